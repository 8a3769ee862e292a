/**
 * What is not known exactly: a distribution of values, how a person writes one ({@code 800 to 2000}), and seeded draws
 * of many at once. Whether it is spread or uncertainty is for the caller to say. Start at
 * {@link farthing.quantity.range.RangeText} and {@link farthing.quantity.range.Distribution}.
 */
@NullMarked
package farthing.quantity.range;

import org.jspecify.annotations.NullMarked;
