package farthing.answers.breakeven;

import farthing.answers.InputException;
import farthing.answers.words.NumberWords;
import farthing.quantity.CommonYear;
import farthing.quantity.Decimals;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * How much comes in a time, such as {@code 2B tokens/month} or {@code 5k requests/day}.
 *
 * @param amount above 0
 * @param requests whether requests are counted, not tokens
 * @param perYear how many such times a year has
 */
public record Volume(BigDecimal amount, boolean requests, BigDecimal perYear) {
    private static final BigDecimal DAYS = BigDecimal.valueOf(365);

    /** Requests a year. */
    public BigDecimal yearly(BigDecimal tokensOfRequest) {
        BigDecimal all = amount.multiply(perYear);
        BigDecimal yearly = requests ? all : Decimals.divide(all, tokensOfRequest);
        if (yearly.signum() == 0) {
            throw new InputException("--volume: comes to no request a year; give more, or shorter requests");
        }
        return yearly;
    }

    /** Tokens a month where nothing else is said; what is no volume is told without a place. */
    public static Volume parse(String text) {
        String words = text.strip().toLowerCase(Locale.ROOT);
        int slash = words.indexOf('/');
        String counted = (slash < 0 ? words : words.substring(0, slash)).strip();
        BigDecimal times =
                times(slash < 0 ? "month" : words.substring(slash + 1).strip());
        boolean requests = counted.endsWith("requests");
        String unit = requests ? "requests" : counted.endsWith("tokens") ? "tokens" : "";
        String number = counted.substring(0, counted.length() - unit.length()).strip();
        try {
            BigDecimal amount = NumberWords.decimal(
                    number.endsWith("t") ? number.substring(0, number.length() - 1) + "e12" : number);
            if (amount.signum() > 0 && times.signum() > 0) {
                return new Volume(amount, requests, times);
            }
        } catch (NumberFormatException e) {
            // told below, like what is 0
        }
        throw new InputException(
                "expected a volume above 0 such as 2B tokens/month or 5k requests/day, found '" + text + "'");
    }

    private static BigDecimal times(String period) {
        return switch (period) {
            case "h", "hour" -> CommonYear.HOURS;
            case "d", "day" -> DAYS;
            case "mo", "month" -> CommonYear.MONTHS;
            case "y", "yr", "year" -> BigDecimal.ONE;
            default -> BigDecimal.ZERO;
        };
    }
}
