package farthing.workload.plan;

import farthing.quantity.range.Input;
import java.util.List;

/** Who serves the calls of an option's model. */
public sealed interface Routing {

    /** The option's model does. */
    record Direct() implements Routing {}

    /**
     * Each route takes a share; the option's model takes the rest.
     *
     * @param cost of choosing, a call, in the plan's currency
     */
    record Split(List<Route> routes, Input cost) implements Routing {
        public Split {
            routes = List.copyOf(routes);
        }
    }

    record Route(ModelChoice model, Input share) {}

    /**
     * A first model tries; what it does not settle goes to the option's model.
     *
     * @param escalated share of the calls
     * @param check a judgement of the first answer, a call, in the plan's currency
     */
    record Cascade(ModelChoice first, Input escalated, Input check) implements Routing {}
}
