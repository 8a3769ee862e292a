package farthing.page.scenario;

import farthing.answers.InputException;
import farthing.answers.PlanExplanation;
import farthing.answers.PlanSentence;
import farthing.answers.screen.Amounts;
import farthing.answers.screen.Block;
import farthing.economics.plan.BreakPoint;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.Feasibility;
import farthing.economics.plan.Finding;
import farthing.economics.plan.OptionBands;
import farthing.economics.plan.Warnings;
import farthing.formats.lever.Advice;
import farthing.formats.plan.Ranking;
import farthing.page.view.State;
import farthing.quantity.Decimals;
import farthing.workload.plan.Traffic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Why the figures of a plan are what they are. A figure of its sheet has the name that {@code explain plan} knows, with
 * {@code @} and a model where it is not of the one in use; what else is told of a plan has a prefix.
 */
public final class PlanReasons {
    /** Before a figure that was drawn, such as {@code sure:month.p95}. */
    public static final String SURE = "sure:";

    /** Before the place of a lever in the list, or {@link #TOGETHER}, or {@link #COUNTED}. */
    public static final String LEVER = "lever:";

    public static final String TOGETHER = "together";
    public static final String COUNTED = "counted";

    /** Behind a lever: of the numbers in its words. */
    public static final String EDIT = ":edit";

    /** Before the place of a lever that does nothing here. */
    public static final String IDLE = "idle:";

    /** Before the place of a warning in the list. */
    public static final String WARNING = "warning:";

    /** Before the place of a look at what limits the option. */
    public static final String LIMIT = "limit:";

    /** Before the path of an input. */
    public static final String GIVEN = "given:";

    /** Before the path of an input and, behind a bar, the margin or the model that a break point is about. */
    public static final String BREAK = "break:";

    /** Before {@link PlanSentence#BEGUN}, {@link PlanSentence#COMPLETED} or {@link PlanSentence#CUT}: how many of a month. */
    static final String TRAFFIC = "traffic:";

    private final Planning planning;

    public PlanReasons(Planning planning) {
        this.planning = planning;
    }

    /** The reference of a break point. */
    public static String ref(BreakPoint point) {
        String change =
                switch (point.change()) {
                    case BreakPoint.Change.Margin margin -> Shown.exact(margin.bound());
                    case BreakPoint.Change.Best best -> best.option().server().name();
                };
        return BREAK + point.input().path() + "|" + change;
    }

    public List<Block> of(State state, String ref) {
        int colon = ref.indexOf(':');
        int at = ref.indexOf('@');
        if (colon < 0 || (at >= 0 && at < colon)) {
            return figure(state, at < 0 ? ref : ref.substring(0, at), at < 0 ? "" : ref.substring(at + 1));
        }
        String name = ref.substring(colon + 1);
        Ranking ranking = planning.ranking(state);
        return switch (ref.substring(0, colon + 1)) {
            case SURE -> drawn(state, name);
            case LEVER -> lever(state, name.endsWith(EDIT) ? name.substring(0, name.length() - EDIT.length()) : name);
            case IDLE -> idle(state, name);
            case WARNING -> given(state).of(at(ranking.warnings(), name));
            case LIMIT -> limit(state, ranking, name);
            case TRAFFIC -> traffic(state, ranking.estimate(), name);
            case GIVEN -> given(state).of(name, ranking.unsaid());
            default -> throw unknown(ref);
        };
    }

    /** Why the answer changes there. */
    public List<Block> of(State state, String ref, List<BreakPoint> points) {
        for (BreakPoint point : points) {
            if (ref(point).equals(ref)) {
                return GivenReason.of(point, planning.ranking(state).estimate());
            }
        }
        throw unknown(ref);
    }

    private List<Block> figure(State state, String figure, String option) {
        return new PlanExplanation(
                        planning.facts().open(), planning.option(state, option).estimate(), figure, Integer.MAX_VALUE)
                .asTree()
                .blocks();
    }

    /** Of a rate limit each tier too, and what makes a peak. */
    private List<Block> limit(State state, Ranking ranking, String place) {
        Feasibility feasibility = ranking.chosen().feasibility();
        Finding finding = at(feasibility.findings(), place);
        List<Block> blocks = new ArrayList<>(given(state).of(finding));
        Traffic traffic = ranking.workload().traffic();
        List<Block> tiers = new LimitReason(feasibility, traffic.arrivals()).of(finding);
        if (!tiers.isEmpty()) {
            blocks.addAll(tiers);
            blocks.add(new Block.Section("The traffic"));
            blocks.addAll(given(state).of("traffic.peak", ranking.unsaid()));
            blocks.addAll(given(state).of("traffic.spike", ranking.unsaid()));
            blocks.addAll(figure(state, "interactions", ""));
        }
        return blocks;
    }

    /** Those that begin, from the inputs; those that complete or are cut, from these and the share of them. */
    private List<Block> traffic(State state, Estimate estimate, String name) {
        if (name.equals(PlanSentence.BEGUN)) {
            return figure(state, "interactions", "");
        }
        BigDecimal begun = estimate.exact().value(estimate.option().interactions());
        BigDecimal completes = estimate.completedShare();
        BigDecimal makes = Warnings.shareCut(estimate);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(
                name.equals(PlanSentence.COMPLETED)
                        ? "Interactions that complete, a month: " + count(begun.multiply(completes))
                                + ", those that begin times the share of them that completes"
                        : "Interactions that are counted as completed and whose answer may be cut, a month: at most "
                                + count(begun.multiply(completes.min(makes)))
                                + ", those that begin times the share that completes, or that makes a call whose average"
                                + " answer is longer than its cap (" + Amounts.percent(makes)
                                + "), whichever is less"));
        blocks.addAll(figure(state, "interactions", ""));
        blocks.addAll(figure(state, "completes", ""));
        return blocks;
    }

    private static String count(BigDecimal interactions) {
        return Amounts.count(Decimals.snapped(interactions));
    }

    private List<Block> drawn(State state, String figure) {
        OptionBands sure = planning.sureOf(state);
        if (sure == null) {
            throw new InputException("nothing was drawn");
        }
        return new DrawnReason(planning.ranking(state).estimate(), sure, planning.bands(state)).of(figure);
    }

    /** Levers are judged by what the workload and its bill are. */
    private List<Block> idle(State state, String place) {
        Advice advice = planning.advice(state);
        Advice.Idle idle = at(advice == null ? List.of() : advice.idle(), place);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(idle.name() + ": " + idle.reason()));
        blocks.add(new Block.Note("Why it would save nothing here. What it would have to make cheaper:"));
        blocks.addAll(figure(state, "month", ""));
        return blocks;
    }

    private List<Block> lever(State state, String name) {
        Advice advice = planning.advice(state);
        if (advice == null) {
            throw new InputException("there is no cost to save on");
        }
        LeverReason reason =
                new LeverReason(planning, planning.scenario(state).edited(), planning.ranking(state), advice);
        Advice.Combination together = advice.together();
        if (together != null && name.equals(TOGETHER)) {
            return reason.of(together.whole());
        }
        if (together != null && name.equals(COUNTED)) {
            return reason.ofCount(together);
        }
        return reason.of(at(advice.outcomes(), name));
    }

    private GivenReason given(State state) {
        return new GivenReason(planning.inputs(state));
    }

    private static <T> T at(List<T> list, String place) {
        for (int i = 0; i < list.size(); i++) {
            if (String.valueOf(i).equals(place)) {
                return list.get(i);
            }
        }
        throw unknown(place);
    }

    private static InputException unknown(String ref) {
        return new InputException("explain: no figure of this tab is called '" + ref + "'");
    }
}
