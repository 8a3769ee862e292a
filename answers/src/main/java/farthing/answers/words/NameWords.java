package farthing.answers.words;

import farthing.answers.InputException;
import farthing.catalogue.ServiceTier;
import farthing.economics.quote.TokenRatio;
import farthing.formats.doc.Times;
import farthing.quantity.Currency;
import farthing.quantity.ExchangeRate;
import java.time.LocalDate;
import java.util.Locale;

/** Names, mixes and rates as people type them; what is none is an {@link InputException} without a place. */
public final class NameWords {
    private NameWords() {}

    public static ServiceTier tier(String text) {
        ServiceTier tier = ServiceTier.ofLabel(text);
        if (tier == null) {
            throw new InputException(
                    "expected standard, batch, flex, priority, fast or provisioned, found '" + text + "'");
        }
        return tier;
    }

    /** A mix such as {@code 5:1}. */
    public static TokenRatio ratio(String text) {
        try {
            return TokenRatio.parse(text);
        } catch (IllegalArgumentException e) {
            throw new InputException(String.valueOf(e.getMessage()));
        }
    }

    /** A rate such as {@code EUR/USD=1.08@2026-08-21}. */
    public static ExchangeRate exchange(String text) {
        int slash = text.indexOf('/');
        int equals = text.indexOf('=', slash + 1);
        int at = text.indexOf('@', equals + 1);
        if (slash < 0 || equals < 0 || at < 0) {
            throw new InputException("expected FROM/TO=RATE@DAY such as EUR/USD=1.08@2026-08-21"
                    + " (1 EUR was 1.08 USD that day), found '" + text + "'");
        }
        try {
            return new ExchangeRate(
                    currency(text.substring(0, slash)),
                    currency(text.substring(slash + 1, equals)),
                    NumberWords.decimal(text.substring(equals + 1, at)),
                    day(text.substring(at + 1)));
        } catch (NumberFormatException e) {
            throw new InputException(
                    "expected a rate above 0 such as 1.08, found '" + text.substring(equals + 1, at) + "'");
        } catch (IllegalArgumentException e) {
            throw new InputException(String.valueOf(e.getMessage()));
        }
    }

    private static LocalDate day(String text) {
        LocalDate day = Times.date(text);
        if (day == null) {
            throw new InputException("expected a day such as 2026-08-21, found '" + text + "'");
        }
        return day;
    }

    private static Currency currency(String code) {
        return new Currency(code.toUpperCase(Locale.ROOT));
    }
}
