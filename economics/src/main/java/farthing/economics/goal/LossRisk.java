package farthing.economics.goal;

import farthing.economics.plan.Band;
import farthing.economics.plan.Bands;
import farthing.economics.plan.OptionBands;
import farthing.economics.plan.OptionSheet;
import farthing.workload.plan.Workload;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How likely a month costs more than it earns, as far as its means are known: {@link OptionBands#loss()}.
 *
 * @param probability from 0 to 1
 * @param profit of a month as the uncertain inputs move it
 * @param scatter standard deviation of a month's profit by how interactions and users differ
 */
public record LossRisk(double probability, Band profit, double scatter, long seed, int draws) {

    /** Null where nothing is earned, or the file states no range of any figure. */
    public static @Nullable LossRisk of(Workload workload, OptionSheet option, long seed, int draws) {
        if (option.revenue() == null || !option.unpriced().isEmpty()) {
            return null;
        }
        OptionBands bands =
                Bands.of(workload, List.of(option), seed, draws).options().get(0);
        Double loss = bands.loss();
        Band profit = bands.profit();
        boolean certain = profit == null || (profit.isPoint() && bands.scatter() == 0);
        return loss == null || profit == null || certain
                ? null
                : new LossRisk(loss, profit, bands.scatter(), seed, draws);
    }

    /** Of the probability, at most: as of independent draws. */
    public double standardError() {
        return Math.sqrt(probability * (1 - probability) / draws);
    }
}
