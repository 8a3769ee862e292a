package farthing.catalogue;

/**
 * Whether a model can think before it answers.
 *
 * @param always whether it does so whatever is asked; of one that cannot think nothing is to be known
 * @param source where that was read, with its date
 */
public record Thinks(boolean able, Always always, String source) {
    /** Whether thinking cannot be turned off. */
    public enum Always {
        YES,
        NO,
        UNKNOWN
    }
}
