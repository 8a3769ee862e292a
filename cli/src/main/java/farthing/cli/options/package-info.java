/**
 * Options that several verbs share, and how their values are read.
 */
@NullMarked
package farthing.cli.options;

import org.jspecify.annotations.NullMarked;
