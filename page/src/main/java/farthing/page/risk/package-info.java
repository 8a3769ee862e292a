/** The Risk view: what moves the figure, and how likely a loss is. Start at {@link farthing.page.risk.RiskView}. */
@NullMarked
package farthing.page.risk;

import org.jspecify.annotations.NullMarked;
