package farthing.economics.plan;

import farthing.catalogue.terms.Terms;
import farthing.workload.plan.PlannedCall;
import farthing.workload.plan.Workload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
    private final Map<PlannedCall, Sizes> sizes = new LinkedHashMap<>();

    public Examiner(Workload workload, Terms terms) {
        this.workload = workload;
        this.terms = terms;
        for (PlannedCall call : workload.calls()) {
            sizes.put(call, new Sizes(PromptSizes.mean(call), PromptSizes.high(call)));
        }
    }

    /** @param high at the 99th percentile, or null where nothing was given a spread */
    record Sizes(PromptSizes mean, @Nullable PromptSizes high) {}

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
        List<Finding> findings = new ArrayList<>(WindowCheck.of(estimate, sizes));
        RateLimitCheck limits = new RateLimitCheck(terms, Rush.of(workload.traffic()));
        List<TierUse> tiers = new ArrayList<>();
        List<ServerDemand> demands = ServerDemand.of(workload, estimate);
        for (ServerDemand demand : demands) {
            List<TierUse> uses = limits.uses(demand, demands);
            tiers.addAll(uses);
            findings.add(limits.finding(demand, uses));
        }
        Finding wait = LatencyCheck.of(workload, estimate);
        if (wait != null) {
            findings.add(wait);
        }
        return new Feasibility(findings, tiers);
    }
}
