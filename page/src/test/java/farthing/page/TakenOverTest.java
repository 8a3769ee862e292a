package farthing.page;

import static farthing.page.Taken.tenCalls;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/**
 * What measured calls contain already is no part of the scenario beside them: with all that was measured it costs what the
 * meter says. GPT-4o is 2.5 dollars a million in and 10 out, half of each in a batch: 1,000 in and 100 out are $0.0035.
 */
class TakenOverTest {
    private static final String GPT = "model: gpt-4o\ninput: 1000\noutput: 100\ninteractions: 1000\n";

    private final Engine engine = new Engine(ShippedFacts.facts());

    /** Three of ten answers are kept: 0.7 x 0.0035. Ten metered calls were made all the same. */
    @Test
    void answersThatTheApplicationKeptAreNoCalls() {
        Taken taken = taken(GPT + "response_cache: {hit: 30%, lookup: 0.001}\n", tenCalls(0));
        assertThat(taken.modelled()).isEqualByComparingTo("0.00245");
        assertThat(taken.step("calls and models")).isEqualByComparingTo("0.00105");
        assertThat(taken.metered()).isEqualByComparingTo("0.0035");
        assertThat(taken.residual()).isZero();
        assertThat(taken.file()).doesNotContain("response_cache");
        assertThat(again(taken, tenCalls(0)).modelled()).isEqualByComparingTo("0.0035");
        assertThat(taken.shown().explanation("step:0"))
                .contains("an interaction that the application answers from its own store has none");
    }

    /** All calls wait in the scenario, at half the price, and none in the file. */
    @Test
    void whatABatchOfTheScenarioSavesIsNotInTheFile() {
        Taken taken = taken(GPT + "batch: 100%\n", tenCalls(0));
        assertThat(taken.modelled()).isEqualByComparingTo("0.00175");
        assertThat(taken.step("batch and cheaper hours")).isEqualByComparingTo("0.00175");
        assertThat(taken.residual()).isZero();
        assertThat(again(taken, tenCalls(0)).modelled()).isEqualByComparingTo("0.0035");
        assertThat(taken(GPT + "off_peak: 50%\n", tenCalls(0)).file()).doesNotContain("off_peak");
    }

    /** Six calls at $0.0035 and four at half of it: $0.028 for ten. */
    @Test
    void whatABatchServedInTheFileIsTakenOver() {
        Taken taken = taken(GPT + "off_peak: 70%\n", tenCalls(4));
        assertThat(taken.metered()).isEqualByComparingTo("0.0028");
        assertThat(taken.step("batch and cheaper hours")).isEqualByComparingTo("-0.0007");
        assertThat(taken.residual()).isZero();
        assertThat(taken.file()).contains("batch: 0.4");
        assertThat(again(taken, tenCalls(4)).modelled()).isEqualByComparingTo("0.0028");
    }

    /** Haiku 4.5 is sold by its maker as by the channel; the file names the maker: 1,000 x 1 + 100 x 5 in millionths. */
    @Test
    void aChannelServesNoCallOfAnotherSeller() {
        String bedrock = """
                model: claude-haiku-4-5
                input: 1000
                output: 100
                interactions: 1000
                channel: {provider: bedrock, premium: 10%}
                """;
        String call = "{\"interaction\":\"a\",\"provider\":\"anthropic\",\"model\":\"claude-haiku-4-5\",\"usage\":{"
                + "\"input_tokens\":1000,\"output_tokens\":100},\"outcome\":\"completed\"}\n";
        Taken taken = taken(bedrock, call);
        assertThat(taken.metered()).isEqualByComparingTo("0.0015");
        assertThat(taken.residual()).isZero();
        assertThat(taken.file()).doesNotContain("channel");
    }

    /** A file that names no seller has the maker's prices: 1,000 in and 100 out of GPT-4o, whatever channel the plan had. */
    @Test
    void aChannelServesNoCallThatWasMeteredAsItsMakers() {
        String bedrock = """
                model: claude-haiku-4-5
                input: 1000
                output: 100
                interactions: 1000
                channel: {provider: bedrock, premium: 10%}
                """;
        Taken taken = taken(bedrock, tenCalls(0));
        assertThat(taken.residual()).isZero();
        assertThat(taken.shown().text("reality-way")).doesNotContain("Could not be planned");
        assertThat(taken.file()).doesNotContain("channel");
    }

