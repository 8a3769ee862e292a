/**
 * Exact values: money, prices as an amount per N units, token counts, time, spread and uncertainty.
 * Depends on nothing.
 */
@NullMarked
package farthing.quantity;

import org.jspecify.annotations.NullMarked;
