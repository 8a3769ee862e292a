package farthing.catalogue.terms;

import farthing.catalogue.NearestNames;
import java.util.List;

/** A name that the terms do not hold; the message says which are near, or all there are. */
public final class UnknownTermException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** More names than these are no help in a line. */
    private static final int SHOWN = 40;

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
        if (known.isEmpty()) {
            return "none is known";
        }
        int shown = Math.min(SHOWN, known.size());
        return "known: " + String.join(", ", known.subList(0, shown))
                + (shown < known.size() ? " and " + (known.size() - shown) + " more" : "");
    }
}
