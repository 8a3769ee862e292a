package farthing.formats.audit;

import farthing.economics.audit.Change;
import farthing.economics.audit.Condition;
import farthing.quantity.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What an audit says, in words. */
public final class AuditWords {
    private static final int DIGITS = 3;
    private static final int WHOLE_FROM = 1_000;

    private AuditWords() {}

    /** Such as {@code weights of 4 bits and speculation that yields at least 1.05 tokens a step}. */
    public static String text(Condition condition) {
        List<String> words = new ArrayList<>();
        condition.changes().forEach(change -> words.add(text(change)));
        return String.join(" and ", words);
    }

    /** Such as {@code weights and speculation}. */
    public static String name(Condition condition) {
        List<String> words = new ArrayList<>();
        condition.changes().forEach(change -> words.add(change.lever().label()));
        return String.join(" and ", words);
    }

    private static String text(Change change) {
        String value = Decimals.plain(change.value());
        return switch (change.lever()) {
            case WEIGHTS -> "weights of " + value + " bits";
            case CACHE -> "keys and values of " + value + " bits";
            case SPECULATION -> "speculative decoding that yields at least " + value + " tokens a step";
            case PREFIX -> "a prefix cache that holds at least " + percent(change.value()) + " of the prompt";
            case BATCH -> "at least " + count(change.value()) + " requests at a time";
            case ACCELERATORS -> "at least " + count(change.value()) + " accelerators";
            case PROMPT -> "prompts of at most " + count(change.value()) + " tokens";
            case API_PRICE -> "an API that costs at least $" + shown(change.value()) + " a million tokens";
            case POWER -> "a draw of at most " + percent(change.value()) + " of the design power at full speed";
            case LEAST -> "at least " + shown(change.value());
            case MOST -> "at most " + shown(change.value());
        };
    }

    private static String percent(BigDecimal share) {
        return Decimals.plain(Decimals.rounded(share.movePointRight(2), DIGITS)) + " %";
    }

    /** Whole numbers by thousands. */
    public static String count(BigDecimal value) {
        StringBuilder text = new StringBuilder(Decimals.plain(value));
        int point = text.indexOf(".");
        for (int at = (point < 0 ? text.length() : point) - 3; at > 0; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }

    /** To three digits, or to the whole above a thousand. */
    public static String shown(BigDecimal value) {
        BigDecimal rounded = value.abs().compareTo(BigDecimal.valueOf(WHOLE_FROM)) >= 0
                ? value.setScale(0, java.math.RoundingMode.HALF_EVEN)
                : Decimals.rounded(value, DIGITS);
        return count(Decimals.stripped(rounded));
    }
}
