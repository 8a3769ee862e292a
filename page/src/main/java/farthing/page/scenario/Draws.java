package farthing.page.scenario;

import farthing.economics.plan.Bands;
import farthing.page.html.Key;
import farthing.page.view.State;
import farthing.page.view.Tab;

/** How the draws are made: few enough to follow the reader, so that the command line is told their number. */
public final class Draws {
    public static final Key SEED = new Key("seed", String.valueOf(Bands.SEED));
    public static final Key COUNT = new Key("draws", "2000");

    public static final String SEED_LABEL = "Seed";
    public static final String COUNT_LABEL = "Draws";

    private Draws() {}

    /** How a message calls what is typed: by its name where its field stands, elsewhere by the field's label and its tab. */
    static String named(Key key, State state) {
        if (state.tab() == Tab.RISK) {
            return key.name();
        }
        return (key.equals(SEED) ? SEED_LABEL : COUNT_LABEL) + " on the tab " + Tab.RISK.title();
    }
}
