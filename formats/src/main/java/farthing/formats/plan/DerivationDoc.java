package farthing.formats.plan;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.quantity.Decimals;
import farthing.quantity.sheet.Derivation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The derivation of a figure as a document; values are decimal texts, null where undefined. */
public final class DerivationDoc {
    private DerivationDoc() {}

    public static Obj of(Derivation derivation) {
        BigDecimal value = derivation.value();
        Obj node = new Obj(0)
                .put("name", derivation.name())
                .put("value", value == null ? new Doc.Null(0) : new Doc.Text(Decimals.plain(value), 0))
                .put("unit", derivation.unit());
        if (!derivation.formula().isEmpty()) {
            node.put("formula", derivation.formula());
        }
        if (!derivation.note().isEmpty()) {
            node.put("note", derivation.note());
        }
        List<Doc> parts = new ArrayList<>();
        derivation.parts().forEach(part -> parts.add(of(part)));
        return parts.isEmpty() ? node : node.put("parts", new Doc.Arr(parts, 0));
    }
}
