package farthing.page;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.page.html.Html;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the shell of the page is to show.
 *
 * @param values what each control shows, by the name it sets
 * @param regions HTML by the id of the element that holds it; an outer one stands before those inside it
 * @param problem why the state has no answer, or empty; then the regions that depend on it are missing
 */
public record Rendered(String title, Map<String, String> values, Map<String, Html> regions, String problem) {

    public Obj document() {
        Obj inner = new Obj(0);
        regions.forEach((id, html) -> inner.put(id, html.rows().isEmpty() ? text(html.toString()) : list(html.rows())));
        return new Obj(0)
                .put("title", title)
                .put("values", texts(values))
                .put("regions", inner)
                .put("problem", problem);
    }

    private static Doc text(String text) {
        return new Doc.Text(text, 0);
    }

    private static Doc list(List<String> texts) {
        return new Doc.Arr(texts.stream().map(Rendered::text).toList(), 0);
    }

    private static Obj texts(Map<String, String> texts) {
        Obj object = new Obj(0);
        new LinkedHashMap<>(texts).forEach(object::put);
        return object;
    }
}
