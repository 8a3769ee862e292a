/**
 * What one planned call costs, at one seller or at all of them. Start with {@link farthing.economics.quote.CallShape}
 * and {@link farthing.economics.quote.Comparison}.
 */
@NullMarked
package farthing.economics.quote;

import org.jspecify.annotations.NullMarked;
