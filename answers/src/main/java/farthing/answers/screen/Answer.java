package farthing.answers.screen;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import java.util.ArrayList;
import java.util.List;

/**
 * What a verb answers: a document for programs and blocks for people, made from the same values.
 *
 * @param document the JSON form
 * @param items key of the document's main list: the rows of CSV and NDJSON
 * @param more rows behind these, such as a total
 * @param blocks from top to bottom
 */
public record Answer(Obj document, String items, List<Doc> more, List<Block> blocks) {
    public Answer {
        more = List.copyOf(more);
        blocks = List.copyOf(blocks);
    }

    public Answer(Obj document, String items, List<Block> blocks) {
        this(document, items, List.of(), blocks);
    }

    /** The rows of CSV and NDJSON; the whole document if it has no list. */
    List<Doc> rows() {
        if (document.get(items) instanceof Doc.Arr array) {
            List<Doc> rows = new ArrayList<>(array.items());
            rows.addAll(more);
            return rows;
        }
        return List.of(document);
    }
}
