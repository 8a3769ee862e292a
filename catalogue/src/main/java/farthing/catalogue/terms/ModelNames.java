package farthing.catalogue.terms;

import java.util.List;

/** Ids of models, or prefixes that end in {@code *}. */
final class ModelNames {
    private ModelNames() {}

    /** Whether one of the names is the model, or a prefix of it. */
    static boolean name(List<String> names, String model) {
        for (String name : names) {
            boolean fits =
                    name.endsWith("*") ? model.startsWith(name.substring(0, name.length() - 1)) : name.equals(model);
            if (fits) {
                return true;
            }
        }
        return false;
    }
}
