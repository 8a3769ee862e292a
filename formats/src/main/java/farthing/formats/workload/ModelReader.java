package farthing.formats.workload;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import farthing.workload.plan.ModelChoice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads models: a name, {@code provider/name}, or {@code {model, provider, region}}. */
final class ModelReader {
    private ModelReader() {}

    /** The options of a file, each once. */
    static List<ModelChoice> options(Fields fields) {
        Doc one = fields.optional("model");
        Doc several = fields.optional("models");
        if (one != null && several != null) {
            throw new FormatException(one.line(), "model", "stands beside models: keep one of them");
        }
        if (one == null && several == null) {
            throw InputReader.missing(fields, "model", "one such as claude-sonnet-4-6, or several under models");
        }
        if (one != null) {
            return List.of(of(one, "model"));
        }
        List<ModelChoice> models = new ArrayList<>();
        List<Doc> items = fields.list("models");
        for (int i = 0; i < items.size(); i++) {
            ModelChoice model = of(items.get(i), fields.path("models", i));
            if (models.contains(model)) {
                throw new FormatException(
                        items.get(i).line(), fields.path("models", i), "'" + model.text() + "' stands in it twice");
            }
            models.add(model);
        }
        if (models.isEmpty()) {
            throw new FormatException(fields.line(), "models", "is empty: name a model, such as claude-sonnet-4-6");
        }
        return models;
    }

    static ModelChoice required(Fields fields, String key) {
        return of(fields.required(key), fields.path(key));
    }

    static @Nullable ModelChoice orNull(Fields fields, String key) {
        Doc value = fields.optional(key);
        return value == null ? null : of(value, fields.path(key));
    }

    static ModelChoice of(Doc value, String path) {
        if (!(value instanceof Obj)) {
            return ModelChoice.of(name(Fields.asWord(value, path), value, path));
        }
        Fields fields = Fields.of(value, path);
        if (fields.optional("model") == null) {
            throw new FormatException(
                    value.line(),
                    path,
                    "names no model: one is NAME or {model: NAME, provider: ID}; several to compare stand under"
                            + " models: [NAME, NAME], several that share the calls under"
                            + " route: {split: [{model: NAME, share: 70%}]}");
        }
        ModelChoice model = new ModelChoice(
                fields.wordOr("provider", ""),
                name(fields.word("model"), value, fields.path("model")),
                fields.wordOr("region", ""));
        fields.end();
        return model;
    }

    private static String name(String name, Doc value, String path) {
        if (name.isBlank()) {
            throw Fields.wrong(value, path, "a model such as claude-sonnet-4-6 or openai/gpt-5-mini");
        }
        return name;
    }
}
