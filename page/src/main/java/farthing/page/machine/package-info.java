/** What the views of own machines share: the model that would run there, and what is set for both. Start with {@link farthing.page.machine.OpenModel}. */
@NullMarked
package farthing.page.machine;

import org.jspecify.annotations.NullMarked;
