package farthing.catalogue.terms;

import farthing.catalogue.Provenance;
import java.math.BigDecimal;

/**
 * What one source says: a value, or a range with the value taken from it.
 *
 * @param low at least
 * @param value taken for a plan; the middle of the range where nothing better is known
 * @param high at most
 */
public record Statement(BigDecimal low, BigDecimal value, BigDecimal high, Provenance provenance) {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** @throws IllegalArgumentException unless low ≤ value ≤ high */
    public Statement {
        if (low.compareTo(value) > 0 || value.compareTo(high) > 0) {
            throw new IllegalArgumentException("low " + low.toPlainString() + ", value " + value.toPlainString()
                    + " and high " + high.toPlainString() + " do not rise");
        }
    }

    /** A range with its middle. */
    public static Statement between(BigDecimal low, BigDecimal high, Provenance provenance) {
        return new Statement(low, low.add(high).multiply(HALF), high, provenance);
    }

    /** Whether the source gives a single value. */
    public boolean isPoint() {
        return low.compareTo(high) == 0;
    }
}
