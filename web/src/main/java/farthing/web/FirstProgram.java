package farthing.web;

import farthing.catalogue.hardware.Hardware;
import farthing.formats.doc.Doc;
import farthing.formats.doc.JsonText;
import farthing.formats.doc.Obj;
import farthing.page.Engine;
import farthing.page.Rendered;
import farthing.page.view.State;
import farthing.page.view.Tab;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;

/**
 * The engine of the first answer: small, since it is all that stands between a click on a link and a live page. It knows
 * the first tab and the models that are shown at first; what it cannot tell is left to {@link PageProgram}.
 */
public final class FirstProgram {
    private static final Hardware NONE = new Hardware(
            LocalDate.of(1970, 1, 1),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    private static @Nullable Arrivals arrivals;
    private static @Nullable Engine engine;

    private FirstProgram() {}

    /** @param args none: the worker calls what is exported */
    public static void main(String[] args) {}

    /**
     * Takes the first data file.
     *
     * @return empty, or what is wrong
     */
    @JSExport
    public static String start(String text, String today) {
        return Calls.told(() -> arrivals = new Arrivals(text, today));
    }

    /** Takes a line of the book of the models that are shown at first. */
    @JSExport
    public static String piece(String line) {
        return Calls.told(() -> Objects.requireNonNull(arrivals, "the first data file comes before the others")
                .piece(line));
    }

    /** Files are read by the whole program. */
    private static Doc notHere(String text) {
        throw new IllegalStateException("a file is open");
    }

    /** Answers, or says nothing if the question is one for the whole program. */
    @JSExport
    public static String call(String question) {
        try {
            if (!(SmallJson.parse(question) instanceof Obj request) || !isHere(request)) {
                return "";
            }
            Rendered shown = opened().view(state(request));
            return shown.problem().isEmpty() ? JsonText.compact(shown.document()) : "";
        } catch (RuntimeException e) {
            return "";
        }
    }

    private static Engine opened() {
        Engine known = engine;
        if (known == null) {
            known = Engine.ofFirstTab(
                    Objects.requireNonNull(arrivals, "data files").facts(NONE, FirstProgram::notHere));
            engine = known;
        }
        return known;
    }

    private static boolean isHere(Obj request) {
        State state = state(request);
        return state.tab() == Tab.INTERACTION
                && state.get(State.FILE).isEmpty()
                && request.get("call") instanceof Doc.Text call
                && call.value().equals("view");
    }

    private static State state(Obj request) {
        return State.of(request.get("state") instanceof Obj object ? object : new Obj(0));
    }
}
