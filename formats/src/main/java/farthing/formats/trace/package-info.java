/**
 * Recorded traffic as a stream of calls: one reader a format, none of them holding a whole file. Start with
 * {@link farthing.formats.trace.TraceFormat}, which names them.
 */
@NullMarked
package farthing.formats.trace;

import org.jspecify.annotations.NullMarked;
