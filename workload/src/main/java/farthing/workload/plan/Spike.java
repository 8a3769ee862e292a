package farthing.workload.plan;

import farthing.quantity.range.Input;

/**
 * Hours of a month in which more comes than usual, such as a launch.
 *
 * @param times the usual traffic
 * @param hours a month that it lasts, of {@link Traffic#HOURS_A_MONTH}
 */
public record Spike(Input times, Input hours) {}
