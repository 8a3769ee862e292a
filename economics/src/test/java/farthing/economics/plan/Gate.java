package farthing.economics.plan;

import farthing.catalogue.ModelInfo;
import farthing.catalogue.Provenance;
import farthing.catalogue.terms.AccountTier;
import farthing.catalogue.terms.Bucket;
import farthing.catalogue.terms.Counting;
import farthing.catalogue.terms.CountingRule;
import farthing.catalogue.terms.Figure;
import farthing.catalogue.terms.FigureUnit;
import farthing.catalogue.terms.RateLimit;
import farthing.catalogue.terms.Statement;
import farthing.catalogue.terms.Terms;
import farthing.quantity.range.Input;
import farthing.workload.plan.PlannedCall;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Models with windows and a speed, and a provider with limits. */
final class Gate {
    /** A window of 200,000, answers of 64,000, 100 tokens a second. */
    static final ModelInfo INFO = new ModelInfo(
            "", "", null, List.of(), List.of(), 200_000L, null, 64_000L, new BigDecimal("100"), "a page", "", null);

    private static final Provenance PAGE = Provenance.of("page", null);

    private Gate() {}

    static OptionSheet plan(Workload workload) {
        return planner().plan(workload).options().get(0);
    }

    static Planner planner() {
        return new Planner(Nest.book(INFO), Nest.AT, null);
    }

    static List<Warning> warnings(Workload workload) {
        return warnings(planner(), workload, terms(new Counting.Apart(false)));
    }

    static List<Warning> warnings(Planner planner, Workload workload, Terms terms) {
        Plan plan = planner.plan(workload);
        return new Warnings(planner, plan, terms).of(Estimate.of(plan.options().get(0)));
    }

    static Feasibility examine(Workload workload) {
        return examine(workload, new Counting.Apart(false));
    }

    static Feasibility examine(Workload workload, Counting counting) {
        return examine(workload, terms(counting));
    }

    static Feasibility examine(Workload workload, Terms terms) {
        return new Examiner(workload, terms).examine(Estimate.of(plan(workload)));
    }

    /** At the peak, of a provider that bounds all tokens of a minute. */
    static BigDecimal tokens(Workload workload, Counting counting) {
        Terms terms = terms(counting, List.of(), List.of(limit("one", bound(Bucket.TOKENS_PER_MINUTE, "1"))));
        return examine(workload, terms).tiers().get(0).buckets().get(0).peak();
    }

    /** The three tiers of 2026-07: requests, input and output tokens a minute, dollars a month. */
    static Terms terms(Counting counting) {
        return terms(
                counting,
                List.of(account("start", "500"), account("build", "1000"), account("scale", "200000")),
                List.of(
                        three("start", "1000", "2000000", "400000"),
                        three("build", "5000", "5000000", "1000000"),
                        three("scale", "10000", "10000000", "2000000")));
    }

    static Terms bare() {
        return terms(new Counting.Apart(false), List.of(), List.of());
    }

    static Terms free() {
        return terms(
                new Counting.InputOnly(),
                List.of(account("tier-1", null)),
                List.of(limit(
                        "free",
                        bound(Bucket.REQUESTS_PER_DAY, "1500"),
                        bound(Bucket.INPUT_TOKENS_PER_MINUTE, "1000000"))));
    }

    private static Terms terms(Counting counting, List<AccountTier> tiers, List<RateLimit> limits) {
        return new Terms(
                LocalDate.parse("2026-07-01"),
                List.of(),
                tiers,
                limits,
                List.of(new CountingRule("anthropic", List.of("*"), counting, true, PAGE, "")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(share("free-tier-cap"), share("inference-share-risk")));
    }

    /** Both stand at 30 % in the guide. */
    private static Figure share(String id) {
        BigDecimal most = new BigDecimal("0.3");
        return new Figure(id, id, FigureUnit.SHARE, Statement.between(most, most, PAGE), List.of(), "");
    }

    private static AccountTier account(String id, @Nullable String cap) {
        return new AccountTier("anthropic", id, null, 0, cap == null ? null : new BigDecimal(cap), PAGE, "");
    }

    private static RateLimit three(String tier, String requests, String input, String output) {
        return limit(
                tier,
                bound(Bucket.REQUESTS_PER_MINUTE, requests),
                bound(Bucket.INPUT_TOKENS_PER_MINUTE, input),
                bound(Bucket.OUTPUT_TOKENS_PER_MINUTE, output));
    }

    private static RateLimit limit(String tier, RateLimit.Bound... bounds) {
        return new RateLimit("anthropic", List.of("*"), tier, List.of(bounds), true, PAGE, "");
    }

    private static RateLimit.Bound bound(Bucket bucket, String most) {
        return new RateLimit.Bound(bucket, new BigDecimal(most));
    }

    static PlannedCall capped(PlannedCall call, String cap) {
        return with(call, call.input(), call.output(), call.reasoning(), Nest.input(call.name() + ".max_output", cap));
    }

    static PlannedCall thinking(PlannedCall call, String tokens) {
        return with(
                call, call.input(), call.output(), Nest.input(call.name() + ".reasoning", tokens), call.maxOutput());
    }

    static PlannedCall withInput(PlannedCall call, Input input) {
        return with(call, input, call.output(), call.reasoning(), call.maxOutput());
    }

    static PlannedCall withOutput(PlannedCall call, Input output) {
        return with(call, call.input(), output, call.reasoning(), call.maxOutput());
    }

    private static PlannedCall with(PlannedCall call, Input input, Input output, Input reasoning, @Nullable Input cap) {
        return new PlannedCall(
                call.name(),
                call.model(),
                call.rounds(),
                call.share(),
                call.prefix(),
                input,
                output,
                reasoning,
                call.history(),
                call.gapSeconds(),
                call.extras(),
                cap,
                call.maxInput());
    }
}
