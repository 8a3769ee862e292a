package farthing.answers.breakeven;

import farthing.answers.InputException;
import farthing.answers.machine.PeriodicAmount;
import farthing.answers.machine.Precisions;
import farthing.answers.machine.TypedRates;
import farthing.catalogue.hardware.Offer.Payment;
import farthing.catalogue.hardware.OfferFilter;
import farthing.economics.machine.Work;
import farthing.quantity.Decimals;
import farthing.quantity.range.Input;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One kind of node of one's own: which, at which price, what it is said to serve, and who keeps it running. Null is what
 * nothing is said of.
 *
 * @param on such as {@code 8xH100}
 * @param offers that a price may come from
 * @param typedPeakUtilisation above 0 and at most 1
 * @param typedPeak busiest hour over the mean
 * @param operation people and services
 * @param spares nodes that stand by
 */
public record NodeQuestion(
        @Nullable String on,
        Price price,
        OfferFilter offers,
        Precisions precisions,
        TypedRates rates,
        @Nullable BigDecimal typedPeakUtilisation,
        @Nullable BigDecimal typedPeak,
        @Nullable PeriodicAmount operation,
        int spares) {
    private static final String USUAL = "8xH100";

    /** @throws InputException if a figure is out of its range */
    public NodeQuestion {
        if (typedPeak != null && typedPeak.compareTo(BigDecimal.ONE) < 0) {
            throw new InputException(
                    "--peak: the busiest hour brings at least the mean, 1, found " + Decimals.plain(typedPeak));
        }
        if (spares < 0) {
            throw new InputException("--spares: at least 0 nodes stand by, found " + spares);
        }
    }

    /**
     * What a node costs.
     *
     * @param perYear USD
     * @param owned whether it is bought, at the price that shipped facts make of it
     * @param payment how a rent is paid; null for on demand
     */
    public record Price(
            @Nullable PeriodicAmount perHour,
            @Nullable BigDecimal perYear,
            boolean owned,
            @Nullable Payment payment) {
        /** @throws InputException if more than one is said */
        public Price {
            if (owned && (perHour != null || perYear != null)) {
                throw new InputException("--owned and " + (perHour == null ? "--node-year" : "--per-hour")
                        + ": both are the price of a node; name one");
            }
            if (perHour != null && perYear != null) {
                throw new InputException("--per-hour and --node-year: name one of them");
            }
            if (payment != null && (owned || perHour != null || perYear != null)) {
                throw new InputException("--payment and "
                        + (owned ? "--owned" : perHour == null ? "--node-year" : "--per-hour")
                        + ": a price of your own is paid as you say; name one of them");
            }
        }

        Payment paid() {
            return payment == null ? Payment.ON_DEMAND : payment;
        }

        /** USD an hour as typed, or null. */
        @Nullable
        Input hourly() {
            PeriodicAmount typed = perYear == null ? perHour : new PeriodicAmount(perYear, PeriodicAmount.YEAR);
            return typed == null ? null : new Input("a node, an hour", typed.perHour(), "USD/h", Input.Tag.CLAIMED, "");
        }
    }

    /** The machine as typed; a usual one where none was. */
    String machine() {
        return on == null ? USUAL : on;
    }

    /** Whether price and rates are said, so that no model's shape is needed. */
    boolean isWhollyTyped() {
        return price.hourly() != null && rates.capacity() != null;
    }

    Input peakUtilisation() {
        return typedPeakUtilisation == null
                ? new Input("peak utilisation", Work.USUAL_UTILISATION, "share", Input.Tag.ASSUMED, "a default")
                : new Input("peak utilisation", typedPeakUtilisation, "share", Input.Tag.CLAIMED, "");
    }

    /** Busiest hour over mean hour, or null where nothing is said. */
    @Nullable
    Input peak() {
        return typedPeak == null ? null : new Input("busiest hour over the mean", typedPeak, "", Input.Tag.CLAIMED, "");
    }

    /** USD a year. */
    Input yearlyOperation() {
        return operation == null
                ? new Input("operation, a year", BigDecimal.ZERO, "USD", Input.Tag.ASSUMED, "not counted")
                : new Input("operation, a year", operation.perYear(), "USD", Input.Tag.CLAIMED, "");
    }
}
