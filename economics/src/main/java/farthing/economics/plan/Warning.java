package farthing.economics.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What will surprise a team that builds on this plan.
 *
 * @param path of the key in the workload file that it is about, whether it stands there or is missing
 * @param figure what the plan has
 * @param bound what it should stay within, or null where there is none
 * @param sentence both in words
 * @param wayOut what to do
 */
public record Warning(
        Code code,
        Severity severity,
        String path,
        BigDecimal figure,
        @Nullable BigDecimal bound,
        String sentence,
        String wayOut) {

    /** How bad it is, worst first. */
    public enum Severity {
        /** Service or margin are in danger. */
        RISK("risk"),
        /** Money is lost, or a figure will not hold. */
        CAUTION("caution"),
        /** Good to know. */
        NOTE("note");

        private final String label;

        Severity(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What it is about. */
    public enum Code {
        UNBOUNDED_REASONING("unbounded-reasoning"),
        NO_OUTPUT_CAP("no-output-cap"),
        ANSWERS_TRUNCATED("answers-truncated"),
        CHANGING_PREFIX("changing-prefix"),
        PREFIX_BELOW_MINIMUM("prefix-below-minimum"),
        CACHE_NEVER_PAYS("cache-never-pays"),
        HIT_RATE_ABOVE_ARRIVALS("hit-rate-above-arrivals"),
        PEAK_BEYOND_LIMIT("peak-beyond-limit"),
        GROWTH_CROSSES_LIMIT("growth-crosses-limit"),
        FREE_TIER_TOO_SMALL("free-tier-too-small"),
        SIZED_TO_AVERAGE("sized-to-average"),
        RETRIES_AMPLIFY("retries-amplify"),
        FREE_USERS("free-users"),
        INFERENCE_SHARE("inference-share"),
        UNIT_SLIP("unit-slip"),
        RANGE_BESIDE_MEAN("range-beside-mean"),
        PRICE_ENDS("price-ends"),
        PREVIEW_MODEL("preview-model"),
        FREE_MODEL("free-model");

        private final String label;

        Code(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
