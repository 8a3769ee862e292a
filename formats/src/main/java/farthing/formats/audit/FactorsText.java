package farthing.formats.audit;

import farthing.economics.audit.Factors;
import farthing.formats.doc.FormatException;
import farthing.quantity.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Products of gains as people write them: {@code 2-5 x 2 x 1.5-2}, {@code 1 / 2-5}. */
public final class FactorsText {
    private FactorsText() {}

    /** @throws FormatException if the text is no such product */
    public static List<Factors.Factor> product(String text) {
        List<Factors.Factor> factors = new ArrayList<>();
        boolean inverse = false;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? 'x' : text.charAt(i);
            if (c == 'x' || c == '*' || c == '/') {
                factors.add(new Factors.Factor(range(text.substring(start, i)), inverse));
                inverse = c == '/';
                start = i + 1;
            }
        }
        return factors;
    }

    /** A number, or two with a dash between them. */
    public static Factors.Range range(String text) {
        String written = text.strip();
        int dash = written.indexOf('-');
        try {
            BigDecimal low = Decimals.parse(
                    dash < 0 ? written : written.substring(0, dash).strip());
            BigDecimal high =
                    dash < 0 ? low : Decimals.parse(written.substring(dash + 1).strip());
            return new Factors.Range(low, high);
        } catch (IllegalArgumentException e) {
            throw new FormatException(
                    0, "", "expected numbers or ranges above 0 such as 2-5 x 1.5, found '" + written + "'");
        }
    }
}
