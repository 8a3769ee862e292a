package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import farthing.catalogue.terms.Bucket;
import farthing.economics.plan.BreakPoint;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.Examiner;
import farthing.economics.plan.Feasibility;
import farthing.economics.plan.Finding;
import farthing.economics.plan.Judged;
import farthing.economics.plan.Plan;
import farthing.economics.plan.Planner;
import farthing.economics.plan.TierUse;
import farthing.economics.plan.Verdict;
import farthing.economics.plan.Warning;
import farthing.economics.plan.Warning.Code;
import farthing.economics.plan.Warnings;
import farthing.formats.plan.Decision;
import farthing.formats.workload.WorkloadReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The guide's warnings, with its prices and the providers' published limits; figures of the guide or by hand. */
class FeasiblePlansTest {
    private static final Instant AT = Instant.parse("2026-08-22T12:00:00Z");
    private static final Planner PLANNER = new Planner(ShippedBooks.open("guide"), AT, null);
    private static final Planner MARKET = new Planner(ShippedBooks.open("market"), AT, null);

    private static Plan plan(String text) {
        return PLANNER.plan(WorkloadReader.read(YamlDocs.parse(text)));
    }

    private static Feasibility first(Plan plan) {
        return new Examiner(plan.workload(), TermsFiles.shipped())
                .examine(Estimate.of(plan.options().get(0)));
    }

    private static List<Warning> warnings(Plan plan) {
        return new Warnings(PLANNER, plan, TermsFiles.shipped())
                .of(Estimate.of(plan.options().get(0)));
    }

