/**
 * A recorded call as one line of JSON, and what rating makes of it. Start with
 * {@link farthing.formats.calls.CallRecord} (in) and {@link farthing.formats.calls.RatedCall} (out);
 * {@link farthing.formats.calls.CallRater} leads from one to the other.
 */
@NullMarked
package farthing.formats.calls;

import org.jspecify.annotations.NullMarked;
