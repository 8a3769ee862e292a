package farthing.serving;

import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.hardware.Accelerator;
import farthing.catalogue.hardware.Precision;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What would hold a demand: the least accelerators of a kind, and the longest context of a deployment.
 *
 * @param weights precision of the weights
 * @param cache precision of keys and values
 */
public record FitSearch(
        Anatomy model, Precision weights, Precision cache, Engine engine, Demand demand, EngineOverhead overhead) {
    /** Accelerators that one copy of a model lies on, at most. */
    public static final int MOST = 64;

    /** All counts of one machine, then by halves and quarters of what is doubled. */
    private static final int[] COUNTS = {1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 20, 24, 28, 32, 40, 48, 56, MOST};

    /** The fewest accelerators that hold the demand, as one copy or as several; null if no {@link #MOST} hold a request. */
    public @Nullable MemoryFit smallest(Accelerator accelerator) {
        @Nullable MemoryFit best = null;
        for (int count : COUNTS) {
            if (isHopeless(accelerator, count)) {
                continue;
            }
            MemoryFit one = of(Deployment.spread(model, accelerator, count, weights, cache, engine));
            if (one.fits()) {
                return best != null && best.deployment().count() <= count ? best : one;
            }
            best = fewer(best, copies(one));
        }
        return best;
    }

    public MemoryFit of(Deployment deployment) {
        return MemoryFit.of(deployment, demand, overhead);
    }

    /** So many accelerators cannot hold the weights, whatever else is left out. */
    private boolean isHopeless(Accelerator accelerator, int count) {
        BigDecimal all = accelerator.memory().multiply(BigDecimal.valueOf(count));
        BigDecimal least = weights.bytes().multiply(BigDecimal.valueOf(new Parameters(model).total()));
        return count > model.layers() * Math.max(1, accelerator.link().domain()) || all.compareTo(least) < 0;
    }

    /** As many copies as hold the demand; null if one holds no request, or they would be beyond counting. */
    private @Nullable MemoryFit copies(MemoryFit one) {
        if (one.requests() == 0) {
            return null;
        }
        Deployment of = one.deployment();
        long copies = (demand.concurrency() + one.requests() - 1) / one.requests();
        if (copies > Integer.MAX_VALUE / of.count()) {
            return null;
        }
        return of(of.times((int) copies));
    }

    private static @Nullable MemoryFit fewer(@Nullable MemoryFit best, @Nullable MemoryFit other) {
        boolean better = other != null
                && (best == null
                        || other.deployment().count() < best.deployment().count());
        return better ? other : best;
    }

    /** The longest context with which the deployment holds as many requests as are asked for; 0 if it holds none. */
    public long longestContext(Deployment deployment) {
        long low = 0;
        long high = model.context() == 0 ? Demand.MOST : model.context();
        while (low < high) {
            long middle = low + (high - low + 1) / 2;
            if (MemoryFit.of(deployment, demand.withContext(middle), overhead).fits()) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    public FitSearch withWeights(Precision other) {
        return new FitSearch(model, other, cache, engine, demand, overhead);
    }

    public FitSearch withCache(Precision other) {
        return new FitSearch(model, weights, other, engine, demand, overhead);
    }

    public FitSearch withDemand(Demand other) {
        return new FitSearch(model, weights, cache, engine, other, overhead);
    }
}
