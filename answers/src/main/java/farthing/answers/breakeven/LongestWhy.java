package farthing.answers.breakeven;

import farthing.answers.screen.Amounts;
import farthing.answers.screen.Block;
import farthing.catalogue.anatomy.Anatomy;
import farthing.economics.machine.Mix;
import farthing.economics.plan.Content;
import farthing.economics.plan.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What the calls hold and the longest request that may come, held against what the model and its sellers take. */
record LongestWhy(BreakevenAnswer answer) {
    private static final String TOKENS = " tokens";

    List<Block> blocks() {
        Mix longest = answer.demand().served().longest();
        boolean same = longest.isSame(answer.demand().served().request());
        List<Block> blocks = new ArrayList<>(contents());
        blocks.add(new Block.Tree(new Block.Node(
                "the longest request that may come",
                tokens(longest.tokens()),
                same ? List.of() : List.of(PlannedDemand.LONGEST),
                List.of(leaf("input", longest.input(), ""), leaf("output", longest.output(), "")))));
        Anatomy model = answer.model().anatomy();
        if (model != null && model.context() > 0) {
            blocks.add(new Block.Tree(leaf(
                    "positions of " + model.id(), BigDecimal.valueOf(model.context()), "the shape of " + model.id())));
        }
        List<Finding> bounds = answer.demand().bounds();
        if (!bounds.isEmpty()) {
            blocks.add(new Block.Tree(new Block.Node("who sells, and does not take it", "", List.of(), taken(bounds))));
        }
        return blocks;
    }

    /** What sellers state that the model reads, or writes, where calls hold more than text. */
    private List<Block> contents() {
        PlannedFile file = answer.file();
        List<Block> blocks = new ArrayList<>();
        for (Content content : file == null ? List.<Content>of() : Content.of(file.workload())) {
            List<Block.Node> stated = new ArrayList<>();
            new ListedAbilities(answer.open().book(), answer.model())
                    .stated(content)
                    .forEach((seller, modalities) ->
                            stated.add(new Block.Node(seller, modalities, List.of(), List.of())));
            String verb = content.isRead() ? "reads" : "writes";
            blocks.add(new Block.Tree(new Block.Node(
                    content + ", of the calls; what " + answer.model().name() + " " + verb,
                    stated.isEmpty() ? "not known" : "",
                    List.of("the price book's entries of who sells it"),
                    stated)));
        }
        return blocks;
    }

    /** As the note names them: the one that the fleet was to be held against, a few of the others, and how many more. */
    private List<Block.Node> taken(List<Finding> bounds) {
        List<Block.Node> named = new ArrayList<>();
        List<Block.Node> more = new ArrayList<>();
        int others = 0;
        for (Finding bound : bounds) {
            boolean own =
                    bound.server().equals(answer.study().question().against().seller());
            others += own ? 0 : 1;
            (own || others <= TooSmall.NAMED ? named : more).add(taken(bound));
        }
        if (!more.isEmpty()) {
            named.add(new Block.Node("and more", Amounts.count(more.size()), List.of(), more));
        }
        return named;
    }

    private static Block.Node taken(Finding finding) {
        BigDecimal bound = finding.bound();
        return new Block.Node(
                finding.server() + ", " + finding.check().label(),
                bound == null ? "" : tokens(bound),
                bound == null ? List.of(finding.sentence(), finding.source()) : List.of(finding.source()),
                List.of());
    }

    private static Block.Node leaf(String name, BigDecimal tokens, String source) {
        return new Block.Node(name, tokens(tokens), source.isEmpty() ? List.of() : List.of(source), List.of());
    }

    private static String tokens(BigDecimal tokens) {
        return Amounts.count(tokens) + TOKENS;
    }
}
