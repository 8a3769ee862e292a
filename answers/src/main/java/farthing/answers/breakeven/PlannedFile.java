package farthing.answers.breakeven;

import farthing.workload.plan.Workload;

/**
 * A workload as it was read.
 *
 * @param name of its file, for messages
 */
public record PlannedFile(String name, Workload workload) {}
