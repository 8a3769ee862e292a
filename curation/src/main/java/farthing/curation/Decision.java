package farthing.curation;

import farthing.catalogue.Meter;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A written choice for one model, with its reason ({@code books/curation/decisions.yml}).
 *
 * @param take the catalogue whose prices are taken
 * @param omit meters that the model does not have
 * @param rename meters that the taken catalogue cannot name, by their right names
 * @param cases the differing prices that the decision settles
 */
record Decision(
        String provider,
        String model,
        String take,
        List<Meter> omit,
        Map<Meter, Meter> rename,
        String reason,
        List<Case> cases) {

    /**
     * One known disagreement.
     *
     * @param held USD per million by catalogue; null where the catalogue states none
     * @param meter that carries the price in the shipped book
     * @param chosen USD per million, or null if the book rightly has no such price
     */
    record Case(
            String field,
            Map<String, @Nullable BigDecimal> held,
            Meter meter,
            @Nullable BigDecimal chosen) {}

    static List<Decision> read(Doc doc) {
        Fields root = Fields.of(doc, "");
        root.list("preferences");
        List<Decision> decisions = new ArrayList<>();
        for (Doc item : root.list("decisions")) {
            decisions.add(one(Fields.of(item, "decisions[" + decisions.size() + "]")));
        }
        root.end();
        return decisions;
    }

    private static Decision one(Fields fields) {
        List<Meter> omit = new ArrayList<>();
        for (String name : fields.texts("omit")) {
            omit.add(Rules.meter(name, fields.path("omit"), fields.object().line()));
        }
        List<Case> cases = new ArrayList<>();
        for (Doc item : fields.list("cases")) {
            cases.add(oneCase(Fields.of(item, fields.path("cases"))));
        }
        Decision decision = new Decision(
                fields.text("provider"),
                fields.text("model"),
                fields.text("take"),
                omit,
                renames(fields),
                fields.text("reason"),
                cases);
        fields.end();
        return decision;
    }

    private static Map<Meter, Meter> renames(Fields fields) {
        Map<Meter, Meter> renames = new LinkedHashMap<>();
        if (fields.optional("rename") instanceof Obj object) {
            for (int i = 0; i < object.size(); i++) {
                String path = fields.path("rename");
                renames.put(
                        Rules.meter(object.key(i), path, object.line()),
                        Rules.meter(Fields.asText(object.value(i), path), path, object.line()));
            }
        }
        return renames;
    }

    private static Case oneCase(Fields fields) {
        Map<String, @Nullable BigDecimal> held = new LinkedHashMap<>();
        Doc quotes = fields.required("held");
        if (!(quotes instanceof Obj object)) {
            throw new FormatException(quotes.line(), fields.path("held"), "expected catalogue: price");
        }
        for (int i = 0; i < object.size(); i++) {
            Doc value = object.value(i);
            held.put(object.key(i), value instanceof Doc.Null ? null : Fields.asDecimal(value, fields.path("held")));
        }
        String field = fields.text("field");
        String meter = fields.textOr("meter", field);
        Case settled = new Case(
                field,
                held,
                Rules.meter(meter, fields.path("meter"), fields.object().line()),
                fields.decimal("chosen"));
        fields.end();
        return settled;
    }
}
