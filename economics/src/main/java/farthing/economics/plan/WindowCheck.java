package farthing.economics.plan;

import farthing.catalogue.ModelInfo;
import farthing.economics.plan.Finding.Check;
import farthing.workload.plan.PlannedCall;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The largest prompts and answers of an option against what its models take. */
final class WindowCheck {
    private static final String TOKENS = "tokens";

    private final Estimate estimate;
    private final Map<PlannedCall, Windows.Sizes> sizes;
    private final List<Finding> findings = new ArrayList<>();

    private WindowCheck(Estimate estimate, Map<PlannedCall, Windows.Sizes> sizes) {
        this.estimate = estimate;
        this.sizes = sizes;
    }

    /** One finding for each server and bound: the call that fills it most. */
    static List<Finding> of(Estimate estimate, Map<PlannedCall, Windows.Sizes> sizes) {
        WindowCheck check = new WindowCheck(estimate, sizes);
        check.servers().forEach(check::look);
        return check.findings;
    }

    private record Asked(Server server, List<PlannedCall> calls) {}

    private List<Asked> servers() {
        Map<String, Asked> servers = new LinkedHashMap<>();
        for (CallCells call : estimate.option().calls()) {
            for (Load load : call.loads()) {
                Asked asked = servers.computeIfAbsent(
                        load.server().name(), name -> new Asked(load.server(), new ArrayList<>()));
                if (!asked.calls.contains(load.call())) {
                    asked.calls.add(load.call());
                }
            }
        }
        return List.copyOf(servers.values());
    }

    private interface Figure {
        BigDecimal of(PromptSizes sizes);
    }

    private void look(Asked asked) {
        ModelInfo info = asked.server.info();
        Long context = info.contextTokens();
        Long input = info.maxInputTokens();
        add(asked, Check.CONTEXT, context, s -> s.prompt().add(s.reserved()));
        if (input != null && (context == null || input < context)) {
            add(asked, Check.PROMPT, input, PromptSizes::prompt);
        }
        add(
                asked,
                Check.OUTPUT,
                info.maxOutputTokens(),
                s -> s.answer().signum() == 0 ? BigDecimal.ZERO : s.reserved());
    }

    private void add(Asked asked, Check check, @Nullable Long limit, Figure figure) {
        PromptSizes mean = largest(asked.calls, figure, false);
        PromptSizes high = largest(asked.calls, figure, true);
        if (mean != null && figure.of(mean).signum() > 0) {
            findings.add(finding(asked.server, check, limit, figure.of(mean), mean, ""));
        }
        if (high != null && limit != null) {
            findings.add(finding(
                    asked.server, check, limit, figure.of(high), high, " at the 99th percentile of what varies"));
        }
    }

    private @Nullable PromptSizes largest(List<PlannedCall> calls, Figure figure, boolean high) {
        PromptSizes largest = null;
        for (PlannedCall call : calls) {
            Windows.Sizes both = sizes.get(call);
            PromptSizes its = both == null ? null : high ? both.high() : both.mean();
            if (its != null && (largest == null || figure.of(its).compareTo(figure.of(largest)) > 0)) {
                largest = its;
            }
        }
        return largest;
    }

    private Finding finding(
            Server server, Check check, @Nullable Long limit, BigDecimal wanted, PromptSizes of, String where) {
        String name = server.name();
        String call = of.call().name();
        String what =
                switch (check) {
                    case CONTEXT ->
                        call + ": prompt " + Numerals.of(of.prompt()) + " and answer " + Numerals.of(of.reserved())
                                + " tokens";
                    case PROMPT -> call + ": prompt " + Numerals.of(wanted) + " tokens";
                    case OUTPUT, RATE_LIMIT, LATENCY -> call + ": answer " + Numerals.of(wanted) + " tokens";
                };
        if (limit == null) {
            String sentence = what + where + "; the " + bounds(check) + " of " + name + " is not known";
            return new Finding(
                    check,
                    name,
                    call,
                    Verdict.UNKNOWN,
                    wanted,
                    null,
                    TOKENS,
                    "",
                    sentence,
                    "look it up at the provider");
        }
        BigDecimal bound = BigDecimal.valueOf(limit);
        boolean fits = wanted.compareTo(bound) <= 0;
        String sentence = what + where + (fits ? " within " : " beyond ") + "the " + Numerals.of(bound) + " of the "
                + bounds(check) + " of " + name;
        return new Finding(
                check,
                name,
                call,
                fits ? Verdict.FEASIBLE : Verdict.INFEASIBLE,
                wanted,
                bound,
                TOKENS,
                "the price book's entry of " + name,
                sentence,
                fits ? "" : wayOut(check, of, wanted.subtract(bound)));
    }

    private static String bounds(Check check) {
        return switch (check) {
            case CONTEXT -> "context window";
            case PROMPT -> "input limit";
            case OUTPUT, RATE_LIMIT, LATENCY -> "output limit";
        };
    }

    private static String wayOut(Check check, PromptSizes of, BigDecimal missing) {
        String tokens = Numerals.of(missing) + " tokens";
        if (check == Check.OUTPUT) {
            return of.cap() == null
                    ? "answers shorter by " + tokens
                    : "max_output lower by " + tokens + ": a request that states more is refused";
        }
        return "cut " + tokens
                + ": less history (history: {last: 6} or compaction), max_input, or a model with more room";
    }
}
