package farthing.cli.screen;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import java.util.List;

/**
 * What a verb answers: a document for programs and blocks for people, made from the same values.
 *
 * @param document the JSON form
 * @param items key of the document's main list: the rows of CSV and NDJSON
 * @param blocks from top to bottom
 */
public record Answer(Obj document, String items, List<Block> blocks) {
    public Answer {
        blocks = List.copyOf(blocks);
    }

    /** The rows of CSV and NDJSON; the whole document if it has no list. */
    List<Doc> rows() {
        return document.get(items) instanceof Doc.Arr array ? array.items() : List.of(document);
    }
}
