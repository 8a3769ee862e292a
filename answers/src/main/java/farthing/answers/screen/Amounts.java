package farthing.answers.screen;

import farthing.catalogue.Meter;
import farthing.quantity.Currency;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import farthing.quantity.Price;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Amounts and counts as people read them. Documents keep the exact text; only a screen rounds, and says so by ~. */
public final class Amounts {
    private static final int DECIMALS_MAX = 10;
    private static final int DIGITS_DRAWN = 3;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    private Amounts() {}

    /** Such as {@code $0.0132}, {@code $1,320.00} or {@code EUR 2.50}; beyond ten decimals {@code ~$0.0033333333}, or three digits. */
    public static String money(@Nullable Money money) {
        return money == null ? "unknown" : money(money.amount(), money.currency());
    }

    public static String money(BigDecimal amount, Currency currency) {
        BigDecimal shown = amount;
        String mark = "";
        if (amount.scale() > DECIMALS_MAX) {
            shown = amount.setScale(DECIMALS_MAX, RoundingMode.HALF_EVEN);
            mark = shown.compareTo(amount) == 0 ? "" : "~";
            // what is not nothing never reads as $0.00
            shown = shown.signum() == 0 ? Decimals.rounded(amount, DIGITS_DRAWN) : shown;
            shown = shown.signum() == 0 ? BigDecimal.ZERO : shown.stripTrailingZeros();
        }
        shown = shown.scale() < 2 ? shown.setScale(2, RoundingMode.UNNECESSARY) : shown;
        String sign = shown.signum() < 0 ? "-" : "";
        String unit = currency.equals(Currency.USD) ? "$" : currency + " ";
        return mark + sign + unit + grouped(shown.abs().toPlainString());
    }

    /** To four significant digits where an amount is below 100, else to cents: for overviews of many amounts. */
    public static String rounded(@Nullable Money money) {
        if (money == null) {
            return "unknown";
        }
        BigDecimal amount = money.amount();
        int whole = Decimals.precision(amount) - amount.scale();
        int digits = whole > 2 ? whole + 2 : 4;
        BigDecimal shown = Decimals.rounded(amount, digits);
        return money(shown.signum() == 0 ? BigDecimal.ZERO : shown.stripTrailingZeros(), money.currency());
    }

    /** An amount that was drawn, such as {@code $10,500}: to three digits, and no cents that would only look exact. */
    public static String drawn(Money money) {
        BigDecimal amount = Decimals.rounded(money.amount(), DIGITS_DRAWN);
        String text = rounded(new Money(amount, money.currency()));
        return amount.abs().compareTo(HUNDRED) >= 0 && text.endsWith(".00")
                ? text.substring(0, text.length() - 3)
                : text;
    }

    public static String drawn(double amount, Currency currency) {
        return drawn(new Money(BigDecimal.valueOf(amount), currency));
    }

    /** Such as {@code $3 / 1M} or {@code $10 / 1k}. */
    public static String price(Price price) {
        String amount = Decimals.plain(price.amount());
        String unit = price.currency().equals(Currency.USD) ? "$" : price.currency() + " ";
        return unit + amount + (price.per() == 1 ? " each" : " / " + per(price.per()));
    }

    /** The same in the meter's own measure, such as {@code $0.006 / minute} or {@code $4.5 / 1M token-hours}; searches by the thousand. */
    public static String price(Price price, Meter meter) {
        long hours = price.per() % 3600 == 0 ? price.per() / 3600 : 0;
        String amount = (price.currency().equals(Currency.USD) ? "$" : price.currency() + " ")
                + Decimals.plain(price.amount()) + " / ";
        return switch (meter.family()) {
            case CACHE_STORAGE -> hours > 0 ? amount + per(hours) + " token-hours" : price(price);
            case SECONDS, GPU_SECONDS -> {
                if (hours == 1 || price.per() == 60) {
                    yield amount + (hours == 1 ? "hour" : "minute");
                }
                yield price.per() == 1 ? amount + "second" : price(price);
            }
            case SEARCHES -> price(new Price(price.forUnits(THOUSAND).amount(), 1000, price.currency()));
            case TOKENS, REQUESTS, TOOL_CALLS, RERANK_UNITS, IMAGES, PIXELS, PAGES, CHARACTERS, UNITS -> price(price);
        };
    }

    private static String per(long per) {
        if (per % 1_000_000 == 0) {
            return per / 1_000_000 + "M";
        }
        return per % 1_000 == 0 ? per / 1_000 + "k" : grouped(Long.toString(per));
    }

    /** A count with its thousands set apart, such as {@code 12,605,817}. */
    public static String count(long count) {
        return grouped(Long.toString(count));
    }

    /** Such as {@code 1 call} or {@code 2,000 calls}. */
    public static String count(long count, String noun) {
        return count(count) + " " + noun + (count == 1 ? "" : "s");
    }

    public static String count(BigDecimal count) {
        return grouped(Decimals.plain(count));
    }

    /** A share such as 0.735 as {@code 73.5 %}, to one decimal, half to even. */
    public static String percent(BigDecimal share) {
        return grouped(share.movePointRight(2)
                        .setScale(1, RoundingMode.HALF_EVEN)
                        .toPlainString()) + " %";
    }

    private static String grouped(String number) {
        int point = number.indexOf('.');
        int end = point < 0 ? number.length() : point;
        int start = number.startsWith("-") ? 1 : 0;
        if (end - start <= 3) {
            return number;
        }
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int at = start + (end - start - 1) % 3 + 1; at < end; at += 3) {
            text.append(number, from, at).append(',');
            from = at;
        }
        return text.append(number, from, number.length()).toString();
    }
}
