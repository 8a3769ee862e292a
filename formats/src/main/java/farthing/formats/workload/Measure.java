package farthing.formats.workload;

import farthing.quantity.Decimals;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What an input counts: its unit, how it is written and which values it can have. */
enum Measure {
    TOKENS("tokens", Kind.NUMBER, "0", Measure.MOST),
    /** A cap on tokens. */
    CAP("tokens", Kind.NUMBER, "1", Measure.MOST),
    ROUNDS("rounds", Kind.NUMBER, "0", "200"),
    RETRIES("", Kind.NUMBER, "0", "20"),
    UNITS("", Kind.NUMBER, "0", Measure.MOST),
    /** Different things that share something, such as prefixes. */
    PARTS("", Kind.NUMBER, "1", Measure.MOST),
    TIMES("times", Kind.NUMBER, "0", Measure.MOST),
    /** A factor that cannot lessen. */
    PEAK("times", Kind.NUMBER, "1", Measure.MOST),
    /** An amount in the plan's currency. */
    MONEY("money", Kind.NUMBER, "0", Measure.MOST),
    KILOBYTES("KB", Kind.NUMBER, "0", Measure.MOST),
    /** How often a month; may be written by another time, such as {@code 1000 a day}. */
    MONTHLY("a month", Kind.NUMBER, "0", Measure.MOST),
    SHARE("share", Kind.SHARE, "0", "1"),
    /** A share that is never all, such as of attempts that fail. */
    PART("share", Kind.SHARE, "0", "0.99"),
    /** A share that is never none, since something is divided by it. */
    SOME("share", Kind.SHARE, "0.0001", "1"),
    /** A share that can be above 1, such as growth. */
    RATIO("share", Kind.NUMBER, "0", "1000"),
    SECONDS("s", Kind.SECONDS, "0", Measure.MOST);

    private static final String MOST = "1000000000000000";

    private enum Kind {
        NUMBER,
        SHARE,
        SECONDS
    }

    private final String unit;
    private final Kind kind;
    private final BigDecimal least;
    private final BigDecimal most;

    Measure(String unit, Kind kind, String least, String most) {
        this.unit = unit;
        this.kind = kind;
        this.least = new BigDecimal(least);
        this.most = new BigDecimal(most);
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

    /** What a suffix such as {@code k} or {@code %} stands for, or null if it is none of this measure. */
    @Nullable
    BigDecimal factor(String suffix) {
        return switch (suffix) {
            case "" -> BigDecimal.ONE;
            case "%" -> kind == Kind.SECONDS ? null : new BigDecimal("0.01");
            case "k", "K" -> kind == Kind.NUMBER ? BigDecimal.valueOf(1_000) : null;
            case "M" -> kind == Kind.NUMBER ? BigDecimal.valueOf(1_000_000) : null;
            case "s" -> kind == Kind.SECONDS ? BigDecimal.ONE : null;
            case "m" -> kind == Kind.SECONDS ? BigDecimal.valueOf(60) : null;
            case "h" -> kind == Kind.SECONDS ? BigDecimal.valueOf(3_600) : null;
            case "d" -> kind == Kind.SECONDS ? BigDecimal.valueOf(86_400) : null;
            default -> null;
        };
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
            case TOKENS, UNITS, TIMES, KILOBYTES -> "a number of at least 0, such as 1400 or 1.5k";
            case CAP, PARTS, PEAK -> "a number of at least 1, such as 4 or 1.5k";
            case ROUNDS -> "a number from 0 to 200, such as 6";
            case RETRIES -> "a number from 0 to 20, such as 2";
        };
    }

    static String percent(BigDecimal share) {
        return Decimals.plain(share.movePointRight(2)) + "%";
    }
}
