package farthing.economics.own;

import farthing.quantity.range.Input;

/** What a machine brings when it is sold. */
public sealed interface Resale {

    /** What the books say: the part of its life that is left. Nothing is won or lost by the sale. */
    record Book() implements Resale {}

    /**
     * A part of the price.
     *
     * @param share at the end of the years compared; at an earlier year the value lies on a straight line to there
     */
    record Share(Input share) implements Resale {}

    /**
     * The used market.
     *
     * @param used USD for one accelerator today
     * @param decline of that price in a year, as a share
     */
    record Market(Input used, Input decline) implements Resale {}
}
