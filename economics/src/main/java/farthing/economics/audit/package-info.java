/**
 * Whether a claim on own machines can be true: against arithmetic, memory, bandwidth and money. Start with
 * {@link farthing.economics.audit.Auditor}.
 */
@NullMarked
package farthing.economics.audit;

import org.jspecify.annotations.NullMarked;
