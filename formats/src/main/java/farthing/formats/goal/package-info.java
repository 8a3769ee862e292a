/**
 * Goal seek: which change of a workload file reaches a goal. Start with {@link farthing.formats.goal.GoalSeek}.
 */
@NullMarked
package farthing.formats.goal;

import org.jspecify.annotations.NullMarked;
