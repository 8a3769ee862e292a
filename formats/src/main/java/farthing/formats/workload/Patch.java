package farthing.formats.workload;

import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import farthing.formats.doc.YamlText;
import farthing.quantity.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One edit of a workload file: a value at a place, or nothing there. The place is written as the path of an
 * {@link farthing.quantity.range.Input}; a key that is not there yet comes behind the others.
 *
 * <pre>{@code
 * Doc cheaper = Patch.set("calls.answer.output", new BigDecimal("300")).applyTo(file);
 * Doc cached = Patch.set("cache.policy", "1h").applyTo(file);
 * }</pre>
 *
 * A number set where a figure stands in its long form ({@code {mean: 350, spread: 80 to 900}}) becomes its mean: its
 * ranges go on to say how far it scatters, while what it was measured as is dropped.
 *
 * @param value null to remove what stands there
 */
public record Patch(String path, @Nullable Doc value) {

    /** @throws IllegalArgumentException if the path is no place in a file */
    public Patch {
        Paths.steps(path);
    }

    public static Patch set(String path, BigDecimal number) {
        return new Patch(path, new Doc.Num(Decimals.plain(number), 0));
    }

    public static Patch set(String path, String text) {
        return new Patch(path, new Doc.Text(text, 0));
    }

    public static Patch set(String path, Doc value) {
        return new Patch(path, value);
    }

    public static Patch remove(String path) {
        return new Patch(path, null);
    }

    /** The place of another key of the same object: of {@code calls.answer.output} and {@code share} that call's share. */
    public static String beside(String path, String key) {
        List<Paths.Step> steps = Paths.steps(path);
        return Paths.child(Paths.text(steps.subList(0, steps.size() - 1)), key);
    }

    /** What stands at a place of a document, or null. */
    public static @Nullable Doc standing(Doc document, String path) {
        Doc at = document;
        for (Paths.Step step : Paths.steps(path)) {
            Doc inner;
            if (step.isIndex()) {
                boolean held = at instanceof Doc.Arr list
                        && step.index() < list.items().size();
                inner = held ? ((Doc.Arr) at).items().get(step.index()) : null;
            } else {
                inner = at instanceof Obj object ? object.get(step.key()) : null;
            }
            if (inner == null || inner instanceof Doc.Null) {
                return null;
            }
            at = inner;
        }
        return at;
    }

    /** As a person reads it: {@code calls.answer.output: 300}. */
    public String text() {
        if (value == null) {
            return "without " + path;
        }
        return path + ": " + YamlText.inline(value);
    }

    /**
     * The document with this edit; the given one stays as it is.
     *
     * @throws FormatException if the place cannot be in this document
     */
    public Doc applyTo(Doc document) {
        Doc edited = edited(document, Paths.steps(path), 0);
        return edited == null ? new Obj(document.line()) : edited;
    }

    /** What stands at a place after the edit, or null for nothing. */
    private @Nullable Doc edited(@Nullable Doc at, List<Paths.Step> steps, int depth) {
        if (depth == steps.size()) {
            return value == null ? null : placed(at, value);
        }
        Paths.Step step = steps.get(depth);
        if (step.isIndex()) {
            return item(at, steps, depth);
        }
        if (at == null || at instanceof Doc.Null) {
            return value == null ? at : with(new Obj(0), step.key(), edited(null, steps, depth + 1));
        }
        if (at instanceof Obj object) {
            return with(object, step.key(), edited(object.get(step.key()), steps, depth + 1));
        }
        if (depth == 1 && steps.get(0).key().equals("cache")) {
            Obj longForm = new Obj(at.line()).put("policy", at);
            return with(longForm, step.key(), edited(longForm.get(step.key()), steps, depth + 1));
        }
        if (depth == 2 && steps.get(0).key().equals("fallback")) {
            Obj longForm = new Obj(at.line()).put("model", at);
            return with(longForm, step.key(), edited(longForm.get(step.key()), steps, depth + 1));
        }
        throw nothingBeneath(at, steps, depth);
    }

    private Doc item(@Nullable Doc at, List<Paths.Step> steps, int depth) {
        int index = steps.get(depth).index();
        if (!(at instanceof Doc.Arr list) || index >= list.items().size()) {
            throw nothingBeneath(at, steps, depth);
        }
        List<Doc> items = new ArrayList<>(list.items());
        Doc item = edited(items.get(index), steps, depth + 1);
        if (item == null) {
            items.remove(index);
        } else {
            items.set(index, item);
        }
        return new Doc.Arr(items, list.line());
    }

    private FormatException nothingBeneath(@Nullable Doc at, List<Paths.Step> steps, int depth) {
        String place = Paths.text(steps.subList(0, depth));
        return new FormatException(
                at == null ? 0 : at.line(),
                place,
                (at == null ? "is not there" : "is " + Doc.kind(at)) + ", so that " + path + " is no place in it");
    }

    /** A number in the place of a figure's long form is its mean. */
    private static Doc placed(@Nullable Doc at, Doc value) {
        boolean isNumber = value instanceof Doc.Num || value instanceof Doc.Text;
        return isNumber && at instanceof Obj figure && isFigure(figure)
                ? with(with(with(figure, "measured", null), "source", null), "mean", value)
                : value;
    }

    private static boolean isFigure(Obj object) {
        return object.has("mean") || object.has("spread") || object.has("uncertain");
    }

    /** A copy with another value of a key; without the key where the value is null. */
    private static Obj with(Obj object, String key, @Nullable Doc value) {
        Obj copy = new Obj(object.line());
        for (int i = 0; i < object.size(); i++) {
            if (!object.key(i).equals(key)) {
                copy.put(object.key(i), object.value(i));
            } else if (value != null) {
                copy.put(key, value);
            }
        }
        if (value != null && !object.has(key)) {
            copy.put(key, value);
        }
        return copy;
    }
}
