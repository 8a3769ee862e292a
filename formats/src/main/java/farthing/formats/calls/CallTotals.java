package farthing.formats.calls;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.quantity.Currency;
import farthing.quantity.Money;
import farthing.rating.Statement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What the calls of a file add up to: counts by status, amounts by currency. PARTIAL calls add their subtotals. */
public final class CallTotals {
    private long priced;
    private long partial;
    private long unpriced;
    private long invalid;
    private final List<Sum> sums = new ArrayList<>();

    /** Sums of one currency. */
    public static final class Sum {
        private final Currency currency;
        private BigDecimal list = BigDecimal.ZERO;
        private BigDecimal contracted = BigDecimal.ZERO;

        private Sum(Currency currency) {
            this.currency = currency;
        }

        public Money list() {
            return new Money(list, currency);
        }

        public Money contracted() {
            return new Money(contracted, currency);
        }
    }

    public void add(RatedCall call) {
        Statement statement = call.statement();
        if (statement == null) {
            invalid++;
            return;
        }
        switch (statement.status()) {
            case PRICED -> priced++;
            case PARTIAL -> partial++;
            case UNPRICED -> unpriced++;
        }
        Money list = statement.list();
        Money contracted = statement.contracted();
        if (list != null && contracted != null) {
            Sum sum = sum(statement.currency());
            sum.list = sum.list.add(list.amount());
            sum.contracted = sum.contracted.add(contracted.amount());
        }
    }

    private Sum sum(Currency currency) {
        for (Sum sum : sums) {
            if (sum.currency.equals(currency)) {
                return sum;
            }
        }
        Sum sum = new Sum(currency);
        sums.add(sum);
        return sum;
    }

    public List<Sum> sums() {
        return List.copyOf(sums);
    }

    public long calls() {
        return priced + partial + unpriced + invalid;
    }

    public long priced() {
        return priced;
    }

    public long partial() {
        return partial;
    }

    public long unpriced() {
        return unpriced;
    }

    public long invalid() {
        return invalid;
    }

    /** Whether a call lacks a price in whole or in part. */
    public boolean isIncomplete() {
        return partial + unpriced > 0;
    }

    public Obj document() {
        List<Doc> amounts = new ArrayList<>();
        for (Sum sum : sums) {
            amounts.add(new Obj(0)
                    .put("currency", sum.currency.code())
                    .put("list", sum.list().text())
                    .put("contracted", sum.contracted().text()));
        }
        return new Obj(0)
                .put("calls", calls())
                .put("priced", priced)
                .put("partial", partial)
                .put("unpriced", unpriced)
                .put("invalid", invalid)
                .put("amounts", new Doc.Arr(amounts, 0));
    }
}