    /** What moved with an input that was measured since moves with nothing any more; the others do. */
    @Test
    void correlationsGoWithTheInputsThatTheyAreOf() {
        String uncertain = """
                model: gpt-4o
                input: {mean: 1000, uncertain: 900 to 1100}
                output: {mean: 100, uncertain: 90 to 110}
                traffic: {users: {mean: 10, uncertain: 9 to 11}, per_user: {mean: 9, uncertain: 8 to 10}}
                correlations:
                  - {between: [input, output], rho: 0.5}
                  - {between: [traffic.users, traffic.per_user], rho: 0.2}
                """;
        Taken taken = taken(uncertain, tenCalls(0));
        assertThat(taken.shown().text("reality-way")).doesNotContain("Could not be planned");
        assertThat(taken.residual()).isZero();
        assertThat(taken.file()).contains("traffic.users, traffic.per_user").doesNotContain("[input, output]");
    }

    /** Half of the prompt read at half the price: 500 x 2.5 + 500 x 1.25 + 100 x 10 in millionths. */
    @Test
    void readsThatWereMeasuredAreReadWhateverTheScenarioHasAgainstThem() {
        String half =
                "{\"interaction\":\"a\",\"provider\":\"openai\",\"model\":\"gpt-4o\",\"usage\":{\"prompt_tokens\":1000,"
                        + "\"completion_tokens\":100,\"prompt_tokens_details\":{\"cached_tokens\":500}},\"outcome\":\"completed\"}\n";
        for (String cache : new String[] {"", "cache: none\n", "cache: 1h\n", "cache: {changing: [timestamp]}\n"}) {
            Taken taken = taken(GPT + cache, half);
            assertThat(taken.metered()).as(cache).isEqualByComparingTo("0.002875");
            assertThat(taken.residual()).as(cache).isZero();
        }
    }

    /** Haiku 4.5 reads at a tenth of a dollar, where a caller marks what to keep: 400 x 1 + 600 x 0.1 + 100 x 5 in millionths. */
    @Test
    void whereACacheHasToBeAskedForItWas() {
        String read = "{\"interaction\":\"a\",\"model\":\"claude-haiku-4-5\",\"usage\":{\"input_tokens\":400,"
                + "\"cache_read_input_tokens\":600,\"output_tokens\":100},\"outcome\":\"completed\"}\n";
        for (String cache : new String[] {"", "cache: openai-24h\n"}) {
            Taken taken = taken(GPT + cache, read);
            assertThat(taken.metered()).as(cache).isEqualByComparingTo("0.00096");
            assertThat(taken.residual()).as(cache).isZero();
        }
    }

    /**
     * A realtime model at 5 dollars a million of text in and 2.5 of what is read from its cache, text or sound; 20 and 80 out.
     * 1,000 of text and as much cached sound, 100 and 400 out: 5 + 2.5 + 2 + 32 thousandths. With half of the text cached
     * 2.5 + 1.25 of it instead of 5.
     */
    @Test
    void soundThatWasReadFromACacheIsReadOnce() {
        Taken sound = taken(GPT, spoken(0));
        assertThat(sound.metered()).isEqualByComparingTo("0.0415");
        assertThat(sound.residual()).isZero();
        assertThat(sound.file()).contains("cache_read.audio: 1000").doesNotContain("hit_rate");

        Taken both = taken(GPT, spoken(500));
        assertThat(both.metered()).isEqualByComparingTo("0.04025");
        assertThat(both.residual()).isZero();
        assertThat(both.file()).contains("cache_read.audio: 1000", "hit_rate: 0.25");
    }

    /**
     * Sonnet 4.6 at 3 dollars a million in, 0.3 read, 3.75 written and 15 out: 500 new, 1,000 written, 2,000 read and 300
     * out are 1.5 + 3.75 + 0.6 + 4.5 thousandths.
     */
    @Test
    void whatWasWrittenIntoACacheCostsWhatWritingCosts() {
        Taken taken = taken(GPT, written(2_000) + written(2_000).replace("\"a\"", "\"b\""));
        assertThat(taken.metered()).isEqualByComparingTo("0.01035");
        assertThat(taken.residual().abs()).isLessThan(new BigDecimal("0.000001"));
        assertThat(taken.file()).contains("prefix: 3000", "input: 500");
        assertThat(again(taken, written(2_000)).modelled())
                .isBetween(new BigDecimal("0.010349"), new BigDecimal("0.010351"));

        Taken first = taken(GPT, written(0));
        assertThat(first.metered()).as("nothing was read yet").isEqualByComparingTo("0.00975");
        assertThat(first.residual()).isZero();
    }

