package farthing.page.view;

import farthing.answers.screen.Answer;
import farthing.answers.screen.Block;
import farthing.page.html.Html;
import farthing.page.html.Key;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One tab of the page. A view writes its frame once (controls, and empty elements with an id: its regions) and then only
 * what is in the regions, so that a control keeps focus while figures change.
 *
 * <ul>
 *   <li>A control carries {@code data-key} with the name it sets ({@link farthing.page.html.Controls}).
 *   <li>A button with {@code data-set="name=value"} sets that; with {@code data-explain="REF"} it opens the reason.
 * </ul>
 *
 * A question that cannot be answered is an {@link farthing.answers.InputException} or a
 * {@link farthing.formats.doc.FormatException}: the page shows its message and leaves the figures as they were.
 */
public interface View {

    /** The controls of the left side. It may depend on the preset and the file, not on what is typed. */
    Html inputs(State state);

    /** The right side: regions, and what does not change while the reader types. */
    Html body(State state);

    /** What the controls show, by the names they set; only those that are not as the state says. */
    Map<String, String> values(State state);

    /** What is in each region, by its id. Quick: it is asked for on every keystroke. */
    Map<String, Html> regions(State state);

    /** What takes longer, such as draws: asked for once the reader pauses, in a thread of its own. */
    default Map<String, Html> slowRegions(State state) {
        return new LinkedHashMap<>();
    }

    /**
     * What stands in folds and takes longest, by the id of the region in the fold: the regions that it fills. Each is
     * written only while its fold is open.
     */
    default Map<String, Supplier<Map<String, Html>>> folds(State state) {
        return new LinkedHashMap<>();
    }

    /** What the reader can set here and nowhere else; a link that names anything else is told so. */
    List<Key> keys();

    /** The one sentence that answers, above the tabs. */
    Html sentence(State state);

    /** The same on every keystroke: where it takes draws, without them, and the region {@code sentence} is a slow one. */
    default Html quickSentence(State state) {
        return sentence(state);
    }

    /** Why a number is what it is: the same blocks that {@code farthing explain} prints. */
    List<Block> explain(State state, String ref);

    /**
     * The commands that print what {@link #answer} holds, one a line; those that read {@code farthing.yml} read the one that the
     * page saves. Lines that begin with # tell what the command line cannot be asked.
     */
    List<String> commands(State state);

    /** The figures in view, for CSV, JSON, Markdown and the report. */
    Answer answer(State state);
}
