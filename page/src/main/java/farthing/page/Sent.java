package farthing.page;

import farthing.formats.doc.Obj;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The last answer to the shell. What it holds need not travel again: on a step of a slider that is half of all text. Each
 * answer has a number, by which the shell says what it shows.
 */
final class Sent {
    /** Regions with others inside, which are empty where these are written anew. */
    private static final List<String> FRAMES = List.of("inputs", "body");

    private Map<String, String> last = new LinkedHashMap<>();
    private long number;

    /**
     * The next answer, without the regions that are as the shell shows them.
     *
     * @param since number of the answer that the shell shows; if that is not the last one, nothing is left out
     */
    Obj next(Rendered rendered, Sight sight, String since) {
        Map<String, String> shown = since.equals(Long.toString(number)) ? last : new LinkedHashMap<>();
        Map<String, String> now = new LinkedHashMap<>();
        Obj answer = rendered.document(sight, (id, html) -> {
            now.put(id, html);
            boolean same = html.equals(shown.get(id));
            if (!same && FRAMES.contains(id)) {
                shown.clear();
            }
            return !same;
        });
        last = now;
        number++;
        return rendered.problem().isEmpty() ? answer.put("number", number) : answer;
    }
}
