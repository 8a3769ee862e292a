package farthing.economics.plan;

import farthing.economics.plan.Warning.Code;
import farthing.economics.plan.Warning.Severity;
import farthing.quantity.Decimals;
import farthing.quantity.range.Distribution;
import farthing.quantity.range.Input;
import farthing.workload.plan.PlannedCall;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers and thinking without a bound, and answers that a bound cuts. */
final class AnswerWarnings {
    /** From so many cut answers on it is worth a word. */
    private static final BigDecimal RARE = new BigDecimal("0.01");

    private static final BigDecimal TWICE = BigDecimal.valueOf(2);

    private final CallCells cells;
    private final PlannedCall call;
    private final BigDecimal visible;
    private final BigDecimal thought;

    private AnswerWarnings(CallCells cells, BigDecimal visible, BigDecimal thought) {
        this.cells = cells;
        this.call = cells.call();
        this.visible = visible;
        this.thought = thought;
    }

    static List<Warning> of(Estimate estimate) {
        List<Warning> warnings = new ArrayList<>();
        for (AnswerWarnings its : ofCalls(estimate)) {
            Input cap = its.call.maxOutput();
            Warning warning = cap == null ? its.unbounded() : its.truncated(cap);
            if (warning != null) {
                warnings.add(warning);
            }
        }
        return warnings;
    }

    private static List<AnswerWarnings> ofCalls(Estimate estimate) {
        List<AnswerWarnings> calls = new ArrayList<>();
        for (CallCells cells : estimate.option().made()) {
            RoundTokens round = cells.loads().get(0).round();
            BigDecimal thought = estimate.exact().value(round.thought());
            calls.add(new AnswerWarnings(cells, cells.call().output().mean(), thought));
        }
        return calls;
    }

    /** At most: where several calls are cut, it may be in different interactions. */
    static BigDecimal shareCut(Estimate estimate) {
        BigDecimal share = BigDecimal.ZERO;
        for (AnswerWarnings its : ofCalls(estimate)) {
            Input cap = its.call.maxOutput();
            if (cap != null && its.visible.compareTo(its.room(cap)) > 0) {
                share = share.add(its.call.share().mean());
            }
        }
        return share.min(BigDecimal.ONE);
    }

    /** What a cap leaves for the answer. */
    private BigDecimal room(Input cap) {
        return cap.mean().subtract(thought);
    }

    private @Nullable Warning unbounded() {
        BigDecimal answer = visible.add(thought);
        if (answer.signum() == 0) {
            return null;
        }
        Long most = cells.server().info().maxOutputTokens();
        BigDecimal bound = most == null ? null : BigDecimal.valueOf(most);
        String may = bound == null
                ? "and nothing bounds them"
                : "and may go on to the " + Numerals.of(bound) + " of "
                        + cells.server().name() + ", " + Numerals.of(Decimals.divide(bound, answer)) + " times as many";
        String path = capPath();
        String wayOut = "set " + path + ", such as " + Numerals.of(answer.multiply(TWICE));
        return thought.signum() > 0
                ? new Warning(
                        Code.UNBOUNDED_REASONING,
                        Severity.RISK,
                        path,
                        answer,
                        bound,
                        call.name() + " thinks " + Numerals.of(thought) + " tokens and writes " + Numerals.of(visible)
                                + ", " + may + "; a budget for thinking is a soft target",
                        wayOut)
                : new Warning(
                        Code.NO_OUTPUT_CAP,
                        Severity.CAUTION,
                        path,
                        answer,
                        bound,
                        call.name() + " writes " + Numerals.of(visible) + " tokens on average, " + may,
                        wayOut);
    }

    private @Nullable Warning truncated(Input cap) {
        BigDecimal room = room(cap);
        if (visible.compareTo(room) > 0) {
            return truncated(
                    cap,
                    visible.add(thought),
                    "the average answer of " + call.name() + ", " + Numerals.of(visible.add(thought))
                            + (thought.signum() > 0 ? " tokens with its thinking, loses " : " tokens, loses ")
                            + Numerals.of(visible.subtract(room)) + " to the cap of "
                            + Numerals.of(cap.mean()));
        }
        Distribution spread = call.output().spread();
        if (spread == null) {
            return null;
        }
        BigDecimal share = Decimals.snapped(new BigDecimal(1 - spread.cdf(room.doubleValue())));
        return share.compareTo(RARE) < 0
                ? null
                : truncated(
                        cap,
                        share,
                        Numerals.percent(share) + " of the answers of " + call.name() + " are longer than the cap of "
                                + Numerals.of(cap.mean()) + " leaves room for");
    }

    private static Warning truncated(Input cap, BigDecimal figure, String sentence) {
        return new Warning(
                Code.ANSWERS_TRUNCATED,
                Severity.RISK,
                cap.path(),
                figure,
                cap.mean(),
                sentence + ": a truncated answer is billed and not complete",
                "raise " + cap.path() + ", or ask for shorter answers");
    }

    private String capPath() {
        String path = call.output().path();
        return path.substring(0, path.lastIndexOf('.') + 1) + "max_output";
    }
}
