package farthing.formats.imports;

import farthing.formats.doc.Doc;
import farthing.quantity.Currency;
import farthing.quantity.Decimals;
import farthing.quantity.Price;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads the amounts of a catalogue: what is no price is reported, binary noise is snapped and reported. */
final class Amounts {
    static final long MILLION = 1_000_000;

    /** Above this no unit of anything is sold: the value is a slip of the pen. */
    private static final BigDecimal MOST = new BigDecimal("1e9");

    private final Findings findings;
    private final Currency currency;

    Amounts(Findings findings, Currency currency) {
        this.findings = findings;
        this.currency = currency;
    }

    /** The amount, at least 0; null if there is none, which is reported unless the value is null. */
    @Nullable
    BigDecimal read(Doc value, String where) {
        String text =
                switch (value) {
                    case Doc.Num number -> number.text();
                    case Doc.Text quoted -> quoted.value();
                    case Doc.Null none -> null;
                    default -> "";
                };
        if (text == null) {
            return null;
        }
        BigDecimal amount;
        try {
            amount = Decimals.parse(text);
        } catch (NumberFormatException e) {
            findings.dropped(where, value, "not a number: no price");
            return null;
        }
        if (amount.signum() < 0) {
            findings.dropped(where, text, "negative: no price");
            return null;
        }
        if (amount.compareTo(MOST) > 0) {
            findings.dropped(where, text, "above 10^9: no price of anything");
            return null;
        }
        BigDecimal clean = Decimals.snapped(amount);
        if (clean.compareTo(amount) != 0) {
            findings.snapped(where, text, "binary noise: " + Decimals.plain(clean));
        }
        return clean;
    }

    /** An amount for so many units, written per a rounder number of units: exact, only the point moves. */
    Price per(BigDecimal amount, long units, long wanted) {
        return new Price(amount.multiply(BigDecimal.valueOf(wanted / units)), wanted, currency);
    }

    Price price(BigDecimal amount, long units) {
        return new Price(amount, units, currency);
    }
}
