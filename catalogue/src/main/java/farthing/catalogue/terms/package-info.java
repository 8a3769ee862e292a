/**
 * What a plan must know beyond token prices: rate limits, commitments, channels, hidden costs, typical values, each with
 * source and date. Start at {@link farthing.catalogue.terms.Terms}.
 */
@NullMarked
package farthing.catalogue.terms;

import org.jspecify.annotations.NullMarked;
