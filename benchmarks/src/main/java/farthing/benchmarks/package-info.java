/**
 * Measurements of the hot paths, kept out of everything that ships.
 */
@NullMarked
package farthing.benchmarks;

import org.jspecify.annotations.NullMarked;
