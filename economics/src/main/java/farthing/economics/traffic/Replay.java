package farthing.economics.traffic;

import farthing.economics.traffic.CallPricer.Amounts;
import farthing.economics.traffic.CallPricer.Name;
import farthing.economics.traffic.ReplayResult.Bound;
import farthing.economics.traffic.ReplayResult.Range;
import farthing.economics.traffic.Scales.Scale;
import farthing.quantity.Decimals;
import farthing.rating.Conditions;
import farthing.workload.CachePolicy;
import farthing.workload.CacheScope;
import farthing.workload.Call;
import farthing.workload.PrefixCache;
import farthing.workload.TokenScale;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What recorded traffic would have cost under other models and another prompt cache. Hand over the calls, then
 * {@link #finish}. With a cache, calls that have blocks are kept until their order of time is certain: a session where
 * sessions come in a row, else all of them.
 */
public final class Replay implements Consumer<TracedCall> {
    private final ReplayOptions options;
    private final CallPricer pricer;
    private final Scales scales;

    /** As recorded; priced if every call keeps its model. */
    private final Lane recorded;

    /** The ends of the range; null if every call keeps its model. */
    private final @Nullable Lane low;

    private final @Nullable Lane high;

    private final List<TracedCall> waiting = new ArrayList<>();
    private String session = "";
    private long calls;
    private long nameless;
    private long withoutInteraction;
    private long withoutBlocks;
    private long pricedCalls;
    private boolean ranged;
    private @Nullable BigDecimal lowRatio;
    private @Nullable BigDecimal highRatio;
    private final Set<String> interactions = new LinkedHashSet<>();
    private final Set<String> ratioSources = new LinkedHashSet<>();
    private final Set<Name> checked = new LinkedHashSet<>();
    private final Set<String> otherSellers = new LinkedHashSet<>();
    private final Set<String> unruled = new LinkedHashSet<>();
    private final UnpricedCalls unpriced = new UnpricedCalls();
    private final UnbilledLines unbilled = new UnbilledLines();

    public Replay(ReplayOptions options, CallPricer pricer) {
        this.options = options;
        this.pricer = pricer;
        this.scales = new Scales(pricer, options);
        boolean own = options.models().isOwn();
        this.recorded = new Lane(pricer, cache(), own);
        this.low = own ? null : new Lane(pricer, cache(), true);
        this.high = own ? null : new Lane(pricer, cache(), true);
    }

    private @Nullable PrefixCache cache() {
        CachePolicy policy = options.cache();
        return policy == null ? null : new PrefixCache(policy, options.scope());
    }

    @Override
    public void accept(TracedCall traced) {
        if (unbilled.takes(traced)) {
            return;
        }
        Call call = traced.call();
        calls++;
        if (call.origin().interaction().isEmpty()) {
            withoutInteraction++;
        } else {
            interactions.add(call.origin().interaction());
        }
        if (!traced.problem().isEmpty()) {
            unpriced.add(new Name(call.provider(), call.model()), traced.problem());
            return;
        }
        withoutBlocks += call.blocks().isEmpty() ? 1 : 0;
        if (options.cache() == null || call.blocks().isEmpty()) {
            run(traced);
            return;
        }
        if (options.sessionsInARow() && options.scope() != CacheScope.SHARED) {
            if (!session.equals(call.origin().session())) {
                flush();
                recorded.clearCache();
                if (low != null && high != null) {
                    low.clearCache();
                    high.clearCache();
                }
            }
            session = call.origin().session();
        }
        waiting.add(traced);
    }

    private void flush() {
        waiting.sort(Comparator.comparingLong(traced -> traced.call().timeMicros()));
        waiting.forEach(this::run);
        waiting.clear();
    }

    private void run(TracedCall traced) {
        Call call = traced.call();
        Name own = new Name(call.provider(), call.model());
        Name model = options.models().of(own);
        Scale scale = scales.between(own, model);
        nameless += own.model().isEmpty() && !model.model().isEmpty() ? 1 : 0;
        Instant stated = traced.pricedAt();
        Instant at = options.repriced() || stated == null ? options.asOf() : stated;
        Conditions conditions = new Conditions(at, traced.tier(), traced.region());
        note(scale, model, call, conditions);
        Amounts amounts = recorded.take(traced, model, conditions, scale.asRecorded(), scale.asRecorded());
        if (low != null && high != null) {
            amounts = low.take(traced, model, conditions, scale.lowInput(), scale.lowOutput());
            high.take(traced, model, conditions, scale.highInput(), scale.highOutput());
        }
        if (amounts == null) {
            return;
        }
        if (amounts.isComplete()) {
            pricedCalls++;
        } else {
            unpriced.add(model, amounts.reason());
        }
    }

    private void note(Scale scale, Name model, Call call, Conditions conditions) {
        CachePolicy policy = options.cache();
        if (policy != null && !policy.isIdeal() && !call.blocks().isEmpty() && checked.add(model)) {
            if (!policy.names(model.model())) {
                unruled.add(model.model().isEmpty() ? "a model without name" : model.model());
            }
            String seller = pricer.seller(model, conditions);
            if (!seller.isEmpty() && !seller.equals(policy.provider())) {
                otherSellers.add(seller);
            }
        }
        if (scale.isPoint()) {
            return;
        }
        ranged = true;
        ratioSources.add(scale.ratio().source());
        lowRatio = lowRatio == null
                ? scale.ratio().low()
                : lowRatio.min(scale.ratio().low());
        highRatio = highRatio == null
                ? scale.ratio().high()
                : highRatio.max(scale.ratio().high());
    }

    /** The result; no call may follow. */
    public ReplayResult finish() {
        flush();
        Range range = range();
        return new ReplayResult(
                calls,
                Math.addExact(interactions.size(), withoutInteraction),
                recorded.tokens(),
                range != null ? null : low == null ? recorded.cost() : low.cost(),
                range,
                pricedCalls,
                unpriced.list(),
                options.cache(),
                options.scope(),
                notes());
    }

    private @Nullable Range range() {
        if (!ranged || low == null || high == null || lowRatio == null || highRatio == null) {
            return null;
        }
        return new Range(
                new Bound(low.tokens(), low.cost()),
                new Bound(high.tokens(), high.cost()),
                Decimals.plain(lowRatio) + " to " + Decimals.plain(highRatio),
                Scales.SHORTEST_ANSWER.toPlainString() + " to " + Scales.LONGEST_ANSWER.toPlainString(),
                String.join("; ", ratioSources));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(unbilled.notes());
        CachePolicy policy = options.cache();
        if (policy != null) {
            notes.add("cache " + policy.name() + ": " + policy.note());
            if (withoutBlocks > 0) {
                notes.add(withoutBlocks + " of " + calls + " calls have no prefix blocks: no cache was replayed for"
                        + " them");
            }
        }
        if (policy == null && withoutBlocks < calls) {
            notes.add(
                    "no cache was replayed: what the trace does not meter as cached is priced in full; --cache applies"
                            + " a provider's rules, such as anthropic-5m");
        }
        if (!unruled.isEmpty()) {
            notes.add("the policy's source does not name " + String.join(", ", unruled)
                    + ": its general terms were taken");
        }
        if (policy != null && !otherSellers.isEmpty()) {
            notes.add("the prices are those of " + String.join(", ", otherSellers) + ", the cache rules those of "
                    + policy.provider());
        }
        Lane priced = low == null ? recorded : low;
        if (priced.writesAsInput() > 0) {
            notes.add("cache writes of " + priced.writesAsInput()
                    + " calls are billed as ordinary input: the seller has no price for them");
        }
        if (nameless > 0) {
            notes.add("the trace names no model for " + nameless
                    + " calls: its token counts are taken as the new model's own");
        }
        notes.addAll(TokenScale.assumed(options.unitsPerToken()));
        return notes;
    }
}
