package farthing.io;

import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.JsonText;
import farthing.formats.doc.Obj;
import farthing.formats.doc.YamlText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a changed document over the text it was read from: only what changed has another text, so that comments, order
 * and spacing stay. What is written is read again before it is believed; a change that cannot be woven in leads to a text
 * written anew, without comments.
 */
public final class DocEdit {
    private final String text;
    private final List<Change> changes = new ArrayList<>();

    private record Change(int from, int to, String text) {}

    /** @param keptComments false where the text had to be written anew */
    public record Result(String text, boolean keptComments) {}

    private DocEdit(String text) {
        this.text = text;
    }

    /**
     * @param text YAML or JSON
     * @param before what it says
     * @param after what it is to say
     */
    public static Result of(String text, Doc before, Doc after) {
        if (text.stripLeading().startsWith("{")) {
            return new Result(JsonText.pretty(after), true);
        }
        String woven = woven(text, before, after);
        return woven == null ? new Result(YamlText.of(after), text.indexOf('#') < 0) : new Result(woven, true);
    }

    private static @Nullable String woven(String text, Doc before, Doc after) {
        try {
            DocEdit edit = new DocEdit(text);
            edit.weave(before, after, YamlSpan.of(text), 0);
            String written = edit.written();
            return written != null && isSame(YamlDocs.parse(written), after) ? written : null;
        } catch (FormatException e) {
            return null;
        }
    }

    private static boolean isSame(Doc one, Doc other) {
        return JsonText.compact(one).equals(JsonText.compact(other));
    }

    /** @param colon behind the colon of the key that the span is the value of */
    private void weave(Doc before, Doc after, YamlSpan span, int colon) {
        if (isSame(before, after)) {
            return;
        }
        if (before instanceof Obj from
                && after instanceof Obj to
                && span.entries().size() == from.size()
                && to.size() > 0) {
            object(from, to, span);
        } else if (before instanceof Doc.Arr from
                && after instanceof Doc.Arr to
                && from.items().size() == to.items().size()
                && span.items().size() == from.items().size()) {
            for (int i = 0; i < from.items().size(); i++) {
                weave(
                        from.items().get(i),
                        to.items().get(i),
                        span.items().get(i),
                        span.items().get(i).start());
            }
        } else if (span.isBlock() || span.start() == span.end()) {
            changes.add(new Change(colon, Math.max(colon, span.end()), " " + YamlText.inline(after)));
        } else {
            changes.add(new Change(span.start(), span.end(), YamlText.inline(after)));
        }
    }

    private void object(Obj from, Obj to, YamlSpan span) {
        for (int i = 0; i < from.size(); i++) {
            Doc after = to.get(from.key(i));
            YamlSpan.Entry entry = span.entries().get(i);
            if (after == null) {
                remove(span, i);
            } else {
                weave(from.value(i), after, entry.value(), entry.colon());
            }
        }
        StringBuilder more = new StringBuilder();
        for (int i = 0; i < to.size(); i++) {
            if (!from.has(to.key(i))) {
                String entry = YamlText.inline(new Doc.Text(to.key(i), 0)) + ": " + YamlText.inline(to.value(i));
                String apart = span.entries().isEmpty() ? "" : ", ";
                more.append(span.isBlock() ? "\n" + " ".repeat(column(span)) : apart)
                        .append(entry);
            }
        }
        if (!more.isEmpty()) {
            int last = span.entries().isEmpty() ? span.start() + 1 : span.lastEnd();
            int at = span.isBlock() ? lineEnd(last) : last;
            changes.add(new Change(at, at, more.toString()));
        }
    }

    private void remove(YamlSpan span, int index) {
        List<YamlSpan.Entry> entries = span.entries();
        YamlSpan.Entry entry = entries.get(index);
        int from = entry.start();
        int to = entry.value().lastEnd(entry.colon());
        if (span.isBlock()) {
            from -= column(from);
            to = Math.min(text.length(), lineEnd(to) + 1);
        } else if (index + 1 < entries.size()) {
            to = entries.get(index + 1).start();
        } else if (index > 0) {
            from = entries.get(index - 1).value().lastEnd(entries.get(index - 1).colon());
        }
        changes.add(new Change(from, to, ""));
    }

    private int column(YamlSpan span) {
        return column(span.entries().get(0).start());
    }

    private int column(int at) {
        return at - 1 - text.lastIndexOf('\n', at - 1);
    }

    private int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    /** The text with all changes, or null where two of them touch the same place. */
    private @Nullable String written() {
        changes.sort(Comparator.comparingInt(Change::from).thenComparingInt(Change::to));
        StringBuilder written = new StringBuilder();
        int done = 0;
        for (Change change : changes) {
            if (change.from() < done) {
                return null;
            }
            written.append(text, done, change.from()).append(change.text());
            done = change.to();
        }
        return written.append(text, done, text.length()).toString();
    }
}
