package farthing.formats.plan;

import farthing.catalogue.terms.Terms;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.OptionSheet;
import farthing.economics.plan.Plan;
import farthing.economics.plan.Planner;
import farthing.economics.plan.Tornado;
import farthing.economics.plan.Waterfall;
import farthing.formats.doc.Doc;
import farthing.formats.lever.Advice;
import farthing.formats.lever.Advisor;
import farthing.formats.workload.WorkloadReader;
import farthing.workload.plan.Workload;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a workload file leads to: its options ranked, why the first of them costs what it costs, what moves it, and
 * what to do about it.
 *
 * @param ranked options by rising cost of a completed interaction
 * @param unranked options that cannot be compared: priced in part, free, or never completing
 * @param chosen the first model of the file that has prices; waterfall, tornado and levers are its own
 * @param waterfall null where a price is missing or nothing completes
 * @param advice null where there is no cost to save on
 */
public record Decision(
        Plan plan,
        List<Estimate> ranked,
        List<Estimate> unranked,
        Estimate chosen,
        @Nullable Waterfall waterfall,
        Tornado tornado,
        @Nullable Advice advice) {
    public Decision {
        ranked = List.copyOf(ranked);
        unranked = List.copyOf(unranked);
    }

    /**
     * @param terms that levers are taken from
     * @return null where no model of the file is in the book
     * @throws farthing.formats.doc.FormatException if the file is no workload
     */
    public static @Nullable Decision of(Doc file, Planner planner, Terms terms) {
        Workload workload = WorkloadReader.read(file);
        Plan plan = planner.plan(workload);
        if (plan.options().isEmpty()) {
            return null;
        }
        OptionSheet first = plan.options().get(0);
        List<Estimate> ranked = plan.ranked();
        List<Estimate> unranked = new ArrayList<>();
        Estimate chosen = null;
        for (OptionSheet option : plan.options()) {
            Estimate estimate = among(ranked, option);
            if (estimate == null) {
                estimate = Estimate.of(option);
                unranked.add(estimate);
            }
            chosen = chosen == null ? estimate : chosen;
        }
        return new Decision(
                plan,
                ranked,
                unranked,
                chosen == null ? Estimate.of(first) : chosen,
                planner.waterfall(workload, first.server().choice()),
                Tornado.of(first.sheet(), first.perCompleted()),
                new Advisor(planner, terms).advise(file));
    }

    private static @Nullable Estimate among(List<Estimate> estimates, OptionSheet option) {
        for (Estimate estimate : estimates) {
            if (estimate.option().server().choice().equals(option.server().choice())) {
                return estimate;
            }
        }
        return null;
    }

    public Workload workload() {
        return plan.workload();
    }

    /** The lever that takes least effort among those that save, or null. */
    public Advice.@Nullable Outcome cheapestFix() {
        return advice == null
                ? null
                : advice.outcomes().stream()
                        .filter(outcome -> outcome.share().signum() > 0)
                        .findFirst()
                        .orElse(null);
    }
}
