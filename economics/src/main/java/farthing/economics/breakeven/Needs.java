package farthing.economics.breakeven;

/**
 * What a price does not say.
 *
 * @param closedModel whether answers need a model whose weights are not published
 * @param privacy whether prompts may not leave, or not the region
 * @param team whether people are there who run a fleet
 * @param bursty whether traffic comes in peaks
 */
public record Needs(boolean closedModel, boolean privacy, boolean team, boolean bursty) {
    /** Nothing beyond the price. */
    public static final Needs NONE = new Needs(false, false, true, false);
}
