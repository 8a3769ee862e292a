package farthing.workload.plan;

/** How interactions follow one another, as far as a cache is concerned. */
public enum Arrivals {
    /** Each on its own, at the rate of the hour: people. */
    POISSON,
    /** One after the other at even intervals: jobs of a clock. */
    PERIODIC
}
