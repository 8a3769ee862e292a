package farthing.economics.plan;

import farthing.economics.machine.Mix;
import farthing.quantity.Decimals;
import farthing.quantity.range.Distribution;
import farthing.quantity.range.Input;
import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Exact;
import farthing.quantity.sheet.Sheet;
import farthing.workload.plan.PlannedCall;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The largest prompt of a call's rounds, the last one's where history grows, and its answer.
 *
 * @param history tokens of the prompt that earlier rounds left
 * @param answer visible and thought
 * @param cap on the words of the answer that the request states, or null
 * @param summary the largest request for a summary of the history, or null where none is asked for
 */
record PromptSizes(
        PlannedCall call,
        Part prompt,
        BigDecimal history,
        Part answer,
        @Nullable BigDecimal cap,
        @Nullable Mix summary) {
    /** @param beside tokens of pictures, sound and film, which no cap and no history bounds */
    record Part(BigDecimal words, BigDecimal beside) {
        static final Part NONE = new Part(BigDecimal.ZERO, BigDecimal.ZERO);

        BigDecimal tokens() {
            return words.add(beside);
        }

        Part longer(Part other) {
            return other.tokens().compareTo(tokens()) > 0 ? other : this;
        }
    }

    static final double HIGH = 0.99;

    /** Of one round, or of a summary; null where neither has tokens. */
    @Nullable
    Mix longest() {
        return longer(mix(prompt.tokens(), reserved().tokens()), summary);
    }

    private static @Nullable Mix mix(BigDecimal input, BigDecimal output) {
        return input.signum() + output.signum() == 0 ? null : new Mix(whole(input), whole(output));
    }

    private static BigDecimal whole(BigDecimal tokens) {
        return tokens.setScale(0, RoundingMode.CEILING);
    }

    /** The one of more tokens. */
    static @Nullable Mix longer(@Nullable Mix one, @Nullable Mix other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.tokens().compareTo(one.tokens()) > 0 ? other : one;
    }

    /** What the answer may take of the window: the cap that the request states, else what is expected; none of no answer. */
    Part reserved() {
        return cap == null || answer.tokens().signum() == 0 ? answer : new Part(cap.max(answer.words), answer.beside);
    }

    static PromptSizes mean(PlannedCall call) {
        return of(call, Input::mean);
    }

    /**
     * With everything that was given a spread at its 99th percentile; null where nothing was. With more than one such
     * input that is a bound from above.
     */
    static @Nullable PromptSizes high(PlannedCall call) {
        List<String> spread = new ArrayList<>();
        PromptSizes high = of(call, input -> {
            Distribution varies = input.spread();
            if (varies == null) {
                return input.mean();
            }
            spread.add(input.path());
            return Decimals.snapped(new BigDecimal(varies.quantile(HIGH)));
        });
        return spread.isEmpty() ? null : high;
    }

    private static PromptSizes of(PlannedCall call, Exact.Givens taken) {
        Sheet sheet = new Sheet();
        int rounds = CallCells.roundsAt(taken.of(call.rounds()));
        List<RoundTokens> unrolled = RoundTokens.of(sheet, call, new Givens(sheet), rounds);
        Exact exact = Exact.of(sheet, taken);
        Part prompt = Part.NONE;
        Part answer = Part.NONE;
        Mix summary = null;
        for (RoundTokens round : unrolled) {
            prompt = prompt.longer(part(exact, round.whole(), exact.value(round.total())));
            BigDecimal said = exact.value(round.output()).add(exact.value(round.reasoning()));
            answer = answer.longer(part(exact, round.answer(), said));
            RoundTokens.Summary asked = round.summary();
            if (asked != null && exact.value(asked.happens()).signum() > 0) {
                summary = longer(summary, mix(exact.value(asked.input()), exact.value(asked.output())));
            }
        }
        Input cap = call.maxOutput();
        BigDecimal first = exact.value(unrolled.get(0).total());
        return new PromptSizes(
                call, prompt, prompt.words.subtract(first), answer, cap == null ? null : taken.of(cap), summary);
    }

    private static Part part(Exact exact, Cell all, BigDecimal words) {
        return new Part(words, exact.value(all).subtract(words));
    }
}
