/**
 * What a provider says a call consumed, in the provider's own words, read into one disjoint vector of meters. Start at
 * {@link farthing.formats.usage.Dialects}; docs/usage-dialects.md holds the rule of every API.
 */
@NullMarked
package farthing.formats.usage;

import org.jspecify.annotations.NullMarked;
