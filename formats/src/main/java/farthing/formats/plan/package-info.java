/** Plans as documents: the JSON of {@code plan}. Start with {@link farthing.formats.plan.PlanDoc}. */
@NullMarked
package farthing.formats.plan;

import org.jspecify.annotations.NullMarked;
