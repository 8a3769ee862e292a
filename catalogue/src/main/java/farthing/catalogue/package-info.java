/**
 * What is sold, by whom, at which dated price: meters, tariffs, rate cards, price books, and the
 * anatomy of models.
 */
@NullMarked
package farthing.catalogue;

import org.jspecify.annotations.NullMarked;
