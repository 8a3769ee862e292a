package farthing.economics.traffic;

import farthing.economics.traffic.CallPricer.Amounts;
import java.math.BigDecimal;

/** What calls cost, all and those with a full price, under the contract. Of the few without one the subtotals are kept. */
final class CallCosts {
    private long priced;
    private BigDecimal all = BigDecimal.ZERO;
    private BigDecimal subtotals = BigDecimal.ZERO;

    void add(Amounts amounts) {
        priced += amounts.isComplete() ? 1 : 0;
        if (amounts.contracted() != null) {
            all = all.add(amounts.due());
            subtotals = amounts.isComplete() ? subtotals : subtotals.add(amounts.due());
        }
    }

    /** As far as it is known. */
    BigDecimal all() {
        return all;
    }

    PricedCalls priced() {
        return new PricedCalls(priced, all.subtract(subtotals));
    }
}
