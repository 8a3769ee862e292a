package farthing.economics.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether an option can serve the workload.
 *
 * @param findings of every look at it, also those that found nothing wrong
 * @param tiers every known tier of every server that it asks, by rising tier
 */
public record Feasibility(List<Finding> findings, List<TierUse> tiers) {
    public Feasibility {
        findings = List.copyOf(findings);
        tiers = List.copyOf(tiers);
    }

    /** The worst that was found. */
    public Verdict verdict() {
        Verdict verdict = Verdict.FEASIBLE;
        for (Finding finding : findings) {
            verdict = verdict.worse(finding.verdict());
        }
        return verdict;
    }

    /** What was found of one server. */
    public Feasibility of(String server) {
        return new Feasibility(
                findings.stream()
                        .filter(finding -> finding.server().equals(server))
                        .toList(),
                tiers.stream().filter(use -> use.server().equals(server)).toList());
    }

    /** With what was found of others. */
    public Feasibility and(Feasibility more) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(more.findings);
        List<TierUse> uses = new ArrayList<>(tiers);
        uses.addAll(more.tiers);
        return new Feasibility(all, uses);
    }

    /** What stands in its way, or might: those with the worst verdict; empty where it is feasible. */
    public List<Finding> obstacles() {
        Verdict worst = verdict();
        List<Finding> obstacles = new ArrayList<>();
        for (Finding finding : findings) {
            if (worst != Verdict.FEASIBLE && finding.verdict() == worst) {
                obstacles.add(finding);
            }
        }
        return obstacles;
    }
}
