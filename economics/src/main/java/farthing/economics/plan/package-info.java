/**
 * From a workload to what a completed interaction costs at each option. Start with {@link farthing.economics.plan.Planner};
 * {@link farthing.economics.plan.OptionSheet} holds the formulas.
 */
@NullMarked
package farthing.economics.plan;

import org.jspecify.annotations.NullMarked;
