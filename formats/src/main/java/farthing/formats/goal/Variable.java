package farthing.formats.goal;

import farthing.catalogue.NearestNames;
import farthing.formats.doc.FormatException;
import java.util.ArrayList;
import java.util.List;

/** A decision variable: what may change so that a goal is reached. In the order of the effort, least first; a
 * drastic change of a number ({@link Attempt#isDrastic}) is more effort than any of them. */
public enum Variable {
    CACHE("cache", ""),
    OUTPUT_CAP(
            "output-cap", "the prompt must ask for answers that fit: one that is cut is billed and completes nothing"),
    MODEL("model", "answers change: evaluate them first"),
    MESSAGES_PER_USER("messages-per-user", ""),
    PRICE("price", "");

    private final String label;
    private final String caution;

    Variable(String label, String caution) {
        this.label = label;
        this.caution = caution;
    }

    public String label() {
        return label;
    }

    /** What a change of it takes for granted; empty for nothing. */
    public String caution() {
        return caution;
    }

    public static List<String> labels() {
        List<String> labels = new ArrayList<>();
        for (Variable variable : values()) {
            labels.add(variable.label);
        }
        return labels;
    }

    /** @throws FormatException if there is none of that name */
    public static Variable named(String name) {
        for (Variable variable : values()) {
            if (variable.label.equals(name.trim())) {
                return variable;
            }
        }
        List<String> nearest = NearestNames.of(name.trim(), labels());
        throw new FormatException(
                0,
                "--over",
                "expected " + String.join(", ", labels()) + ", found '"
                        + (name.length() <= 40 ? name : name.substring(0, 40) + "...") + "'"
                        + (nearest.isEmpty() ? "" : "; did you mean '" + nearest.get(0) + "'?"));
    }
}
