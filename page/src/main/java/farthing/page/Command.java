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

    /** The one that reads farthing.yml: that of the view, or the plan where it is not about that file. */
    String ofFile() {
        return switch (state.tab()) {
            case INTERACTION, DECIDE, RISK -> view.commands(state).get(0);
            case PRICES, HOSTING, REALITY -> new Planning(facts).command(state).toString();
        };
    }
}
