package farthing.serving;

import farthing.catalogue.hardware.Accelerator;
import farthing.catalogue.hardware.Precision;
import java.util.ArrayList;
import java.util.List;

/** What a deployment would hold at other lengths, and what would hold the demand instead. */
public final class FitWays {
    private static final long LEAST = 4_096;
    private static final long MOST_WHERE_UNKNOWN = 131_072;
    private static final List<Precision> WEIGHTS = List.of(Precision.BF16, Precision.FP8, Precision.INT4);
    private static final List<Precision> CACHES = List.of(Precision.BF16, Precision.FP8);

    private final FitSearch search;
    private final Deployment asked;

    /** What is changed. */
    public enum Change {
        /** More or fewer of the same accelerators. */
        COUNT("count"),
        WEIGHTS("precision"),
        CACHE("keys and values"),
        CONTEXT("context"),
        ACCELERATOR("accelerator");

        private final String label;

        Change(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** A change, and the fit after it. */
    public record Way(Change change, MemoryFit fit) {}

    public FitWays(FitSearch search, Deployment asked) {
        this.search = search;
        this.asked = asked;
    }

    /** From 4,096 tokens by doubling to the model's most, and the length that is asked for at its place. */
    public List<MemoryFit> byContext() {
        long most = search.model().context() == 0
                ? MOST_WHERE_UNKNOWN
                : search.model().context();
        long own = search.demand().context();
        List<MemoryFit> fits = new ArrayList<>();
        boolean placed = false;
        for (long context = LEAST; context <= most; context *= 2) {
            if (!placed && own <= context) {
                placed = true;
                if (own < context) {
                    fits.add(at(own));
                }
            }
            fits.add(at(context));
        }
        if (!placed) {
            fits.add(at(own));
        }
        return fits;
    }

    private MemoryFit at(long context) {
        return search.withDemand(search.demand().withContext(context)).of(asked);
    }

    /** Changes of one thing each that hold the demand; other accelerators in the order in which they are given. */
    public List<Way> instead(List<Accelerator> accelerators) {
        List<Way> ways = new ArrayList<>();
        counts(ways);
        for (Precision precision : WEIGHTS) {
            if (precision.bytes().compareTo(search.weights().bytes()) != 0) {
                add(ways, Change.WEIGHTS, search.withWeights(precision).of(with(precision, asked.cache())));
            }
        }
        for (Precision precision : CACHES) {
            if (precision.bytes().compareTo(search.cache().bytes()) != 0) {
                add(ways, Change.CACHE, search.withCache(precision).of(with(asked.weights(), precision)));
            }
        }
        long longest = search.longestContext(asked);
        if (longest > 0 && longest != search.demand().context()) {
            ways.add(new Way(Change.CONTEXT, at(longest)));
        }
        for (Accelerator accelerator : accelerators) {
            MemoryFit fit = accelerator.id().equals(asked.accelerator().id()) ? null : search.smallest(accelerator);
            if (fit != null) {
                ways.add(new Way(Change.ACCELERATOR, fit));
            }
        }
        return ways;
    }

    /** The fewest that hold it, and twice as many as are asked about. */
    private void counts(List<Way> ways) {
        MemoryFit least = search.smallest(asked.accelerator());
        if (least != null && least.deployment().count() != asked.count()) {
            ways.add(new Way(Change.COUNT, least));
        }
        int twice = 2 * asked.count();
        if (twice <= FitSearch.MOST && (least == null || least.deployment().count() != twice)) {
            add(
                    ways,
                    Change.COUNT,
                    search.of(Deployment.spread(
                            asked.model(),
                            asked.accelerator(),
                            twice,
                            asked.weights(),
                            asked.cache(),
                            asked.engine())));
        }
    }

    private static void add(List<Way> ways, Change change, MemoryFit fit) {
        if (fit.fits()) {
            ways.add(new Way(change, fit));
        }
    }

    private Deployment with(Precision weights, Precision cache) {
        return new Deployment(
                asked.model(),
                asked.accelerator(),
                asked.count(),
                asked.tensorParallel(),
                asked.pipelineParallel(),
                weights,
                cache,
                asked.engine());
    }
}
