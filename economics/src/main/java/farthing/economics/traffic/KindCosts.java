package farthing.economics.traffic;

import java.math.BigDecimal;

/** The same as {@link CallCosts} by kind of unit. */
record KindCosts(KindSums all, KindSums subtotals) {
    KindCosts() {
        this(new KindSums(), new KindSums());
    }

    BigDecimal priced(UnitKind kind) {
        return all.of(kind).subtract(subtotals.of(kind));
    }
}
