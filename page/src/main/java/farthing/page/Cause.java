package farthing.page;

import farthing.answers.InputException;
import farthing.formats.doc.FormatException;
import farthing.page.machine.MachineKeys;
import farthing.page.view.State;
import farthing.page.view.Tab;
import farthing.page.view.View;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Which field a message is of that names none: that one without whose value there is an answer. */
final class Cause {
    /** What is no field: without it there would be another question. */
    private static final List<String> KEPT =
            List.of(State.TAB.name(), State.PRESET.name(), State.FILE.name(), MachineKeys.CONFIG.name());

    private final Function<Tab, View> views;

    Cause(Function<Tab, View> views) {
        this.views = views;
    }

    /** What was set last, or is named in the problem, and without which there is an answer; empty if there is none. */
    String of(Slip slip, State state) {
        List<String> set = new ArrayList<>(state.values().keySet());
        set.removeAll(KEPT);
        Collections.reverse(set);
        set.sort(Comparator.comparing(name -> !slip.names(state.get(name, ""))));
        boolean slow = hasAnswer(state, false);
        if (slow && hasAnswer(state, true)) {
            return ""; // what was refused is no part of the view
        }
        return set.stream()
                .filter(name -> hasAnswer(state.without(name), slow))
                .findFirst()
                .orElse("");
    }

    private boolean hasAnswer(State state, boolean slow) {
        try {
            View view = views.apply(state.tab());
            view.body(state);
            view.quickSentence(state);
            view.regions(state);
            if (slow) {
                view.slowRegions(state);
            }
            return true;
        } catch (InputException | FormatException e) {
            return false;
        }
    }
}
