/**
 * Recorded traffic, priced: {@link farthing.economics.traffic.Replay} asks what it would have cost under other models
 * and caches, {@link farthing.economics.traffic.Report} what it did cost per completed interaction. Both take
 * {@link farthing.economics.traffic.TracedCall}s one by one.
 */
@NullMarked
package farthing.economics.traffic;

import org.jspecify.annotations.NullMarked;
