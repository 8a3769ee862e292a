/** What {@code plan} takes: a workload file or the shipped example, and levers by their numbers. Start with {@link WorkloadFile}. */
@NullMarked
package farthing.cli.plan;

import org.jspecify.annotations.NullMarked;
