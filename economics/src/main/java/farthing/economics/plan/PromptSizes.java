package farthing.economics.plan;

import farthing.quantity.Decimals;
import farthing.quantity.range.Distribution;
import farthing.quantity.range.Input;
import farthing.quantity.sheet.Exact;
import farthing.quantity.sheet.Sheet;
import farthing.workload.plan.PlannedCall;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The largest prompt of a call's rounds, the last one's where history grows, and its answer.
 *
 * @param prompt tokens, history included
 * @param answer tokens, visible and thought
 * @param cap on the answer that the request states, or null
 */
record PromptSizes(
        PlannedCall call,
        BigDecimal prompt,
        BigDecimal answer,
        @Nullable BigDecimal cap) {
    static final double HIGH = 0.99;

    /** What the answer may take of the window: the cap that the request states, else what is expected. */
    BigDecimal reserved() {
        return cap == null ? answer : cap.max(answer);
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
        BigDecimal prompt = BigDecimal.ZERO;
        BigDecimal answer = BigDecimal.ZERO;
        for (RoundTokens round : unrolled) {
            prompt = prompt.max(exact.value(round.total()));
            answer = answer.max(exact.value(round.output()).add(exact.value(round.reasoning())));
        }
        Input cap = call.maxOutput();
        return new PromptSizes(call, prompt, answer, cap == null ? null : taken.of(cap));
    }
}
