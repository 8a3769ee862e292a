package farthing.formats.usage;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import org.jspecify.annotations.Nullable;

/**
 * A response body and the usage in it.
 *
 * @param seller whose API it is
 * @param api the caller's name of the API in lower case; empty if not known
 * @param root what was handed in
 * @param container the object that holds the usage, such as {@code response}; the root for a bare usage object
 * @param usage the object with the counts
 */
record Body(Seller seller, String api, Obj root, Obj container, Obj usage) {

    /** Finds the usage in a whole response, a stream's event, a wrapper, or the usage object itself. */
    static Body of(Seller seller, String api, Obj root) {
        Obj found = usageIn(root);
        if (found != null) {
            return new Body(seller, api, root, root, found);
        }
        Obj bare = null;
        for (int i = 0; i < root.size(); i++) {
            if (root.value(i) instanceof Obj inner && wraps(root.key(i))) {
                found = usageIn(inner);
                if (found != null) {
                    return new Body(seller, api, root, inner, found);
                }
                bare = bare == null && Shape.has(Shape.of(inner), Shape.COUNTS) ? inner : bare;
            }
        }
        // counts at the top stand before counts in a wrapper
        Obj usage = bare == null || Shape.has(Shape.of(root), Shape.COUNTS) ? root : bare;
        return new Body(seller, api, root, usage, usage);
    }

    private static boolean wraps(String key) {
        return switch (key) {
            case "response", "message", "delta", "metadata", "x_groq", "body", "result", "data", "event" -> true;
            default -> false;
        };
    }

    private static @Nullable Obj usageIn(Obj object) {
        Obj metrics = null;
        for (int i = 0; i < object.size(); i++) {
            if (object.value(i) instanceof Obj value) {
                switch (object.key(i)) {
                    case "usage", "usageMetadata", "usage_metadata", "usage_info" -> {
                        return value;
                    }
                    case "meta" -> metrics = value.has("billed_units") || value.has("tokens") ? value : metrics;
                    case "amazon-bedrock-invocationMetrics" -> metrics = metrics == null ? value : metrics;
                    default -> {}
                }
            }
        }
        return metrics;
    }

    /** Whether the API's name, as the caller gave it, contains the word. */
    boolean apiSays(String word) {
        return api.contains(word);
    }

    /** The list of that key in the body, or null. */
    Doc.@Nullable Arr list(String key) {
        return container.get(key) instanceof Doc.Arr array ? array : null;
    }
}
