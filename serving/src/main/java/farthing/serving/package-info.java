/** What runs a model: how it lies on accelerators, what fits into their memory and what physics allows. */
@NullMarked
package farthing.serving;

import org.jspecify.annotations.NullMarked;
