/**
 * The meaning of every wire and file shape: books, workloads, provider usage dialects, other catalogues
 * and traces, over a small document tree whose numbers are still text.
 */
@NullMarked
package farthing.formats;

import org.jspecify.annotations.NullMarked;
