package farthing.io;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Walks a schema as a file of it would be walked. A place is the path of a key, with {@code *} for a name that the file
 * gives and {@code []} for an item: {@code calls.*.history.above}, {@code fallback[].model}.
 */
final class SchemaKeys {
    /** An object whose keys are the same wherever it stands, so that it is looked at in one place alone. */
    private static final String FIGURE = "#/$defs/figure";

    private static final String ONE_FIGURE = "input";

    private final Obj schema;
    private final Map<String, Set<String>> objects = new TreeMap<>();
    private final Map<String, Doc> defaults = new TreeMap<>();
    private final Map<String, String> descriptions = new TreeMap<>();
    private final List<String> undescribed = new ArrayList<>();

    private SchemaKeys(Obj schema) {
        this.schema = schema;
        walk(schema, "");
    }

    /** The keys of every object, by its place with a dot behind it; that of the file itself is empty. */
    static Map<String, Set<String>> objects(Obj schema) {
        return new SchemaKeys(schema).objects;
    }

    static Map<String, Doc> defaults(Obj schema) {
        return new SchemaKeys(schema).defaults;
    }

    /** What each key means, by place. */
    static Map<String, String> descriptions(Obj schema) {
        return new SchemaKeys(schema).descriptions;
    }

    static List<String> withoutDescription(Obj schema) {
        return new SchemaKeys(schema).undescribed;
    }

    static List<String> values(Obj schema, String definition) {
        Obj defs = (Obj) schema.get("$defs");
        List<String> values = new ArrayList<>();
        ((Doc.Arr) ((Obj) defs.get(definition)).get("enum"))
                .items()
                .forEach(item -> values.add(((Doc.Text) item).value()));
        return values;
    }

    /** {@code calls.answer.history.} and {@code fallback[0].} as places; figures are one place. */
    static String generic(String path) {
        String place = path.replaceAll("\\[[0-9]+\\]", "[]");
        for (String map : List.of("calls", "hidden", "quality.models")) {
            place = place.replaceAll("^" + map.replace(".", "\\.") + "\\.(\"[^\"]*\"|[^.]*)", map + ".*");
        }
        return place.replaceAll("classes\\.[^.]*", "classes.*");
    }

    private void walk(Obj node, String place) {
        Doc ref = node.get("$ref");
        if (ref instanceof Doc.Text to) {
            if (to.value().equals(FIGURE) && !place.equals(ONE_FIGURE)) {
                return;
            }
            Obj defs = (Obj) schema.get("$defs");
            walk((Obj) defs.get(to.value().substring("#/$defs/".length())), place);
        }
        for (String alternative : List.of("anyOf", "oneOf", "allOf")) {
            if (node.get(alternative) instanceof Doc.Arr list) {
                list.items().forEach(item -> walk((Obj) item, place));
            }
        }
        if (node.get("items") instanceof Obj items) {
            walk(items, place + "[]");
        }
        if (node.get("additionalProperties") instanceof Obj named) {
            walk(named, place + ".*");
        }
        boolean isObject = node.get("additionalProperties") instanceof Doc.Bool;
        if (isObject && node.get("properties") instanceof Obj properties) {
            String inside = place.isEmpty() ? "" : place + ".";
            Set<String> keys = objects.computeIfAbsent(inside, p -> new TreeSet<>());
            for (int i = 0; i < properties.size(); i++) {
                String key = properties.key(i);
                keys.add(key);
                property((Obj) properties.value(i), inside + key);
            }
        }
    }

    private void property(Obj node, String place) {
        if (!(node.get("description") instanceof Doc.Text text) || text.value().isBlank()) {
            undescribed.add(place);
        } else {
            descriptions.putIfAbsent(place, text.value());
        }
        Doc otherwise = node.get("default");
        if (otherwise != null) {
            defaults.put(place, otherwise);
        }
        walk(node, place);
    }
}
