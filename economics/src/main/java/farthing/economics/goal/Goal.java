package farthing.economics.goal;

import farthing.quantity.Currency;
import farthing.quantity.Decimals;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a figure shall be at least, or at most.
 *
 * @param bound an amount, or a share such as 0.7; met by the bound itself
 * @param currency of an amount, or null for that of the plan
 */
public record Goal(
        Figure figure,
        boolean atLeast,
        BigDecimal bound,
        @Nullable Currency currency) {
    public Goal {
        bound = Decimals.stripped(bound);
    }

    /** Whether a figure meets it; one that is undefined does not. */
    public boolean isMetBy(@Nullable BigDecimal value) {
        return value != null && (atLeast ? value.compareTo(bound) >= 0 : value.compareTo(bound) <= 0);
    }

    /** Whether one figure is nearer to it, or further beyond it, than another; whatever is defined is nearer than nothing. */
    public boolean prefers(@Nullable BigDecimal value, @Nullable BigDecimal to) {
        if (value == null || to == null) {
            return value != null;
        }
        return atLeast ? value.compareTo(to) > 0 : value.compareTo(to) < 0;
    }

    /** As a person writes it: {@code margin >= 70%}, {@code completed <= 0.02}. */
    public String text() {
        String amount = figure.isMoney()
                ? Decimals.plain(bound) + (currency == null ? "" : " " + currency)
                : Decimals.plain(bound.movePointRight(2)) + "%";
        return figure.label() + (atLeast ? " >= " : " <= ") + amount;
    }
}
