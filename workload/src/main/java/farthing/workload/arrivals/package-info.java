/**
 * When calls come, and what a prompt cache makes of it: patterns of arrival, their hit rates in closed form, the same by
 * simulation, and both fitted to a trace. Start with {@link farthing.workload.arrivals.PrefixTraffic}.
 */
@NullMarked
package farthing.workload.arrivals;

import org.jspecify.annotations.NullMarked;
