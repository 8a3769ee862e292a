package farthing.answers;

import farthing.answers.screen.Amounts;
import farthing.answers.screen.Answer;
import farthing.answers.screen.Block;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.OptionSheet;
import farthing.formats.doc.Obj;
import farthing.formats.plan.DerivationDoc;
import farthing.formats.result.Header;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Derivation;
import java.math.BigDecimal;
import java.util.ArrayList;
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

    public Answer asTree() {
        Map<String, Cell> figures = figures(chosen.option());
        Cell cell = figures.get(figure);
        if (cell == null) {
            throw new InputException("--figure " + figure + ": this plan has " + String.join(", ", figures.keySet()));
        }
        Derivation derivation = chosen.why(cell);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(derivation.name() + " with " + chosen.name() + ": " + value(derivation)));
        blocks.add(new Block.Tree(node(derivation, 1)));
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
        return figures;
    }

    private static void put(Map<String, Cell> figures, String name, @Nullable Cell cell) {
        if (cell != null) {
            figures.put(name, cell);
        }
    }

    /** What amounts to nothing is not opened: the document has its parts too. */
    private Block.Node node(Derivation derivation, int level) {
        String formula = derivation.formula().isEmpty() ? "" : ": " + derivation.formula();
        List<Block.Node> parts = new ArrayList<>();
        BigDecimal value = derivation.value();
        boolean open = level < depth && (level == 1 || value == null || value.signum() != 0);
        if (open) {
            derivation.parts().forEach(part -> parts.add(node(part, level + 1)));
        }
        return new Block.Node(
                derivation.name() + formula,
                (formula.isEmpty() ? "" : "= ") + value(derivation),
                derivation.note().isEmpty() ? List.of() : List.of(derivation.note()),
                parts);
    }

    private String value(Derivation derivation) {
        BigDecimal value = derivation.value();
        if (value == null) {
            return "undefined";
        }
        if (derivation.unit().equals(chosen.currency().toString())) {
            return Amounts.money(
                    new Money(value.precision() > 20 ? Decimals.rounded(value, 12) : value, chosen.currency()));
        }
        return PlanCharts.value(value, derivation.unit(), chosen.currency());
    }
}
