/**
 * Text to document tree and back, files, compression, CSV, resources and progress: the first room that may
 * touch the world.
 */
@NullMarked
package farthing.io;

import org.jspecify.annotations.NullMarked;
