package farthing.catalogue.terms;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.catalogue.Provenance;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What counts against a limit, by the providers' own examples and by hand. */
class CountingTest {
    /** 1,000 uncached, 9,000 read, 200 written, 100 out, a cap of 4,096. */
    private static final CallTokens CALL = tokens("1000", "9000", "200", "100", "4096");

    private static CallTokens tokens(String uncached, String read, String write, String output, String cap) {
        return new CallTokens(
                new BigDecimal(uncached),
                new BigDecimal(read),
                new BigDecimal(write),
                new BigDecimal(output),
                new BigDecimal(cap));
    }

    private static RateLimit limit(Bucket bucket, long most, Bucket second, long secondMost) {
        return new RateLimit(
                "one",
                List.of("model"),
                "tier",
                List.of(
                        new RateLimit.Bound(bucket, BigDecimal.valueOf(most)),
                        new RateLimit.Bound(second, BigDecimal.valueOf(secondMost))),
                true,
                Provenance.of("page", null),
                "");
    }

    @Test
    void anthropicCountsInputAndWritesWithoutReadsAndNoCap() {
        Counting counting = new Counting.Apart(false);
        assertThat(counting.input(CALL)).isEqualByComparingTo("1200");
        assertThat(counting.output(CALL)).isEqualByComparingTo("100");
        assertThat(new Counting.Apart(true).input(CALL)).isEqualByComparingTo("10200");
    }

    @Test
    void twoMillionInputTokensAMinuteServeTenMillionWhereFourFifthsAreRead() {
        RateLimit limit = limit(Bucket.INPUT_TOKENS_PER_MINUTE, 2_000_000, Bucket.REQUESTS_PER_DAY, 1);
        CallTokens call = tokens("2000", "8000", "0", "1", "1");
        RateLimit.Admission admission = limit.admission(new Counting.Apart(false), call);
        assertThat(admission).isNotNull();
        assertThat(admission.callsPerMinute().multiply(call.input())).isEqualByComparingTo("10000000");
    }

    @Test
    void openAiCountsTheLargerOfCapAndPromptCachedTokensIncluded() {
        Counting counting = new Counting.LargerOfCapAndPrompt();
        assertThat(counting.all(CALL)).isEqualByComparingTo("10200");
        assertThat(counting.all(tokens("100", "0", "0", "50", "4096"))).isEqualByComparingTo("4096");
    }

    @Test
    void azureCountsPromptAndCap() {
        assertThat(new Counting.PromptAndCap().all(CALL)).isEqualByComparingTo("14296");
    }

    @Test
    void bedrockTakesSeventeenHundredTokensOfQuotaForThirteenHundredReal() {
        Counting.Burndown counting = new Counting.Burndown(BigDecimal.valueOf(5));
        CallTokens call = tokens("1000", "0", "200", "100", "100");
        assertThat(counting.settled(call)).isEqualByComparingTo("1700");
        assertThat(counting.all(call)).isEqualByComparingTo("1700");
    }

    @Test
    void bedrockHoldsTheCapWhileACallRuns() {
        Counting.Burndown counting = new Counting.Burndown(BigDecimal.valueOf(5));
        assertThat(counting.all(CALL)).isEqualByComparingTo("5296");
        assertThat(counting.settled(CALL)).isEqualByComparingTo("1700");
    }

    @Test
    void geminiCountsInputAndMistralBoth() {
        assertThat(new Counting.InputOnly().all(CALL)).isEqualByComparingTo("10200");
        assertThat(new Counting.InputAndOutput().all(CALL)).isEqualByComparingTo("10300");
    }

    @Test
    void thirtyThousandTokensAMinuteAdmitSixteenCallsOfEighteenHundredThoughFiveHundredMayBeMade() {
        RateLimit limit = limit(Bucket.REQUESTS_PER_MINUTE, 500, Bucket.TOKENS_PER_MINUTE, 30_000);
        RateLimit.Admission admission = limit.admission(new Counting.InputAndOutput(), CallTokens.of(1_500, 300));
        assertThat(admission).isNotNull();
        assertThat(admission.bound().bucket()).isEqualTo(Bucket.TOKENS_PER_MINUTE);
        assertThat(admission.callsPerMinute()).isEqualByComparingTo("16.666666666666666667");
    }

    @Test
    void usesSayWhichBucketOverflowsAndByHowMuch() {
        RateLimit limit = limit(Bucket.REQUESTS_PER_DAY, 1_500, Bucket.INPUT_TOKENS_PER_MINUTE, 1_000_000);
        Demand demand = new Demand(new BigDecimal("100"), new BigDecimal("100000"), new BigDecimal("3000000"));
        List<RateLimit.Use> uses = limit.uses(new Counting.InputOnly(), CallTokens.of(800, 300), demand);
        assertThat(uses.get(0).isOver()).isTrue();
        assertThat(uses.get(0).share()).isEqualByComparingTo("66.666666666666666667");
        assertThat(uses.get(1).isOver()).isFalse();
        assertThat(uses.get(1).wanted()).isEqualByComparingTo("80000");
        assertThat(uses.get(1).share()).isEqualByComparingTo("0.08");
    }

    @Test
    void callsWithoutTokensOfABucketAreNotHeldBackByIt() {
        RateLimit limit = limit(Bucket.OUTPUT_TOKENS_PER_MINUTE, 10, Bucket.REQUESTS_PER_DAY, 5);
        assertThat(limit.admission(new Counting.InputOnly(), CallTokens.of(800, 300)))
                .isNull();
    }
}
