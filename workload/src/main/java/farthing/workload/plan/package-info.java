/** What a team plans to serve, as its workload file says it. Start with {@link farthing.workload.plan.Workload}. */
@NullMarked
package farthing.workload.plan;

import org.jspecify.annotations.NullMarked;
