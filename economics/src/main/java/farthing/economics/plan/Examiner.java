package farthing.economics.plan;

import farthing.catalogue.terms.Terms;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks whether options can serve a workload: windows, rate limits, the wait.
 *
 * <pre>{@code
 * List<Judged> ranked = new Examiner(plan.workload(), terms).judged(plan.ranked());
 * }</pre>
 */
public final class Examiner {
    private final Workload workload;
    private final Terms terms;
    private final Windows windows;

    public Examiner(Workload workload, Terms terms) {
        this.workload = workload;
        this.terms = terms;
        this.windows = new Windows(workload);
    }

    /** Options with their feasibility, in the same order: none is left out for being infeasible. */
    public List<Judged> judged(List<Estimate> ranked) {
        List<Judged> judged = new ArrayList<>();
        for (Estimate estimate : ranked) {
            judged.add(new Judged(estimate, examine(estimate)));
        }
        return judged;
    }

    /** @param estimate of one of the workload's options */
    public Feasibility examine(Estimate estimate) {
        List<Finding> findings = new ArrayList<>(windows.findings(estimate));
        Feasibility limits = limits(estimate, BigDecimal.ONE);
        findings.addAll(limits.findings());
        Finding wait = LatencyCheck.of(workload, estimate);
        if (wait != null) {
            findings.add(wait);
        }
        return new Feasibility(findings, limits.tiers());
    }

    /** The rate limits alone, at so many times the traffic. */
    public Feasibility limits(Estimate estimate, BigDecimal times) {
        RateLimitCheck limits = new RateLimitCheck(terms, Rush.of(workload.traffic()));
        List<ServerDemand> demands = ServerDemand.of(workload, estimate, times);
        List<Finding> findings = new ArrayList<>();
        List<TierUse> tiers = new ArrayList<>();
        for (ServerDemand demand : demands) {
            List<TierUse> uses = limits.uses(demand, demands);
            tiers.addAll(uses);
            findings.add(limits.finding(demand, uses));
        }
        return new Feasibility(findings, tiers);
    }
}