    private static Warning warning(Plan plan, Code code) {
        List<Warning> found = warnings(plan).stream()
                .filter(warning -> warning.code() == code)
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static Finding finding(Feasibility feasibility, Finding.Check check) {
        return feasibility.findings().stream()
                .filter(finding -> finding.check() == check)
                .findFirst()
                .orElseThrow();
    }

    /**
     * DeepSeek is cheapest and takes 131,072 tokens at most. Flash at 0.30 and 2.50, mini at 0.40 and 1.60: they cost the same
     * at 140,000 x 0.10 / 0.90 = 15,555.6 tokens of answer.
     */
    @Test
    void whatCannotTakeThePromptDecidesNoBreakPoint() {
        String file = "{models: [deepseek-chat, gemini-2.5-flash, gpt-4.1-mini], input: 140k, output: 4000,"
                + " interactions: 100, cache: none}";
        List<BreakPoint> points = Objects.requireNonNull(
                        Decision.of(YamlDocs.parse(file), MARKET, TermsFiles.shipped(), 1, 1))
                .breakPoints();
        assertThat(points)
                .filteredOn(point -> point.input().path().equals("output"))
                .singleElement()
                .satisfies(point -> assertThat(point.at()).isCloseTo(14_000 / 0.9, within(1e-6)));
    }

    /** 003 L694: 1,500 requests a day and 1M tokens a minute; 100,000 a day is no such workload. */
    @Test
    void theFreeTierOfFlashIsNotForAHundredThousandADay() {
        Plan plan = plan("""
                model: gemini-2.5-flash
                input: 1000
                output: 300
                max_output: 500
                interactions: 100k a day
                """);
        Warning warning = warning(plan, Code.FREE_TIER_TOO_SMALL);
        assertThat(warning.bound()).isEqualByComparingTo("1500");
        assertThat(warning.figure().doubleValue()).isBetween(100_000.0, 101_000.0);
        TierUse free = first(plan).tiers().get(0);
        assertThat(free.isFree()).isTrue();
        assertThat(free.buckets().get(1).bound().bucket()).isEqualTo(Bucket.INPUT_TOKENS_PER_MINUTE);
        assertThat(free.buckets().get(1).bound().most()).isEqualByComparingTo("1000000");
        assertThat(finding(first(plan), Finding.Check.RATE_LIMIT).sentence())
                .contains("more than the 1,500 of the free tier")
                .endsWith("the limits of paid tiers are not known");
    }

    /** Who pays is not told that what is free suffices, and no more. */
    @Test
    void withinWhatIsFreeNothingIsKnownOfWhatIsPaid() {
        Plan plan = plan("{model: gemini-2.5-flash, input: 1000, output: 300, interactions: 100 a day}");
        Finding limit = finding(first(plan), Finding.Check.RATE_LIMIT);
        assertThat(limit.verdict()).isEqualTo(Verdict.FEASIBLE);
        assertThat(limit.sentence()).endsWith("of the free tier; the limits of paid tiers are not known");
    }

    /** 003 L442: 500 requests and 30,000 tokens a minute. At 1,800 tokens a call 16.7 pass, not 500. */
    @Test
    void tokensBindLongBeforeRequests() {
        Plan plan = plan("""
                model: gpt-4o
                input: 1800
                output: 300
                max_output: 300
                interactions: 438k
                traffic: {peak: 1}
                """);
        TierUse tier = first(plan).tiers().get(0);
        TierUse.BucketUse requests = tier.buckets().get(0);
        TierUse.BucketUse tokens = tier.buckets().get(1);
        assertThat(requests.bound().most()).isEqualByComparingTo("500");
        assertThat(requests.peak()).isEqualByComparingTo("18");
        // OpenAI counts the larger of prompt and cap: 18 x 1,800
        assertThat(tokens.peak()).isEqualByComparingTo("32400");
        assertThat(tokens.bound().most()).isEqualByComparingTo("30000");
        assertThat(tier.tightest()).isEqualTo(tokens);
        assertThat(tokens.admits().doubleValue()).isCloseTo(30_000 / 1_800.0, within(1e-9));
        Finding limit = finding(first(plan), Finding.Check.RATE_LIMIT);
        assertThat(limit.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(limit.sentence()).endsWith("limits of higher tiers are not known");
    }

    /** 003 L330 and L1134: o3 writes 50 tokens a second, so 12,000 of thinking are 240 s and violate 3 s. */
    @Test
    void thinkingViolatesThreeSeconds() {
        String text = """
                models: [o3, claude-sonnet-4-6]
                input: 1000
                output: 500
                reasoning: 12000
                max_output: 16000
                interactions: 1000
                latency: {target: 3s, streamed: true}
                """;
        Finding thinking = finding(first(plan(text)), Finding.Check.LATENCY);
        assertThat(thinking.verdict()).isEqualTo(Verdict.INFEASIBLE);
        assertThat(thinking.figure()).isEqualByComparingTo("240");
        assertThat(thinking.source()).contains("50 tokens a second", "the project's guide");
        Finding none = finding(
                first(plan(text.replace("reasoning: 12000", "reasoning: 0").replace("3s,", "3s, first_token: 1s,"))),
                Finding.Check.LATENCY);
        assertThat(none.verdict()).isEqualTo(Verdict.FEASIBLE);
        assertThat(none.figure()).isEqualByComparingTo("1");
    }

    /** 003 L824: without a cap a model thinks as long as it may. */
    @Test
    void thinkingWithoutACapIsFlagged() {
        Plan plan = plan("""
                model: o3
                input: 1000
                output: 500
                reasoning: 4500
                interactions: 1000
                """);
        Warning warning = warning(plan, Code.UNBOUNDED_REASONING);
        assertThat(warning.path()).isEqualTo("max_output");
        assertThat(warning.figure()).isEqualByComparingTo("5000");
    }

    /** 003 L508-510: a paying user of 0.345 a month carries 19 others at 5 % conversion: 6.555 of 9.99. */
    @Test
    void freeUsersBeyondThirtyPercentAreFlagged() {
        String text = """
                model: claude-sonnet-4-6
                input: 1000
                output: 500
                max_output: 1000
                traffic: {users: 1000, per_user: 32.857142857142857143, peak: 4}
                business: {price: {per: seat, amount: 9.99}, free: {conversion: 5%, usage: 100%}}
                """;
        // 0.0105 x 32.857... are 0.345
        Warning whole = warning(plan(text), Code.FREE_USERS);
        assertThat(whole.figure().doubleValue()).isCloseTo(6.555 / 9.99, within(1e-9));
        assertThat(whole.bound()).isEqualByComparingTo("0.3");
        assertThat(whole.sentence()).contains("the project's guide");
        assertThat(warnings(plan(text.replace("usage: 100%", "usage: 30%"))))
                .extracting(Warning::code)
                .doesNotContain(Code.FREE_USERS);
    }

    /** An option that cannot be had keeps its place and its mark, and another is the answer. */
    @Test
    void theCheapestThatCanBeHadIsTheAnswer() {
        Plan plan = MARKET.plan(WorkloadReader.read(YamlDocs.parse("""
                models: [gpt-4o-mini, claude-sonnet-4-6]
                input: 150000
                output: 500
                max_output: 1000
                interactions: 100
                """)));
        List<Judged> ranked = new Examiner(plan.workload(), TermsFiles.shipped()).judged(plan.ranked());
        assertThat(ranked)
                .extracting(judged -> judged.estimate().name())
                .containsExactly("openai/gpt-4o-mini", "anthropic/claude-sonnet-4-6");
        assertThat(ranked.get(0).verdict()).isEqualTo(Verdict.INFEASIBLE);
        Judged answer = Judged.answer(ranked);
        assertThat(answer).isNotNull();
        assertThat(answer.estimate().name()).isEqualTo("anthropic/claude-sonnet-4-6");
    }

    /** The example that a newcomer sees first can be had, within Anthropic's published limits. */
    @Test
    void theSupportBotCanBeHad() {
        Plan plan = MARKET.plan(WorkloadReader.read(YamlDocs.read(Path.of("..", "examples", "support-bot.yml"))));
        assertThat(first(plan).verdict()).isEqualTo(Verdict.FEASIBLE);
    }
}
