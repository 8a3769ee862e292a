/**
 * The verbs about books themselves: what they hold, where it comes from, what changed. Start with
 * {@link farthing.cli.prices.Prices}.
 */
@NullMarked
package farthing.cli.prices;

import org.jspecify.annotations.NullMarked;
