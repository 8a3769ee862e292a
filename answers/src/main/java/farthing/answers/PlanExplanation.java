package farthing.answers;

import farthing.answers.screen.Answer;
import farthing.answers.screen.Block;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.OptionSheet;
import farthing.economics.plan.Planner;
import farthing.economics.plan.Waterfall;
import farthing.formats.doc.Obj;
import farthing.formats.plan.DerivationDoc;
import farthing.formats.result.Header;
import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Derivation;
import farthing.workload.plan.ModelChoice;
import farthing.workload.plan.Workload;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a plan as a derivation: down to units, prices with source and date, and what was given or assumed.
 *
 * @param figure its name, one of {@link #figures}
 * @param depth levels that the screen shows; the document has all
 */
public record PlanExplanation(OpenBook open, Estimate chosen, String figure, int depth) {

    /**
     * Of the same, or of a bar of the way from the price list to the real cost, which goes by its name.
     *
     * @param workload that was planned
     */
    public static Answer of(OpenBook open, Estimate chosen, Workload workload, String figure, int depth) {
        PlanExplanation explanation = new PlanExplanation(open, chosen, figure, depth);
        if (figures(chosen.option()).containsKey(figure)) {
            return explanation.asTree();
        }
        Planner planner = new Planner(open.book(), open.asOf(), open.contract());
        ModelChoice model = chosen.option().server().choice();
        Waterfall waterfall = planner.waterfall(workload, chosen);
        for (Waterfall.Bar bar : waterfall == null ? List.<Waterfall.Bar>of() : waterfall.bars()) {
            Waterfall.Step step = bar.name().equals(figure) ? planner.step(workload, model, figure) : null;
            if (step != null) {
                return new WaterfallExplanation(open, chosen, step, depth).asTree();
            }
        }
        throw explanation.unknown(figures(chosen.option()).keySet());
    }

    private InputException unknown(Collection<String> known) {
        return new InputException("--figure " + figure + ": this plan has " + String.join(", ", known));
    }

    public Answer asTree() {
        Map<String, Cell> figures = figures(chosen.option());
        Cell cell = figures.get(figure);
        if (cell == null) {
            throw unknown(figures.keySet());
        }
        Derivation derivation = chosen.why(cell);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(derivation.name() + " with " + chosen.name() + ": "
                + DerivationText.value(derivation, chosen.currency())));
        blocks.add(new Block.Tree(new DerivationText(chosen.currency(), depth).node(derivation, 1)));
        chosen.option()
                .unpriced()
                .forEach((meter, reason) ->
                        blocks.add(new Block.Note("Without a price, so not in it: " + meter + ": " + reason)));
        blocks.add(BookLine.of(open));
        Obj document = Header.of("plan", open.book().info(), open.asOf(), open.today())
                .put("option", chosen.name())
                .put("figure", figure)
                .put("explanation", DerivationDoc.of(derivation));
        return new Answer(document, "", blocks);
    }

    /** The figures of an option that there are, by the word that asks for them. */
    static Map<String, Cell> figures(OptionSheet option) {
        Map<String, Cell> figures = new LinkedHashMap<>();
        figures.put("completed", option.perCompleted());
        figures.put("ended", option.ended());
        figures.put("list", option.list());
        figures.put("contracted", option.contracted());
        figures.put("calls", option.callsMade());
        figures.put("month", option.month());
        put(figures, "user", option.perUser());
        put(figures, "revenue", option.revenue());
        put(figures, "margin", option.margin());
        figures.put("correct", option.perCorrect());
        figures.put("research", option.research());
        figures.put("interactions", option.interactions());
        figures.put("completes", option.completed());
        return figures;
    }

    private static void put(Map<String, Cell> figures, String name, @Nullable Cell cell) {
        if (cell != null) {
            figures.put(name, cell);
        }
    }
}
