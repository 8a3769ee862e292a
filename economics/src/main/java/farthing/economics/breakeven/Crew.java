package farthing.economics.breakeven;

import farthing.catalogue.terms.Terms;
import farthing.economics.plan.Numerals;
import farthing.quantity.Currency;
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

    /** Both figures, so that neither is taken for the other. */
    public String text() {
        return "a team that runs a fleet costs " + usd(year) + " a year, one engineer of it " + usd(engineer);
    }

    private static String usd(BigDecimal amount) {
        return Numerals.money(amount, Currency.USD);
    }
}
