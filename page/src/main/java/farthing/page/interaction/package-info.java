/** What one completed interaction costs. Start with {@link farthing.page.interaction.InteractionView}. */
@NullMarked
package farthing.page.interaction;

import org.jspecify.annotations.NullMarked;
