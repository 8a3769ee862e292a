package farthing.economics.plan;

import farthing.catalogue.ModelInfo;
import farthing.catalogue.anatomy.Anatomy;
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
    private static final String PROMPT = "prompt ";
    private static final String ANSWER = "answer ";
    private static final String BESIDE = "beside text: pictures, sound, film";

    private final Estimate estimate;
    private final Map<PlannedCall, Windows.Sizes> sizes;
    private final @Nullable Anatomy weights;
    private final List<Finding> findings = new ArrayList<>();

    private WindowCheck(Estimate estimate, Map<PlannedCall, Windows.Sizes> sizes, @Nullable Anatomy weights) {
        this.estimate = estimate;
        this.sizes = sizes;
        this.weights = weights;
    }

    /**
     * One finding for each server and bound: the call that fills it most.
     *
     * @param weights that the option's own listing sells; null where they are not known
     */
    static List<Finding> of(Estimate estimate, Map<PlannedCall, Windows.Sizes> sizes, @Nullable Anatomy weights) {
        WindowCheck check = new WindowCheck(estimate, sizes, weights);
        check.servers().forEach(check::look);
        return check.findings;
    }

    private record Asked(Server server, List<PlannedCall> calls) {}

    private List<Asked> servers() {
        Map<String, Asked> servers = new LinkedHashMap<>();
        for (CallCells call : estimate.option().made()) {
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
        Server server = asked.server;
        ModelInfo info = server.info();
        JointWindow window = JointWindow.of(info, server.name().equals(estimate.name()) ? weights : null);
        Long input = info.maxInputTokens();
        Bound joint = new Bound(
                server,
                Check.CONTEXT,
                window == null ? null : window.tokens(),
                window == null ? null : window.weights());
        add(asked, joint, s -> s.prompt().tokens().add(s.reserved().tokens()));
        if (input != null && (window == null || input < window.tokens())) {
            add(asked, new Bound(server, Check.PROMPT, input, null), s -> s.prompt()
                    .tokens());
        }
        add(asked, new Bound(server, Check.OUTPUT, info.maxOutputTokens(), null), s -> s.reserved()
                .tokens());
    }

    /**
     * What a server takes.
     *
     * @param tokens or null where they are not known
     * @param sold the weights whose positions they are; null where they are the listing's own
     */
    private record Bound(
            Server server,
            Check check,
            @Nullable Long tokens,
            @Nullable Anatomy sold) {
        /** Behind their number. */
        String what() {
            return sold == null
                    ? " of the " + bounds(check) + " of " + server.name()
                    : " positions of " + sold.id() + ", which " + server.name() + " sells";
        }

        String source() {
            return sold == null ? "the price book's entry of " + server.name() : "the shape of " + sold.id();
        }
    }

    private void add(Asked asked, Bound bound, Figure figure) {
        PromptSizes mean = largest(asked.calls, figure, false);
        PromptSizes high = largest(asked.calls, figure, true);
        if (mean != null && figure.of(mean).signum() > 0) {
            findings.add(finding(bound, figure.of(mean), mean, ""));
        }
        if (high != null && bound.tokens != null) {
            findings.add(finding(bound, figure.of(high), high, " at the 99th percentile of what varies"));
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

    private static Finding finding(Bound of, BigDecimal wanted, PromptSizes sizes, String where) {
        Check check = of.check;
        String name = of.server.name();
        String call = sizes.call().name();
        String what =
                switch (check) {
                    case CONTEXT -> call + ": " + of(PROMPT, sizes.prompt()) + " and " + of(ANSWER, sizes.reserved());
                    case PROMPT -> call + ": " + of(PROMPT, sizes.prompt());
                    case OUTPUT, MODALITY, RATE_LIMIT, LATENCY -> call + ": " + of(ANSWER, sizes.reserved());
                };
        List<Finding.Summand> summands = summands(check, sizes);
        Long limit = of.tokens;
        if (limit == null) {
            String sentence = what + " tokens" + where + "; the " + bounds(check) + " of " + name + " is not known";
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
                    "look it up at the provider",
                    summands);
        }
        BigDecimal bound = BigDecimal.valueOf(limit);
        boolean fits = wanted.compareTo(bound) <= 0;
        String sentence =
                what + " tokens" + where + (fits ? " within " : " beyond ") + "the " + Numerals.of(bound) + of.what();
        return new Finding(
                check,
                name,
                call,
                fits ? Verdict.FEASIBLE : Verdict.INFEASIBLE,
                wanted,
                bound,
                TOKENS,
                of.source(),
                sentence,
                fits ? "" : new WindowWays(check, sizes, wanted.subtract(bound)).words(),
                summands);
    }

    /** Such as {@code prompt 1,030 (30 of text)}; what is beside text is told by the summands. */
    private static String of(String name, PromptSizes.Part part) {
        String words = part.words().signum() == 0 ? "none" : Numerals.of(part.words());
        return name + Numerals.of(part.tokens()) + (part.beside().signum() == 0 ? "" : " (" + words + " of text)");
    }

    private static List<Finding.Summand> summands(Check check, PromptSizes sizes) {
        List<Finding.Summand> summands = new ArrayList<>();
        if (check != Check.OUTPUT) {
            add(summands, PROMPT, sizes.prompt());
        }
        if (check != Check.PROMPT) {
            add(summands, ANSWER, sizes.reserved());
        }
        return summands.size() < 2 ? List.of() : summands;
    }

    private static void add(List<Finding.Summand> summands, String name, PromptSizes.Part part) {
        if (part.words().signum() > 0) {
            summands.add(new Finding.Summand(name + "of text", part.words()));
        }
        if (part.beside().signum() > 0) {
            summands.add(new Finding.Summand(name + BESIDE, part.beside()));
        }
    }

    private static String bounds(Check check) {
        return switch (check) {
            case CONTEXT -> "context window";
            case PROMPT -> "input limit";
            case OUTPUT, MODALITY, RATE_LIMIT, LATENCY -> "output limit";
        };
    }
}
