/**
 * Usage and a rate card give charges, each explained; unpriced units are named, never zero.
 */
@NullMarked
package farthing.rating;

import org.jspecify.annotations.NullMarked;
