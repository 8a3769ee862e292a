package farthing.economics.audit;

import java.math.BigDecimal;

/** So much of something that a deployment is said to reach; above 0. */
public record Claim(Claimed of, BigDecimal value) {
    /** @throws IllegalArgumentException unless the value is above 0 */
    public Claim {
        if (value.signum() <= 0) {
            throw new IllegalArgumentException(of.label() + " must be above 0, are " + value.toPlainString());
        }
    }
}
