package farthing.catalogue;

/**
 * Whether a model can think before it answers.
 *
 * @param source where that was read, with its date
 */
public record Thinks(boolean able, String source) {}
