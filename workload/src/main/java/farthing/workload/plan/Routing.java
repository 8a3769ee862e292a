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
     * The same model wherever it is cheapest at the moment: the least of the option's own price and these.
     *
     * @param models offers of the same model
     * @param share of the calls that can be moved; the rest stays with the option's
     * @param cost of choosing, a call, in the plan's currency
     */
    record Cheapest(List<ModelChoice> models, Input share, Input cost) implements Routing {
        public Cheapest {
            models = List.copyOf(models);
        }
    }

    /**
     * A first model tries; what it does not settle goes to the option's model.
     *
     * @param escalated share of the calls
     * @param check a judgement of the first answer, a call, in the plan's currency
     */
    record Cascade(ModelChoice first, Input escalated, Input check) implements Routing {}
}
