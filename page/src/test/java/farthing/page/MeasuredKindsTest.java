package farthing.page;

import static farthing.page.Taken.USAGE;
import static farthing.page.Taken.call;
import static farthing.page.Taken.tenCalls;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/**
 * Calls of every kind become calls of the scenario, repeated ones too. GPT-4o is 2.5 dollars a million in and 10 out: 1,000
 * in and 100 out are $0.0035.
 */
class MeasuredKindsTest {
    private static final String GPT = "model: gpt-4o\ninput: 1000\noutput: 100\ninteractions: 1000\n";

    private final Engine engine = new Engine(ShippedFacts.facts());

    /** A call at $0.0035 and its fallback, mini at $0.15 and $0.60 a million: 0.00021; another without: (0.007 + 0.00021) / 2. */
    @Test
    void aFallbackIsACallOfTheFile() {
        String file = call("a", ",\"outcome\":\"completed\"")
                + call("b", "")
                + call("b", ",\"attempt\":2,\"outcome\":\"completed\"").replace("gpt-4o", "gpt-4o-mini");
        Taken taken = taken(GPT + "fallback: [gpt-4o-mini]\nretry: {rate: 10%}\n", file);
        assertThat(taken.metered()).isEqualByComparingTo("0.003605");
        assertThat(taken.residual()).isZero();
        assertThat(taken.file()).contains("share: 0.5").doesNotContain("fallback", "retry");
    }

    /**
     * An embedding writes nothing and has no price for that; beside it a call of GPT-4o: 2,000 at $0.02 a million and $0.0035.
     * With the scenario's lengths, 500 and 50, these are 500 at $0.02 and $0.00175.
     */
    @Test
    void whatWritesNothingIsPlannedStepByStep() {
        String embedding = "{\"interaction\":\"a\",\"model\":\"text-embedding-3-small\",\"usage\":{"
                + "\"prompt_tokens\":2000,\"total_tokens\":2000}}\n";
        String half = GPT.replace("1000\noutput: 100\n", "500\noutput: 50\n");
        Taken taken = taken(half, embedding + call("a", ",\"outcome\":\"completed\""));
        assertThat(taken.metered()).isEqualByComparingTo("0.00354");
        assertThat(taken.residual()).isZero();
        assertThat(taken.shown().text("reality-way")).doesNotContain("Could not be planned");
        assertThat(taken.modelled()).isEqualByComparingTo("0.00175");
        assertThat(taken.step("calls and models")).isEqualByComparingTo("0.00001");
        assertThat(taken.step("prompt lengths")).isEqualByComparingTo("0.00128");
        assertThat(taken.step("answer lengths")).isEqualByComparingTo("0.0005");
    }

    /** All that is priced is a second attempt, of a model that nobody lists: one call of $0.0035. */
    @Test
    void aSecondAttemptThatAloneHasAPriceIsACall() {
        String own =
                call("a", "").replace("gpt-4o", "my-own-model") + call("a", ",\"attempt\":2,\"outcome\":\"completed\"");
        Taken taken = taken(GPT, own);
        assertThat(taken.metered()).isEqualByComparingTo("0.0035");
        assertThat(taken.residual()).isZero();
        assertThat(taken.shown().text("reality-way")).doesNotContain("Could not be planned");
    }

    /** Ten calls, each repeated once: all ten interactions completed, for $0.007 each. */
    @Test
    void whatWasRepeatedUntilItSucceededCompletes() {
        String twice = tenCalls(0).replace(",\"outcome\":\"completed\"", "")
                + tenCalls(0).replace("\"model\"", "\"attempt\":2,\"model\"");
        Taken taken = taken(GPT + "retry: {rate: 10%, retries: 1}\n", twice);
        assertThat(taken.metered()).isEqualByComparingTo("0.007");
        assertThat(taken.residual().abs()).isLessThan(new BigDecimal("0.0000001"));
        assertThat(taken.plan("completedShare")).isBetween(new BigDecimal("0.999999"), BigDecimal.ONE);
        assertThat(taken.plan("callsPerInteraction")).isBetween(new BigDecimal("0.999999"), BigDecimal.ONE);
    }

    /** No outcome is told, so it is by the call: each attempt is one to the meter, in the plan too. */
    @Test
    void byTheCallEachAttemptIsOne() {
        String twice = call("a", "") + call("a", ",\"attempt\":2");
        for (String retry : new String[] {"", "retry: {rate: 50%}\n"}) {
            Taken taken = taken(GPT + retry, twice);
            assertThat(taken.modelled()).isEqualByComparingTo("0.0035");
            assertThat(taken.metered()).isEqualByComparingTo("0.0035");
            assertThat(taken.residual()).isZero();
            assertThat(taken.file()).contains("rate: 0.5");
        }
    }

