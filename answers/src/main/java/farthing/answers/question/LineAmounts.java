package farthing.answers.question;

import farthing.answers.InputException;
import farthing.economics.own.Line;
import farthing.quantity.range.RangeException;
import farthing.quantity.range.RangeKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Lines of buying and renting with the amount of each year, as a person writes them: {@code colo=60k,63k,66k}. */
public final class LineAmounts {
    private LineAmounts() {}

    /** @throws InputException if there is no such line, one stands twice, or an amount is none */
    public static Map<Line, List<BigDecimal>> of(List<String> texts) {
        EnumMap<Line, List<BigDecimal>> typed = new EnumMap<>(Line.class);
        for (String text : texts) {
            int equals = text.indexOf('=');
            Line line = Line.typed(equals < 0 ? text : text.substring(0, equals));
            if (line == null || equals < 0) {
                throw new InputException("--line: expected one of " + String.join(", ", Line.typedLabels())
                        + " with its amounts, such as colo=60k,63k,66k, found '" + text + "'");
            }
            List<BigDecimal> amounts = new ArrayList<>();
            for (String amount : text.substring(equals + 1).split(",", -1)) {
                amounts.add(amount(line, amount));
            }
            if (typed.put(line, amounts) != null) {
                throw new InputException("--line: " + line.label() + " is given twice");
            }
        }
        return typed;
    }

    private static BigDecimal amount(Line line, String text) {
        try {
            return RangeKind.POSITIVE.number(text.strip());
        } catch (RangeException e) {
            throw new InputException("--line " + line.label() + ": " + e.getMessage());
        }
    }
}
