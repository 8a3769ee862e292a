package farthing.catalogue.terms;

import farthing.catalogue.NearestNames;
import java.util.List;

/** A name that the terms do not hold; the message says which are near, or all there are. */
public final class UnknownTermException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * @param kind such as "gateway"
     * @param wanted as typed
     * @param known every name of that kind
     */
    public UnknownTermException(String kind, String wanted, List<String> known) {
        super("no " + kind + " '" + wanted + "'; " + wayOut(wanted, known));
    }

    /** @param problem with the way out */
    public UnknownTermException(String problem) {
        super(problem);
    }

    private static String wayOut(String wanted, List<String> known) {
        List<String> nearest = NearestNames.of(wanted, known);
        if (!nearest.isEmpty()) {
            return "nearest: " + String.join(", ", nearest);
        }
        return known.isEmpty() ? "none is known" : "known: " + String.join(", ", known);
    }
}
