package farthing.rating;

import farthing.quantity.Decimals;
import farthing.quantity.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Why an amount is what it is: a tree whose leaves sum to the total exactly. */
public sealed interface Explanation {

    String label();

    Money amount();

    /** What is added up. */
    record Sum(String label, Money amount, List<Explanation> parts, List<String> notes) implements Explanation {
        public Sum {
            parts = List.copyOf(parts);
            notes = List.copyOf(notes);
            Money total = Money.zero(amount.currency());
            for (Explanation part : parts) {
                total = total.plus(part.amount());
            }
            if (!total.equals(amount)) {
                throw new IllegalArgumentException(label + ": parts add up to " + total + ", not " + amount);
            }
        }
    }

    /**
     * Units times price.
     *
     * @param formula such as {@code 1400 x 3 / 1000000}
     * @param notes why this price, from which source, read when
     */
    record Product(String label, Money amount, String formula, List<String> notes) implements Explanation {
        public Product {
            notes = List.copyOf(notes);
        }
    }

    /** The list amounts of a statement's charges. */
    static Explanation ofList(String label, Statement statement) {
        List<Explanation> parts = new ArrayList<>();
        for (Charge charge : statement.charges()) {
            List<String> notes = new ArrayList<>(charge.basis());
            notes.add(charge.provenance().told());
            parts.add(new Product(charge.meter().name(), charge.amount(), formula(charge), notes));
        }
        List<String> notes = statement.unpriced().stream()
                .map(u -> "not included: " + Decimals.plain(u.units()) + " " + u.meter() + " (" + u.reason() + ")")
                .toList();
        Money total = statement.list() == null ? Money.zero(statement.currency()) : statement.list();
        return new Sum(label, total, parts, notes);
    }

    private static String formula(Charge charge) {
        BigDecimal per = BigDecimal.valueOf(charge.price().per());
        String product = Decimals.plain(charge.units()) + " x "
                + Decimals.plain(charge.price().amount());
        String formula = charge.price().per() == 1 ? product : product + " / " + Decimals.plain(per);
        boolean exact = charge.units()
                        .multiply(charge.price().amount())
                        .compareTo(charge.amount().amount().multiply(per))
                == 0;
        return exact ? formula : formula + " (rounded half to even at " + Decimals.QUOTIENT_SCALE + " places)";
    }
}
