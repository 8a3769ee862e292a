package farthing.economics.traffic;

import farthing.catalogue.Meter;
import farthing.economics.traffic.CallPricer.Name;
import farthing.quantity.Currency;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import farthing.quantity.Price;
import farthing.rating.Charge;
import farthing.rating.Explanation;
import farthing.rating.Statement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Why traffic costs what it costs: the charges of all calls, added up by model, meter and price. */
final class Derivation {
    private final Map<Name, Map<Line, Sum>> models = new LinkedHashMap<>();

    private record Line(Meter meter, Price price) {}

    /** What one line adds up to; the basis is that of its first charge. */
    private static final class Sum {
        private final List<String> notes = new ArrayList<>();
        private BigDecimal units = BigDecimal.ZERO;
        private BigDecimal amount = BigDecimal.ZERO;
        private long charges;
    }

    void add(Name model, Statement statement) {
        for (Charge charge : statement.charges()) {
            Sum sum = models.computeIfAbsent(model, name -> new LinkedHashMap<>())
                    .computeIfAbsent(new Line(charge.meter(), charge.price()), line -> begun(charge));
            sum.units = sum.units.add(charge.units());
            sum.amount = sum.amount.add(charge.amount().amount());
            sum.charges++;
        }
    }

    private static Sum begun(Charge charge) {
        Sum sum = new Sum();
        String basis = charge.basis().isEmpty() ? "" : charge.basis().get(0);
        if (!basis.isEmpty()) {
            sum.notes.add(basis);
        }
        sum.notes.add("source " + charge.provenance().sourceInWords()
                + (charge.provenance().checkedOn() == null
                        ? ""
                        : ", checked " + charge.provenance().checkedOn()));
        return sum;
    }

    /** The list amount as a tree: models, then meters at their prices. */
    Explanation tree(String label, Currency currency) {
        List<Explanation> parts = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        for (Map.Entry<Name, Map<Line, Sum>> model : models.entrySet()) {
            List<Explanation> lines = new ArrayList<>();
            BigDecimal amount = BigDecimal.ZERO;
            for (Map.Entry<Line, Sum> line : model.getValue().entrySet()) {
                lines.add(leaf(line.getKey(), line.getValue(), currency));
                amount = amount.add(line.getValue().amount);
            }
            parts.add(new Explanation.Sum(model.getKey().toString(), new Money(amount, currency), lines, List.of()));
            total = total.add(amount);
        }
        return new Explanation.Sum(label, new Money(total, currency), parts, List.of());
    }

    private static Explanation leaf(Line line, Sum sum, Currency currency) {
        Price price = line.price();
        String formula = Decimals.plain(sum.units) + " x " + Decimals.plain(price.amount())
                + (price.per() == 1 ? "" : " / " + price.per());
        List<String> notes = new ArrayList<>(sum.notes);
        notes.add("in " + sum.charges + (sum.charges == 1 ? " call" : " calls"));
        return new Explanation.Product(line.meter().name(), new Money(sum.amount, currency), formula, notes);
    }
}
