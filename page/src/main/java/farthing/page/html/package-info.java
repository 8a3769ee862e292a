/** HTML as text: elements, controls and figures, escaped where they are made. Start with {@link farthing.page.html.Html}. */
@NullMarked
package farthing.page.html;

import org.jspecify.annotations.NullMarked;
