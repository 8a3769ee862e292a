package farthing.workload;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a provider takes in one batch, read from its documentation.
 *
 * @param provider id
 * @param requests at most in one batch
 * @param megabytes at most in one file, or null if that is not said
 * @param within hours until it is answered or given up
 * @param unanswered what becomes of requests that are not answered in time
 * @param source where it was read
 */
public record BatchRules(
        String provider, long requests, @Nullable Long megabytes, long within, String unanswered, String source) {

    private static final List<BatchRules> ALL = List.of(
            new BatchRules(
                    "anthropic",
                    100_000,
                    256L,
                    24,
                    "expired and not billed",
                    "platform.claude.com: batch processing, 2026"),
            new BatchRules(
                    "openai",
                    50_000,
                    200L,
                    24,
                    "cancelled; what was answered is billed",
                    "developers.openai.com: batch, 2026"),
            new BatchRules(
                    "azure", 100_000, null, 24, "goes on: 24 hours are a target", "azure-ai-docs: batch, 2025-08-13"));

    /** Every provider whose bounds are known, in a fixed order. */
    public static List<BatchRules> all() {
        return ALL;
    }

    /** Batches that so many requests fill; of their bytes nothing is known here. */
    public BigDecimal batches(BigDecimal count) {
        return count.divide(BigDecimal.valueOf(requests), 0, RoundingMode.CEILING);
    }
}
