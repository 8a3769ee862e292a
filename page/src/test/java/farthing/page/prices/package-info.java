/** Tests of the view of all prices. */
@NullMarked
package farthing.page.prices;

import org.jspecify.annotations.NullMarked;
