package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import farthing.economics.plan.Estimate;
import farthing.economics.plan.Planner;
import farthing.formats.workload.WorkloadReader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What policies make of one another, worked by hand. A prefix of 50,000 tokens costs $0.1875 to write and $0.015 to read at
 * Sonnet, a third of that at Haiku; 1,000 calls a day are 3.472 in the five minutes that it is kept.
 */
class MixedPoliciesTest {
    private static final Instant AT = Instant.parse("2026-08-22T00:00:00Z");
    private static final double WRITTEN = 0.1875;
    private static final double READ = 0.015;
    private static final double KEPT = 1000 * 300 / 86_400.0;
    private static final String CACHED =
            "{model: claude-sonnet-4-6, interactions: 1000 a day, prefix: 50k, input: 0, output: 0, cache: 5m, ";
    private static final String PLAIN =
            "{model: claude-sonnet-4-6, interactions: 1000, input: 1000, output: 100, cache: none, ";

    private static Planner planner;

    @BeforeAll
    static void book(@TempDir Path folder) throws Exception {
        planner = new Planner(SmallBook.in(folder), AT, null);
    }

    private static Estimate plan(String yaml) {
        return Estimate.of(Objects.requireNonNull(planner.first(WorkloadReader.read(YamlDocs.parse(yaml)))));
    }

    private static double ended(String yaml) {
        return Objects.requireNonNull(plan(yaml).ended()).amount().doubleValue();
    }

    /** The mean of one call whose prefix so many others touch while it is kept. */
    private static double call(double others) {
        double missed = Math.exp(-others);
        return missed * WRITTEN + (1 - missed) * READ;
    }

    @Test
    void whatIsRoutedElsewhereKeepsNoPrefixHere() {
        assertThat(ended(CACHED + "}")).isCloseTo(call(KEPT), within(1e-9));
        assertThat(ended(CACHED + "route: {split: [{model: claude-haiku-4-5, share: 70%}]}}"))
                .isCloseTo(0.7 * call(0.7 * KEPT) / 3 + 0.3 * call(0.3 * KEPT), within(1e-9));
        assertThat(ended(CACHED + "route: {cascade: {first: claude-haiku-4-5, escalated: 20%}}}"))
                .isCloseTo(call(KEPT) / 3 + 0.2 * call(0.2 * KEPT), within(1e-9));
        assertThat(ended(CACHED + "route: {cheapest: [claude-haiku-4-5], share: 40%}}"))
                .isCloseTo(0.4 * call(0.4 * KEPT) / 3 + 0.6 * call(0.6 * KEPT), within(1e-9));
    }

    /** Each paying user is one of 20. */
    @Test
    void freeUsersKeepThePrefixToo() {
        String busy = CACHED.replace("1000 a day", "50 a day") + "business: {free: {conversion: 5%}}}";
        assertThat(ended(busy) / 20).isCloseTo(call(KEPT), within(1e-9));
    }

    /** Of 450,000 tokens three fifths may be at Haiku, of which those that hit are read. */
    @Test
    void theHitRateIsOfAllTokensWhereverTheyWent() {
        Estimate plan = plan("""
                model: claude-sonnet-4-6
                interactions: 1000 a day
                cache: 5m
                calls:
                  answer: {prefix: 50k, input: 0, output: 0}
                  search: {share: 10%, input: 50k, output: 100}
                """);
        assertThat(Objects.requireNonNull(plan.hitRate()).doubleValue())
                .isCloseTo((1 - Math.exp(-KEPT)) / 1.1, within(1e-9));
        BigDecimal sum = plan.charges().stream()
                .map(charge -> charge.amount().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(plan.contracted().amount());
    }

    /** 9 free users at half the use: 5.5 interactions of $0.0045 each, logged for $0.001 a call and $0.002 an interaction. */
    @Test
    void whatIsCountedByCallCountsFreeUsersCalls() {
        Estimate plan = plan(PLAIN
                + "hidden: {log: {per_call: 0.001}, watch: {per_interaction: 0.002}, team: {monthly: 100}},"
                + " business: {free: {conversion: 10%, usage: 50%}}}");
        assertThat(plan.month().amount()).isEqualByComparingTo("141.25");
    }

    /** Three times the $4.50 of those that pay; the $24.75 of all is what it costs. */
    @Test
    void freeUsersPayNoMarkup() {
        Estimate plan =
                plan(PLAIN + "price: {per: usage, markup: 3}, business: {free: {conversion: 10%, usage: 50%}}}");
        assertThat(Objects.requireNonNull(plan.revenue()).amount()).isEqualByComparingTo("13.5");
        assertThat(plan.month().amount()).isEqualByComparingTo("24.75");
    }

    @Test
    void aPriceBySeatNamesUsersToo() {
        Estimate plan = plan(PLAIN + "price: {per: seat, amount: 2, users: 50}}");
        assertThat(Objects.requireNonNull(plan.user()).amount()).isEqualByComparingTo("0.09");
    }

    /** Half make two rounds and half three: (0.8^2 + 0.8^3) / 2. */
    @Test
    void aPartOfARoundIsOneMoreForAPartOfTheInteractions() {
        Estimate plan = plan(PLAIN + "rounds: 2.5, retry: {rate: 20%, retries: 0}}");
        assertThat(plan.completedShare()).isEqualByComparingTo("0.576");
    }

    /** One in ten thinks beyond the cap and says nothing, one in ten leaves 50 tokens of it, the others have their 100. */
    @Test
    void aCapBindsThoseThatThinkBeyondIt() {
        Estimate plan = plan(PLAIN + "max_output: 500, reasoning: {classes: {easy: {share: 70%, effort: none},"
                + " mid: {share: 10%, tokens: 450}, hard: {share: 10%, tokens: 20k}}}}");
        // 0.1 x 500 + 0.1 x (450 + 50) + 0.8 x 100 = 180 tokens
        assertThat(Objects.requireNonNull(plan.ended()).amount()).isEqualByComparingTo("0.0057");
    }

    /**
     * 100,000 tokens kept for an hour after each of 1,000 calls a month: stored 730 hours x 74.6 % at $0.45. A first round of two
     * keeps 10,000 tokens beside the prefix for that half minute, and the second's 20,000 for an hour.
     */
    @Test
    void keepingACacheIsPaidByTheHour() {
        String yaml = "{model: gemini-2.5-pro, interactions: 1000, prefix: 100k, input: 0, output: 0,"
                + " cache: {policy: gemini-explicit}}";
        double missed = Math.exp(-1000 / 730.0);
        double input = (missed * 0.2 + (1 - missed) * 0.02);
        assertThat(ended(yaml)).isCloseTo(input + 0.73 * (1 - missed) * 0.45, within(1e-9));
        double later = Math.exp(-1000 * 3630 / (730 * 3600.0));
        double stored = 0.73 * (1 - later) * 0.45 + 4.5e-6 * (10_000 * 30 + 20_000 * 3600) / 3600;
        double tokens = later * 0.2 + (1 - later) * 0.02 + 10_000 * 2e-6 + 110_000 * 2e-7 + 10_000 * 2e-6;
        assertThat(ended(yaml.replace("input: 0", "rounds: 2, input: 10000"))).isCloseTo(tokens + stored, within(1e-9));
    }
}
