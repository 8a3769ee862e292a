package farthing.formats.calls;

import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The keys of a call line. A log line may carry more; but what differs from a known key by one letter is a slip that
 * would silently change a report: a trace refuses it, {@code rate} warns of it.
 */
public final class KnownKeys {
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

    /** The same to look up in: asked of every key of every line. */
    private static final Set<String> SET = new LinkedHashSet<>(KEYS);

    private KnownKeys() {}

    /**
     * A key that must have been meant otherwise.
     *
     * @param key as it stands
     * @param known key that was meant; the line does not have it
     * @param line where the key stands
     */
    public record Slip(String key, String known, int line) {
        /** Such as {@code outcom: unknown key; did you mean 'outcome'?}. */
        public FormatException refused() {
            return new FormatException(line, key, "unknown key; did you mean '" + known + "'?");
        }
    }

    /** The slips of a line: a foreign key that resembles no absent one is nobody's business. */
    public static List<Slip> slips(Obj line) {
        List<Slip> slips = List.of();
        for (int i = 0; i < line.size(); i++) {
            String key = line.key(i);
            if (key.length() < SHORTEST || SET.contains(key)) {
                continue;
            }
            for (String known : KEYS) {
                if (known.length() >= SHORTEST && isSlip(key, known) && !line.has(known)) {
                    slips = slips.isEmpty() ? new ArrayList<>() : slips;
                    slips.add(new Slip(key, known, line.value(i).line()));
                    break;
                }
            }
        }
        return slips;
    }

    /** For a message: the key that may have been meant to be the one that is missing, or empty. */
    static String insteadOf(String missing, Obj line) {
        for (int i = 0; i < line.size(); i++) {
            if (!KEYS.contains(line.key(i)) && isSlip(line.key(i), missing)) {
                return "; is '" + line.key(i) + "' meant to be it?";
            }
        }
        return "";
    }

    /** Whether one letter was added, left out or changed, or two neighbours swapped. Asked of every foreign key. */
    static boolean isSlip(String key, String known) {
        int more = key.length() - known.length();
        if (more < -1 || more > 1) {
            return false;
        }
        int least = Math.min(key.length(), known.length());
        int at = 0;
        while (at < least && key.charAt(at) == known.charAt(at)) {
            at++;
        }
        if (more != 0) {
            return key.regionMatches(at + Math.max(more, 0), known, at + Math.max(-more, 0), least - at);
        }
        if (at == least) {
            return false;
        }
        boolean changed = key.regionMatches(at + 1, known, at + 1, least - at - 1);
        boolean swapped = at + 1 < least
                && key.charAt(at) == known.charAt(at + 1)
                && key.charAt(at + 1) == known.charAt(at)
                && key.regionMatches(at + 2, known, at + 2, least - at - 2);
        return changed || swapped;
    }
}
