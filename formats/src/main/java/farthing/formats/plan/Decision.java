package farthing.formats.plan;

import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.terms.Terms;
import farthing.economics.goal.HeavyUse;
import farthing.economics.plan.Bands;
import farthing.economics.plan.BreakPoint;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.Frontier;
import farthing.economics.plan.Judged;
import farthing.economics.plan.OptionBands;
import farthing.economics.plan.Plan;
import farthing.economics.plan.Planner;
import farthing.economics.plan.Tornado;
import farthing.economics.plan.Warning;
import farthing.economics.plan.Waterfall;
import farthing.formats.doc.Doc;
import farthing.formats.lever.Advice;
import farthing.formats.lever.Advisor;
import farthing.formats.workload.Unsaid;
import farthing.workload.plan.Workload;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All that a workload file leads to: its options ranked, whether they can be had and how sure their figures are, why the
 * first of them costs what it costs, what moves it, where the answer changes, and what to do about it.
 *
 * @param ranking the options
 * @param waterfall null where a price is missing or nothing completes
 * @param bands of the ranked options, in their order; of the chosen one alone where that is not among them
 * @param breakPoints nearest first: where another option becomes the cheapest, and where the chosen one's margin is gone or passes
 *     the file's target
 * @param advice null where there is no cost to save on
 */
public record Decision(
        Ranking ranking,
        @Nullable Waterfall waterfall,
        List<Warning> warnings,
        Bands bands,
        Tornado tornado,
        List<BreakPoint> breakPoints,
        @Nullable Advice advice) {

    public Decision {
        warnings = List.copyOf(warnings);
        breakPoints = List.copyOf(breakPoints);
    }

    /**
     * @param terms limits, and figures that levers are taken from
     * @param draws of what inputs state about themselves
     * @return null where no model of the file is in the book
     * @throws farthing.formats.doc.FormatException if the file is no workload
     */
    public static @Nullable Decision of(Doc file, Planner planner, Terms terms, long seed, int draws) {
        return of(file, planner, terms, null, seed, draws);
    }

    /** @param hardware for hosting a model oneself; asked for only where a workload is large enough, null for none */
    public static @Nullable Decision of(
            Doc file, Planner planner, Terms terms, @Nullable Supplier<Hardware> hardware, long seed, int draws) {
        Ranking ranking = Ranking.of(file, planner, terms);
        return ranking == null ? null : of(ranking, new Advisor(planner, terms, hardware).advise(file), seed, draws);
    }

    /** All parts of a ranking. */
    public static Decision of(Ranking ranking, @Nullable Advice advice, long seed, int draws) {
        return new Decision(
                ranking,
                ranking.waterfall(),
                ranking.warnings(),
                ranking.bands(seed, draws),
                ranking.tornado(),
                ranking.breakPoints(),
                advice);
    }

    /** What levers do to a file: those of the decision's page. */
    public static @Nullable Advice advice(Doc file, Planner planner, Terms terms) {
        return new Advisor(planner, terms).advise(file);
    }

    public Plan plan() {
        return ranking.plan();
    }

    /** Options by rising cost of a completed interaction. */
    public List<Judged> ranked() {
        return ranking.ranked();
    }

    /** Options that cannot be compared: priced in part, free, or never completing. */
    public List<Judged> unranked() {
        return ranking.unranked();
    }

    /** The first model of the file that has prices; all that is not a comparison is its own. */
    public Judged chosen() {
        return ranking.chosen();
    }

    /** What the file leaves out and is no number. */
    public List<Unsaid> unsaid() {
        return ranking.unsaid();
    }

    public Workload workload() {
        return ranking.workload();
    }

    /** Cost against quality, where the file tells how good its models are. */
    public Frontier frontier() {
        return ranking.frontier();
    }

    /** The option that the page is about. */
    public Estimate estimate() {
        return ranking.estimate();
    }

    /** What users cost that use most, or null where the file does not say how they differ. */
    public @Nullable HeavyUse heavyUse() {
        return HeavyUse.of(workload(), estimate());
    }

    /** How sure the figures of an option are, or null where none were drawn for it. */
    public @Nullable OptionBands bands(Judged option) {
        for (OptionBands each : bands.options()) {
            if (each.option()
                    .server()
                    .choice()
                    .equals(option.estimate().option().server().choice())) {
                return each;
            }
        }
        return null;
    }

    /** Whether any input says how sure it is, so that bands have a width. */
    public boolean isUnsure() {
        return !bands.uncertain().isEmpty() || !bands.spread().isEmpty();
    }

    /** The lever that takes least effort among those that save, or null. */
    public Advice.@Nullable Outcome cheapestFix() {
        return advice == null
                ? null
                : advice.outcomes().stream()
                        .filter(outcome -> outcome.share().signum() > 0)
                        .findFirst()
                        .orElse(null);
    }
}
