package farthing.page.reality;

import farthing.answers.InputException;
import farthing.answers.PlanExplanation;
import farthing.answers.ReportAnswer;
import farthing.answers.screen.Amounts;
import farthing.answers.screen.Answer;
import farthing.answers.screen.Block;
import farthing.economics.traffic.Lengths;
import farthing.economics.traffic.Measured;
import farthing.economics.traffic.ReportRow;
import farthing.economics.traffic.UnitKind;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.page.view.Facts;
import farthing.quantity.Currency;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import farthing.workload.TokenScale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why the figures of the tab are what they are, and the figures to take away. */
final class RealityReasons {
    /** Before the place of a step on the way from the scenario to the meter. */
    static final String STEP = "step:";

    /** Before the place of a line of the bill. */
    static final String LINE = "line:";

    private static final int ROWS = 20;

    private final Facts facts;
    private final CallFile.Read file;
    private final Measured measured;
    private final ReportRow total;
    private final @Nullable Comparison comparison;

    RealityReasons(Facts facts, CallFile.Read file, @Nullable Comparison comparison) {
        this.facts = facts;
        this.file = file;
        this.measured = file.measured();
        this.total = measured.report().total();
        this.comparison = comparison;
    }

    List<Block> of(String ref) {
        List<Block> blocks = new ArrayList<>(why(ref));
        if (List.of("ratio", "input", "output", "file").contains(ref)) {
            TokenScale.assumed(file.unitsPerToken()).forEach(note -> blocks.add(new Block.Note(note)));
        }
        return blocks;
    }

    private List<Block> why(String ref) {
        int colon = ref.indexOf(':');
        String of = ref.substring(colon + 1);
        return switch (ref.substring(0, colon + 1)) {
            case STEP -> ofStep(known(), of);
            case LINE -> ofLine(known(), of);
            case CostBy.REF -> {
                int by = of.contains(":") ? of.indexOf(':') : of.length();
                List<Block> blocks = new ArrayList<>(new CostBy(measured, of.substring(0, by)).why(of.substring(by)));
                blocks.addAll(costs());
                yield blocks;
            }
            default -> figure(ref);
        };
    }

    private Comparison known() {
        Comparison known = comparison;
        if (known == null) {
            throw new InputException("there is nothing to compare with");
        }
        return known;
    }

    private List<Block> figure(String ref) {
        return switch (ref) {
            case "modelled" -> modelled();
            case "metered" -> metered();
            case "total" -> costs();
            case "call" -> call();
            case "ratio" ->
                List.of(leaf(
                        "input : output",
                        RealityParts.ratio(measured),
                        Amounts.count(measured.input().sum()) + " prompt tokens, cached ones included : "
                                + Amounts.count(measured.output().sum()) + " answer tokens, reasoning included"));
            case "cached" ->
                List.of(leaf(
                        "read from a cache",
                        measured.hitRate() == null ? "unknown" : Amounts.percent(measured.hitRate()),
                        Amounts.count(total.tokens().read()) + " tokens read / ("
                                + Amounts.count(total.tokens().read()) + " read + "
                                + Amounts.count(total.tokens().write()) + " written + "
                                + Amounts.count(total.tokens().uncached()) + " uncached)"));
            case "compared" -> compared(known());
            case "residual" -> residual(known());
            case "bought" -> bought(known());
            case "unmetered" -> unmetered(known());
            case "spread" -> report().asExplanation().blocks();
            case "input" -> lengths("prompt tokens a call, cached ones included", measured.input());
            case "output" -> lengths("answer tokens a call, reasoning included", measured.output());
            default -> new FileReasons(file).of(ref);
        };
    }

    /** Both sides of the comparison. */
    private List<Block> compared(Comparison known) {
        List<Block> blocks = new ArrayList<>();
        BigDecimal times = known.times();
        blocks.add(new Block.Tree(new Block.Node(
                "modelled and metered, for " + known.unit(),
                "",
                times == null
                        ? List.of()
                        : List.of((known.isMore() ? "metered / modelled = " : "modelled / metered = ")
                                + Decimals.plain(times)),
                List.of(
                        new Block.Node("modelled", Amounts.money(known.modelled()), List.of(), List.of()),
                        new Block.Node("metered", Amounts.money(known.metered()), List.of(), List.of())))));
        blocks.addAll(known.perCompleted() ? metered() : figure("call"));
        blocks.addAll(modelled());
        return blocks;
    }

