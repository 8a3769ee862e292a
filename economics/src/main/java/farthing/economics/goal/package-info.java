/**
 * What a plan is asked to reach, and what stands in the way: {@link farthing.economics.goal.Goal goals} over an estimate's
 * figures, users that cost more than they pay, months that end in a loss. Start with {@link farthing.economics.goal.Standing}.
 */
@NullMarked
package farthing.economics.goal;

import org.jspecify.annotations.NullMarked;
