package farthing.web;

import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON (RFC 8259, nothing beyond it) into the document tree where no library is at hand. As strict as the reader
 * of the program, and held equal to it by a test: numbers keep their text; duplicate keys, NaN, comments, content
 * after the end, more than {@value #NESTING_MAX} levels and numbers over {@value #NUMBER_DIGITS_MAX} digits are
 * refused with line and key.
 */
public final class SmallJson {
    static final int NESTING_MAX = 200;
    static final int NUMBER_DIGITS_MAX = 1000;

    /** From this many keys on, duplicates are looked up instead of walked to. */
    private static final int MANY_KEYS = 24;

    private static final Set<String> NONE_SEEN = Set.of();

    /** Keys that are kept to be used again where a text is long: a book has a few dozen, each thousands of times. */
    private static final int KEPT_KEYS = 256;

    private static final int LONG = 10_000;

    private static final String CUT_OFF = "the JSON document ends too early; is it cut off?";

    private final String text;
    private int at;
    private int line = 1;

    /** What leads to the value being read, from the outside: of an object the key, of a list null and the place. */
    private @Nullable String[] keys = new String[8];

    private int[] places = new int[8];
    private int inside;
    private final @Nullable String[] kept;

    private SmallJson(String text) {
        this.text = text;
        this.kept = new String[text.length() < LONG ? 0 : KEPT_KEYS];
        this.at = text.startsWith("\ufeff") ? 1 : 0;
    }

    /** @throws FormatException if it is not one JSON document */
    public static Doc parse(String text) {
        SmallJson json = new SmallJson(text);
        json.skipSpace();
        if (json.at == text.length()) {
            throw json.refused("is empty; a JSON document is expected");
        }
        Doc doc = json.value(0);
        json.skipSpace();
        if (json.at < text.length()) {
            throw json.refused("content after the end of the JSON document");
        }
        return doc;
    }

    private Doc value(int depth) {
        char first = peek();
        return switch (first) {
            case '{' -> object(depth + 1);
            case '[' -> array(depth + 1);
            case '"' -> new Doc.Text(string(), line);
            case 't' -> word("true", new Doc.Bool(true, line));
            case 'f' -> word("false", new Doc.Bool(false, line));
            case 'n' -> word("null", new Doc.Null(line));
            default -> {
                if (first == '-' || isDigit(first)) {
                    yield new Doc.Num(number(), line);
                }
                throw refused("not JSON: unexpected '" + first + "'");
            }
        };
    }

    private Obj object(int depth) {
        open(depth);
        Obj object = new Obj(line);
        Set<String> seen = NONE_SEEN;
        at++;
        skipSpace();
        if (peek() == '}') {
            at++;
            return object;
        }
        while (true) {
            if (peek() != '"') {
                throw refused("not JSON: a key in double quotes is expected, not '" + peek() + "'");
            }
            String key = key();
            keys[depth] = key;
            inside = depth;
            if (object.size() == MANY_KEYS) {
                seen = keysOf(object);
            }
            if (object.size() < MANY_KEYS ? object.has(key) : !seen.add(key)) {
                throw refused("this key stands twice");
            }
            skipSpace();
            require(':');
            skipSpace();
            object.put(key, value(depth));
            inside = depth - 1;
            if (ends('}')) {
                return object;
            }
        }
    }

    private static Set<String> keysOf(Obj object) {
        Set<String> keys = new LinkedHashSet<>();
        for (int i = 0; i < object.size(); i++) {
            keys.add(object.key(i));
        }
        return keys;
    }

    /** Text that is one of the keys before it mostly, and then the same object. */
    private String key() {
        int start = at + 1;
        int end = kept.length == 0 ? start : text.indexOf('"', start);
        if (end <= start) {
            return string();
        }
        int place = (text.charAt(start) * 31 + text.charAt(end - 1) * 7 + end - start) % KEPT_KEYS;
        String known = kept[place];
        if (known != null && known.length() == end - start && text.startsWith(known, start)) {
            at = end + 1;
            return known;
        }
        String key = string();
        kept[place] = key.length() == end - start ? key : known;
        return key;
    }

    private Doc.Arr array(int depth) {
        open(depth);
        int start = line;
        List<Doc> items = new ArrayList<>();
        at++;
        skipSpace();
        if (peek() == ']') {
            at++;
            return new Doc.Arr(items, start);
        }
        while (true) {
            keys[depth] = null;
            places[depth] = items.size();
            inside = depth;
            items.add(value(depth));
            inside = depth - 1;
            if (ends(']')) {
                return new Doc.Arr(items, start);
            }
        }
    }

    private void open(int depth) {
        if (depth > NESTING_MAX) {
            throw refused("not JSON: nested deeper than " + NESTING_MAX + " levels");
        }
        if (depth == keys.length) {
            keys = Arrays.copyOf(keys, 2 * depth);
            places = Arrays.copyOf(places, 2 * depth);
        }
    }

    /** Behind a value: whether the close mark ends the list; else a comma leads to the next value. */
    private boolean ends(char close) {
        skipSpace();
        if (peek() == close) {
            at++;
            return true;
        }
        require(',');
        skipSpace();
        return false;
    }

    private String string() {
        int start = ++at;
        while (peek() != '"') {
            if (peek() == '\\') {
                return escaped(start);
            }
            plain();
        }
        return text.substring(start, at++);
    }

    private String escaped(int start) {
        StringBuilder out = new StringBuilder(text.substring(start, at));
        while (peek() != '"') {
            if (peek() == '\\') {
                at++;
                escape(out);
            } else {
                out.append(plain());
            }
        }
        at++;
        return out.toString();
    }

    private char plain() {
        char c = peek();
        if (c < 0x20) {
            throw refused("not JSON: a control character (" + (int) c + ") must be escaped in text");
        }
        at++;
        return c;
    }

    private void escape(StringBuilder out) {
        char c = peek();
        at++;
        switch (c) {
            case '"', '\\', '/' -> out.append(c);
            case 'b' -> out.append('\b');
            case 'f' -> out.append('\f');
            case 'n' -> out.append('\n');
            case 'r' -> out.append('\r');
            case 't' -> out.append('\t');
            case 'u' -> {
                int code = 0;
                for (int i = 0; i < 4; i++) {
                    code = code << 4 | hexDigit(peek());
                    at++;
                }
                out.append((char) code);
            }
            default -> throw refused("not JSON: unknown escape '\\" + c + "'");
        }
    }

    private int hexDigit(char c) {
        if (isDigit(c)) {
            return c - '0';
        }
        int letter = (c | 0x20) - 'a';
        if (letter < 0 || letter > 5) {
            throw refused("not JSON: '" + c + "' is no hexadecimal digit");
        }
        return letter + 10;
    }

    private String number() {
        int start = at;
        at += text.charAt(at) == '-' ? 1 : 0;
        if (peek() == '0' && at + 1 < text.length() && isDigit(text.charAt(at + 1))) {
            throw refused("not JSON: a number with leading zeroes");
        }
        int digits = digits();
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            digits += digits();
        }
        if (at < text.length() && (text.charAt(at) | 0x20) == 'e') {
            at++;
            at += peek() == '+' || peek() == '-' ? 1 : 0;
            digits += digits();
        }
        if (digits > NUMBER_DIGITS_MAX) {
            throw refused("not JSON: a number over " + NUMBER_DIGITS_MAX + " digits");
        }
        endOfWord();
        return text.substring(start, at);
    }

    private int digits() {
        int start = at;
        if (!isDigit(peek())) {
            throw refused("not JSON: a digit is expected, not '" + peek() + "'");
        }
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return at - start;
    }

    private Doc word(String word, Doc meaning) {
        if (!text.startsWith(word, at)) {
            throw refused("not JSON: unknown word; true, false or null?");
        }
        at += word.length();
        endOfWord();
        return meaning;
    }

    /** A number or word ends before space, a mark or the end. */
    private void endOfWord() {
        if (at < text.length() && " \t\r\n,:]}".indexOf(text.charAt(at)) < 0) {
            throw refused("not JSON: unexpected '" + text.charAt(at) + "'");
        }
    }

    private void require(char mark) {
        if (peek() != mark) {
            throw refused("not JSON: '" + mark + "' is expected, not '" + peek() + "'");
        }
        at++;
    }

    private void skipSpace() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n' || (c == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n'))) {
                line++;
            } else if (c != ' ' && c != '\t' && c != '\r') {
                return;
            }
            at++;
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw refused(CUT_OFF);
        }
        return text.charAt(at);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private FormatException refused(String problem) {
        StringBuilder path = new StringBuilder();
        for (int i = 1; i <= inside; i++) {
            if (keys[i] == null) {
                path.append('[').append(places[i]).append(']');
            } else {
                path.append(i == 1 ? "" : ".").append(keys[i]);
            }
        }
        return new FormatException(line, path.toString(), problem);
    }
}
