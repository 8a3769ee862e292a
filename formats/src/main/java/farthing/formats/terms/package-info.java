/**
 * Reads the terms that a plan needs beyond token prices: rate limits, commitments, channels, hidden costs, typical
 * values. Start at {@link farthing.formats.terms.TermsReader}.
 */
@NullMarked
package farthing.formats.terms;

import org.jspecify.annotations.NullMarked;
