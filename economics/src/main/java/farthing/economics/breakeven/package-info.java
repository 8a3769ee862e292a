/**
 * API or machines of one's own: from which volume a fleet costs no more than the API, how sure that is, and what else
 * decides. Start with {@link farthing.economics.breakeven.BreakEven}.
 */
@NullMarked
package farthing.economics.breakeven;

import org.jspecify.annotations.NullMarked;
