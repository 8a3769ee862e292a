package farthing.catalogue.terms;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rate limit bounds. */
public enum Bucket {
    REQUESTS_PER_MINUTE("rpm", "requests a minute"),
    REQUESTS_PER_DAY("rpd", "requests a day"),
    REQUESTS_PER_MONTH("requests-per-month", "requests a month"),
    TOKENS_PER_MINUTE("tpm", "tokens a minute"),
    INPUT_TOKENS_PER_MINUTE("itpm", "input tokens a minute"),
    OUTPUT_TOKENS_PER_MINUTE("otpm", "output tokens a minute");

    private final String label;
    private final String words;

    Bucket(String label, String words) {
        this.label = label;
        this.words = words;
    }

    /** Its key in files. */
    public String label() {
        return label;
    }

    /** Its name in sentences. */
    public String words() {
        return words;
    }

    /** Whether a minute is its period, so that it bounds the calls of the peak minute. */
    public boolean isPerMinute() {
        return this != REQUESTS_PER_DAY && this != REQUESTS_PER_MONTH;
    }

    /** The bucket of that label, or null if there is none. */
    public static @Nullable Bucket ofLabel(String label) {
        for (Bucket bucket : values()) {
            if (bucket.label.equals(label)) {
                return bucket;
            }
        }
        return null;
    }

    public static List<String> labels() {
        List<String> labels = new ArrayList<>();
        for (Bucket bucket : values()) {
            labels.add(bucket.label);
        }
        return labels;
    }
}
