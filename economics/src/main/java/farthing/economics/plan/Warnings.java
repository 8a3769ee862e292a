package farthing.economics.plan;

import farthing.catalogue.terms.Terms;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Everything that a plan warns of.
 *
 * <pre>{@code
 * List<Warning> warnings = new Warnings(planner, plan, terms).of(estimate);
 * }</pre>
 */
public final class Warnings {
    private final Planner planner;
    private final Workload workload;
    private final Instant asOf;
    private final Terms terms;

    /** @param planner that made the plan */
    public Warnings(Planner planner, Plan plan, Terms terms) {
        this.planner = planner;
        this.workload = plan.workload();
        this.asOf = plan.asOf();
        this.terms = terms;
    }

    /**
     * The share of interactions that make a call whose average answer is longer than its cap: so many may be cut, which no
     * count of completed ones knows of. 0 where every average answer fits.
     */
    public static BigDecimal shareCut(Estimate estimate) {
        return AnswerWarnings.shareCut(estimate);
    }

    /** The worst first; empty for a workload that has nothing to fear at this option. */
    public List<Warning> of(Estimate estimate) {
        List<Warning> warnings = new ArrayList<>();
        warnings.addAll(AnswerWarnings.of(estimate));
        warnings.addAll(new CacheWarnings(planner, workload, estimate).all());
        warnings.addAll(new TrafficWarnings(workload, estimate, terms).all());
        warnings.addAll(new MoneyWarnings(workload, estimate, terms).all());
        warnings.addAll(UnitWarnings.of(workload, estimate));
        warnings.addAll(RangeWarnings.of(estimate));
        warnings.addAll(ModelWarnings.of(estimate, asOf));
        warnings.sort(Comparator.comparing(Warning::severity));
        return warnings;
    }
}