    /** Calls with a cache beside calls of twice their prompts without one: each writes what it wrote, and no more. */
    @Test
    void whatOneKindOfCallsReadIsNotWrittenByAnother() {
        String plain =
                "{\"interaction\":\"b\",\"feature\":\"other\",\"provider\":\"anthropic\",\"model\":\"claude-sonnet-4-6\","
                        + "\"usage\":{\"input_tokens\":7000,\"output_tokens\":300},\"outcome\":\"completed\"}\n";
        Taken taken = taken(GPT, written(2_000) + plain);
        assertThat(taken.metered()).as("(0.01035 + 0.021 + 0.0045) / 2").isEqualByComparingTo("0.017925");
        assertThat(taken.residual().abs()).isLessThan(new BigDecimal("0.000001"));
    }

    /** Kept for an hour the thousand tokens cost 6 dollars a million: 1.5 + 6 + 0.6 + 4.5 thousandths. */
    @Test
    void whatWasWrittenForAnHourCostsThat() {
        String hour = written(2_000)
                .replace(
                        "\"cache_read_input_tokens\"",
                        "\"cache_creation\":{\"ephemeral_5m_input_tokens\":0,\"ephemeral_1h_input_tokens\":1000},"
                                + "\"cache_read_input_tokens\"");
        Taken taken = taken(GPT, hour);
        assertThat(taken.metered()).isEqualByComparingTo("0.0126");
        assertThat(taken.residual().abs()).isLessThan(new BigDecimal("0.000001"));
        assertThat(taken.file()).contains("policy: 1h");
    }

    /** Haiku 4.5: 1,000 x 1 + 9,000 x 0.1 + 100 x 5 in millionths; what code execution costs is not known. */
    @Test
    void aCacheIsPlannedWhereWhatIsBesideTextCannotBe() {
        String call = "{\"interaction\":\"%s\",\"provider\":\"anthropic\",\"model\":\"claude-haiku-4-5\",\"usage\":{"
                + "\"input_tokens\":1000,\"cache_read_input_tokens\":9000,\"output_tokens\":100%s},\"outcome\":\"completed\"}\n";
        Taken taken = taken(
                GPT,
                call.formatted("a", "") + call.formatted("b", ",\"server_tool_use\":{\"code_execution_requests\":1}"));
        assertThat(taken.metered()).isEqualByComparingTo("0.0024");
        assertThat(taken.residual().abs()).isLessThan(new BigDecimal("0.000001"));
        assertThat(taken.file()).contains("hit_rate: 0.9").doesNotContain("uses");
    }

    /** 1,000 x 1 + 100 x 5 in millionths, less a fifth by the commitment. */
    @Test
    void aChannelByItsNameAloneHasNoPremium() {
        String bedrock = """
                model: claude-haiku-4-5
                input: 1000
                output: 100
                interactions: 1000
                channel: bedrock
                commitment: {monthly: 1, discount: 20%}
                """;
        String call = "{\"interaction\":\"a\",\"provider\":\"anthropic\",\"model\":\"claude-haiku-4-5\",\"usage\":{"
                + "\"input_tokens\":1000,\"output_tokens\":100},\"outcome\":\"completed\"}\n";
        Taken taken = taken(bedrock, call);
        assertThat(taken.metered()).isEqualByComparingTo("0.0015");
        assertThat(taken.step("commitment and premium")).isEqualByComparingTo("0.0003");
        assertThat(taken.residual()).isZero();
    }

    private static String written(int read) {
        return "{\"interaction\":\"a\",\"provider\":\"anthropic\",\"model\":\"claude-sonnet-4-6\",\"usage\":{"
                + "\"input_tokens\":500,\"cache_creation_input_tokens\":1000,\"cache_read_input_tokens\":" + read
                + ",\"output_tokens\":300},\"outcome\":\"completed\"}\n";
    }

    private static String spoken(int text) {
        return "{\"interaction\":\"a\",\"provider\":\"openai\",\"model\":\"gpt-4o-realtime-preview\",\"outcome\":\"completed\","
                + "\"usage\":{\"prompt_tokens\":2000,\"completion_tokens\":500,\"prompt_tokens_details\":{"
                + "\"text_tokens\":1000,\"audio_tokens\":1000,\"cached_tokens\":" + (1000 + text)
                + ",\"cached_tokens_details\":{\"text_tokens\":" + text + ",\"audio_tokens\":1000}},"
                + "\"completion_tokens_details\":{\"text_tokens\":100,\"audio_tokens\":400}}}\n";
    }

    private Taken again(Taken taken, String calls) {
        return taken(taken.file(), calls);
    }

    private Taken taken(String scenario, String calls) {
        return Taken.of(engine, scenario, calls);
    }
}