    /** What is left between the last plan and the meter. */
    private List<Block> residual(Comparison known) {
        List<Block.Node> parts = new ArrayList<>();
        parts.add(new Block.Node("metered", Amounts.money(known.metered()), List.of(), List.of()));
        parts.add(new Block.Node("less: the scenario", Amounts.money(known.modelled()), List.of(), List.of()));
        known.steps()
                .forEach(step -> parts.add(new Block.Node(
                        "less: " + step.kind().told(), Amounts.money(step.amount()), List.of(), List.of())));
        String share = RealityCharts.unexplained(known);
        boolean some = !known.perCompleted() && total.unpriced() > 0;
        return List.of(
                new Block.Tree(new Block.Node(
                        "residual, for " + known.unit(), "= " + Amounts.money(known.residual()), List.of(), parts)),
                new Block.Note(
                        "What the meter says beyond the scenario with everything that was measured. A plan takes means,"
                                + " and calls differ: it has one hit rate of the cache, one share of batches and one of"
                                + " retries for all kinds of calls, and interactions that have not ended count as the others"
                                + " do. Lengths go into it to a tenth of a token, shares with six digits."
                                + (known.isExplained()
                                        ? " Less than a ten-thousandth of what was metered is told as none."
                                        : "")
                                + (some
                                        ? " Lengths are those of all calls whose usage can be read, what was metered of those with a full price."
                                        : "")
                                + (share.isEmpty() ? "" : " Over what was metered that is " + share + ".")));
    }

