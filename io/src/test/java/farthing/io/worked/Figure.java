package farthing.io.worked;

import farthing.catalogue.RateCard;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import farthing.quantity.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A figure made of amounts that the engine rates: {@code {card, times?, tier?, at?, usage}}, {@code {number}},
 * {@code {claimed}}, {@code {even}}, {@code {plan}} or {@code {op: sum|difference|product|ratio|ceiling, of: [..]}}.
 */
sealed interface Figure permits Figure.Rated, Figure.Given, Figure.Claimed, Figure.Combined, EvenCalls, PlannedFigure {
    BigDecimal value();

    /** The same figure, every amount in it planned from the text of a workload file, none rated. */
    default BigDecimal planned() {
        return value();
    }

    /** Calls on a card of the guide's prices. */
    record Rated(WorkedBill bill) implements Figure {
        @Override
        public BigDecimal value() {
            return bill.amount();
        }

        @Override
        public BigDecimal planned() {
            return PlannedBill.amount(bill.card(), bill.calls().get(0));
        }
    }

    /** A count of the claim's own inputs, such as days of a year. */
    record Given(BigDecimal value) implements Figure {}

    /** A figure that the guide states and nothing derives. */
    record Claimed(BigDecimal value) implements Figure {}

    record Combined(Operation operation, List<Figure> parts) implements Figure {
        @Override
        public BigDecimal value() {
            return of(parts.stream().map(Figure::value).toList());
        }

        @Override
        public BigDecimal planned() {
            return of(parts.stream().map(Figure::planned).toList());
        }

        private BigDecimal of(List<BigDecimal> values) {
            BigDecimal value = values.get(0);
            for (BigDecimal part : values.subList(1, values.size())) {
                value = switch (operation) {
                    case SUM -> value.add(part);
                    case DIFFERENCE -> value.subtract(part);
                    case PRODUCT -> value.multiply(part);
                    case RATIO -> Decimals.divide(value, part);
                    case CEILING -> throw new IllegalStateException("a ceiling is taken of one figure");
                };
            }
            return operation == Operation.CEILING ? value.setScale(0, RoundingMode.CEILING) : value;
        }
    }

    enum Operation {
        SUM,
        DIFFERENCE,
        PRODUCT,
        RATIO,
        CEILING
    }

    static Figure read(Doc doc, Map<String, RateCard> cards) {
        Obj object = Objects.requireNonNull(Doc.asObject(doc));
        if (object.has("number")) {
            return new Given(Fields.asDecimal(Objects.requireNonNull(object.get("number")), "number"));
        }
        if (object.has("claimed")) {
            return new Claimed(Fields.asDecimal(Objects.requireNonNull(object.get("claimed")), "claimed"));
        }
        if (object.has("plan")) {
            return PlannedFigure.read(doc);
        }
        Fields fields = Fields.of(doc, "");
        Fields even = fields.object("even");
        if (even != null) {
            return EvenCalls.read(even, cards);
        }
        if (object.has("op")) {
            String name = fields.text("op");
            List<Figure> parts = new ArrayList<>();
            for (Doc part : fields.list("of")) {
                parts.add(read(part, cards));
            }
            fields.end();
            return new Combined(Operation.valueOf(name.toUpperCase(java.util.Locale.ROOT)), parts);
        }
        RateCard card = cards.get(fields.text("card"));
        if (card == null) {
            throw new FormatException(doc.line(), "card", "no card is called '" + fields.text("card") + "'");
        }
        return new Rated(new WorkedBill(card, List.of(WorkedBill.calls(fields)), 1, null));
    }
}
