package farthing.catalogue;

import farthing.quantity.EffectivePeriod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How large one batch may be, and when it is late.
 *
 * @param provider key as in the books
 * @param maxRequests in one file or batch, or null where none is published
 * @param maxBytes of one file or batch, or null where none is published
 * @param hours after which it expires or by which it should be done
 * @param unfinished what happens to the requests that were not served in time
 * @param period in which the limit was read
 * @param source page and edition
 */
public record BatchLimit(
        String provider,
        @Nullable Long maxRequests,
        @Nullable Long maxBytes,
        int hours,
        String unfinished,
        EffectivePeriod period,
        String source) {

    private static final long MEGABYTE = 1_000_000;

    /** The published limits (pages of 2025 and 2026). */
    public static final List<BatchLimit> KNOWN = List.of(
            known("anthropic", 100_000L, 256 * MEGABYTE, "expires, not billed", "platform.claude.com, 2026"),
            known("openai", 50_000L, 200 * MEGABYTE, "finished part billed", "developers.openai.com, 2026"),
            known("azure", 100_000L, null, "a target; goes on", "Azure OpenAI batch, 2025-08-13"),
            known("google", null, 2_000 * MEGABYTE, "a target", "ai.google.dev rate limits, 2025-12"));

    private static BatchLimit known(
            String provider, @Nullable Long requests, @Nullable Long bytes, String unfinished, String source) {
        return new BatchLimit(provider, requests, bytes, 24, unfinished, EffectivePeriod.ALWAYS, source);
    }

    /** The limit of that provider, or null if none is known. */
    public static @Nullable BatchLimit of(String provider) {
        for (BatchLimit limit : KNOWN) {
            if (limit.provider.equals(provider)) {
                return limit;
            }
        }
        return null;
    }

    /** How many batches a job needs: the larger of what its requests and its bytes ask for, at least 1. */
    public long batches(long requests, long bytes) {
        long byRequests = maxRequests == null ? 1 : ceilDiv(requests, maxRequests);
        long byBytes = maxBytes == null ? 1 : ceilDiv(bytes, maxBytes);
        return Math.max(1, Math.max(byRequests, byBytes));
    }

    private static long ceilDiv(long dividend, long divisor) {
        return (dividend + divisor - 1) / divisor;
    }
}
