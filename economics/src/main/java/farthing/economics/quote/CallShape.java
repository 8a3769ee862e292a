package farthing.economics.quote;

import farthing.catalogue.Meter;
import farthing.catalogue.ModelInfo;
import farthing.catalogue.anatomy.Anatomy;
import farthing.economics.plan.JointWindow;
import farthing.economics.plan.Numerals;
import farthing.rating.Usage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A planned call in the terms of the person who plans it: totals that include their parts.
 *
 * @param input tokens, cached and cache-write ones included
 * @param output tokens, reasoning included
 * @param cached tokens read from a cache
 * @param cacheWrite tokens written to a cache of the usual lifetime (five minutes where a provider sells two)
 * @param cacheWrite1h tokens written to a cache of one hour
 * @param reasoning tokens thought
 * @param others everything beyond these, such as searches, images or tokens of a modality
 */
public record CallShape(
        long input, long output, long cached, long cacheWrite, long cacheWrite1h, long reasoning, Usage others) {

    /** Beyond what any call has, and far from where sums overflow. */
    private static final long TOKENS_MOST = 1_000_000_000_000_000L;

    /** @throws IllegalArgumentException if a part exceeds its whole, or a whole any call */
    public CallShape {
        if (input > TOKENS_MOST || output > TOKENS_MOST) {
            throw new IllegalArgumentException("a call of " + count(Math.max(input, output)) + " tokens: at most "
                    + count(TOKENS_MOST) + " can be reckoned, and no model takes so many");
        }
        if (Math.max(cached, Math.max(cacheWrite, cacheWrite1h)) > input) {
            throw new IllegalArgumentException("cached and cache-write tokens ("
                    + Math.max(cached, Math.max(cacheWrite, cacheWrite1h))
                    + ") are part of the input, which has only " + input + "; the input counts them in");
        }
        long parts = Math.addExact(Math.addExact(cached, cacheWrite), cacheWrite1h);
        if (parts > input) {
            throw new IllegalArgumentException("cached and cache-write tokens (" + parts
                    + ") are part of the input, which has only " + input + "; the input counts them in");
        }
        if (reasoning > output) {
            throw new IllegalArgumentException("reasoning tokens (" + reasoning
                    + ") are part of the output, which has only " + output + "; the output counts them in");
        }
    }

    public static CallShape of(long input, long output) {
        return new CallShape(input, output, 0, 0, 0, 0, Usage.NONE);
    }

    /** The same call with more beside its tokens. */
    public CallShape with(Usage more) {
        return new CallShape(input, output, cached, cacheWrite, cacheWrite1h, reasoning, others.plus(more));
    }

    /** The same call as one disjoint vector. */
    public Usage usage() {
        return Usage.builder()
                .add(Meter.INPUT, input - cached - cacheWrite - cacheWrite1h)
                .add(Meter.CACHE_READ, cached)
                .add(Meter.CACHE_WRITE_5M, cacheWrite)
                .add(Meter.CACHE_WRITE_1H, cacheWrite1h)
                .add(Meter.OUTPUT, output - reasoning)
                .add(Meter.REASONING, reasoning)
                .build()
                .plus(others);
    }

    /** Why the model cannot take the call, each in words; empty if it can or its limits are not known. */
    public List<String> exceeded(ModelInfo model) {
        return exceeded(model, null);
    }

    /** @param weights that the model is, whose positions bound it where it states no window; null where they are not known */
    public List<String> exceeded(ModelInfo model, @Nullable Anatomy weights) {
        Usage usage = usage();
        long in = usage.inputTokens();
        long out = usage.outputTokens();
        List<String> problems = new ArrayList<>();
        Long maxInput = model.maxInputTokens();
        Long maxOutput = model.maxOutputTokens();
        JointWindow window = JointWindow.of(model, weights);
        if (maxInput != null && in > maxInput) {
            problems.add("input of " + count(in) + " tokens exceeds its limit of " + count(maxInput));
        }
        if (maxOutput != null && out > maxOutput) {
            problems.add("output of " + count(out) + " tokens exceeds its limit of " + count(maxOutput));
        }
        if (window != null && problems.isEmpty() && in + out > window.tokens()) {
            Anatomy sold = window.weights();
            problems.add("input and output of " + count(in + out) + " tokens exceed "
                    + (sold == null
                            ? "its context of " + count(window.tokens())
                            : "the " + count(window.tokens()) + " positions of " + sold.id()));
        }
        return problems;
    }

    private static String count(long tokens) {
        return Numerals.of(BigDecimal.valueOf(tokens));
    }
}
