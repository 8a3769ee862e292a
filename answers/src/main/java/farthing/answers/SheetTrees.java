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
import org.jspecify.annotations.Nullable;

/** Derivations of a sheet as trees of the screen: each figure with its formula, and where a number from outside is from. */
public final class SheetTrees {
    private static final int DIGITS = 6;
    private static final String USD = "USD";

    private SheetTrees() {}

    public static Block.Node node(Derivation derivation) {
        String formula = derivation.formula().isEmpty() ? "" : ": " + derivation.formula();
        List<Block.Node> parts = new ArrayList<>();
        derivation.parts().forEach(part -> parts.add(node(part)));
        return new Block.Node(
                derivation.name() + formula,
                (formula.isEmpty() ? "" : "= ") + value(derivation.value(), derivation.unit()),
                derivation.note().isEmpty() ? List.of() : List.of(derivation.note()),
                parts);
    }

    /** A figure with its unit: {@code $20.00/h}, {@code 62.5 %} of a share, {@code 0.1 s}. */
    public static String value(@Nullable BigDecimal value, String unit) {
        if (value == null) {
            return "undefined";
        }
        if (unit.equals(USD) || unit.startsWith(USD + "/")) {
            return Amounts.rounded(new Money(value, Currency.USD)) + unit.substring(USD.length());
        }
        if (unit.equals("share")) {
            return Decimals.plain(Decimals.rounded(value.movePointRight(2), DIGITS)) + " %";
        }
        BigDecimal whole = value.stripTrailingZeros();
        boolean exact = whole.scale() <= 0;
        String number = Amounts.count(exact ? whole : Decimals.rounded(value, DIGITS));
        return unit.isEmpty() ? number : number + " " + unit;
    }
}
