package farthing.page;

import farthing.page.scenario.Draws;
import farthing.page.scenario.Planning;
import farthing.page.view.Facts;
import farthing.page.view.State;
import farthing.page.view.Tab;

/** The command that gives the figures in view again, with the farthing.yml that the page saves. */
final class Command {
    private final String at;
    private final String seed;
    private final String draws;
    private final Tab tab;

    Command(Facts facts, State state) {
        Planning planning = new Planning(facts);
        this.at = " --as-of " + facts.open().book().info().date();
        this.seed = " --seed " + planning.seed(state);
        this.draws = " --" + Draws.COUNT.name() + " " + planning.draws(state);
        this.tab = state.tab();
    }

    String text() {
        return switch (tab) {
            case PRICES -> "farthing prices list" + at;
            case HOSTING -> "farthing gpus" + at;
            case REALITY -> "farthing report calls.jsonl";
            case DECIDE, INTERACTION, RISK -> ofFile();
        };
    }

    /** The one that reads farthing.yml. */
    String ofFile() {
        return tab == Tab.DECIDE
                ? "farthing breakeven farthing.yml" + at + seed
                : "farthing plan farthing.yml" + at + seed + draws;
    }
}
