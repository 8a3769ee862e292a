package farthing.page.scenario;

import farthing.answers.OpenBook;
import farthing.answers.PlanExplanation;
import farthing.answers.screen.Block;
import farthing.formats.plan.EditedPlan;
import java.util.ArrayList;
import java.util.List;

/** Why a figure of an edited workload is what it is: the edits, and the figure as {@code farthing explain plan} has it. */
public final class EditedReason {
    private EditedReason() {}

    /** @param figure as {@code explain plan} knows it, such as {@code completed} */
    public static List<Block> of(OpenBook open, EditedPlan plan, String figure) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Note(
                plan.patches().isEmpty() ? "As it is planned." : "The scenario planned with " + plan.edits() + "."));
        blocks.addAll(new PlanExplanation(open, plan.estimate(), figure, Integer.MAX_VALUE)
                .asTree()
                .blocks());
        return blocks;
    }
}
