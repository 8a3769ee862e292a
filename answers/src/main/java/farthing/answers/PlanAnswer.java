package farthing.answers;

import farthing.answers.screen.Amounts;
import farthing.answers.screen.Answer;
import farthing.answers.screen.Block;
import farthing.economics.plan.Estimate;
import farthing.formats.doc.Obj;
import farthing.formats.plan.Decision;
import farthing.formats.plan.PlanDoc;
import farthing.formats.result.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The answer of {@code plan}: the decision page. */
public record PlanAnswer(OpenBook open, Decision decision, View view) {

    /**
     * How much of the page is wanted.
     *
     * @param sections in the order of the page
     * @param edits of the file that are planned and not in it, as a person reads them
     * @param before the file as it stands, or null where nothing was edited
     * @param again the command that gives this page again
     */
    public record View(
            Set<PlanSection> sections,
            PlanDetail detail,
            List<String> edits,
            @Nullable Estimate before,
            String again) {

        /** The same in other detail. */
        public View in(PlanDetail other) {
            return new View(sections, other, edits, before, again);
        }
    }

    public Answer asTable() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(sentence()));
        edited(blocks);
        PlanDetail detail = view.detail();
        PlanTables tables = new PlanTables(decision, detail);
        PlanCharts charts = new PlanCharts(decision, detail);
        PlanFindings findings = new PlanFindings(decision, detail);
        for (PlanSection section : view.sections()) {
            switch (section) {
                case OPTIONS -> {
                    tables.options(blocks);
                    findings.frontier(blocks);
                    findings.obstacles(blocks);
                }
                case WATERFALL -> charts.waterfall(blocks);
                case TORNADO -> charts.tornado(blocks);
                case BREAKPOINTS -> findings.breakPoints(blocks);
                case LEVERS -> new PlanLevers(decision, detail).into(blocks);
                case WARNINGS -> findings.warnings(blocks);
                case LIMITS -> findings.limits(blocks);
                case CHARGES -> tables.charges(blocks);
                case ASSUMED -> tables.assumed(blocks);
            }
        }
        if (detail.isWhole() && !view.again().isEmpty()) {
            blocks.add(new Block.Note("This page again: " + view.again()));
        }
        blocks.add(BookLine.of(open));
        return new Answer(document(), "options", blocks);
    }

    private String sentence() {
        return new PlanSentence(decision.ranking(), decision.bands(decision.chosen()), decision.cheapestFix()).text();
    }

    private void edited(List<Block> blocks) {
        Estimate before = view.before();
        if (before == null) {
            return;
        }
        blocks.add(new Block.Note("Planned with " + String.join("; ", view.edits()) + ". As the file stands: "
                + Amounts.rounded(before.completed()) + " a completed interaction with " + before.name() + ", "
                + Amounts.rounded(before.month()) + " a month."));
    }

    private Obj document() {
        Obj document =
                Header.of("plan", open.book().info(), open.asOf(), open.today()).put("answer", sentence());
        return PlanDoc.into(document, decision, view.edits());
    }
}
