package farthing.page.interaction;

import farthing.answers.screen.Amounts;
import farthing.answers.screen.Block;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.Judged;
import farthing.formats.doc.Doc;
import farthing.formats.lever.Advice;
import farthing.formats.plan.EditedPlan;
import farthing.formats.plan.VolumeCurve;
import farthing.formats.workload.Patch;
import farthing.page.scenario.EditedReason;
import farthing.page.scenario.PlanReasons;
import farthing.page.scenario.Planning;
import farthing.page.view.State;
import farthing.quantity.Money;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why the numbers of answers to {@link Questions} are what they are, where several figures of the plan make one. */
record AnswerReasons(Planning planning, State state) {
    static final String CHEAPEST = "cheapest";
    static final String CALL = "call";
    static final String HITS = "hits";
    static final String KEPT = "kept";
    static final String TEN = "ten";

    /** How long a prompt cache may keep what it holds. */
    static final String SHORT = "5m";

    static final String LONG = "1h";

    /** Before the name of a lever, as {@link PlanReasons#LEVER} has it. */
    static final String ENGINEER = "engineer:";

    /** Null for any other name. */
    @Nullable
    List<Block> of(String name) {
        Estimate estimate = planning.ranking(state).estimate();
        return switch (name) {
            case CHEAPEST -> cheapest(planning.ranking(state).ranked());
            case CALL -> call(estimate);
            case HITS -> hits(estimate);
            case KEPT -> edited("month", kept(SHORT), kept(LONG));
            case TEN -> tenfold();
            default -> name.startsWith(ENGINEER) ? engineer(name.substring(ENGINEER.length())) : null;
        };
    }

    /** The scenario with a prompt cache of that lifetime; null where there is none. */
    @Nullable
    EditedPlan kept(String lifetime) {
        return EditedPlan.of(file(), List.of(Patch.set("cache.policy", lifetime)), planning.planner());
    }

    VolumeCurve.@Nullable Point ten() {
        Workload workload = planning.ranking(state).workload();
        return VolumeCurve.atTimes(file(), workload, BigDecimal.TEN, planning.planner());
    }

    private Doc file() {
        return planning.scenario(state).edited();
    }

    private List<Block> tenfold() {
        VolumeCurve.Point ten = ten();
        List<Block> blocks = ten == null ? new ArrayList<>() : edited("margin", ten.plan());
        blocks.addAll(new PlanReasons(planning).of(state, "margin"));
        return blocks;
    }

    private List<Block> edited(String figure, @Nullable EditedPlan... plans) {
        List<Block> blocks = new ArrayList<>();
        for (EditedPlan plan : plans) {
            if (plan != null) {
                blocks.addAll(EditedReason.of(planning.facts().open(), plan, figure));
            }
        }
        return blocks;
    }

    private List<Block> cheapest(List<Judged> ranked) {
        Estimate least = Objects.requireNonNull(Judged.answer(ranked)).estimate();
        Estimate most = ranked.get(ranked.size() - 1).estimate();
        Money low = Objects.requireNonNull(least.completed());
        Money high = Objects.requireNonNull(most.completed());
        Block ratio = tree(
                "the dearest over the cheapest",
                Questions.times(high, low),
                leaf(most.name(), Amounts.money(high)),
                leaf(least.name(), Amounts.money(low)));
        return with(ratio, "completed@" + least.name(), "completed@" + most.name());
    }

    private List<Block> call(Estimate estimate) {
        Block call = tree(
                "a call: inference of an ended interaction / calls that it makes",
                Amounts.money(estimate.call()),
                leaf("inference of an ended interaction", Amounts.money(estimate.contracted())),
                leaf("calls made", Amounts.count(estimate.callsMade())));
        return with(call, "completed", "contracted", "calls", "completes");
    }

    private List<Block> hits(Estimate estimate) {
        BigDecimal hits = Objects.requireNonNull(estimate.hitRate());
        Block share = tree(
                "tokens read from a cache among all input tokens of an ended interaction",
                Amounts.percent(hits),
                leaf("input tokens, cached ones included", Amounts.count(estimate.inputTokens())));
        return with(share, "contracted");
    }

    private List<Block> engineer(String lever) {
        Advice advice = Objects.requireNonNull(planning.advice(state));
        return with(
                new Block.Note("An engineer costs " + Amounts.rounded(advice.engineerMonth())
                        + " a month: the year that is assumed, over twelve. What is saved:"),
                PlanReasons.LEVER + lever);
    }

    private List<Block> with(Block first, String... figures) {
        List<Block> blocks = new ArrayList<>(List.of(first));
        for (String figure : figures) {
            blocks.addAll(new PlanReasons(planning).of(state, figure));
        }
        return blocks;
    }

    private static Block tree(String name, String value, Block.Node... parts) {
        return new Block.Tree(new Block.Node(name, "= " + value, List.of(), List.of(parts)));
    }

    private static Block.Node leaf(String name, String value) {
        return new Block.Node(name, value, List.of(), List.of());
    }
}
