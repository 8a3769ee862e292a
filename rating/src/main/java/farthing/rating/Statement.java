package farthing.rating;

import farthing.quantity.Currency;
import farthing.quantity.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The charges of one call, added up. Every unit stands in exactly one charge or is named as unpriced.
 *
 * @param list sum of the charges at list price: the whole amount if PRICED, a subtotal if PARTIAL, null if UNPRICED
 * @param contracted the same under the contract
 * @param reason why it is not PRICED; empty if it is
 */
public record Statement(
        Status status,
        Currency currency,
        @Nullable Money list,
        @Nullable Money contracted,
        List<Charge> charges,
        List<UnpricedUnits> unpriced,
        String reason) {

    /** How much of the usage has a price. */
    public enum Status {
        /** All of it. */
        PRICED,
        /** Some of it: amounts are subtotals. */
        PARTIAL,
        /** None of it. */
        UNPRICED
    }

    public Statement {
        charges = List.copyOf(charges);
        unpriced = List.copyOf(unpriced);
    }

    static Statement of(Currency currency, List<Charge> charges, List<UnpricedUnits> unpriced) {
        if (!unpriced.isEmpty() && charges.isEmpty()) {
            return unpriced(currency, unpriced, unpriced.get(0).reason());
        }
        BigDecimal list = BigDecimal.ZERO;
        BigDecimal contracted = BigDecimal.ZERO;
        for (Charge charge : charges) {
            list = list.add(charge.amount().amountIn(currency));
            contracted = contracted.add(charge.contracted().amountIn(currency));
        }
        Status status = unpriced.isEmpty() ? Status.PRICED : Status.PARTIAL;
        String reason = unpriced.isEmpty() ? "" : unpriced.get(0).reason();
        return new Statement(
                status,
                currency,
                new Money(list, currency),
                new Money(contracted, currency),
                charges,
                unpriced,
                reason);
    }

    /** A statement without any amount. */
    public static Statement unpriced(Currency currency, List<UnpricedUnits> unpriced, String reason) {
        return new Statement(Status.UNPRICED, currency, null, null, List.of(), unpriced, reason);
    }

    /** The list amount by a named rule: rounded once, here, from the exact sum; null if UNPRICED. */
    public @Nullable Money list(Rounding rule) {
        return list == null ? null : rule.of(list);
    }

    /**
     * This and another statement of the same interaction or bill as one, in the currency of the first that has an
     * amount. Charges in another currency are not added: their units are named as unpriced.
     */
    public Statement plus(Statement other) {
        Currency shared = list == null ? other.currency : currency;
        List<Charge> allCharges = new ArrayList<>(charges);
        List<UnpricedUnits> allUnpriced = new ArrayList<>(unpriced);
        if (other.currency.equals(shared)) {
            allCharges.addAll(other.charges);
        } else {
            String why = "priced in " + other.currency + ", the rest in " + shared;
            other.charges.forEach(c -> allUnpriced.add(new UnpricedUnits(c.meter(), c.units(), why)));
        }
        allUnpriced.addAll(other.unpriced);
        String why = reason.isEmpty() ? other.reason : reason;
        if (list == null && other.list == null) {
            return unpriced(shared, allUnpriced, why);
        }
        Statement sum = of(shared, allCharges, allUnpriced);
        boolean incomplete = status != Status.PRICED || other.status != Status.PRICED;
        return incomplete && sum.status == Status.PRICED
                ? new Statement(Status.PARTIAL, shared, sum.list, sum.contracted, sum.charges, sum.unpriced, why)
                : sum;
    }
}
