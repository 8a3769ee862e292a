package farthing.formats.goal;

import farthing.catalogue.NearestNames;
import farthing.formats.doc.FormatException;
import java.util.ArrayList;
import java.util.List;

/** A decision variable: what may change so that a goal is reached. In the order of the effort, least first. */
public enum Variable {
    CACHE("cache"),
    OUTPUT_CAP("output-cap"),
    MODEL("model"),
    MESSAGES_PER_USER("messages-per-user"),
    PRICE("price");

    private final String label;

    Variable(String label) {
        this.label = label;
    }

    public String label() {
        return label;
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
