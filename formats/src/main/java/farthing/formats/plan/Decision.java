package farthing.formats.plan;

import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.terms.Terms;
import farthing.economics.goal.HeavyUse;
import farthing.economics.plan.Bands;
import farthing.economics.plan.BreakPoint;
import farthing.economics.plan.BreakPoints;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.Examiner;
import farthing.economics.plan.Frontier;
import farthing.economics.plan.Judged;
import farthing.economics.plan.OptionBands;
import farthing.economics.plan.OptionSheet;
import farthing.economics.plan.Plan;
import farthing.economics.plan.Planner;
import farthing.economics.plan.Tornado;
import farthing.economics.plan.Verdict;
import farthing.economics.plan.Warning;
import farthing.economics.plan.Warnings;
import farthing.economics.plan.Waterfall;
import farthing.formats.doc.Doc;
import farthing.formats.lever.Advice;
import farthing.formats.lever.Advisor;
import farthing.formats.workload.Unsaid;
import farthing.formats.workload.WorkloadReader;
import farthing.quantity.range.Input;
import farthing.workload.plan.Workload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All that a workload file leads to: its options ranked, whether they can be had and how sure their figures are, why the
 * first of them costs what it costs, what moves it, where the answer changes, and what to do about it.
 *
 * @param ranked options by rising cost of a completed interaction
 * @param unranked options that cannot be compared: priced in part, free, or never completing
 * @param chosen the first model of the file that has prices; waterfall, tornado, warnings and levers are its own
 * @param bands of the ranked options, in their order; of the chosen one alone where that is not among them
 * @param waterfall null where a price is missing or nothing completes
 * @param breakPoints nearest first: where another option becomes the cheapest, and where the chosen one's margin is gone or passes
 *     the file's target
 * @param unsaid what the file leaves out and is no number
 * @param advice null where there is no cost to save on
 */
public record Decision(
        Plan plan,
        List<Judged> ranked,
        List<Judged> unranked,
        Judged chosen,
        Bands bands,
        @Nullable Waterfall waterfall,
        Tornado tornado,
        List<BreakPoint> breakPoints,
        List<Warning> warnings,
        List<Unsaid> unsaid,
        @Nullable Advice advice) {
    private static final int INPUTS_FOLLOWED = 8;

    public Decision {
        ranked = List.copyOf(ranked);
        unranked = List.copyOf(unranked);
        breakPoints = List.copyOf(breakPoints);
        warnings = List.copyOf(warnings);
        unsaid = List.copyOf(unsaid);
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
        Workload workload = WorkloadReader.read(file);
        Plan plan = planner.plan(workload);
        if (plan.options().isEmpty()) {
            return null;
        }
        Examiner examiner = new Examiner(workload, terms);
        List<Judged> ranked = examiner.judged(plan.ranked());
        List<Judged> unranked = new ArrayList<>();
        for (OptionSheet option : plan.options()) {
            if (among(ranked, option) == null) {
                Estimate estimate = Estimate.of(option);
                unranked.add(new Judged(estimate, examiner.examine(estimate)));
            }
        }
        OptionSheet first = plan.options().get(0);
        Judged rankedFirst = among(ranked, first);
        Judged chosen = rankedFirst == null ? unranked.get(0) : rankedFirst;
        return new Decision(
                plan,
                ranked,
                unranked,
                chosen,
                Bands.of(
                        workload,
                        rankedFirst == null ? List.of(first) : sheets(ranked),
                        option -> isHeld(ranked, option),
                        seed,
                        draws),
                planner.waterfall(workload, first.server().choice()),
                Tornado.of(first.sheet(), first.perCompleted()),
                breakPoints(ranked, first, workload),
                new Warnings(planner, plan, terms).of(chosen.estimate()),
                Unsaid.of(file),
                new Advisor(planner, terms, hardware).advise(file));
    }

    /** What levers do to a file: those of the decision's page. */
    public static @Nullable Advice advice(Doc file, Planner planner, Terms terms) {
        return new Advisor(planner, terms).advise(file);
    }

    /** Whether nothing is known that rules the option out. */
    private static boolean isHeld(List<Judged> ranked, OptionSheet option) {
        Judged judged = among(ranked, option);
        return judged == null || judged.verdict() != Verdict.INFEASIBLE;
    }

    private static List<OptionSheet> sheets(List<Judged> judged) {
        return judged.stream().map(each -> each.estimate().option()).toList();
    }

    /** Where the ranking of what can be had changes at its top, and where the option at hand stops earning or meets its target. */
    private static List<BreakPoint> breakPoints(List<Judged> ranked, OptionSheet first, Workload workload) {
        List<Double> margins = new ArrayList<>(List.of(0.0));
        Input target = workload.business().targetMargin();
        if (target != null) {
            margins.add(target.mean().doubleValue());
        }
        List<Judged> held = ranked.stream()
                .filter(each -> each.verdict() != Verdict.INFEASIBLE)
                .toList();
        List<BreakPoint> points = new ArrayList<>(BreakPoints.of(sheets(held), INPUTS_FOLLOWED, List.of()));
        points.addAll(BreakPoints.of(List.of(first), INPUTS_FOLLOWED, margins));
        points.sort(Comparator.comparingDouble(point -> Math.abs(point.distance())));
        return points;
    }

    private static @Nullable Judged among(List<Judged> judged, OptionSheet option) {
        for (Judged each : judged) {
            if (each.estimate()
                    .option()
                    .server()
                    .choice()
                    .equals(option.server().choice())) {
                return each;
            }
        }
        return null;
    }

    public Workload workload() {
        return plan.workload();
    }

    /** Cost against quality, where the file tells how good its models are. */
    public Frontier frontier() {
        return Frontier.of(workload(), ranked.stream().map(Judged::estimate).toList());
    }

    /** The option that the page is about. */
    public Estimate estimate() {
        return chosen.estimate();
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
