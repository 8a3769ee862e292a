package farthing.formats.trace;

import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import farthing.formats.doc.TokenSource;
import farthing.formats.doc.TokenSource.Kind;
import farthing.quantity.Decimals;
import farthing.workload.Call;
import farthing.workload.PrefixBlocks;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks the records of a trace token by token, strictly: what is not what it should be is a FormatException. */
final class RecordCursor {
    /** Longest time that a trace may state, in microseconds: about 30,000 years. */
    private static final long MICROS_MAX = 1_000_000_000_000_000_000L;

    /** More than any call holds. */
    static final long TOKENS_MAX = 1_000_000_000_000L;

    private static final int DEPTH_MAX = 200;

    private final TokenSource source;
    private Kind kind = Kind.END;
    private String key = "";

    RecordCursor(TokenSource source) {
        this.source = source;
    }

    /** Moves into the next record, an object at the top; false at the end of the trace. */
    boolean nextRecord() {
        kind = source.next();
        key = "";
        if (kind == Kind.END) {
            return false;
        }
        expect(Kind.OBJECT_START, "an object, one a line");
        return true;
    }

    /** Moves to the value of the next key of the object, or null at its end. */
    @Nullable
    String nextKey() {
        if (source.next() == Kind.OBJECT_END) {
            return null;
        }
        key = source.text();
        kind = source.next();
        return key;
    }

    /** Enters the list that is the current value. */
    void enterList() {
        expect(Kind.ARRAY_START, "a list");
    }

    /** Moves to the next item of the list, or false at its end. */
    boolean nextItem() {
        kind = source.next();
        return kind != Kind.ARRAY_END;
    }

    /** Enters the object that is the current value. */
    void enterObject() {
        expect(Kind.OBJECT_START, "an object");
    }

    boolean isNull() {
        return kind == Kind.NULL;
    }

    int line() {
        return source.line();
    }

    long count() {
        expect(Kind.NUMBER, "a whole number of at least 0");
        long count = source.count();
        if (count < 0) {
            throw wrong("a whole number of at least 0");
        }
        return count;
    }

    /** A count of tokens or characters of one call; {@link #TOKENS_MAX} at most, so that no sum overflows. */
    long tokens() {
        long count = count();
        if (count > TOKENS_MAX) {
            throw wrong("a count of at most " + TOKENS_MAX);
        }
        return count;
    }

    /** A share or a weight. */
    double real() {
        expect(Kind.NUMBER, "a number of at least 0");
        double number = Numbers.atLeastZero(source.text());
        if (!(number >= 0)) {
            throw wrong("a number of at least 0");
        }
        return number;
    }

    int smallCount(int least, int most) {
        long count = count();
        if (count < least || count > most) {
            throw wrong("a whole number from " + least + " to " + most);
        }
        return (int) count;
    }

    String word() {
        expect(Kind.TEXT, "text");
        return source.text();
    }

    boolean flag() {
        if (kind != Kind.TRUE && kind != Kind.FALSE) {
            throw wrong("true or false");
        }
        return kind == Kind.TRUE;
    }

    /**
     * A time of at least 0; digits below a microsecond are dropped.
     *
     * @param micros in the unit of the number
     */
    long micros(long micros) {
        expect(Kind.NUMBER, "a time of at least 0");
        long whole = source.count();
        if (whole >= 0 && whole <= MICROS_MAX / micros) {
            return whole * micros;
        }
        try {
            BigDecimal time = Decimals.parse(source.text()).multiply(BigDecimal.valueOf(micros));
            if (time.signum() >= 0 && time.compareTo(BigDecimal.valueOf(MICROS_MAX)) <= 0) {
                return time.longValue();
            }
        } catch (NumberFormatException e) {
            // falls through to the message
        }
        throw wrong("a time of at least 0");
    }

    /** A time, or {@link Call#NO_TIME} if the value is null. */
    long microsOrNone(long micros) {
        return isNull() ? Call.NO_TIME : micros(micros);
    }

    /** Runs of block ids: [[first, count], ...]. */
    PrefixBlocks runs(int blockSize) {
        PrefixBlocks.Builder blocks = PrefixBlocks.builder(blockSize);
        enterList();
        while (nextItem()) {
            enterList();
            long first = nextItem() ? count() : -1;
            long length = first >= 0 && nextItem() ? count() : 0;
            if (length < 1 || nextItem()) {
                throw new FormatException(source.line(), key, "expected runs of blocks as [[first, count], ...]");
            }
            add(blocks, first, length);
        }
        return blocks.build();
    }

    /** Block ids: [0, 1, 2, ...]. */
    PrefixBlocks ids(int blockSize) {
        PrefixBlocks.Builder blocks = PrefixBlocks.builder(blockSize);
        enterList();
        while (nextItem()) {
            add(blocks, count(), 1);
        }
        return blocks.build();
    }

    private void add(PrefixBlocks.Builder blocks, long first, long length) {
        try {
            blocks.addRun(first, length);
        } catch (IllegalArgumentException e) {
            throw new FormatException(
                    source.line(), key, length + " blocks from " + first + " on are beyond every prompt");
        }
    }

    /** Passes over the current value, whatever it is. */
    void skip() {
        int depth = 0;
        Kind at = kind;
        while (true) {
            switch (at) {
                case OBJECT_START, ARRAY_START -> depth++;
                case OBJECT_END, ARRAY_END -> depth--;
                case END -> throw new FormatException(source.line(), key, "the file ends here");
                case KEY, TEXT, NUMBER, TRUE, FALSE, NULL -> {}
            }
            if (depth == 0) {
                return;
            }
            at = source.next();
        }
    }

    /** The current value as a tree. */
    Doc tree() {
        return tree(0);
    }

    private Doc tree(int depth) {
        if (depth > DEPTH_MAX) {
            throw new FormatException(source.line(), key, "is nested more than " + DEPTH_MAX + " deep");
        }
        int line = source.line();
        return switch (kind) {
            case TEXT -> new Doc.Text(source.text(), line);
            case NUMBER -> new Doc.Num(source.text(), line);
            case TRUE -> new Doc.Bool(true, line);
            case FALSE -> new Doc.Bool(false, line);
            case NULL -> new Doc.Null(line);
            case ARRAY_START -> {
                List<Doc> items = new ArrayList<>();
                while (nextItem()) {
                    items.add(tree(depth + 1));
                }
                yield new Doc.Arr(items, line);
            }
            case OBJECT_START -> {
                Obj object = new Obj(line);
                for (String name = nextKey(); name != null; name = nextKey()) {
                    object.put(name, tree(depth + 1));
                }
                yield object;
            }
            case OBJECT_END, ARRAY_END, KEY, END -> throw new FormatException(line, key, "the value is missing");
        };
    }

    FormatException wrong(String expected) {
        String found =
                switch (kind) {
                    case OBJECT_START -> "an object";
                    case ARRAY_START -> "a list";
                    case TEXT -> "text '" + shortened(source.text()) + "'";
                    case NUMBER -> "number " + shortened(source.text());
                    case TRUE -> "true";
                    case FALSE -> "false";
                    case NULL -> "null";
                    case OBJECT_END, ARRAY_END, KEY, END -> "the end";
                };
        return new FormatException(source.line(), key, "expected " + expected + ", found " + found);
    }

    /** That a key which a record needs was not there. */
    FormatException missing(String name) {
        return new FormatException(source.line(), name, "is missing");
    }

    private void expect(Kind expected, String words) {
        if (kind != expected) {
            throw wrong(words);
        }
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "...";
    }
}
