/**
 * The workload file {@code farthing.yml} ({@code farthing/workload/1}): read strictly, with every default in one place, and
 * patched. Start with {@link farthing.formats.workload.WorkloadReader}.
 */
@NullMarked
package farthing.formats.workload;

import org.jspecify.annotations.NullMarked;
