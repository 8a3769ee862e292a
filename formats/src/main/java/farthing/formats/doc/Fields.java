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

    private static final int NO_ITEM = -1;

    private final Obj object;
    private final @Nullable Fields outer;
    private final String name;
    private final int item;
    private final List<String> known = new ArrayList<>(16);

    /** A bit for each of the first 64 keys of the object that was asked for. */
    private long asked;

    /** Its path is told by where it stands: put together for messages only, since a book has 30,000 keys. */
    private Fields(Obj object, @Nullable Fields outer, String name, int item) {
        this.object = object;
        this.outer = outer;
        this.name = name;
        this.item = item;
    }

    /** @param path of the object itself, empty for the root */
    public static Fields of(Doc doc, String path) {
        if (doc instanceof Obj object) {
            return new Fields(object, null, path, NO_ITEM);
        }
        throw noObject(doc, path);
    }

    private static FormatException noObject(Doc doc, String path) {
        return new FormatException(doc.line(), path, "expected an object, found " + shown(doc));
    }

    public Obj object() {
        return object;
    }

    public String path(String key) {
        String path = path();
        return path.isEmpty() ? key : path + "." + key;
    }

    public String path(String key, int index) {
        return path(key) + "[" + index + "]";
    }

    /** Path of the object itself. */
    public String path() {
        if (outer == null) {
            return name;
        }
        return item == NO_ITEM ? outer.path(name) : outer.path(name, item);
    }

    public int line() {
        return object.line();
    }

    /** The value, or null if the key is absent or null. */
    public @Nullable Doc optional(String key) {
        known.add(key);
        int place = object.placeOf(key);
        if (place < 0) {
            return null;
        }
        asked |= place < Long.SIZE ? 1L << place : 0;
        Doc value = object.value(place);
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
        return told(required(key), key, NO_ITEM);
    }

    public String textOr(String key, String otherwise) {
        Doc value = optional(key);
        return value == null ? otherwise : told(value, key, NO_ITEM);
    }

    private String told(Doc value, String key, int place) {
        return value instanceof Doc.Text text
                ? text.value()
                : asText(value, place == NO_ITEM ? path(key) : path(key, place));
    }

    private String written(Doc value, String key, int place) {
        return value instanceof Doc.Num number ? number.text() : told(value, key, place);
    }

    /** Text, or a number taken as it is written: names such as {@code 4.5} need no quotes. */
    public String word(String key) {
        return written(required(key), key, NO_ITEM);
    }

    public String wordOr(String key, String otherwise) {
        Doc value = optional(key);
        return value == null ? otherwise : written(value, key, NO_ITEM);
    }

    /** A date, or null if absent. */
    public @Nullable LocalDate date(String key) {
        Doc value = optional(key);
        if (value == null) {
            return null;
        }
        LocalDate date = Times.date(told(value, key, NO_ITEM));
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
        Instant instant = Times.instant(told(value, key, NO_ITEM));
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
        BigDecimal number = value == null ? null : numberOrNull(value);
        Long count = number == null ? null : countOrNull(number);
        return value == null || count != null ? count : Long.valueOf(asCount(value, path(key)));
    }

    /** A decimal number, or null if absent. */
    public @Nullable BigDecimal decimal(String key) {
        Doc value = optional(key);
        BigDecimal number = value == null ? null : numberOrNull(value);
        return value == null || number != null ? number : asDecimal(value, path(key));
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
            texts.add(told(items.get(i), key, i));
        }
        return texts;
    }

    public List<String> words(String key) {
        List<String> words = new ArrayList<>();
        List<Doc> items = list(key);
        for (int i = 0; i < items.size(); i++) {
            words.add(written(items.get(i), key, i));
        }
        return words;
    }

    /** The objects of a list, as fields of their own; empty if absent. */
    public List<Fields> objects(String key) {
        List<Fields> objects = new ArrayList<>();
        List<Doc> items = list(key);
        for (int i = 0; i < items.size(); i++) {
            objects.add(inner(items.get(i), key, i));
        }
        return objects;
    }

    /** The object of that key as fields of its own, or null if absent. */
    public @Nullable Fields object(String key) {
        Doc value = optional(key);
        return value == null ? null : inner(value, key, NO_ITEM);
    }

    private Fields inner(Doc value, String key, int place) {
        if (value instanceof Obj object) {
            return new Fields(object, this, key, place);
        }
        throw noObject(value, place == NO_ITEM ? path(key) : path(key, place));
    }

    /** @throws FormatException if the object has a key that was never asked for */
    public void end() {
        for (int i = 0; i < object.size(); i++) {
            String key = object.key(i);
            if (i < Long.SIZE ? (asked >>> i & 1) == 0 : !known.contains(key)) {
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
        Long count = countOrNull(asDecimal(value, path));
        if (count == null) {
            throw wrong(value, path, "a whole number of at least 0");
        }
        return count;
    }

    private static @Nullable Long countOrNull(BigDecimal number) {
        try {
            long count = number.longValueExact();
            return count >= 0 ? count : null;
        } catch (ArithmeticException e) {
            return null;
        }
    }

    /** A number, or text that is one: some catalogues quote their decimals. */
    public static BigDecimal asDecimal(Doc value, String path) {
        BigDecimal number = numberOrNull(value);
        if (number == null) {
            throw wrong(value, path, "a number");
        }
        return number;
    }

    private static @Nullable BigDecimal numberOrNull(Doc value) {
        // No switch over types on the way of a start: linking one takes milliseconds.
        String text = value instanceof Doc.Num number
                ? number.text()
                : value instanceof Doc.Text quoted ? quoted.value() : "";
        try {
            return Decimals.parse(text);
        } catch (NumberFormatException e) {
            return null;
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
