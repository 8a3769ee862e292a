/**
 * What arrives: interactions, calls, token lengths, traffic shape, retries, routing, cache policy, and
 * traces as streams of calls.
 */
@NullMarked
package farthing.workload;

import org.jspecify.annotations.NullMarked;
