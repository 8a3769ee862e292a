package farthing.page;

import farthing.answers.InputException;
import farthing.formats.doc.FormatException;
import farthing.page.html.Controls;
import farthing.page.html.Html;
import farthing.page.html.Key;
import farthing.page.machine.MachineKeys;
import farthing.page.view.State;
import farthing.page.view.Tab;
import farthing.page.view.View;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Slips in fields of other tabs than the open one, which has an answer without them. It takes the other tab's answer to
 * find them, so that they are told once the reader pauses.
 */
final class OtherTabs {
    /** What is not of one tab alone. */
    private static final List<String> SHARED =
            List.of(State.PRESET.name(), State.FILE.name(), State.MODEL.name(), MachineKeys.CONFIG.name());

    private final Function<Tab, View> views;
    private final BiFunction<RuntimeException, State, Slip> slips;
    private final Map<Tab, Checked> checked = new EnumMap<>(Tab.class);

    private record Checked(Map<String, String> values, Slip slip) {}

    OtherTabs(Function<Tab, View> views, BiFunction<RuntimeException, State, Slip> slips) {
        this.views = views;
        this.slips = slips;
    }

    /** Whether a field stands on that tab; those of machines stand on two. */
    boolean hasField(Tab tab, String name) {
        if (name.startsWith(State.EDIT)) {
            return tab == Tab.INTERACTION || tab == Tab.RISK;
        }
        boolean ofDecide = !name.equals(MachineKeys.UTILISATION.name()); // which has its own, of the busiest hour
        return isOneOf(MachineKeys.EVERY, name)
                ? tab == Tab.HOSTING || (tab == Tab.DECIDE && ofDecide)
                : isOneOf(views.apply(tab).keys(), name);
    }

    private static boolean isOneOf(List<Key> keys, String name) {
        return keys.stream().anyMatch(key -> key.name().equals(name));
    }

    /** A line for each slip, with the way to its tab. */
    Html told(State state) {
        Html html = new Html();
        List<String> told = new ArrayList<>();
        for (Tab tab : Tab.values()) {
            Slip slip = isSet(tab, state) ? slip(tab, state) : Slip.NONE;
            if (!told.contains(slip.field()) && isOf(slip, tab, state)) {
                told.add(slip.field());
                String label = slip.label().isEmpty() ? label(slip.field(), tab, state) : slip.label();
                html.open("span").text(label + ": " + slip.text() + ". Left as it was. ");
                html.add(place(tab)).close("span").text(" ");
            }
        }
        return html;
    }

    static Html place(Tab tab) {
        return new Html()
                .text("The field stands on the tab ")
                .element("button", tab.title(), "type", "button", "class", "linked", "data-set", "tab=" + tab.label())
                .text(".");
    }

    /** Whether anything is set on that tab alone; of what stands on two, the first is asked. */
    private boolean isSet(Tab tab, State state) {
        Tab open = state.tab();
        if (tab == Tab.INTERACTION) {
            return open == Tab.PRICES
                    && (!state.edits().isEmpty() || !state.get(State.MODEL).isEmpty());
        }
        return tab != open
                && state.values().keySet().stream()
                        .filter(name -> !name.startsWith(State.EDIT) && !SHARED.contains(name))
                        .filter(name -> tab != Tab.DECIDE || !isOneOf(MachineKeys.EVERY, name))
                        .anyMatch(name -> hasField(tab, name) && !hasField(open, name));
    }

    private boolean isOf(Slip slip, Tab tab, State state) {
        String field = slip.field();
        boolean chosen = tab == Tab.INTERACTION && field.equals(State.MODEL.name());
        return state.values().containsKey(field) && (chosen || (hasField(tab, field) && !hasField(state.tab(), field)));
    }

    /** Of the scenario without its edits, on whose every step it need not wait; a slip has to be one with them too. */
    private Slip slip(Tab tab, State state) {
        boolean edits = tab == Tab.INTERACTION;
        State relevant = State.usual().with(State.TAB, tab.label());
        for (Map.Entry<String, String> set : state.values().entrySet()) {
            String name = set.getKey();
            if (name.startsWith(State.EDIT) ? edits : SHARED.contains(name) || hasField(tab, name)) {
                relevant = relevant.with(name, set.getValue(), "");
            }
        }
        Checked before = checked.get(tab);
        if (before == null || !before.values().equals(relevant.values())) {
            before = new Checked(new LinkedHashMap<>(relevant.values()), refused(tab, relevant));
            checked.put(tab, before);
        }
        if (before.slip().problem().isEmpty() || edits || state.edits().isEmpty()) {
            return before.slip();
        }
        Slip edited = refused(tab, state.with(State.TAB, tab.label()));
        return edited.isOfScenario() ? before.slip() : edited;
    }

    private Slip refused(Tab tab, State state) {
        try {
            View view = views.apply(tab);
            view.body(state);
            view.quickSentence(state);
            view.regions(state);
            if (tab != Tab.INTERACTION) {
                view.slowRegions(state);
            }
            return Slip.NONE;
        } catch (InputException | FormatException e) {
            return slips.apply(e, state);
        }
    }

    private String label(String field, Tab tab, State state) {
        String label = Controls.labelOf(views.apply(tab).inputs(state), field);
        return label.isEmpty() ? "A choice on " + tab.title() : label;
    }
}
