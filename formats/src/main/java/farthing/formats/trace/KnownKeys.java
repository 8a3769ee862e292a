package farthing.formats.trace;

import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import java.util.List;

/**
 * The keys of a call line. A log line may carry more; but what differs from a known key by one letter is a slip that
 * would silently change a report.
 */
final class KnownKeys {
    private static final int SHORTEST = 5;

    private static final List<String> KEYS = List.of(
            "id",
            "interaction",
            "session",
            "tenant",
            "feature",
            "tags",
            "provider",
            "model",
            "catalogue_model_id",
            "api",
            "usage",
            "at",
            "price_at",
            "service_tier",
            "batch",
            "region",
            "attempt",
            "outcome",
            "t",
            "in",
            "out",
            "block_size",
            "blocks",
            "runs",
            "ttft",
            "api_time");

    private KnownKeys() {}

    static void refuseSlips(Obj line) {
        for (int i = 0; i < line.size(); i++) {
            String key = line.key(i);
            if (key.length() < SHORTEST || KEYS.contains(key)) {
                continue;
            }
            for (String known : KEYS) {
                if (known.length() >= SHORTEST && isSlip(key, known) && !line.has(known)) {
                    throw new FormatException(line.value(i).line(), key, "unknown key; did you mean '" + known + "'?");
                }
            }
        }
    }

    /** Whether one letter was added, left out or changed, or two neighbours swapped. */
    private static boolean isSlip(String key, String known) {
        int start = 0;
        while (start < key.length() && start < known.length() && key.charAt(start) == known.charAt(start)) {
            start++;
        }
        String rest = key.substring(start);
        String wanted = known.substring(start);
        if (rest.length() == wanted.length() + 1) {
            return rest.substring(1).equals(wanted);
        }
        if (wanted.length() == rest.length() + 1) {
            return wanted.substring(1).equals(rest);
        }
        if (rest.length() != wanted.length() || rest.isEmpty()) {
            return false;
        }
        boolean changed = rest.substring(1).equals(wanted.substring(1));
        boolean swapped = rest.length() > 1
                && rest.charAt(0) == wanted.charAt(1)
                && rest.charAt(1) == wanted.charAt(0)
                && rest.substring(2).equals(wanted.substring(2));
        return changed || swapped;
    }
}
