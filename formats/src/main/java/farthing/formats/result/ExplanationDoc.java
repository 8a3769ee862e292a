package farthing.formats.result;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.rating.Explanation;
import java.util.ArrayList;
import java.util.List;

/** A derivation as a document: nodes with their parts, leaves with their formula. */
public final class ExplanationDoc {
    private ExplanationDoc() {}

    public static Obj of(Explanation explanation) {
        Obj node = new Obj(0)
                .put("label", explanation.label())
                .put("amount", explanation.amount().text())
                .put("currency", explanation.amount().currency().code());
        return switch (explanation) {
            case Explanation.Sum sum -> {
                List<Doc> parts = new ArrayList<>();
                sum.parts().forEach(part -> parts.add(of(part)));
                yield node.put("notes", StatementDoc.texts(sum.notes())).put("parts", new Doc.Arr(parts, 0));
            }
            case Explanation.Product product ->
                node.put("formula", product.formula()).put("notes", StatementDoc.texts(product.notes()));
        };
    }
}
