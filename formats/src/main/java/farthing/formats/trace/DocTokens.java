package farthing.formats.trace;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.formats.doc.TokenSource;
import java.util.ArrayList;
import java.util.List;

/** A document tree as tokens: for readers that walk a file, where a line of it is at hand as a tree already. */
final class DocTokens implements TokenSource {
    private static final int DIGITS_MAX = 19;

    /** What is open, the innermost last, and how far each was walked. */
    private final List<Doc> open = new ArrayList<>();

    private final List<Integer> walked = new ArrayList<>();
    private final Doc root;
    private boolean begun;
    private boolean keyNext;
    private String text = "";
    private boolean isNumber;
    private int line;

    DocTokens(Doc root) {
        this.root = root;
        this.line = root.line();
    }

    @Override
    public Kind next() {
        isNumber = false;
        if (!begun) {
            begun = true;
            return enter(root);
        }
        if (open.isEmpty()) {
            return Kind.END;
        }
        int inner = open.size() - 1;
        int at = walked.get(inner);
        if (open.get(inner) instanceof Obj object) {
            if (at == object.size()) {
                return leave(Kind.OBJECT_END);
            }
            if (keyNext) {
                keyNext = false;
                text = object.key(at);
                return Kind.KEY;
            }
            walked.set(inner, at + 1);
            keyNext = true;
            return enter(object.value(at));
        }
        List<Doc> items = ((Doc.Arr) open.get(inner)).items();
        if (at == items.size()) {
            return leave(Kind.ARRAY_END);
        }
        walked.set(inner, at + 1);
        return enter(items.get(at));
    }

    private Kind leave(Kind end) {
        open.remove(open.size() - 1);
        walked.remove(walked.size() - 1);
        keyNext = true;
        return end;
    }

    private Kind enter(Doc value) {
        line = value.line();
        return switch (value) {
            case Doc.Text word -> {
                text = word.value();
                yield Kind.TEXT;
            }
            case Doc.Num number -> {
                text = number.text();
                isNumber = true;
                yield Kind.NUMBER;
            }
            case Doc.Bool bool -> bool.value() ? Kind.TRUE : Kind.FALSE;
            case Doc.Null none -> Kind.NULL;
            case Doc.Arr array -> opened(array, Kind.ARRAY_START);
            case Obj object -> opened(object, Kind.OBJECT_START);
        };
    }

    private Kind opened(Doc value, Kind start) {
        open.add(value);
        walked.add(0);
        keyNext = true;
        return start;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public long count() {
        if (!isNumber || text.length() > DIGITS_MAX) {
            return -1;
        }
        long number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || number > (Long.MAX_VALUE - digit) / 10) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    @Override
    public int line() {
        return line;
    }
}
