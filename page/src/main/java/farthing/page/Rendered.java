package farthing.page;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.page.html.Html;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

/**
 * What the shell of the page is to show.
 *
 * @param values what each control shows, by the name it sets
 * @param regions HTML by the id of the element that holds it; an outer one stands before those inside it
 * @param slip why the state has no answer, if it has none; then the regions that depend on it are missing
 */
public record Rendered(String title, Map<String, String> values, Map<String, Html> regions, Slip slip) {

    /** In one line, or empty. */
    public String problem() {
        return slip.problem();
    }

    public Obj document() {
        return document(Sight.ALL, (id, html) -> true);
    }

    /**
     * @param sight a row beyond it is null: the shell asks for all once the reader pauses
     * @param wanted whether a region with that HTML is put; lists of rows are
     */
    Obj document(Sight sight, BiPredicate<String, String> wanted) {
        Obj inner = new Obj(0);
        regions.forEach((id, html) -> {
            if (!html.rows().isEmpty()) {
                inner.put(id, list(html.rows(), sight.of(id)));
                return;
            }
            String text = html.toString();
            if (wanted.test(id, text)) {
                inner.put(id, text);
            }
        });
        return slip.told(
                new Obj(0).put("title", title).put("values", texts(values)).put("regions", inner));
    }

    private static Doc text(String text) {
        return new Doc.Text(text, 0);
    }

    private static Doc list(List<Supplier<Html>> rows, Sight.Rows seen) {
        List<Doc> written = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            written.add(seen.has(i) ? text(rows.get(i).get().toString()) : new Doc.Null(0));
        }
        return new Doc.Arr(written, 0);
    }

    private static Obj texts(Map<String, String> texts) {
        Obj object = new Obj(0);
        new LinkedHashMap<>(texts).forEach(object::put);
        return object;
    }
}
