package farthing.economics.breakeven;

import farthing.catalogue.terms.Terms;
import farthing.economics.plan.Numerals;
import farthing.quantity.Currency;
import farthing.quantity.range.Input;
import java.math.BigDecimal;

/**
 * The people who run a fleet: the one place from which plans and break-evens take what they cost.
 *
 * @param year USD a year of all of them
 * @param engineer USD a year of one engineer among them
 */
public record Crew(BigDecimal year, BigDecimal engineer) {
    public static Crew of(Terms terms) {
        return new Crew(
                terms.figure("platform-team-year").value(),
                terms.figure("engineer-year").value());
    }

    /** As what a fleet with them costs beside its nodes. */
    Input operation() {
        return new Input("a team that runs the fleet, a year", year, "USD", Input.Tag.ASSUMED, "the shipped terms");
    }

    /** Both figures, so that neither is taken for the other. */
    public String text() {
        return "a team that runs a fleet costs " + usd(year) + " a year, one engineer of it " + usd(engineer);
    }

    private static String usd(BigDecimal amount) {
        return Numerals.money(amount, Currency.USD);
    }
}
