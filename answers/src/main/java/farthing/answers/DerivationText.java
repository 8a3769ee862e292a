package farthing.answers;

import farthing.answers.screen.Amounts;
import farthing.answers.screen.Block;
import farthing.quantity.Currency;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import farthing.quantity.sheet.Derivation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The derivation of a plan's figure as a tree of the screen.
 *
 * @param depth levels that are shown
 */
public record DerivationText(Currency currency, int depth) {

    /** What amounts to nothing is not opened: the document has its parts too. */
    public Block.Node node(Derivation derivation, int level) {
        String formula = derivation.formula().isEmpty() ? "" : ": " + derivation.formula();
        List<Block.Node> parts = new ArrayList<>();
        BigDecimal value = derivation.value();
        boolean open = level < depth && (level == 1 || value == null || value.signum() != 0);
        if (open) {
            derivation.parts().forEach(part -> parts.add(node(part, level + 1)));
        }
        return new Block.Node(
                derivation.name() + formula,
                (formula.isEmpty() ? "" : "= ") + value(derivation, currency),
                derivation.note().isEmpty() ? List.of() : List.of(derivation.note()),
                parts);
    }

    static String value(Derivation derivation, Currency currency) {
        BigDecimal value = derivation.value();
        if (value == null) {
            return "undefined";
        }
        if (derivation.unit().equals(currency.toString())) {
            return Amounts.money(new Money(value.precision() > 20 ? Decimals.rounded(value, 12) : value, currency));
        }
        return PlanCharts.value(value, derivation.unit(), currency);
    }
}
