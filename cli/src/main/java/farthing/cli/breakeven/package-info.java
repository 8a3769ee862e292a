/** What {@code breakeven} takes and shows: a node, a demand with its sellers, the page. Start with {@link farthing.cli.breakeven.Node}. */
@NullMarked
package farthing.cli.breakeven;

import org.jspecify.annotations.NullMarked;
