package farthing.workload.plan;

import farthing.quantity.Decimals;
import farthing.quantity.range.Distribution;
import farthing.quantity.range.Input;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Interactions x traffic x token lengths x policies. Everything that was not said stands at a default that says so.
 *
 * @param name for the page's title
 * @param models each an option: who serves the calls that name no model of their own
 * @param calls of an interaction, in order; a call is made only if those before it succeeded
 * @param retries of every call
 * @param fallbacks tried in order for a call that failed for good
 * @param routing who serves a call of the option's model, or {@link Routing.Direct}
 * @param batch share of the calls that may wait, at the provider's batch price
 * @param offPeak share of the calls moved into the provider's cheaper hours
 * @param hidden what costs beside inference
 * @param latency how long a user shall wait at most, or null if not said
 * @param responses answers kept by the application, or null for none
 * @param purchase how inference is bought
 * @param quality of single models
 * @param correlated which inputs move together
 */
public record Workload(
        String name,
        List<ModelChoice> models,
        List<PlannedCall> calls,
        Traffic traffic,
        Caching caching,
        Retries retries,
        List<Fallback> fallbacks,
        Routing routing,
        Input batch,
        Input offPeak,
        Business business,
        List<HiddenCost> hidden,
        @Nullable Latency latency,
        @Nullable ResponseCache responses,
        Purchase purchase,
        Quality quality,
        Correlated correlated) {
    public Workload {
        models = List.copyOf(models);
        calls = List.copyOf(calls);
        fallbacks = List.copyOf(fallbacks);
        hidden = List.copyOf(hidden);
        if (models.isEmpty() || calls.isEmpty()) {
            throw new IllegalArgumentException("a workload has a model and a call at least");
        }
    }

    /** Whether a call is left to the option's model; else all options are alike. */
    public boolean followsModel() {
        return calls.stream().anyMatch(call -> call.model() == null);
    }

    /** The same with another use of caches. */
    public Workload withCaching(Caching other) {
        return with(calls, other);
    }

    /** The same with so many rounds of one call, in each interaction alike. */
    public Workload withRounds(String path, BigDecimal rounds) {
        return with(calls.stream().map(call -> call.withRounds(path, rounds)).toList(), caching);
    }

    private Workload with(List<PlannedCall> otherCalls, Caching otherCaching) {
        return new Workload(
                name,
                models,
                otherCalls,
                traffic,
                otherCaching,
                retries,
                fallbacks,
                routing,
                batch,
                offPeak,
                business,
                hidden,
                latency,
                responses,
                purchase,
                quality,
                correlated);
    }

    /** Whether tokens are thought in calls of the option's model. */
    public boolean thinks() {
        return calls.stream()
                .filter(call -> call.model() == null)
                .anyMatch(call ->
                        !call.thinking().isEmpty() || call.reasoning().mean().signum() > 0);
    }

    /** Users that bring the traffic, those that pay by the seat where no others are named; or null. */
    public @Nullable Input users() {
        Input users = traffic.users();
        return users == null && business.price() instanceof Business.Price.PerSeat seat ? seat.users() : users;
    }

    /**
     * Interactions a user and month, from user to user: as the spread of {@code traffic.per_user} says, else as the heavy tail
     * does; null where neither is stated.
     */
    public @Nullable Distribution use() {
        Input users = users();
        if (users == null || users.mean().signum() == 0) {
            return null;
        }
        List<Input> factors = traffic.interactions();
        Distribution spread = factors.size() == 2 ? factors.get(1).spread() : null;
        Business.HeavyTail tail = business.heavyTail();
        double mean = Decimals.divide(traffic.meanInteractions(), users.mean()).doubleValue();
        if (mean == 0) {
            return null;
        }
        return spread != null ? spread.scaledToMean(mean) : tail == null ? null : tail.around(mean);
    }
}
