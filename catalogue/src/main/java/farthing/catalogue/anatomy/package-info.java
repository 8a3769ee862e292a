/** How a model is built, as far as memory and arithmetic depend on it. Start at {@link farthing.catalogue.anatomy.Anatomy}. */
@NullMarked
package farthing.catalogue.anatomy;

import org.jspecify.annotations.NullMarked;