    /** One measured thing more in the scenario, which is planned again. */
    private List<Block> ofStep(Comparison known, String place) {
        Comparison.Step step = known.steps().get(Integer.parseInt(place));
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Headline(step.kind().told() + ": " + Amounts.money(step.amount()) + " for " + known.unit()));
        blocks.add(
                new Block.Note(
                        "The scenario gets the measured calls, lengths, cache, retries and outcomes one after"
                                + " another and is planned again each time; this is what the plan with it costs less the plan before."));
        blocks.add(new Block.Note(step.kind().why()));
        blocks.add(new Block.Grid(RealityCharts.way(known).table()));
        blocks.addAll(modelled());
        return blocks;
    }

    /** A line of the bill, modelled and metered. */
    private List<Block> ofLine(Comparison known, String place) {
        int row = Integer.parseInt(place);
        List<Comparison.Line> lines = known.lines();
        Comparison.Line line = row < lines.size()
                ? lines.get(row)
                : new Comparison.Line("all inference", known.modelled(), known.metered());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Tree(new Block.Node(
                line.name() + ", for " + known.unit() + ": metered less modelled",
                "= " + Amounts.money(line.difference()),
                List.of(),
                List.of(
                        new Block.Node(
                                "modelled",
                                Amounts.money(line.modelled()),
                                List.of("what the scenario's plan has of this kind for an ended interaction, over "
                                        + (known.perCompleted()
                                                ? "the share that completes"
                                                : "its calls, repeated ones included")),
                                List.of()),
                        new Block.Node(
                                "metered",
                                Amounts.money(line.metered()),
                                List.of(
                                        known.perCompleted()
                                                ? "the cost of this kind in the file, over the completed interactions"
                                                : "the cost of this kind in the calls with a full price, over these calls"),
                                List.of())))));
        blocks.addAll(compared(known));
        return blocks;
    }

    /** Inference in the bill of a month. */
    private List<Block> bought(Comparison known) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Note("The month's inference over the interactions that complete: "
                + Amounts.money(known.bought()) + "; by the call it is " + Amounts.money(known.modelled()) + "."));
        blocks.addAll(new PlanExplanation(facts.open(), known.estimate(), "month", Integer.MAX_VALUE)
                .asTree()
                .blocks());
        return blocks;
    }

    /** What the scenario has beside inference. */
    private List<Block> unmetered(Comparison known) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Note("What a completed interaction costs in the plan, less its inference as it is bought: "
                + Amounts.money(known.unmetered()) + "."));
        blocks.addAll(new PlanExplanation(facts.open(), known.estimate(), "completed", Integer.MAX_VALUE)
                .asTree()
                .blocks());
        return blocks;
    }

    private static List<Block> lengths(String what, Lengths.Summary lengths) {
        return List.of(
                new Block.Tree(new Block.Node(
                        "mean of " + what,
                        Amounts.count(Math.round(lengths.mean())),
                        List.of(Amounts.count(lengths.sum(), "token") + " / " + Amounts.count(lengths.count(), "call")),
                        List.of())),
                new Block.Note("p50, p95 and p99: the smallest length that at least 50, 95 and 99 % of the calls do not"
                        + " exceed (nearest rank)"
                        + (lengths.isExact()
                                ? ", over every call of the file."
                                : ", to a 128th of its size: a file of this many calls is counted in classes.")),
                new Block.Grid(RealityCharts.table(lengths)));
    }

    private static Block leaf(String label, String amount, String formula) {
        return new Block.Tree(new Block.Node(label, amount, List.of(formula), List.of()));
    }

    private List<Block> modelled() {
        Comparison known = comparison;
        if (known == null) {
            throw new InputException("the scenario has no figure to explain");
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(leaf(
                "modelled, for " + known.unit(),
                Amounts.money(known.modelled()),
                known.perCompleted()
                        ? "inference of an ended interaction / share that completes"
                        : "inference of an ended interaction / its calls, repeated ones included"));
        blocks.add(new Block.Note(
                "The scenario's inference for " + known.unit() + ". A file of calls tells no other cost."));
        blocks.addAll(new PlanExplanation(facts.open(), known.estimate(), "contracted", Integer.MAX_VALUE)
                .asTree()
                .blocks());
        return blocks;
    }

    private List<Block> metered() {
        Money each = total.costPerCompleted();
        List<Block.Node> parts = new ArrayList<>();
        parts.add(new Block.Node(
                "cost of all ended interactions",
                Amounts.money(total.endedCost()),
                List.of("failures, retries and fallbacks included"),
                List.of()));
        parts.add(new Block.Node("completed interactions", Amounts.count(total.completed()), List.of(), List.of()));
        List<String> notes = total.endedPartly() == 0
                ? List.of()
                : List.of(
                        "at least: " + Amounts.count(total.endedPartly(), "ended interaction") + " lack a full price");
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Tree(new Block.Node("metered, a completed interaction", Amounts.money(each), notes, parts)));
        blocks.addAll(costs());
        return blocks;
    }

    private List<Block> call() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(leaf(
                "a call on average",
                Amounts.money(total.costPerCall()),
                Amounts.money(total.pricedCost()) + " / "
                        + Amounts.count(total.priced().count(), "call")
                        + (total.unpriced() == 0 ? "" : " with a full price")));
        if (total.unpriced() > 0) {
            blocks.add(costs("calls with a full price", total.pricedCost(), measured.pricedCosts()));
        }
        blocks.addAll(costs());
        return blocks;
    }

    /** Down to the units and prices of the list, as {@code farthing explain report} has it. */
    private List<Block> costs() {
        String calls = total.unpriced() == 0 ? "all calls" : "all calls, as far as they have a price";
        List<Block> blocks = new ArrayList<>();
        blocks.add(costs(calls, total.contracted(), measured.costs()));
        blocks.addAll(report().asExplanation().blocks());
        return blocks;
    }

    private static Block costs(String calls, @Nullable Money sum, Map<UnitKind, Money> costs) {
        List<Block.Node> parts = new ArrayList<>();
        for (UnitKind kind : UnitKind.values()) {
            Money cost = costs.get(kind);
            if (cost != null && cost.amount().signum() != 0) {
                parts.add(new Block.Node(kind.label(), Amounts.money(cost), List.of(), List.of()));
            }
        }
        return new Block.Tree(new Block.Node(calls, Amounts.money(sum), List.of(), parts));
    }

    private ReportAnswer report() {
        Money contracted = total.contracted();
        Currency currency = contracted == null ? facts.open().book().info().currency() : contracted.currency();
        return new ReportAnswer(facts.open(), measured.report(), currency, ROWS);
    }

    /** The document of {@code farthing report}, with the lengths and the comparison behind it. */
    Answer answer() {
        Answer report = report().asTable();
        Obj document = report.document();
        document.put(
                "lengths",
                new Obj(0)
                        .put("input", LengthsDoc.of(measured.input()))
                        .put("output", LengthsDoc.of(measured.output())));
        document.put("brokenLines", file.broken());
        List<Block> blocks = new ArrayList<>(report.blocks());
        Comparison known = comparison;
        if (known != null) {
            document.put("comparison", document(known));
            int last = blocks.size() - 1;
            blocks.add(last, new Block.Section("Line by line, for " + known.unit()));
            blocks.add(last + 1, new Block.Grid(RealityParts.lineTable(known)));
            blocks.add(last + 2, new Block.Section("From the scenario to the meter"));
            blocks.add(last + 3, new Block.Grid(RealityCharts.way(known).table()));
        }
        return new Answer(document, report.items(), report.more(), blocks);
    }

    private static Obj document(Comparison known) {
        List<Doc> steps = new ArrayList<>();
        for (Comparison.Step step : known.steps()) {
            steps.add(new Obj(0).put("name", step.kind().label()).put("amount", text(step.amount())));
        }
        List<Doc> lines = new ArrayList<>();
        for (Comparison.Line line : known.lines()) {
            lines.add(new Obj(0)
                    .put("name", line.name())
                    .put("modelled", text(line.modelled()))
                    .put("metered", text(line.metered())));
        }
        return new Obj(0)
                .put("of", known.perCompleted() ? "completed interaction" : "call")
                .put("modelled", text(known.modelled()))
                .put("metered", text(known.metered()))
                .put("residual", text(known.residual()))
                .put("steps", new Doc.Arr(steps, 0))
                .put("lines", new Doc.Arr(lines, 0));
    }

    private static String text(Money money) {
        BigDecimal amount = money.amount();
        return new Money(amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros(), money.currency()).text();
    }
}
