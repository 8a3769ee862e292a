package farthing.page.scenario;

import farthing.answers.screen.Amounts;
import farthing.answers.screen.Block;
import farthing.economics.plan.BreakPoint;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.Finding;
import farthing.economics.plan.Warning;
import farthing.formats.workload.Unsaid;
import farthing.quantity.Decimals;
import farthing.quantity.range.Input;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Where an input is from, and why what was found about inputs is said: warnings, limits, break points. */
record GivenReason(List<Input> inputs) {

    static String source(Input input) {
        return Words.tag(input) + ": " + from(input);
    }

    /** A range is drawn around the mean that is stated beside it, so that its ends are not always those that were typed. */
    static String from(Input input) {
        String from = input.source().isEmpty() ? "as typed, or as the file says" : input.source();
        boolean ranges = input.uncertain() != null || input.spread() != null;
        return ranges ? from + "; a range stated beside a mean is moved to keep that mean" : from;
    }

    /** An input that is planned with. */
    static Block.Node node(Input input) {
        return new Block.Node(
                Words.inFull(input.path()) + " (" + input.path() + ")",
                Shown.number(input.mean().doubleValue(), input.unit()) + unit(input),
                List.of(source(input)),
                List.of());
    }

    private static String unit(Input input) {
        return switch (input.unit()) {
            case "", "share", "money" -> "";
            default -> " " + input.unit();
        };
    }

    /** The input of a place and those below it; what stands there by default where it is no number. */
    List<Block> of(String path, List<Unsaid> unsaid) {
        List<Block> blocks = new ArrayList<>();
        nodes(path).forEach(node -> blocks.add(new Block.Tree(node)));
        for (Unsaid each : unsaid) {
            if (each.path().equals(path)) {
                blocks.add(new Block.Tree(
                        new Block.Node(path, each.value(), List.of("assumed: " + each.source()), List.of())));
            }
        }
        return blocks;
    }

    private List<Block.Node> nodes(String path) {
        List<Block.Node> nodes = new ArrayList<>();
        for (Input input : inputs) {
            if (input.path().equals(path) || input.path().startsWith(path + ".")) {
                nodes.add(node(input));
            }
        }
        return nodes;
    }

    List<Block> of(Warning warning) {
        List<Block.Node> parts = new ArrayList<>();
        BigDecimal bound = warning.bound();
        parts.add(leaf("the plan has", number(warning.figure())));
        if (bound != null) {
            parts.add(leaf("it should stay within", number(bound)));
        }
        parts.addAll(nodes(warning.path()));
        return List.of(
                new Block.Headline(warning.severity().label() + ": " + Words.onPage(warning.sentence()) + "."),
                new Block.Tree(new Block.Node(
                        "found at " + Words.inSentence(warning.path()),
                        "",
                        List.of("rule: " + warning.code().label()),
                        parts)),
                new Block.Note("Way out: " + Words.onPage(warning.wayOut()) + "."));
    }

    List<Block> of(Finding finding) {
        List<Block.Node> parts = new ArrayList<>();
        BigDecimal figure = finding.figure();
        BigDecimal bound = finding.bound();
        if (figure != null) {
            parts.add(new Block.Node(
                    "the workload wants",
                    number(figure) + " " + finding.unit(),
                    List.of(),
                    finding.summands().stream()
                            .map(summand -> leaf(summand.name(), number(summand.amount())))
                            .toList()));
        }
        if (bound != null) {
            parts.add(new Block.Node(
                    "can be had",
                    number(bound) + " " + finding.unit(),
                    finding.source().isEmpty() ? List.of() : List.of(finding.source()),
                    List.of()));
        }
        List<String> read = bound == null && !finding.source().isEmpty() ? List.of(finding.source()) : List.of();
        String of = finding.call().isEmpty() ? "" : ", call " + finding.call();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(finding.check().label() + ": " + finding.sentence() + "."));
        blocks.add(new Block.Tree(
                new Block.Node(finding.server() + of, finding.verdict().label(), read, parts)));
        if (!finding.wayOut().isEmpty()) {
            blocks.add(new Block.Note("Way out: " + finding.wayOut() + "."));
        }
        return blocks;
    }

    /** A value at which the answer changes. */
    static List<Block> of(BreakPoint point, Estimate estimate) {
        Input input = point.input();
        String beyond =
                switch (point.change()) {
                    case BreakPoint.Change.Best best -> best.option().server().name() + " is the cheapest";
                    case BreakPoint.Change.Margin margin ->
                        "the gross margin lies " + (margin.rises() ? "above " : "below ")
                                + Shown.number(margin.bound(), "share");
                };
        return List.of(
                new Block.Headline("Beyond " + Shown.number(point.at(), input.unit()) + ", all other inputs standing"
                        + " still, " + beyond + "."),
                new Block.Tree(new Block.Node(
                        "break point of " + Words.inFull(input.path()),
                        number(BigDecimal.valueOf(point.at())),
                        List.of("found by moving this input alone and planning " + estimate.name()
                                + " again until the answer changes, to 1 in 10^12"),
                        List.of(node(input), leaf("that far away", Shown.number(point.distance(), "share"))))));
    }

    private static Block.Node leaf(String name, String value) {
        return new Block.Node(name, value, List.of(), List.of());
    }

    private static String number(BigDecimal value) {
        return Amounts.count(Decimals.snapped(value));
    }
}
