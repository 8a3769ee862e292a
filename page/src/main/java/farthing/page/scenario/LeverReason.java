package farthing.page.scenario;

import farthing.answers.PlanExplanation;
import farthing.answers.screen.Amounts;
import farthing.answers.screen.Block;
import farthing.economics.plan.Estimate;
import farthing.formats.doc.Doc;
import farthing.formats.lever.Advice;
import farthing.formats.lever.Advisor;
import farthing.formats.lever.Lever;
import farthing.formats.plan.Ranking;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Why a lever saves what it is said to save: the plan of the edited file beside the plan of the file. */
record LeverReason(Planning planning, Doc file, Ranking ranking, Advice advice) {

    List<Block> of(Advice.Outcome outcome) {
        Estimate now = ranking.estimate();
        Money saved = advice.completed().minus(outcome.completed());
        BigDecimal completed = ranking.workload().traffic().meanInteractions().multiply(now.completedShare());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(outcome.name() + ": " + Amounts.money(outcome.month()) + " a month less, "
                + Amounts.percent(outcome.share()) + " of the cost"));
        blocks.add(new Block.Tree(new Block.Node(
                "saved a month",
                "= " + Amounts.money(outcome.month()),
                List.of("what a completed interaction costs less x the completed interactions of a month as it stands"),
                List.of(
                        new Block.Node(
                                "a completed interaction costs less",
                                "= " + Amounts.money(saved),
                                List.of(),
                                List.of(
                                        leaf("as it stands", Amounts.money(advice.completed())),
                                        leaf("with the edit", Amounts.money(outcome.completed())))),
                        leaf("completed interactions a month", Amounts.count(Decimals.snapped(completed)))))));
        for (Lever lever : outcome.levers()) {
            blocks.add(new Block.Note("Edit of the file: " + lever.patch() + "."
                    + (lever.basis().isEmpty() ? "" : " Its figure is from: " + lever.basis() + ".")));
        }
        explained(blocks, "A completed interaction as it stands", ranking);
        Ranking then = Ranking.of(
                Advisor.apply(file, outcome.levers()),
                planning.planner(),
                planning.facts().terms());
        if (then != null) {
            explained(blocks, "A completed interaction with the edit", then);
        }
        return blocks;
    }

    /** What single levers would save if savings added up, beside what they save together. */
    List<Block> ofCount(Advice.Combination together) {
        List<Block.Node> parts = new ArrayList<>();
        for (Advice.Outcome single : advice.outcomes()) {
            if (together.whole().levers().containsAll(single.levers())) {
                parts.add(leaf(single.name(), Amounts.money(single.month())));
            }
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Tree(new Block.Node(
                "each alone, added up", "= " + Amounts.money(together.counted()), List.of("a month"), parts)));
        blocks.addAll(of(together.whole()));
        return blocks;
    }

    private void explained(List<Block> blocks, String title, Ranking plan) {
        blocks.add(new Block.Section(title));
        blocks.addAll(new PlanExplanation(planning.facts().open(), plan.estimate(), "completed", Integer.MAX_VALUE)
                .asTree()
                .blocks());
    }

    private static Block.Node leaf(String name, String value) {
        return new Block.Node(name, value, List.of(), List.of());
    }
}
