/** The workload on the left side of a view, and its plan, reckoned once for a state. Start at {@link farthing.page.scenario.Planning}. */
@NullMarked
package farthing.page.scenario;

import org.jspecify.annotations.NullMarked;
