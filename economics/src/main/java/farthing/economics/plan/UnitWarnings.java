package farthing.economics.plan;

import farthing.catalogue.Meter;
import farthing.economics.plan.Warning.Code;
import farthing.economics.plan.Warning.Severity;
import farthing.quantity.range.Input;
import farthing.rating.MeterPrice;
import farthing.workload.plan.HiddenCost;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prices of a file that are likely of another unit, such as of a token where a million are meant. */
final class UnitWarnings {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final String PER_MILLION = ".per_million";

    private UnitWarnings() {}

    /** Whatever looks through tokens beside the model should cost less than the model that writes them. */
    static List<Warning> of(Workload workload, Estimate estimate) {
        List<Warning> warnings = new ArrayList<>();
        BigDecimal written = written(estimate);
        if (written == null) {
            return warnings;
        }
        for (HiddenCost cost : workload.hidden()) {
            for (Input factor : cost.factors()) {
                if (factor.path().endsWith(PER_MILLION) && factor.mean().compareTo(written) > 0) {
                    warnings.add(warning(cost, factor, written, estimate));
                }
            }
        }
        return warnings;
    }

    private static Warning warning(HiddenCost cost, Input price, BigDecimal written, Estimate estimate) {
        return new Warning(
                Code.UNIT_SLIP,
                Severity.CAUTION,
                price.path(),
                price.mean(),
                written,
                cost.name() + " costs " + Numerals.money(price.mean(), estimate.currency())
                        + " a million tokens, more than the " + Numerals.money(written, estimate.currency())
                        + " at which "
                        + estimate.name() + " writes as many",
                "check the unit: a price of a thousand tokens is a thousand times that of a token, and a thousandth of"
                        + " that of a million");
    }

    /** The list price of a million tokens that the option writes, or null if it writes none. */
    private static @Nullable BigDecimal written(Estimate estimate) {
        MeterPrice price = estimate.option().server().standard().card().priceOf(Meter.OUTPUT, null);
        return price instanceof MeterPrice.Priced priced
                ? priced.tariff().listPrice().forUnits(MILLION).amount()
                : null;
    }
}
