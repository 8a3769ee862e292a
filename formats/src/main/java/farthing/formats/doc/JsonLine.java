package farthing.formats.doc;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON document after another out of bytes, where no library is at hand and there are millions of them. As
 * strict as the reader of the program, and held equal to it by a test. Texts that come again, as keys and names of models
 * do, are handed out again: lines of a log are much alike. For one thread.
 */
public final class JsonLine {
    private static final int NESTING_MAX = 200;
    private static final int NUMBER_CHARS_MAX = 1000;
    /** From this many keys on, duplicates are looked up instead of walked to. */
    private static final int MANY_KEYS = 24;

    private static final String CUT_OFF = "the JSON document ends too early; is it cut off?";

    private final Words words = new Words();
    private byte[] bytes = new byte[0];
    private int at;
    private int to;
    private int line;

    /**
     * @param number of the line, for messages
     * @throws FormatException if it is not one JSON document in UTF-8
     */
    public Doc parse(byte[] buffer, int from, int end, int number) {
        bytes = buffer;
        at = from;
        to = end;
        line = number;
        skipSpace();
        if (at == to) {
            throw refused("is empty; a JSON document is expected");
        }
        Doc doc = value(0);
        skipSpace();
        if (at < to) {
            throw refused("content after the end of the JSON document");
        }
        return doc;
    }

