package farthing.catalogue.terms;

import java.math.BigDecimal;

/** Which tokens of a call a provider counts against its limits. Billing is another matter. */
public sealed interface Counting {

    /** Counted against a limit on all tokens. */
    BigDecimal all(CallTokens call);

    /** Counted against a limit on input tokens. */
    default BigDecimal input(CallTokens call) {
        return call.input();
    }

    /** Counted against a limit on output tokens. */
    default BigDecimal output(CallTokens call) {
        return call.output();
    }

    /** What one call takes from a bucket: 1 from those of requests. */
    default BigDecimal counted(Bucket bucket, CallTokens call) {
        return switch (bucket) {
            case REQUESTS_PER_MINUTE, REQUESTS_PER_DAY, REQUESTS_PER_MONTH -> BigDecimal.ONE;
            case TOKENS_PER_MINUTE -> all(call);
            case INPUT_TOKENS_PER_MINUTE -> input(call);
            case OUTPUT_TOKENS_PER_MINUTE -> output(call);
        };
    }

    /**
     * Input and output in buckets of their own; the cap counts nowhere.
     *
     * @param reads whether cache reads count as input
     */
    record Apart(boolean reads) implements Counting {
        @Override
        public BigDecimal input(CallTokens call) {
            BigDecimal fresh = call.uncached().add(call.cacheWrite());
            return reads ? fresh.add(call.cacheRead()) : fresh;
        }

        @Override
        public BigDecimal all(CallTokens call) {
            return input(call).add(call.output());
        }
    }

    /** The larger of the cap and the prompt, cached tokens included. */
    record LargerOfCapAndPrompt() implements Counting {
        @Override
        public BigDecimal all(CallTokens call) {
            return call.maxOutput().max(call.input());
        }
    }

    /** The prompt, cached tokens included, and the cap. */
    record PromptAndCap() implements Counting {
        @Override
        public BigDecimal all(CallTokens call) {
            return call.input().add(call.maxOutput());
        }
    }

    /**
     * Input without cache reads, and output: while a call runs its cap, once it has ended its output times a weight.
     * The larger of the two is counted, since at a peak calls both run and end.
     *
     * @param outputWeight tokens of quota that one output token takes
     */
    record Burndown(BigDecimal outputWeight) implements Counting {
        @Override
        public BigDecimal input(CallTokens call) {
            return call.uncached().add(call.cacheWrite());
        }

        @Override
        public BigDecimal output(CallTokens call) {
            return settledOutput(call).max(call.maxOutput());
        }

        @Override
        public BigDecimal all(CallTokens call) {
            return input(call).add(output(call));
        }

        /** What stays counted once the call has ended. */
        public BigDecimal settled(CallTokens call) {
            return input(call).add(settledOutput(call));
        }

        private BigDecimal settledOutput(CallTokens call) {
            return call.output().multiply(outputWeight);
        }
    }

    /** Input alone, cached or not. */
    record InputOnly() implements Counting {
        @Override
        public BigDecimal all(CallTokens call) {
            return call.input();
        }

        @Override
        public BigDecimal output(CallTokens call) {
            return BigDecimal.ZERO;
        }
    }

    /** Input, cached or not, and output. */
    record InputAndOutput() implements Counting {
        @Override
        public BigDecimal all(CallTokens call) {
            return call.input().add(call.output());
        }
    }
}
