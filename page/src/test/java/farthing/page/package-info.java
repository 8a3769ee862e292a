/** Tests of the page, and {@link farthing.page.Preview}: the page without a compiled engine. */
@NullMarked
package farthing.page;

import org.jspecify.annotations.NullMarked;
