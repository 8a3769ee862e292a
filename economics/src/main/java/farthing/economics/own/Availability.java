package farthing.economics.own;

import farthing.catalogue.terms.Figure;
import farthing.quantity.Decimals;
import farthing.quantity.range.Constant;
import farthing.quantity.range.Distribution;
import farthing.quantity.range.Input;
import farthing.quantity.range.RangeKind;
import farthing.quantity.range.RangeText;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * When a bought machine is there, against when it is needed.
 *
 * @param low months from the order, at least
 * @param high months from the order, at most
 * @param neededIn months until it is needed; null if that was not said
 * @param waiting months without it after it is needed, or from the beginning where nothing is said
 */
public record Availability(
        BigDecimal low, BigDecimal high, @Nullable BigDecimal neededIn, Input waiting, String basis) {
    private static final int DIGITS = 6;

    /** What that means for buying. */
    public enum Verdict {
        /** Nothing was said of when it is needed. */
        OPEN,
        IN_TIME,
        MAYBE_LATE,
        LATE
    }

    public Verdict verdict() {
        if (neededIn == null) {
            return Verdict.OPEN;
        }
        if (high.compareTo(neededIn) <= 0) {
            return Verdict.IN_TIME;
        }
        return low.compareTo(neededIn) <= 0 ? Verdict.MAYBE_LATE : Verdict.LATE;
    }

    static Availability of(Said said, Figure fact) {
        if (!said.has(OwnOption.NEEDED_IN)) {
            boolean typed = said.has(OwnOption.LEAD);
            Input lead = said.orElse(OwnOption.LEAD, "0", "counted from the day on which the machine is there");
            return typed
                    ? new Availability(end(lead, 0.05), end(lead, 0.95), null, lead, "")
                    : new Availability(fact.low(), fact.high(), null, lead, fact.reference());
        }
        BigDecimal needed = said.claimed(OwnOption.NEEDED_IN).mean();
        Input lead = said.orFact(OwnOption.LEAD, fact);
        boolean typed = said.has(OwnOption.LEAD);
        BigDecimal low = typed ? end(lead, 0.05) : fact.low();
        BigDecimal high = typed ? end(lead, 0.95) : fact.high();
        return new Availability(low, high, needed, waiting(lead, low, high, needed), typed ? "" : fact.reference());
    }

    private static BigDecimal end(Input lead, double share) {
        Distribution range = lead.uncertain();
        return range == null
                ? lead.mean()
                : Decimals.stripped(Decimals.rounded(new BigDecimal(range.quantile(share)), DIGITS));
    }

    private static Input waiting(Input lead, BigDecimal low, BigDecimal high, BigDecimal needed) {
        BigDecimal least = low.subtract(needed).max(BigDecimal.ZERO);
        BigDecimal most = high.subtract(needed).max(BigDecimal.ZERO);
        BigDecimal mean = lead.mean().subtract(needed).max(BigDecimal.ZERO);
        Distribution range = least.signum() == 0 || least.compareTo(most) == 0
                ? new Constant(mean)
                : RangeText.parse(least.toPlainString() + " to " + most.toPlainString(), RangeKind.POSITIVE)
                        .scaledToMean(mean.doubleValue());
        return new Input(
                lead.path(),
                mean,
                lead.unit(),
                lead.tag(),
                lead.source(),
                null,
                range instanceof Constant ? null : range);
    }
}
