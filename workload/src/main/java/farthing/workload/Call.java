package farthing.workload;

import org.jspecify.annotations.Nullable;

/**
 * One request to a model, as a trace or a log records it.
 *
 * @param provider id, or empty if not known
 * @param model as the trace names it, or empty if it does not
 * @param timeMicros when it was sent, in microseconds since 1970 or since the trace's own start; {@link #NO_TIME} if
 *     not known
 * @param input all prompt tokens, cached ones included
 * @param output all answer tokens, reasoning included
 * @param blocks the prompt's blocks, or {@link PrefixBlocks#NONE}
 * @param answerMicros from sending to the first answered token, else to the last, else {@link #NO_TIME}
 * @param attempt 1 for the first try; more for a retry or a fallback
 * @param outcome of the interaction, on the call that ended it; null on the others
 */
public record Call(
        Origin origin,
        String provider,
        String model,
        long timeMicros,
        long input,
        long output,
        PrefixBlocks blocks,
        long answerMicros,
        int attempt,
        @Nullable Outcome outcome) {
    /** Stands for a time that is not known. */
    public static final long NO_TIME = Long.MIN_VALUE;

    public Call {
        if (input < 0 || output < 0) {
            throw new IllegalArgumentException("token counts are negative: " + input + " in, " + output + " out");
        }
        if (attempt < 1) {
            throw new IllegalArgumentException("attempt " + attempt + " is less than 1");
        }
    }

    /** A call of which only time and lengths are known. */
    public static Call of(Origin origin, String model, long timeMicros, long input, long output, PrefixBlocks blocks) {
        return new Call(origin, "", model, timeMicros, input, output, blocks, NO_TIME, 1, null);
    }

    /** The same call with that many prompt tokens. */
    public Call withInput(long tokens) {
        return new Call(origin, provider, model, timeMicros, tokens, output, blocks, answerMicros, attempt, outcome);
    }

    /** The same call of another model, which may read {@code provider/model}. */
    public Call of(String another) {
        return new Call(origin, "", another, timeMicros, input, output, blocks, answerMicros, attempt, outcome);
    }

    public boolean hasTime() {
        return timeMicros != NO_TIME;
    }

    /** When its answer begins: what it wrote to a cache can be read from then on. Its own time where not known. */
    public long answersAt() {
        return answerMicros == NO_TIME || timeMicros == NO_TIME ? timeMicros : timeMicros + answerMicros;
    }
}
