package farthing.formats.doc;

import farthing.catalogue.NearestNames;
import farthing.quantity.Decimals;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of an object strictly: what is missing, of the wrong type or unknown is a {@link FormatException}
 * with line, key, value and the nearest known name. Call {@link #end} after the last field.
 */
public final class Fields {
    private static final int SHOWN = 60;

    /** Other words of people for what keys call max. */
    private static final List<String> CAPS = List.of("cap", "limit", "maximum");

    private final Obj object;
    private final String path;
    private final List<String> known = new ArrayList<>();

    private Fields(Obj object, String path) {
        this.object = object;
        this.path = path;
    }

    /** @param path of the object itself, empty for the root */
    public static Fields of(Doc doc, String path) {
        if (doc instanceof Obj object) {
            return new Fields(object, path);
        }
        throw new FormatException(doc.line(), path, "expected an object, found " + shown(doc));
    }

    public Obj object() {
        return object;
    }

    public String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    public String path(String key, int index) {
        return path(key) + "[" + index + "]";
    }

    /** Path of the object itself. */
    public String path() {
        return path;
    }

    public int line() {
        return object.line();
    }

    /** The value, or null if the key is absent or null. */
    public @Nullable Doc optional(String key) {
        known.add(key);
        Doc value = object.get(key);
        return value instanceof Doc.Null ? null : value;
    }

    public Doc required(String key) {
        Doc value = optional(key);
        if (value == null) {
            throw new FormatException(object.line(), path(key), "is missing");
        }
        return value;
    }

    public String text(String key) {
        return asText(required(key), path(key));
    }

    public String textOr(String key, String otherwise) {
        Doc value = optional(key);
        return value == null ? otherwise : asText(value, path(key));
    }

    /** Text, or a number taken as it is written: names such as {@code 4.5} need no quotes. */
    public String word(String key) {
        return asWord(required(key), path(key));
    }

    public String wordOr(String key, String otherwise) {
        Doc value = optional(key);
        return value == null ? otherwise : asWord(value, path(key));
    }

    /** A date, or null if absent. */
    public @Nullable LocalDate date(String key) {
        Doc value = optional(key);
        if (value == null) {
            return null;
        }
        LocalDate date = Times.date(asText(value, path(key)));
        if (date == null) {
            throw wrong(value, path(key), "a date such as 2026-08-21");
        }
        return date;
    }

    /** A UTC instant, or a date, which means its midnight; null if absent. */
    public @Nullable Instant instant(String key) {
        Doc value = optional(key);
        if (value == null) {
            return null;
        }
        Instant instant = Times.instant(asText(value, path(key)));
        if (instant == null) {
            throw wrong(value, path(key), "a date such as 2026-08-21 or an instant such as 2026-08-21T16:30:00Z");
        }
        return instant;
    }

    public boolean flag(String key, boolean otherwise) {
        Doc value = optional(key);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Doc.Bool bool) {
            return bool.value();
        }
        throw wrong(value, path(key), "true or false");
    }

    /** A whole number of at least 0, or null if absent. */
    public @Nullable Long count(String key) {
        Doc value = optional(key);
        return value == null ? null : asCount(value, path(key));
    }

    /** A decimal number, or null if absent. */
    public @Nullable BigDecimal decimal(String key) {
        Doc value = optional(key);
        return value == null ? null : asDecimal(value, path(key));
    }

    /** The items of a list; empty if absent. */
    public List<Doc> list(String key) {
        Doc value = optional(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof Doc.Arr array) {
            return array.items();
        }
        throw wrong(value, path(key), "a list");
    }

    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        List<Doc> items = list(key);
        for (int i = 0; i < items.size(); i++) {
            texts.add(asText(items.get(i), path(key, i)));
        }
        return texts;
    }

    public List<String> words(String key) {
        List<String> words = new ArrayList<>();
        List<Doc> items = list(key);
        for (int i = 0; i < items.size(); i++) {
            words.add(asWord(items.get(i), path(key, i)));
        }
        return words;
    }

    /** The objects of a list, as fields of their own; empty if absent. */
    public List<Fields> objects(String key) {
        List<Fields> objects = new ArrayList<>();
        List<Doc> items = list(key);
        for (int i = 0; i < items.size(); i++) {
            objects.add(of(items.get(i), path(key, i)));
        }
        return objects;
    }

    /** The object of that key as fields of its own, or null if absent. */
    public @Nullable Fields object(String key) {
        Doc value = optional(key);
        return value == null ? null : of(value, path(key));
    }

    /** @throws FormatException if the object has a key that was never asked for */
    public void end() {
        for (int i = 0; i < object.size(); i++) {
            String key = object.key(i);
            if (!known.contains(key)) {
                List<String> nearest = meant(key, known);
                throw new FormatException(
                        object.value(i).line(),
                        path(key),
                        "unknown key"
                                + (nearest.isEmpty()
                                        ? "; known are " + String.join(", ", new LinkedHashSet<>(known))
                                        : "; did you mean '" + nearest.get(0) + "'?"));
            }
        }
    }

    /**
     * Names that a name may have meant: those of the same words, as output_cap and max_output; else those spelt much like it;
     * else those that share a word, as input_tokens and input.
     */
    public static List<String> meant(String name, List<String> names) {
        List<String> wanted = parts(name);
        List<String> same = names.stream()
                .filter(each -> wanted.size() > 1 && parts(each).containsAll(wanted))
                .toList();
        if (!same.isEmpty()) {
            return same;
        }
        List<String> nearest = NearestNames.of(name, names);
        if (!nearest.isEmpty()) {
            return nearest;
        }
        return names.stream()
                .filter(each -> parts(each).stream().anyMatch(wanted::contains))
                .toList();
    }

    private static List<String> parts(String name) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= name.length(); i++) {
            if (i == name.length() || !Character.isLetterOrDigit(name.charAt(i))) {
                if (i - from > 2) {
                    String word = name.substring(from, i).toLowerCase(Locale.ROOT);
                    words.add(CAPS.contains(word) ? "max" : word);
                }
                from = i + 1;
            }
        }
        return words;
    }

    public static String asText(Doc value, String path) {
        if (value instanceof Doc.Text text) {
            return text.value();
        }
        throw wrong(value, path, "text");
    }

    public static String asWord(Doc value, String path) {
        return value instanceof Doc.Num number ? number.text() : asText(value, path);
    }

    public static long asCount(Doc value, String path) {
        BigDecimal number = asDecimal(value, path);
        try {
            long count = number.longValueExact();
            if (count >= 0) {
                return count;
            }
        } catch (ArithmeticException e) {
            // falls through to the message
        }
        throw wrong(value, path, "a whole number of at least 0");
    }

    /** A number, or text that is one: some catalogues quote their decimals. */
    public static BigDecimal asDecimal(Doc value, String path) {
        // No switch over types on the way of a start: linking one takes milliseconds.
        String text = value instanceof Doc.Num number
                ? number.text()
                : value instanceof Doc.Text quoted ? quoted.value() : "";
        try {
            return Decimals.parse(text);
        } catch (NumberFormatException e) {
            throw wrong(value, path, "a number");
        }
    }

    public static FormatException wrong(Doc value, String path, String expected) {
        return new FormatException(value.line(), path, "expected " + expected + ", found " + shown(value));
    }

    /** A value as messages show it: its kind and, if short enough, itself. */
    public static String shown(Doc value) {
        return switch (value) {
            case Doc.Text text -> "text '" + shortened(text.value()) + "'";
            case Doc.Num number -> "number " + shortened(number.text());
            case Doc.Bool bool -> Boolean.toString(bool.value());
            case Doc.Null none -> "null";
            case Doc.Arr array -> "a list of " + array.items().size();
            case Obj object -> "an object of " + object.size() + " keys";
        };
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }
}
