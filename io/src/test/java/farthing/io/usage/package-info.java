/** Provider usage held against outside facts. */
@NullMarked
package farthing.io.usage;

import org.jspecify.annotations.NullMarked;
