package farthing.page;

import farthing.page.scenario.Planning;
import farthing.page.view.Facts;
import farthing.page.view.State;
import farthing.page.view.View;

/** The commands that give the figures in view again, with the farthing.yml that the page saves. */
record Command(Facts facts, State state, View view) {

    String text() {
        return String.join("\n", view.commands(state));
    }

    /** What stands before farthing.yml: the command of the view and, where that is not about the file, the one that plans it. */
    String asComment() {
        String first = view.commands(state).get(0);
        String figures = first.startsWith("#") ? first + "\n" : "# The figures of the page: " + first + "\n";
        return switch (state.tab()) {
            case INTERACTION, DECIDE, RISK -> figures;
            case PRICES, HOSTING, REALITY ->
                figures + "# What this file plans: " + new Planning(facts).command(state) + "\n";
        };
    }
}
