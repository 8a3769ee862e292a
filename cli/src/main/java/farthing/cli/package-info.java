/**
 * The command line, one class a verb; the only room that writes to standard output.
 */
@NullMarked
package farthing.cli;

import org.jspecify.annotations.NullMarked;
