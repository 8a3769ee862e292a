/** What a view is and what it is asked about: the reader's state, and the facts. Start with {@link farthing.page.view.View}. */
@NullMarked
package farthing.page.view;

import org.jspecify.annotations.NullMarked;
