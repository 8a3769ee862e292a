package farthing.formats.terms;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.FormatException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What all documents of one format have in common: its schema, and lists in which no name stands twice. */
public final class Entries {
    private final String schema;
    private final Set<String> names = new TreeSet<>();

    /** @param schema that each document names */
    public Entries(String schema) {
        this.schema = schema;
    }

    /** The documents of a list that begins with a header: what the build makes of the files, for programs without any. */
    public static List<Doc> documents(Doc merged) {
        if (!(merged instanceof Doc.Arr list) || list.items().isEmpty()) {
            throw Fields.wrong(merged, "", "a list that begins with a header");
        }
        return list.items();
    }

    /** @throws FormatException unless the document names the schema */
    public Fields fields(Doc document) {
        Fields fields = Fields.of(document, "");
        String named = fields.text("schema");
        if (!named.equals(schema)) {
            throw Fields.wrong(fields.required("schema"), fields.path("schema"), schema);
        }
        return fields;
    }

    /** @throws FormatException with line and key if an entry cannot be read or its name stands twice under the key */
    public <T> void addAll(
            Fields fields, String key, List<T> entries, Function<Fields, T> read, Function<T, String> naming) {
        for (Fields entry : fields.objects(key)) {
            T value = read.apply(entry);
            String name = naming.apply(value);
            if (!names.add(key + ":" + name)) {
                throw new FormatException(entry.line(), entry.path(), "'" + name + "' stands twice in " + key);
            }
            entries.add(value);
        }
    }

    /** Whether an entry of that name was added under the key. */
    public boolean has(String key, String name) {
        return names.contains(key + ":" + name);
    }
}
