/**
 * API or own machines, asked and answered: a node, a demand with its sellers, the page. Start with
 * {@link farthing.answers.breakeven.BreakevenQuestion}.
 */
@NullMarked
package farthing.answers.breakeven;

import org.jspecify.annotations.NullMarked;
