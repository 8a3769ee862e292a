package farthing.answers.desk;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import java.util.ArrayList;
import java.util.List;

/** Requests as JSON Schema. */
final class Schemas {
    private Schemas() {}

    static Obj of(Verb verb) {
        Obj properties = new Obj(0);
        List<String> required = new ArrayList<>();
        for (Field<?> field : verb.fields()) {
            properties.put(field.name(), of(field));
            if (field.required()) {
                required.add(field.name());
            }
        }
        Obj schema = new Obj(0)
                .put("type", "object")
                .put("description", verb.what())
                .put("properties", properties)
                .put("additionalProperties", false);
        return required.isEmpty() ? schema : schema.put("required", texts(required));
    }

    private static Obj of(Field<?> field) {
        Obj schema = field.kind().schema();
        String unit = field.unit().isEmpty() ? "" : " (" + field.unit() + ")";
        String usual = field.usual().isEmpty() ? "" : "; default: " + field.usual();
        return schema.put("description", field.what() + unit + usual);
    }

    static Doc.Arr texts(List<String> texts) {
        List<Doc> items = new ArrayList<>();
        texts.forEach(text -> items.add(new Doc.Text(text, 0)));
        return new Doc.Arr(items, 0);
    }
}
