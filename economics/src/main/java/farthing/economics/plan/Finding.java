package farthing.economics.plan;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one look at an option found.
 *
 * @param server {@code provider/model} that is bounded, or the whole option for a wait
 * @param call whose figure it is, or empty for all of them together
 * @param figure what the workload wants, or null if it cannot be reckoned
 * @param bound what can be had, or null if it is not known
 * @param unit of both, such as {@code tokens} or {@code requests a minute}
 * @param source where the bound was read; empty if it is not known
 * @param sentence all of it in words
 * @param wayOut what to do about it; empty where nothing is to be done
 * @param summands that the figure is the sum of; none where it is told as one
 */
public record Finding(
        Check check,
        String server,
        String call,
        Verdict verdict,
        @Nullable BigDecimal figure,
        @Nullable BigDecimal bound,
        String unit,
        String source,
        String sentence,
        String wayOut,
        List<Summand> summands) {
    public Finding {
        summands = List.copyOf(summands);
    }

    /** One whose figure is told as one. */
    Finding(
            Check check,
            String server,
            String call,
            Verdict verdict,
            @Nullable BigDecimal figure,
            @Nullable BigDecimal bound,
            String unit,
            String source,
            String sentence,
            String wayOut) {
        this(check, server, call, verdict, figure, bound, unit, source, sentence, wayOut, List.of());
    }

    /** A part of the figure, in its unit. */
    public record Summand(String name, BigDecimal amount) {}

    /** What is looked at. */
    public enum Check {
        /** What the call sends and takes beside text. */
        MODALITY("what it reads and writes"),
        /** Prompt and answer together against the model's window. */
        CONTEXT("context window"),
        /** The prompt alone, where the provider bounds it. */
        PROMPT("longest prompt"),
        /** The answer, thinking included. */
        OUTPUT("longest answer"),
        /** The peak minute, the busiest day and the month against the provider's limits. */
        RATE_LIMIT("rate limit"),
        /** The wait of a user. */
        LATENCY("latency");

        private final String label;

        Check(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
