package farthing.page.view;

import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was typed for a place of the workload, as a document. Where a file wants to be told what a range means, a bare one on
 * the page says that the mean is not known better:
 *
 * <pre>
 * 350                       a number
 * 280 to 430                {uncertain: 280 to 430}
 * 350 (280 to 430)          {mean: 350, uncertain: 280 to 430}
 * spread 80 to 900          {spread: 80 to 900}: interactions differ
 * 350 spread 80 to 900      {mean: 350, spread: 80 to 900}
 * {effort: medium}          as in the file
 * ~                         nothing: the key is left out
 * </pre>
 */
final class TypedFigure {
    private static final String SPREAD = "spread ";

    private TypedFigure() {}

    /** @return null for a key that is left out */
    static @Nullable Doc value(String typed, Function<String, Doc> reader) {
        String text = typed.strip();
        if (text.equals("~")) {
            return null;
        }
        if (text.startsWith("{") || text.startsWith("[")) {
            return asInFile(text, reader);
        }
        int spread = text.indexOf(SPREAD);
        if (spread == 0 || (spread > 0 && text.charAt(spread - 1) == ' ')) {
            return figure(text.substring(0, spread), "spread", text.substring(spread + SPREAD.length()));
        }
        int open = text.indexOf('(');
        if (open > 0 && text.endsWith(")")) {
            return figure(text.substring(0, open), "uncertain", text.substring(open + 1, text.length() - 1));
        }
        return isRange(text) ? figure("", "uncertain", text) : plain(text);
    }

    /** Read as a line of the file; an unfinished one says so without the line, which is the page's own. */
    private static Doc asInFile(String text, Function<String, Doc> reader) {
        try {
            Doc read = reader.apply("value: " + text);
            Doc value = read instanceof Obj object ? object.get("value") : null;
            return value == null ? new Doc.Text(text, 0) : value;
        } catch (FormatException e) {
            throw new FormatException(0, "", "'" + text + "' is not written as in a file: " + e.problem());
        }
    }

    private static Doc figure(String mean, String key, String range) {
        Obj figure = new Obj(0);
        if (!mean.isBlank()) {
            figure.put("mean", plain(mean.strip()));
        }
        return figure.put(key, new Doc.Text(range.strip(), 0));
    }

    private static boolean isRange(String text) {
        return text.contains(" to ")
                || text.contains("..")
                || text.contains(" | ")
                || (text.startsWith("p") && text.indexOf('=') > 0);
    }

    /** A plain number stays a number; everything else is text, as in the file. */
    private static Doc plain(String text) {
        boolean number = !text.isEmpty();
        for (int i = 0; i < text.length() && number; i++) {
            char c = text.charAt(i);
            number = (c >= '0' && c <= '9') || (c == '.' && i > 0 && i + 1 < text.length() && text.indexOf('.') == i);
        }
        boolean padded = text.length() > 1 && text.charAt(0) == '0' && text.charAt(1) != '.';
        return number && !padded ? new Doc.Num(text, 0) : new Doc.Text(text, 0);
    }
}
