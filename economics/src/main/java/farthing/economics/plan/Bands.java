package farthing.economics.plan;

import farthing.quantity.range.DrawTable;
import farthing.quantity.range.Input;
import farthing.workload.plan.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * How sure a plan is, by draws of what its inputs state about themselves.
 *
 * <pre>{@code
 * List<OptionSheet> ranked = plan.ranked().stream().map(Estimate::option).toList();
 * Bands bands = Bands.of(plan.workload(), ranked);
 * OptionBands best = bands.options().get(0);
 * best.completed().p5();        // of means: from inputs that state uncertain
 * best.interaction().p99();     // of single interactions: from inputs that state spread
 * best.cheapest();              // 0.83: the cheapest in 83 % of the draws
 * }</pre>
 *
 * @param options in the order in which they were handed in
 * @param uncertain inputs that state what their mean may be; where there are none every band is a point
 * @param spread inputs that state how interactions differ
 */
public record Bands(long seed, int draws, List<OptionBands> options, List<Input> uncertain, List<Input> spread) {
    /** The seed where nobody chose one. */
    public static final long SEED = 1;

    public Bands {
        options = List.copyOf(options);
        uncertain = List.copyOf(uncertain);
        spread = List.copyOf(spread);
    }

    /** With {@link DrawTable#USUAL} draws of {@link #SEED}. */
    public static Bands of(Workload workload, List<OptionSheet> options) {
        return of(workload, options, SEED, DrawTable.USUAL);
    }

    /** Every option may be the cheapest. */
    public static Bands of(Workload workload, List<OptionSheet> options, long seed, int draws) {
        return of(workload, options, option -> true, seed, draws);
    }

    /**
     * @param options of that workload in one currency, such as those that rank
     * @param eligible which of them may be the cheapest, such as those that are feasible
     * @param draws at least 1; all options share them
     */
    public static Bands of(
            Workload workload, List<OptionSheet> options, Predicate<OptionSheet> eligible, long seed, int draws) {
        PlanDraws common = PlanDraws.of(workload, options, seed, draws);
        List<OptionBands.Drawn> drawn = new ArrayList<>();
        List<Integer> running = new ArrayList<>();
        for (OptionSheet option : options) {
            if (eligible.test(option)) {
                running.add(drawn.size());
            }
            drawn.add(new OptionBands.Drawn(option, common));
        }
        int[] wins = wins(drawn, running, draws);
        List<OptionBands> bands = new ArrayList<>();
        for (int i = 0; i < wins.length; i++) {
            bands.add(drawn.get(i).bands((double) wins[i] / draws));
        }
        return new Bands(seed, draws, bands, common.uncertain(), common.spread());
    }

    /** In how many draws each of those running is the cheapest, the first of equals. */
    private static int[] wins(List<OptionBands.Drawn> drawn, List<Integer> running, int draws) {
        int[] wins = new int[drawn.size()];
        for (int k = 0; k < draws; k++) {
            int cheapest = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int i : running) {
                double cost = drawn.get(i).completed()[k];
                if (cost < least) {
                    least = cost;
                    cheapest = i;
                }
            }
            if (cheapest >= 0) {
                wins[cheapest]++;
            }
        }
        return wins;
    }
}
