package farthing.economics.own;

import farthing.catalogue.terms.Figure;
import farthing.quantity.range.Constant;
import farthing.quantity.range.Distribution;
import farthing.quantity.range.Input;
import farthing.quantity.range.RangeException;
import farthing.quantity.range.RangeKind;
import farthing.quantity.range.RangeText;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person said of buying and renting, as text: a number or a range such as {@code 230k to 280k}. What was not said is
 * taken from shipped facts.
 */
public final class Said {
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    private final Map<OwnOption, String> texts;

    public Said(Map<OwnOption, String> texts) {
        EnumMap<OwnOption, String> ordered = new EnumMap<>(OwnOption.class);
        ordered.putAll(texts);
        this.texts = Collections.unmodifiableMap(ordered);
    }

    Said with(OwnOption option, String text) {
        EnumMap<OwnOption, String> more = new EnumMap<>(OwnOption.class);
        more.putAll(texts);
        more.put(option, text);
        return new Said(more);
    }

    /** The text, or null if nothing was said. */
    public @Nullable String text(OwnOption option) {
        return texts.get(option);
    }

    public boolean has(OwnOption option) {
        return texts.containsKey(option);
    }

    /** What was said, else the fact. */
    Input orFact(OwnOption option, Figure fact) {
        return has(option) ? claimed(option) : fact(option, fact);
    }

    /** What was said, else the number as an assumption. */
    Input orElse(OwnOption option, String number, String why) {
        return has(option) ? claimed(option) : assumed(option, new BigDecimal(number), why);
    }

    static Input assumed(OwnOption option, BigDecimal value, String why) {
        return new Input(option.label(), value, option.unit(), Input.Tag.ASSUMED, why);
    }

    /** @throws OwnException if the text is no number or range of that kind */
    Input claimed(OwnOption option) {
        return claimed(option, String.valueOf(texts.get(option)), option.kind(), option.unit());
    }

    static Input claimed(OwnOption option, String text, RangeKind kind, String unit) {
        try {
            Distribution range = RangeText.parse(bare(option, text), kind);
            return new Input(
                    option.label(),
                    range.decimalMean(),
                    unit,
                    Input.Tag.CLAIMED,
                    "",
                    null,
                    range instanceof Constant ? null : range);
        } catch (RangeException e) {
            throw new OwnException("--" + option.label() + ": "
                    + (option.unit().equals(OwnOption.MONTHS)
                            ? "expected months such as 12m or '12m to 18m', found '" + text + "'"
                            : e.getMessage()));
        }
    }

    /** Months may be written 12m, yearly shares 25%/year. */
    private static String bare(OwnOption option, String text) {
        String trimmed = text.trim();
        if (option.unit().equals(OwnOption.MONTHS)) {
            return trimmed.replace(" months", "").replace("months", "").replace("m", "");
        }
        String yearly = trimmed.endsWith("/year") ? trimmed.substring(0, trimmed.length() - "/year".length()) : trimmed;
        boolean years = option == OwnOption.LIFE && yearly.endsWith("y");
        return years ? yearly.substring(0, yearly.length() - 1) : yearly;
    }

    /** A shipped fact; its range, where it has one, holds nine tenths of what the value may be. */
    static Input fact(OwnOption option, Figure fact) {
        return fact(option.label(), option.unit(), option.kind(), fact);
    }

    static Input fact(String path, String unit, RangeKind kind, Figure fact) {
        return new Input(
                path, fact.value(), unit, Input.Tag.ASSUMED, fact.provenance().reference(), null, range(fact, kind));
    }

    private static @Nullable Distribution range(Figure fact, RangeKind kind) {
        if (fact.stated().isPoint() || fact.low().signum() == 0) {
            return null;
        }
        String text = "p" + plain(LOW) + "=" + fact.low().toPlainString() + " p" + plain(HIGH) + "="
                + fact.high().toPlainString();
        return RangeText.parse(text, kind).scaledToMean(fact.value().doubleValue());
    }

    private static String plain(double share) {
        return String.valueOf((int) (share * 100));
    }

    /** The same input for a part of what it is of. */
    static Input scaled(Input input, BigDecimal factor) {
        Distribution uncertain = input.uncertain();
        BigDecimal mean = input.mean().multiply(factor);
        return new Input(
                input.path(),
                mean,
                input.unit(),
                input.tag(),
                input.source(),
                null,
                uncertain == null ? null : uncertain.scaledToMean(mean.doubleValue()));
    }
}
