package farthing.catalogue.terms;

/**
 * A level of reasoning: {@code none}, {@code low}, {@code medium}, {@code high}.
 *
 * @param thinking reasoning tokens of a call
 * @param amplification cost over the same call without reasoning
 * @param quality share by which hard tasks come out better than without reasoning
 */
public record Effort(String id, Figure thinking, Figure amplification, Figure quality) {}
