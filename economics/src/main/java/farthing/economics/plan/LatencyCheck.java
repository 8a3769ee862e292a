package farthing.economics.plan;

import farthing.economics.plan.Finding.Check;
import farthing.quantity.Decimals;
import farthing.quantity.range.Input;
import farthing.workload.plan.Latency;
import farthing.workload.plan.PlannedCall;
import farthing.workload.plan.Routing;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The wait of a user: of each call in turn the time to its first token, its thinking and its answer at the speed at which
 * its model writes. A cascade waits for both models, a split for the slowest of its routes.
 */
final class LatencyCheck {
    private final Workload workload;
    private final Latency latency;
    private final Estimate estimate;
    private final List<String> unknown = new ArrayList<>();
    private final List<String> sources = new ArrayList<>();

    private LatencyCheck(Workload workload, Latency latency, Estimate estimate) {
        this.workload = workload;
        this.latency = latency;
        this.estimate = estimate;
    }

    /** Null where the workload names no target. */
    static @Nullable Finding of(Workload workload, Estimate estimate) {
        Latency latency = workload.latency();
        return latency == null ? null : new LatencyCheck(workload, latency, estimate).finding();
    }

    /**
     * @param requests one after the other, each with a time to its first token
     * @param writing seconds in which tokens are written
     */
    private record Wait(int requests, BigDecimal writing) {
        Wait plus(Wait next) {
            return new Wait(requests + next.requests, writing.add(next.writing));
        }

        Wait longer(Wait other) {
            return writing.compareTo(other.writing) >= 0 ? this : other;
        }
    }

    private Finding finding() {
        Wait wait = new Wait(0, BigDecimal.ZERO);
        List<CallCells> calls = estimate.option().made();
        for (int i = 0; i < calls.size(); i++) {
            wait = wait.plus(of(calls.get(i), latency.streamed() && i == calls.size() - 1));
        }
        BigDecimal target = latency.target().mean();
        Input first = latency.firstToken();
        BigDecimal known = first == null
                ? wait.writing
                : wait.writing.add(first.mean().multiply(BigDecimal.valueOf(wait.requests)));
        String until = latency.streamed() ? " until the answer begins" : " until the answer is complete";
        String of = Numerals.of(known) + " s" + until + " (" + wait.requests
                + (wait.requests == 1 ? " call" : " calls in sequence") + ")";
        String against = " the target of " + Numerals.of(target) + " s";
        if (known.compareTo(target) > 0) {
            return finding(
                    Verdict.INFEASIBLE,
                    known,
                    of + (unknown.isEmpty() ? "" : " at least") + ": beyond" + against,
                    "shorter answers, less thinking, fewer calls in sequence or a faster model"
                            + (latency.streamed() ? "" : "; or stream the answer"));
        }
        if (!unknown.isEmpty()) {
            String sentence =
                    "how fast " + String.join(" and ", unknown) + " is not known: no wait to hold against" + against;
            return finding(
                    Verdict.UNKNOWN, null, sentence, "measure tokens a second, or choose a model whose speed is known");
        }
        if (first == null) {
            BigDecimal left = Decimals.divide(target.subtract(known), BigDecimal.valueOf(wait.requests));
            return finding(
                    Verdict.UNKNOWN,
                    known,
                    of + " without the times to first tokens: within" + against + " if each is at most "
                            + Numerals.of(left) + " s",
                    "measure the time to the first token and state it as latency.first_token");
        }
        return finding(Verdict.FEASIBLE, known, of + ": within" + against, "");
    }

    private Finding finding(Verdict verdict, @Nullable BigDecimal figure, String sentence, String wayOut) {
        return new Finding(
                Check.LATENCY,
                estimate.name(),
                "",
                verdict,
                figure,
                latency.target().mean(),
                "s",
                String.join("; ", sources),
                sentence,
                wayOut);
    }

    private Wait of(CallCells call, boolean untilAnswer) {
        PlannedCall planned = call.call();
        if (planned.model() != null) {
            return of(call, call.server(), untilAnswer);
        }
        Wait own = of(call, call.server(), untilAnswer);
        return switch (workload.routing()) {
            case Routing.Direct direct -> own;
            case Routing.Split split -> longest(call, own, untilAnswer);
            case Routing.Cheapest cheapest -> longest(call, own, untilAnswer);
            case Routing.Cascade cascade -> {
                Wait both = own;
                for (Server server : others(call)) {
                    both = both.plus(of(call, server, false));
                }
                yield both;
            }
        };
    }

    private Wait longest(CallCells call, Wait own, boolean untilAnswer) {
        Wait longest = own;
        for (Server server : others(call)) {
            longest = longest.longer(of(call, server, untilAnswer));
        }
        return longest;
    }

    /** Who else serves the call by the routing, fallbacks left out. */
    private List<Server> others(CallCells call) {
        List<Server> others = new ArrayList<>();
        for (Load load : call.loads()) {
            boolean other = !load.fallback()
                    && !load.server().name().equals(call.server().name());
            if (other
                    && others.stream()
                            .noneMatch(s -> s.name().equals(load.server().name()))) {
                others.add(load.server());
            }
        }
        return others;
    }

    private Wait of(CallCells call, Server server, boolean untilAnswer) {
        PromptSizes sizes = PromptSizes.mean(call.call());
        RoundTokens round = call.loads().get(0).round();
        BigDecimal thought = estimate.exact().value(round.reasoning());
        BigDecimal tokens = untilAnswer ? thought : sizes.answer().tokens();
        if (tokens.signum() == 0) {
            return new Wait(1, BigDecimal.ZERO);
        }
        BigDecimal speed = server.info().decodeTokensPerSecond();
        boolean pictures = !untilAnswer && sizes.answer().beside().signum() > 0;
        if (speed == null || speed.signum() == 0 || pictures) {
            // Speeds are of text.
            String what = server.name() + " writes" + (pictures ? " more than text" : "");
            if (!unknown.contains(what)) {
                unknown.add(what);
            }
            return new Wait(1, BigDecimal.ZERO);
        }
        String source = server.name() + ": " + Numerals.of(speed) + " tokens a second, "
                + server.info().decodeSource();
        if (!sources.contains(source)) {
            sources.add(source);
        }
        return new Wait(1, Decimals.divide(tokens, speed));
    }
}
