package farthing.formats.workload;

import farthing.catalogue.Meter;
import farthing.quantity.Decimals;
import farthing.quantity.range.RangeKind;
import java.math.BigDecimal;

/** What an input counts: its unit, how it is written and which values it can have. */
enum Measure {
    TOKENS("tokens", RangeKind.POSITIVE, "0", Measure.MOST),
    /** A cap on tokens. */
    CAP("tokens", RangeKind.POSITIVE, "1", Measure.MOST),
    ROUNDS("rounds", RangeKind.POSITIVE, "0", "200"),
    RETRIES("retries", RangeKind.POSITIVE, "0", "20"),
    UNITS("", RangeKind.POSITIVE, "0", Measure.MOST),
    /** Different things that share something, such as prefixes. */
    PARTS("", RangeKind.POSITIVE, "1", Measure.MOST),
    TIMES("times", RangeKind.POSITIVE, "0", Measure.MOST),
    /** A factor that cannot lessen. */
    PEAK("times", RangeKind.POSITIVE, "1", Measure.MOST),
    /** An amount in the plan's currency. */
    MONEY("money", RangeKind.POSITIVE, "0", Measure.MOST),
    KILOBYTES("KB", RangeKind.POSITIVE, "0", Measure.MOST),
    /** How often a month; may be written by another time, such as {@code 1000 a day}. */
    MONTHLY("a month", RangeKind.POSITIVE, "0", Measure.MOST),
    SHARE("share", RangeKind.SHARE, "0", "1"),
    /** A share that is never all, such as of attempts that fail. */
    PART("share", RangeKind.SHARE, "0", "0.99"),
    /** A share that is never none, since something is divided by it. */
    SOME("share", RangeKind.SHARE, "0.0001", "1"),
    /** A share that can be above 1, such as growth. */
    RATIO("share", RangeKind.POSITIVE, "0", "1000"),
    /** Of a month. */
    HOURS("h", RangeKind.POSITIVE, "0", "730"),
    SECONDS("s", RangeKind.SECONDS, "0", Measure.MOST),
    /** Of sound or film: they are counted, whatever time passes. */
    PLAYED("seconds", RangeKind.POSITIVE, "0", Measure.MOST);

    private static final String MOST = "1000000000000000";

    private final String unit;
    private final RangeKind kind;
    private final BigDecimal least;
    private final BigDecimal most;

    Measure(String unit, RangeKind kind, String least, String most) {
        this.unit = unit;
        this.kind = kind;
        this.least = new BigDecimal(least);
        this.most = new BigDecimal(most);
    }

    /** How a call's use of the meter is counted; most names say it: searches, output_images. */
    static Measure of(Meter meter) {
        return switch (meter.family()) {
            case TOKENS -> TOKENS;
            case SECONDS -> PLAYED;
            default -> UNITS;
        };
    }

    String unit() {
        return unit;
    }

    BigDecimal least() {
        return least;
    }

    BigDecimal most() {
        return most;
    }

    boolean holds(BigDecimal value) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    RangeKind kind() {
        return kind;
    }

    /** The values that it can have, in words. */
    String wanted() {
        return switch (this) {
            case SHARE -> "a share from 0 to 1, such as 70% or 0.7";
            case PART, SOME -> "a share from " + percent(least) + " to " + percent(most) + ", such as 5%";
            case SECONDS -> "a time such as 30 s, 5m or 1h";
            case MONTHLY -> "a number a month such as 100k, or 1000 a day";
            case MONEY -> "an amount such as 0.05, in the currency of the price book";
            case RATIO -> "a share such as 5%";
            case TOKENS, UNITS, PLAYED, TIMES, KILOBYTES -> "a number of at least 0, such as 1400 or 1.5k";
            case CAP, PARTS, PEAK -> "a number of at least 1, such as 4 or 1.5k";
            case HOURS -> "hours of a month, from 0 to 730, such as 48";
            case ROUNDS -> "a number from 0 to 200, such as 6";
            case RETRIES -> "a number from 0 to 20, such as 2";
        };
    }

    static String percent(BigDecimal share) {
        return Decimals.plain(share.movePointRight(2)) + "%";
    }
}
