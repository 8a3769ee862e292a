package farthing.page.scenario;

import farthing.economics.machine.Mix;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.ModelWork;
import farthing.economics.plan.OptionSheet;
import farthing.economics.plan.Planner;
import farthing.economics.plan.Windows;
import farthing.page.html.Html;
import farthing.page.view.Facts;
import farthing.page.view.Scenario;
import farthing.page.view.State;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The mean call of the scenario as the model gets it, for views that begin with lengths of their own: a button there sets
 * them to it.
 */
public final class MeanCall {
    private final Facts facts;
    private @Nullable Last last;

    private record Last(State scenario, @Nullable Mix call) {}

    public MeanCall(Facts facts) {
        this.facts = facts;
    }

    /**
     * The button; nothing where the scenario has no such call.
     *
     * @param changes that it makes, from whole input and output tokens of the call
     */
    public Html button(State state, BiFunction<Long, Long, String> changes) {
        Mix call = of(state);
        return call == null || whole(call.tokens()) == 0
                ? new Html()
                : new Html()
                        .element(
                                "button",
                                "Use this scenario's lengths",
                                "type",
                                "button",
                                "class",
                                "linked",
                                "title",
                                "Those of its mean call, history and thinking included",
                                "data-set",
                                changes.apply(whole(call.input()), whole(call.output())));
    }

    private @Nullable Mix of(State state) {
        State scenario = State.of(Planning.scenarioOf(state));
        Last before = last;
        if (before == null || !before.scenario().values().equals(scenario.values())) {
            before = new Last(scenario, planned(scenario));
            last = before;
        }
        return before.call();
    }

    private @Nullable Mix planned(State scenario) {
        Workload workload = Scenario.workload(facts, scenario);
        if (workload == null) {
            return null;
        }
        OptionSheet option = new Planner(
                        facts.open().book(), facts.open().asOf(), facts.open().contract())
                .first(workload);
        ModelWork work = option == null ? null : ModelWork.of(Estimate.of(option), new Windows(workload));
        return work == null ? null : work.request();
    }

    private static long whole(BigDecimal tokens) {
        return tokens.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
