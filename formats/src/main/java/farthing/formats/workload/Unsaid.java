package farthing.formats.workload;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key that a file leaves out and that is no number: what is assumed in its place. Numbers left out are inputs that say so
 * themselves.
 *
 * @param path where it would stand
 * @param value that is assumed, as it would be written or in words
 * @param source who says so
 */
public record Unsaid(String path, String value, String source) {

    /** Those that the plan of a workload file rests on; the file has been read. */
    public static List<Unsaid> of(Doc file) {
        List<Unsaid> unsaid = new ArrayList<>();
        if (!(file instanceof Obj workload)) {
            return unsaid;
        }
        if (workload.get("calls") instanceof Obj calls) {
            for (int i = 0; i < calls.size(); i++) {
                history(calls.value(i), Paths.child("calls", calls.key(i)), unsaid);
            }
        } else {
            history(workload, "", unsaid);
        }
        Doc cache = workload.get("cache");
        if (isAbsent(cache) || (cache instanceof Obj object && isAbsent(object.get("policy")))) {
            unsaid.add(new Unsaid(
                    "cache.policy", "provider's own", "what each provider does unasked: farthing prices caches"));
        }
        Doc traffic = workload.get("traffic");
        if (!(traffic instanceof Obj object) || isAbsent(object.get("arrivals"))) {
            unsaid.add(new Unsaid("traffic.arrivals", "poisson", "people come each on their own"));
        }
        if (workload.get("retry") instanceof Obj retry && isAbsent(retry.get("failures"))) {
            unsaid.add(new Unsaid(
                    "retry.failures", "independent", "each attempt is on its own, where nothing else is said"));
        }
        Doc business = workload.get("business");
        if (business instanceof Obj worth && worth.has("correct") && isAbsent(worth.get("wrong_answer"))) {
            unsaid.add(new Unsaid(
                    "business.wrong_answer", "checked free, tried again", "no loss is named for a wrong answer"));
        }
        if (isAbsent(workload.get("channel"))) {
            unsaid.add(new Unsaid("channel", "direct", "a bare model name means its maker"));
        }
        return unsaid;
    }

    private static void history(Doc call, String path, List<Unsaid> unsaid) {
        boolean loops = call instanceof Obj object
                && !isAbsent(object.get("rounds"))
                && isAbsent(object.get("each"))
                && isAbsent(object.get("history"));
        if (loops) {
            unsaid.add(new Unsaid(
                    Paths.child(path, "history"),
                    "all",
                    "providers' interfaces keep no state: each round sends all before it"));
        }
    }

    private static boolean isAbsent(@Nullable Doc value) {
        return value == null || value instanceof Doc.Null;
    }
}
