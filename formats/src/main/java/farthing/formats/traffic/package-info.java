/**
 * What replays and reports found, as documents: {@link farthing.formats.traffic.ReplayDoc} and
 * {@link farthing.formats.traffic.ReportDoc}. Amounts are decimal text, unknown ones null.
 */
@NullMarked
package farthing.formats.traffic;

import org.jspecify.annotations.NullMarked;
