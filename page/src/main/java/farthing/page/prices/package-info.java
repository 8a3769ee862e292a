/**
 * The view of all prices: every model at every seller for one mix of tokens. Start with
 * {@link farthing.page.prices.PricesView}; {@link farthing.page.prices.Reckoned} is what a keystroke costs.
 */
@NullMarked
package farthing.page.prices;

import org.jspecify.annotations.NullMarked;
