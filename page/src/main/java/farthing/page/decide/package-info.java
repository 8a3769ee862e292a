/** API or own machines, and from which volume. Start with {@link farthing.page.decide.DecideView}. */
@NullMarked
package farthing.page.decide;

import org.jspecify.annotations.NullMarked;
