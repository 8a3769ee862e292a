package farthing.io;

import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/**
 * Reads JSON (RFC 8259, UTF-8, nothing beyond it) into the document tree. Numbers keep their text. Refused, with line
 * and key: duplicate keys, NaN, comments, content after the end, more than {@value #NESTING_MAX} levels, numbers over
 * {@value #NUMBER_CHARS_MAX} and text over {@value #TEXT_CHARS_MAX} characters.
 */
public final class JsonDocs {
    public static final int NESTING_MAX = 200;
    public static final int NUMBER_CHARS_MAX = 1000;
    public static final int TEXT_CHARS_MAX = 64 << 20;

    /** From this many keys on, duplicates are looked up instead of walked to. */
    private static final int MANY_KEYS = 24;

    private static final int PATH_SHOWN = 120;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
            .recyclerPool(JsonRecyclerPools.threadLocalPool())
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(NESTING_MAX)
                    .maxNumberLength(NUMBER_CHARS_MAX)
                    .maxStringLength(TEXT_CHARS_MAX)
                    .build())
            .build();

    private final JsonParser parser;
    /** The one line of the text, or 0 if it has several. */
    private final int onlyLine;

    private final int firstLine;
    private final boolean repeats;

    private JsonDocs(JsonParser parser, int firstLine, boolean oneLine, boolean repeats) {
        this.repeats = repeats;
        this.parser = parser;
        this.firstLine = firstLine;
        this.onlyLine = oneLine ? firstLine : 0;
    }

    /** A file, or standard input for {@code -}; gzip is undone. Messages name the file. */
    public static Doc read(Path file) {
        byte[] bytes = Inputs.bytes(file);
        try {
            return parse(bytes);
        } catch (FormatException e) {
            throw e.inFile(file.toString());
        }
    }

    /** @throws FormatException if it is not one JSON document */
    public static Doc parse(String text) {
        return parse(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws FormatException if it is not one JSON document in UTF-8 */
    public static Doc parse(byte[] text) {
        return parse(text, 0, text.length, 1);
    }

    /**
     * A document within a buffer, such as one line of a file.
     *
     * @param line number of the first line, for messages
     * @throws FormatException if it is not one JSON document in UTF-8
     */
    public static Doc parse(byte[] buffer, int from, int length, int line) {
        return parse(buffer, from, length, line, false);
    }

    /**
     * Other people's files repeat keys: all of them are kept, in order, for an importer to report.
     *
     * @throws FormatException if it is not one JSON document in UTF-8, repeated keys aside
     */
    static Doc parseWithRepeats(byte[] text) {
        return parse(text, 0, text.length, 1, true);
    }

    private static Doc parse(byte[] buffer, int from, int length, int line, boolean repeats) {
        int to = from + length;
        int start = from + Utf8.markLength(buffer, from, to);
        Utf8.check(buffer, start, to, line);
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), buffer, start, to - start)) {
            return new JsonDocs(parser, line, !hasLineEnd(buffer, start, to), repeats).document();
        }
    }

    private static boolean hasLineEnd(byte[] buffer, int from, int to) {
        return LineEnds.next(buffer, from, to) < to;
    }

    private Doc document() {
        try {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new FormatException(0, "", "is empty; a JSON document is expected");
            }
            Doc doc = value(first);
            if (parser.nextToken() != null) {
                throw new FormatException(line(), "", "content after the end of the JSON document");
            }
            return doc;
        } catch (JacksonException e) {
            throw refused(e);
        }
    }

    private int line() {
        return onlyLine > 0
                ? onlyLine
                : firstLine - 1 + parser.currentTokenLocation().getLineNr();
    }

    private Doc value(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> new Doc.Text(parser.getString(), line());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Doc.Num(parser.getString(), line());
            case VALUE_TRUE -> new Doc.Bool(true, line());
            case VALUE_FALSE -> new Doc.Bool(false, line());
            case VALUE_NULL -> new Doc.Null(line());
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new FormatException(line(), where(parser.streamReadContext()), "unexpected " + token);
        };
    }

    private Obj object() {
        Obj object = new Obj(line());
        Set<String> seen = Set.of();
        for (String key = parser.nextName(); key != null; key = parser.nextName()) {
            if (object.size() == MANY_KEYS) {
                seen = keys(object);
            }
            boolean twice = object.size() < MANY_KEYS ? object.has(key) : !seen.add(key);
            if (twice && !repeats) {
                throw new FormatException(line(), where(parser.streamReadContext()), "this key stands twice");
            }
            object.put(key, value(parser.nextToken()));
        }
        return object;
    }

    private static Set<String> keys(Obj object) {
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < object.size(); i++) {
            keys.add(object.key(i));
        }
        return keys;
    }

    private Doc.Arr array() {
        int line = line();
        List<Doc> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(token));
        }
        return new Doc.Arr(items, line);
    }

    private FormatException refused(JacksonException e) {
        int line = e.getLocation() == null || e.getLocation().getLineNr() < 1
                ? onlyLine
                : firstLine - 1 + e.getLocation().getLineNr();
        return new FormatException(line, where(parser.streamReadContext()), reason(e.getOriginalMessage()));
    }

    /** The parser's words without what only its own users know. */
    static String reason(@Nullable String message) {
        String text = message == null ? "not JSON" : message;
        if (text.startsWith("Unexpected end-of-input")) {
            return "the JSON document ends too early; is it cut off?";
        }
        for (String noise : List.of(
                ": enable `", " (start marker at", " (for Array", " (for Object", ", from `StreamReadConstraints")) {
            int at = text.indexOf(noise);
            text = at < 0 ? text : text.substring(0, at) + (noise.startsWith(",") ? ")" : "");
        }
        return "not JSON: " + (text.length() > 200 ? text.substring(0, 200) + "..." : text);
    }

    private static String where(@Nullable TokenStreamContext context) {
        String path = path(context);
        return path.length() <= PATH_SHOWN ? path : "..." + path.substring(path.length() - PATH_SHOWN);
    }

    /** Such as {@code models[3].prices}. */
    private static String path(@Nullable TokenStreamContext context) {
        if (context == null || context.inRoot()) {
            return "";
        }
        String parent = path(context.getParent());
        if (context.inArray()) {
            return context.hasCurrentIndex() ? parent + "[" + context.getCurrentIndex() + "]" : parent;
        }
        String name = context.currentName();
        if (name == null) {
            return parent;
        }
        return parent.isEmpty() ? name : parent + "." + name;
    }
}
