package farthing.page;

import farthing.catalogue.NearestNames;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.page.html.Key;
import farthing.page.view.State;
import farthing.page.view.Tab;
import java.util.ArrayList;
import java.util.List;

/** Finds what a link says and the page does not know, so that the reader hears of it. */
final class LinkCheck {
    private static final int LONGEST = 60;

    private final List<String> known = new ArrayList<>();

    LinkCheck(List<Key> keys) {
        keys.forEach(key -> known.add(key.name()));
    }

    /** Puts the names that are left out and a sentence about them, if there are any. */
    Obj told(Obj answer, State state) {
        List<Doc> names = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (String name : state.values().keySet()) {
            String about = about(name, state);
            if (!about.isEmpty()) {
                names.add(new Doc.Text(name, 0));
                words.append(words.isEmpty() ? "Left out of the link: " : "; ").append(about);
            }
        }
        return names.isEmpty()
                ? answer
                : answer.put("unknown", new Doc.Arr(names, 0))
                        .put("note", words.append('.').toString());
    }

    private String about(String name, State state) {
        if (name.equals(State.TAB.name())) {
            List<String> tabs = new ArrayList<>();
            for (Tab tab : Tab.values()) {
                tabs.add(tab.label());
            }
            String tab = state.get(State.TAB);
            return tabs.contains(tab) ? "" : "there is no view '" + shortened(tab) + "'" + meant(tab, tabs);
        }
        return known.contains(name) || name.startsWith(State.EDIT)
                ? ""
                : "nothing here is called '" + shortened(name) + "'" + meant(name, known);
    }

    private static String meant(String name, List<String> known) {
        List<String> nearest = NearestNames.of(name, known);
        return nearest.isEmpty() ? "" : " (did you mean " + nearest.get(0) + "?)";
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST) + "...";
    }
}
