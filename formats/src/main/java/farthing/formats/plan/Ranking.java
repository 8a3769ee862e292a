package farthing.formats.plan;

import farthing.catalogue.terms.Terms;
import farthing.economics.plan.Bands;
import farthing.economics.plan.BreakPoint;
import farthing.economics.plan.BreakPoints;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.Examiner;
import farthing.economics.plan.Frontier;
import farthing.economics.plan.Judged;
import farthing.economics.plan.OptionSheet;
import farthing.economics.plan.Plan;
import farthing.economics.plan.PlanDraws;
import farthing.economics.plan.Planner;
import farthing.economics.plan.Tornado;
import farthing.economics.plan.Verdict;
import farthing.economics.plan.Warning;
import farthing.economics.plan.Warnings;
import farthing.economics.plan.Waterfall;
import farthing.formats.doc.Doc;
import farthing.formats.workload.Unsaid;
import farthing.formats.workload.WorkloadReader;
import farthing.quantity.range.Input;
import farthing.quantity.sheet.Cell;
import farthing.workload.plan.Workload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The quick part of a {@link Decision}, with every input at its mean: the options of a workload file, ranked and judged. What
 * takes longer is asked of it part by part, and reckoned each time it is asked for.
 *
 * @param ranked options by rising cost of a completed interaction
 * @param unranked options that cannot be compared: priced in part, free, or never completing
 * @param chosen the first model of the file that has prices; all parts are its own
 * @param unsaid what the file leaves out and is no number
 */
public record Ranking(
        Planner planner,
        Terms terms,
        Plan plan,
        List<Judged> ranked,
        List<Judged> unranked,
        Judged chosen,
        List<Unsaid> unsaid) {
    private static final int INPUTS_FOLLOWED = 8;

    public Ranking {
        ranked = List.copyOf(ranked);
        unranked = List.copyOf(unranked);
        unsaid = List.copyOf(unsaid);
    }

    /**
     * @param terms limits of sellers
     * @return null where no model of the file is in the book
     * @throws farthing.formats.doc.FormatException if the file is no workload
     */
    public static @Nullable Ranking of(Doc file, Planner planner, Terms terms) {
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
        return new Ranking(planner, terms, plan, ranked, unranked, chosen, Unsaid.of(file));
    }

    public Workload workload() {
        return plan.workload();
    }

    /** The option that the page is about. */
    public Estimate estimate() {
        return chosen.estimate();
    }

    /** The ranked options, then the others. */
    public List<Judged> options() {
        List<Judged> options = new ArrayList<>(ranked);
        options.addAll(unranked);
        return options;
    }

    /** From the price list to the real cost; null where a price is missing or nothing completes. */
    public @Nullable Waterfall waterfall() {
        return planner.waterfall(workload(), estimate());
    }

    /** Cost against quality, where the file tells how good its models are. */
    public Frontier frontier() {
        return Frontier.of(workload(), ranked.stream().map(Judged::estimate).toList());
    }

    /** What will surprise a team that builds on it. */
    public List<Warning> warnings() {
        return new Warnings(planner, plan, terms).of(estimate());
    }

    /** How sure the figures are: of the ranked options, or of the chosen one alone where that is not among them. */
    public Bands bands(long seed, int draws) {
        return Bands.of(workload(), drawn(), this::isHeld, seed, draws);
    }

    /** The chosen option's margin in each of these draws, or null without one. */
    public double @Nullable [] margins(long seed, int draws) {
        Cell margin = first().margin();
        return margin == null
                ? null
                : PlanDraws.of(workload(), drawn(), seed, draws).ofMeans(first(), List.of(margin))[0];
    }

    private List<OptionSheet> drawn() {
        OptionSheet first = first();
        return among(ranked, first) == null ? List.of(first) : sheets(ranked);
    }

    /** What moves the cost of a completed interaction. */
    public Tornado tornado() {
        return Tornado.of(first().sheet(), first().perCompleted());
    }

    /** Where the ranking of what can be had changes at its top, and where the option at hand stops earning or meets its target. */
    public List<BreakPoint> breakPoints() {
        List<Double> margins = new ArrayList<>(List.of(0.0));
        Input target = workload().business().targetMargin();
        if (target != null) {
            margins.add(target.mean().doubleValue());
        }
        List<Judged> held = ranked.stream()
                .filter(each -> each.verdict() != Verdict.INFEASIBLE)
                .toList();
        List<BreakPoint> points = new ArrayList<>(BreakPoints.of(sheets(held), longer(), INPUTS_FOLLOWED, List.of()));
        points.addAll(marginPoints(margins));
        points.sort(Comparator.comparingDouble(point -> Math.abs(point.distance())));
        return points;
    }

    /** Where the chosen option's margin passes these bounds. */
    public List<BreakPoint> marginPoints(List<Double> margins) {
        return BreakPoints.of(List.of(first()), longer(), INPUTS_FOLLOWED, margins);
    }

    private BreakPoints.Longer longer() {
        return BreakPoints.Longer.by(planner, workload());
    }

    private OptionSheet first() {
        return estimate().option();
    }

    /** Whether nothing is known that rules the option out. */
    private boolean isHeld(OptionSheet option) {
        Judged judged = among(ranked, option);
        return judged == null || judged.verdict() != Verdict.INFEASIBLE;
    }

    private static List<OptionSheet> sheets(List<Judged> judged) {
        return judged.stream().map(each -> each.estimate().option()).toList();
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
}
