package farthing.page.scenario;

import farthing.economics.plan.Bands;
import farthing.page.html.Key;

/** How the draws are made: few enough to follow the reader, so that the command line is told their number. */
public final class Draws {
    public static final Key SEED = new Key("seed", String.valueOf(Bands.SEED));
    public static final Key COUNT = new Key("draws", "2000");

    private Draws() {}
}
