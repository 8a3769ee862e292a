/**
 * The planner: what an interaction costs, how options compare, what a trace would have cost, and what the
 * usage of a period did cost.
 */
@NullMarked
package farthing.economics;

import org.jspecify.annotations.NullMarked;
