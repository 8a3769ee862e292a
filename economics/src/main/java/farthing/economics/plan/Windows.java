package farthing.economics.plan;

import farthing.catalogue.anatomy.Anatomy;
import farthing.economics.machine.Mix;
import farthing.workload.plan.PlannedCall;
import farthing.workload.plan.Workload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether the models of a workload's options take its calls: what these hold, and their longest prompts and answers. */
public final class Windows {
    private final Map<PlannedCall, Sizes> sizes = new LinkedHashMap<>();

    public Windows(Workload workload) {
        for (PlannedCall call : workload.calls()) {
            sizes.put(call, new Sizes(PromptSizes.mean(call), PromptSizes.high(call)));
        }
    }

    /** @param high at the 99th percentile, or null where nothing was given a spread */
    record Sizes(PromptSizes mean, @Nullable PromptSizes high) {
        @Nullable
        Mix longest() {
            return PromptSizes.longer(mean.longest(), high == null ? null : high.longest());
        }
    }

    /**
     * The longest request that may come of a call, in whole tokens: what was given a spread at its 99th percentile, and the
     * answer as long as its cap lets it be, where one is stated. Null where it has no tokens.
     */
    @Nullable
    Mix longest(PlannedCall call) {
        Sizes its = sizes.get(call);
        return its == null ? null : its.longest();
    }

    /** The longest that may come of the calls that name no model of their own; null where none has tokens. */
    public @Nullable Mix longest() {
        Mix longest = null;
        for (PlannedCall call : sizes.keySet()) {
            longest = call.model() == null ? PromptSizes.longer(longest, longest(call)) : longest;
        }
        return longest;
    }

    List<Finding> findings(Estimate estimate) {
        return findings(estimate, null);
    }

    private List<Finding> findings(Estimate estimate, @Nullable Anatomy weights) {
        List<Finding> findings = ModalityCheck.of(estimate);
        findings.addAll(WindowCheck.of(estimate, sizes, weights));
        return findings;
    }

    /**
     * Why the option's own listing does not take one of the workload's calls, or null; other models that it names are not asked.
     *
     * @param weights that the listing sells, whose positions bound it where it states no window; null where they are not known
     */
    public @Nullable Finding beyond(Estimate estimate, @Nullable Anatomy weights) {
        for (Finding finding : findings(estimate, weights)) {
            if (finding.server().equals(estimate.name()) && finding.verdict() == Verdict.INFEASIBLE) {
                return finding;
            }
        }
        return null;
    }
}