    /** Lengths are of the calls whose usage can be read: 1,000 and 100 tokens, as every such call has. */
    @Test
    void callsWithoutReadableUsageShortenNothing() {
        String broken = call("x", ",\"outcome\":\"completed\"").replace(USAGE, "\"usage\":{\"prompt_tokens\":-1}");
        Taken taken = taken(GPT, tenCalls(0) + broken + broken.replace("\"x\"", "\"y\""));
        assertThat(taken.metered()).isEqualByComparingTo("0.0035");
        assertThat(taken.residual()).isZero();
        assertThat(taken.file()).contains("input: 1000", "output: 100");
    }

    /** Ten calls of a batch, at half of $0.0035; ten more that cannot be read say nothing of how many wait. */
    @Test
    void callsWithoutReadableUsageDoNotWait() {
        String broken = call("x", ",\"batch\":true,\"outcome\":\"completed\"")
                .replace(USAGE, "\"usage\":{\"prompt_tokens\":-1}");
        Taken taken = taken(GPT, tenCalls(10) + broken.repeat(10));
        assertThat(taken.metered()).isEqualByComparingTo("0.00175");
        assertThat(taken.residual()).isZero();
        assertThat(taken.file()).contains("batch: 1\n");
    }

    /** Of a kind nine in ten cannot be read; by the call it is the meter's eleven: (10 x 0.0035 + 0.035) / 11. */
    @Test
    void callsWithoutReadableUsageWeighNothing() {
        String broken = call("x", ",\"feature\":\"b\"").replace(USAGE, "\"usage\":{\"prompt_tokens\":-1}");
        String large =
                call("y", ",\"feature\":\"b\"").replace(":1000,", ":10000,").replace(":100}", ":1000}");
        String small = call("z", ",\"feature\":\"a\"").repeat(10);
        Taken taken = taken(GPT, small + large + broken.repeat(9));
        assertThat(taken.metered().doubleValue()).isCloseTo(0.07 / 11, within(1e-9));
        assertThat(taken.residual().abs()).isLessThan(new BigDecimal("0.000001"));
    }

    /** What an unlisted model read from its cache is no hit of the model that is planned. */
    @Test
    void theCacheIsOfTheCallsThatArePlanned() {
        String own = call("o", "")
                .replace("gpt-4o", "my-own-model")
                .replace(":100}", ":100,\"prompt_tokens_details\":{\"cached_tokens\":900}}");
        Taken taken = taken(GPT, call("a", "").repeat(10) + own.repeat(10));
        assertThat(taken.metered()).isEqualByComparingTo("0.0035");
        assertThat(taken.residual()).isZero();
        assertThat(taken.file()).doesNotContain("hit_rate");
    }

    /** Fifteen features of the scenario's very call: the three that are not called by themselves are one call by their model. */
    @Test
    void kindsOfCallsBeyondTheCostliestAreTakenTogether() {
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < 15; i++) {
            file.append(call("i" + i, ",\"feature\":\"f" + i + "\",\"outcome\":\"completed\""));
        }
        Taken taken = taken(GPT, file.toString());
        assertThat(taken.metered()).isEqualByComparingTo("0.0035");
        assertThat(taken.residual().abs()).isLessThan(new BigDecimal("0.0000001"));
        assertThat(taken.file()).contains("gpt_4o:", "share: 0.2");
    }

    /** More models than a scenario has room for are told, not hushed up. */
    @Test
    void modelsBeyondWhatAScenarioHoldsAreNamed() {
        StringBuilder file = new StringBuilder();
        for (String model : ShippedFacts.facts().open().book().ids("openai")) {
            file.append(call("i", "").replace("gpt-4o", model));
        }
        assertThat(taken(GPT, file.toString()).shown().text("reality-way"))
                .contains("further kinds (the costliest are planned with)");
    }

    /** Two hundred and fifty calls of an interaction are more than a scenario makes. */
    @Test
    void callsBeyondTheMostOfAnInteractionAreNamed() {
        String many = call("a", "").repeat(249) + call("a", ",\"outcome\":\"completed\"");
        assertThat(taken(GPT, many).shown().text("reality-way")).contains("more than 200 calls of a kind");
        assertThat(taken(GPT, tenCalls(0)).shown().text("reality-way")).doesNotContain("Could not be planned");
    }

    private Taken taken(String scenario, String calls) {
        return Taken.of(engine, scenario, calls);
    }
}
