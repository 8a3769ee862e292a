/**
 * What surrounds a verb: the process's streams, environment and clock, exit codes, files written whole or not at all.
 */
@NullMarked
package farthing.cli.shell;

import org.jspecify.annotations.NullMarked;
