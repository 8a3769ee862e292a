package farthing.page;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which rows of the lists on the page the reader sees; of a list that is not named, all. */
record Sight(Map<String, Rows> lists) {
    static final Sight ALL = new Sight(new LinkedHashMap<>());

    private static final Rows EVERY = new Rows(0, Integer.MAX_VALUE);

    /** Rows from the {@code first} to before the {@code end}. */
    record Rows(int first, int end) {
        boolean has(int row) {
            return row >= first && row < end;
        }
    }

    /** From an object of {@code id: [first, end]}; what is none is {@link #ALL}. */
    static Sight of(@Nullable Doc doc) {
        Sight sight = new Sight(new LinkedHashMap<>());
        Obj object = Doc.asObject(doc);
        for (int i = 0; object != null && i < object.size(); i++) {
            if (object.value(i) instanceof Doc.Arr ends && ends.items().size() == 2) {
                sight.lists.put(
                        object.key(i),
                        new Rows(place(ends.items().get(0)), place(ends.items().get(1))));
            }
        }
        return sight;
    }

    private static int place(Doc doc) {
        return doc instanceof Doc.Num number && number.text().matches("\\d{1,9}") ? Integer.parseInt(number.text()) : 0;
    }

    Rows of(String list) {
        return lists.getOrDefault(list, EVERY);
    }
}
