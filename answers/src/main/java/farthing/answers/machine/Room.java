package farthing.answers.machine;

import farthing.catalogue.hardware.Measurement;
import farthing.economics.machine.Asked;
import farthing.economics.machine.Mix;
import farthing.quantity.Decimals;
import farthing.serving.Demand;
import farthing.serving.Deployment;
import farthing.serving.EngineOverhead;
import farthing.serving.MemoryFit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Whether a machine has the memory for a model and one request of the asked length.
 *
 * @param fit as reckoned
 * @param seen whether requests as long were measured there, which goes before what is reckoned
 */
public record Room(MemoryFit fit, boolean seen) {

    /** @param row that throughput was taken from; shorter requests say nothing of longer ones */
    public static Room of(Asked asked, @Nullable Measurement row, EngineOverhead overhead) {
        return of(asked, asked.mix(), row, overhead);
    }

    /** @param longest request that shall lie there, which may be longer than those that are asked on average */
    public static Room of(Asked asked, Mix longest, @Nullable Measurement row, EngineOverhead overhead) {
        Deployment deployment =
                Deployment.across(asked.model(), asked.accelerator(), asked.count(), asked.weights(), asked.cache());
        BigDecimal length = longest.tokens();
        Demand one =
                new Demand(Math.max(1, length.longValue()), longest.output().longValue(), 1);
        boolean seen = row != null && row.input().add(row.output()).compareTo(length) >= 0;
        return new Room(MemoryFit.of(deployment, one, overhead), seen);
    }

    public boolean isEnough() {
        return seen || fit.requests() > 0;
    }

    /** What is missing, for people. */
    public String problem() {
        return "does not fit: " + fit.deployment().weights().label() + " weights, the engine and one request take "
                + Decimals.plain(Decimals.rounded(fit.missing(), 3)) + " GB more than there is";
    }
}
