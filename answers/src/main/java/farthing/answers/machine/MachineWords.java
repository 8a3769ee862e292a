package farthing.answers.machine;

import farthing.answers.InputException;
import farthing.answers.words.NumberWords;
import farthing.catalogue.hardware.Offer.Payment;
import farthing.catalogue.hardware.Precision;
import farthing.quantity.Decimals;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What people type of machines: {@code 175k/year}, {@code 20h/week}, {@code 500ms}. What is none is an
 * {@link InputException} without a place, which whoever knows the field puts in front.
 */
public final class MachineWords {
    private static final String WEEK = "h/week";
    private static final String PEOPLE = "fte";

    private MachineWords() {}

    /** USD above 0; by the hour where nothing else is said. */
    public static PeriodicAmount hourly(String text) {
        PeriodicAmount amount = periodic(text, PeriodicAmount.HOUR);
        if (amount == null || amount.amount().signum() == 0) {
            throw new InputException("expected USD above 0 such as 20, 14600/month or 175k/year, found '" + text + "'");
        }
        return amount;
    }

    /** USD of at least 0; by the year where nothing else is said. */
    public static PeriodicAmount yearly(String text) {
        PeriodicAmount amount = periodic(text, PeriodicAmount.YEAR);
        if (amount == null) {
            throw new InputException("expected a cost such as 500k/year or 40k/month, found '" + text + "'");
        }
        return amount;
    }

    /** Who keeps machines running: at a price, by hours a week, or so many people. */
    public static Operation operation(String text) {
        try {
            if (text.endsWith(WEEK)) {
                return new Operation.Hours(NumberWords.decimal(without(text, WEEK)));
            }
            if (text.endsWith(PEOPLE)) {
                return new Operation.People(NumberWords.decimal(without(text, PEOPLE)));
            }
            PeriodicAmount amount = periodic(text, 0);
            if (amount != null) {
                return new Operation.Paid(amount);
            }
        } catch (NumberFormatException e) {
            // told below, like what has no period
        }
        throw new InputException("expected 500k/year, 12k/month, 20h/week or 1.5fte, found '" + text + "'");
    }

    /** A share above 0 and at most 100 %. */
    public static BigDecimal partOfAll(String text) {
        try {
            boolean percent = text.endsWith("%");
            BigDecimal value = Decimals.parse(percent ? text.substring(0, text.length() - 1) : text);
            BigDecimal share = percent ? value.movePointLeft(2) : value;
            if (share.signum() > 0 && share.compareTo(BigDecimal.ONE) <= 0) {
                return share;
            }
        } catch (NumberFormatException e) {
            // told below, like what is out of range
        }
        throw new InputException("expected a share above 0 and at most 100%, such as 60%, found '" + text + "'");
    }

    /** Milliseconds of {@code 100ms}, {@code 0.5s} or {@code 100}. */
    public static BigDecimal milliseconds(String text) {
        boolean thousandths = text.endsWith("ms");
        boolean seconds = !thousandths && text.endsWith("s");
        int unit = thousandths ? 2 : seconds ? 1 : 0;
        try {
            BigDecimal value = NumberWords.decimal(text.substring(0, text.length() - unit));
            if (value.signum() > 0) {
                return seconds ? value.movePointRight(3) : value;
            }
        } catch (NumberFormatException e) {
            // told below, like what is 0
        }
        throw new InputException("expected a time above 0 such as 100ms or 0.5s, found '" + text + "'");
    }

    /** Hours of at least 0, with or without an h. */
    public static BigDecimal hours(String text) {
        try {
            return NumberWords.decimal(text.endsWith("h") ? without(text, "h") : text);
        } catch (NumberFormatException e) {
            throw new InputException("expected hours such as 1 or 0.5h, found '" + text + "'");
        }
    }

    /** Weeks of at least 0, with or without a w. */
    public static BigDecimal weeks(String text) {
        try {
            return NumberWords.decimal(text.endsWith("w") ? without(text, "w") : text);
        } catch (NumberFormatException e) {
            throw new InputException("expected weeks such as 3 or 3w, found '" + text + "'");
        }
    }

    public static Precision precision(String text) {
        Precision precision = Precision.named(text);
        if (precision == null) {
            throw new InputException("expected " + String.join(", ", Precision.labels()) + ", found '" + text + "'");
        }
        return precision;
    }

    public static Payment payment(String text) {
        Payment payment = Payment.named(text);
        if (payment == null) {
            throw new InputException(
                    "expected on-demand, spot, monthly, reserved-1y or reserved-3y, found '" + text + "'");
        }
        return payment;
    }

    /** As people say it. */
    public static String words(Payment payment) {
        return switch (payment) {
            case ON_DEMAND -> "on demand";
            case SPOT -> "spot, interruptions included";
            case MONTHLY -> "by the month";
            case RESERVED_1_YEAR -> "reserved for a year";
            case RESERVED_3_YEARS -> "reserved for three years";
        };
    }

    /** @return null if the text is no such amount, or has no period and none is usual */
    private static @Nullable PeriodicAmount periodic(String text, int usualHours) {
        int slash = text.indexOf('/');
        int hours = slash < 0 ? usualHours : period(text.substring(slash + 1));
        try {
            return hours == 0
                    ? null
                    : new PeriodicAmount(NumberWords.decimal(slash < 0 ? text : text.substring(0, slash)), hours);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static int period(String word) {
        return switch (word) {
            case "h", "hour" -> PeriodicAmount.HOUR;
            case "month", "mo" -> PeriodicAmount.MONTH;
            case "year", "y", "yr" -> PeriodicAmount.YEAR;
            default -> 0;
        };
    }

    private static String without(String text, String end) {
        return text.substring(0, text.length() - end.length());
    }
}
