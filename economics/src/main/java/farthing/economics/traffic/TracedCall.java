package farthing.economics.traffic;

import farthing.catalogue.ServiceTier;
import farthing.rating.Usage;
import farthing.workload.Call;
import farthing.workload.Origin;
import farthing.workload.PrefixBlocks;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recorded call with what its provider metered.
 *
 * @param metered by the provider's own usage, one part a model; empty where only token lengths are known
 * @param tier that served it
 * @param region the provider's own name, or empty
 * @param sentAt when it was made, or null where the trace counts from its own start
 * @param priceAt whose prices apply, if a caller says so; else null
 * @param problem why its usage cannot be believed; such a call is counted and named, but neither its tokens nor a price
 *     enter any total. Empty for all others
 * @param unbilled why nothing was billed for the request of that line: it is no call, and only told. Empty for all others
 */
public record TracedCall(
        Call call,
        List<Part> metered,
        ServiceTier tier,
        String region,
        @Nullable Instant sentAt,
        @Nullable Instant priceAt,
        String problem,
        String unbilled) {

    public TracedCall {
        metered = List.copyOf(metered);
    }

    /** A call that was billed. */
    public TracedCall(
            Call call,
            List<Part> metered,
            ServiceTier tier,
            String region,
            @Nullable Instant sentAt,
            @Nullable Instant priceAt,
            String problem) {
        this(call, metered, tier, region, sentAt, priceAt, problem, "");
    }

    /** A request that came to nothing. */
    public static TracedCall unbilled(String reason) {
        Call none = Call.of(Origin.UNKNOWN, "", Call.NO_TIME, 0, 0, PrefixBlocks.NONE);
        return new TracedCall(none, List.of(), ServiceTier.STANDARD, "", null, null, "", reason);
    }

    /**
     * What one model metered of the call.
     *
     * @param model if another than the call's, else empty
     */
    public record Part(String model, Usage usage) {}

    /** The instant whose prices apply: as stated, else when it was made; null if neither is known. */
    @Nullable
    Instant pricedAt() {
        return priceAt == null ? sentAt : priceAt;
    }

    /** Whether no model is named, of the call or of a part of what was metered. */
    boolean isUnnamed() {
        return unbilled.isEmpty()
                && call.model().isEmpty()
                && (metered.isEmpty()
                        || metered.stream().anyMatch(part -> part.model().isEmpty()));
    }

    /** The same call of a model, which may read {@code provider/model}. */
    TracedCall named(String model) {
        return new TracedCall(call.of(model), metered, tier, region, sentAt, priceAt, problem, unbilled);
    }

    /** A call of which lengths are known, at standard service. */
    public static TracedCall of(Call call) {
        return new TracedCall(call, List.of(), ServiceTier.STANDARD, "", null, null, "");
    }
}
