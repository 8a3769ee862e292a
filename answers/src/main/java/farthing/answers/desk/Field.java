package farthing.answers.desk;

import farthing.answers.words.NameWords;
import farthing.answers.words.NumberWords;
import farthing.catalogue.ServiceTier;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A field of a request: the command line's long option of that name in camel case, taking what it takes.
 *
 * @param unit such as tokens; empty for none
 * @param what it is, for whoever asks
 * @param usual what holds where it is absent; empty where nothing does
 */
public record Field<T>(String name, Kind<T> kind, String unit, String what, String usual, boolean required) {

    /** A whole number of at least 0. */
    static Field<Long> count(String name, String unit, String what) {
        return word(name, NumberWords::count, what).in(unit);
    }

    /** How often, or how many, at least 1. */
    static Field<Long> times(String name, String unit, String what) {
        return word(name, NumberWords::times, what).in(unit);
    }

    static Field<Integer> rows(String name, String what) {
        return word(name, NumberWords::rows, what).in("rows");
    }

    static Field<BigDecimal> positive(String name, String unit, String what) {
        return word(name, NumberWords::positive, what).in(unit);
    }

    static Field<BigDecimal> share(String name, String what) {
        return word(name, NumberWords::share, what).in("share such as 60% or 0.6");
    }

    static Field<Duration> time(String name, String what) {
        return word(name, NumberWords::duration, what).in("time such as 60s, 5m, 24h or 90d");
    }

    static Field<ServiceTier> tier(String name, String what) {
        List<String> labels = new ArrayList<>();
        for (ServiceTier tier : ServiceTier.values()) {
            labels.add(tier.label());
        }
        return new Field<>(name, new Kind.Word<>(labels, NameWords::tier), "", what, "standard", false);
    }

    static Field<String> text(String name, String what) {
        return word(name, text -> text, what);
    }

    /** Any word that the reader takes. */
    static <T> Field<T> word(String name, Function<String, T> reader, String what) {
        return new Field<>(name, new Kind.Word<>(List.of(), reader), "", what, "", false);
    }

    /** Several texts, which commas part. */
    static Field<List<String>> texts(String name, String what) {
        return words(name, text -> text, what);
    }

    /** Several words, which commas part. */
    static <T> Field<List<T>> words(String name, Function<String, T> reader, String what) {
        return new Field<>(name, new Kind.Words<>(new Kind.Word<>(List.of(), reader), true), "", what, "", false);
    }

    static Field<Boolean> flag(String name, String what) {
        return new Field<>(name, new Kind.Flag(), "", what, "false", false);
    }

    Field<T> in(String newUnit) {
        return new Field<>(name, kind, newUnit, what, usual, required);
    }

    Field<T> usually(String newUsual) {
        return new Field<>(name, kind, unit, what, newUsual, required);
    }

    Field<T> needed() {
        return new Field<>(name, kind, unit, what, usual, true);
    }
}