    private Doc value(int depth) {
        int first = peek();
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
                throw refused("not JSON: unexpected " + shown(first));
            }
        };
    }

    private Obj object(int depth) {
        open(depth);
        Obj object = new Obj(line);
        at++;
        skipSpace();
        if (peek() == '}') {
            at++;
            return object;
        }
        @Nullable Set<String> seen = null;
        while (true) {
            if (peek() != '"') {
                throw refused("not JSON: a key in double quotes is expected, not " + shown(peek()));
            }
            String key = string();
            if (object.size() == MANY_KEYS) {
                seen = keys(object);
            }
            if (seen == null ? object.has(key) : !seen.add(key)) {
                throw refused(key + ": this key stands twice");
            }
            skipSpace();
            require(':');
            skipSpace();
            object.put(key, value(depth));
            if (ends('}')) {
                return object;
            }
        }
    }

    private static Set<String> keys(Obj object) {
        Set<String> keys = new LinkedHashSet<>();
        for (int i = 0; i < object.size(); i++) {
            keys.add(object.key(i));
        }
        return keys;
    }

    private Doc.Arr array(int depth) {
        open(depth);
        List<Doc> items = new ArrayList<>();
        at++;
        skipSpace();
        if (peek() == ']') {
            at++;
            return new Doc.Arr(items, line);
        }
        while (true) {
            items.add(value(depth));
            if (ends(']')) {
                return new Doc.Arr(items, line);
            }
        }
    }

    private void open(int depth) {
        if (depth > NESTING_MAX) {
            throw refused("not JSON: nested deeper than " + NESTING_MAX + " levels");
        }
    }

    /** Behind a value: whether the close mark ends the list; else a comma leads to the next value. */
    private boolean ends(int close) {
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
        int hash = 0;
        byte[] from = bytes;
        int end = to;
        int i = start;
        while (i < end) {
            int c = from[i];
            if (c == '"') {
                at = i + 1;
                return words.of(from, start, i, hash);
            }
            if (c < 0x20
                    || c == '\\') { // a control character, an escape, or a byte beyond ASCII, which is negative here
                break;
            }
            hash = 31 * hash + c;
            i++;
        }
        at = i;
        return marked(start);
    }

    /** A text with escapes or letters beyond ASCII. */
    private String marked(int start) {
        StringBuilder out = new StringBuilder();
        for (int i = start; i < at; i++) {
            out.append((char) bytes[i]);
        }
        while (peek() != '"') {
            int c = bytes[at];
            if (c == '\\') {
                at++;
                escape(out);
            } else if (c >= 0x20) {
                out.append((char) c);
                at++;
            } else if (c >= 0) {
                throw refused("not JSON: a control character (" + c + ") must be escaped in text");
            } else {
                letter(out);
            }
        }
        at++;
        return out.toString();
    }

    /** A letter of two bytes or more (RFC 3629, section 4). */
    private void letter(StringBuilder out) {
        int lead = bytes[at] & 0xff;
        int length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
        int code = lead & (0x7f >> length);
        boolean formed = length > 0 && at + length <= to;
        for (int i = 1; formed && i < length; i++) {
            int next = bytes[at + i] & 0xff;
            formed = (next & 0xc0) == 0x80;
            code = (code << 6) | (next & 0x3f);
        }
        boolean least = length == 3 ? code >= 0x800 : length == 4 ? code >= 0x10000 && code <= 0x10ffff : formed;
        if (!formed || !least || (code >= 0xd800 && code < 0xe000)) {
            throw refused("byte 0x" + Integer.toHexString(lead) + " is not UTF-8; save the file as UTF-8");
        }
        out.appendCodePoint(code);
        at += length;
    }

    private void escape(StringBuilder out) {
        int c = peek();
        at++;
        switch (c) {
            case '"', '\\', '/' -> out.append((char) c);
            case 'b' -> out.append('\b');
            case 'f' -> out.append('\f');
            case 'n' -> out.append('\n');
            case 'r' -> out.append('\r');
            case 't' -> out.append('\t');
            case 'u' -> {
                int code = 0;
                for (int i = 0; i < 4; i++) {
                    code = (code << 4) | hexDigit(peek());
                    at++;
                }
                out.append((char) code);
            }
            default -> throw refused("not JSON: unknown escape \\" + shown(c));
        }
    }

    private int hexDigit(int c) {
        if (isDigit(c)) {
            return c - '0';
        }
        int letter = (c | 0x20) - 'a';
        if (letter < 0 || letter > 5) {
            throw refused("not JSON: " + shown(c) + " is no hexadecimal digit");
        }
        return letter + 10;
    }

    private String number() {
        int start = at;
        at += bytes[at] == '-' ? 1 : 0;
        if (peek() == '0' && at + 1 < to && isDigit(bytes[at + 1])) {
            throw refused("not JSON: a number with leading zeroes");
        }
        digits();
        if (at < to && bytes[at] == '.') {
            at++;
            digits();
        }
        if (at < to && (bytes[at] | 0x20) == 'e') {
            at++;
            at += peek() == '+' || peek() == '-' ? 1 : 0;
            digits();
        }
        if (at - start > NUMBER_CHARS_MAX) {
            throw refused("not JSON: a number over " + NUMBER_CHARS_MAX + " digits");
        }
        endOfWord();
        int hash = 0;
        for (int i = start; i < at; i++) {
            hash = 31 * hash + bytes[i];
        }
        return words.of(bytes, start, at, hash);
    }

    private void digits() {
        if (!isDigit(peek())) {
            throw refused("not JSON: a digit is expected, not " + shown(peek()));
        }
        while (at < to && isDigit(bytes[at])) {
            at++;
        }
    }

    private Doc word(String word, Doc meaning) {
        for (int i = 0; i < word.length(); i++) {
            if (peek() != word.charAt(i)) {
                throw refused("not JSON: unknown word; true, false or null?");
            }
            at++;
        }
        endOfWord();
        return meaning;
    }

    /** A number or word ends before space, a mark or the end. */
    private void endOfWord() {
        if (at < to && " \t\r\n,:]}".indexOf(bytes[at]) < 0) {
            throw refused("not JSON: unexpected " + shown(bytes[at]));
        }
    }

    private void require(int mark) {
        if (peek() != mark) {
            throw refused("not JSON: " + shown(mark) + " is expected, not " + shown(peek()));
        }
        at++;
    }

    private void skipSpace() {
        while (at < to) {
            int c = bytes[at];
            if (c != ' ' && c != '\t' && c != '\r' && c != '\n') {
                return;
            }
            at++;
        }
    }

    private int peek() {
        if (at >= to) {
            throw refused(CUT_OFF);
        }
        return bytes[at];
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static String shown(int c) {
        return c > 0x20 && c < 0x7f ? "'" + (char) c + "'" : "byte 0x" + Integer.toHexString(c & 0xff);
    }

    private FormatException refused(String problem) {
        return new FormatException(line, "", problem);
    }
}
