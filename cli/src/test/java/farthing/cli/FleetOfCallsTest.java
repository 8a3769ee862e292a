package farthing.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.io.JsonDocs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A fleet serves the calls of an interaction one by one: what machines are asked is a call, as {@code host} is. */
class FleetOfCallsTest {
    private static final double HOURS = 8760;

    @TempDir
    Path folder;

    private Obj answer(String command) {
        Run run = Run.in(
                folder,
                Map.of(),
                new byte[0],
                GoldenTest.words(command + " --format json").toArray(new String[0]));
        assertThat(run.err()).as(command).isEmpty();
        return (Obj) JsonDocs.parse(run.out());
    }

    private static Obj shipped(String command) {
        Run run = Run.shipped(GoldenTest.words(command + " --format json").toArray(new String[0]));
        assertThat(run.exit()).as(run.err()).isZero();
        return (Obj) JsonDocs.parse(run.out());
    }

    private static List<String> sellers(Obj answer) {
        return ((Doc.Arr) Objects.requireNonNull(answer.get("sellers")))
                .items().stream().map(one -> RowFigures.text(one, "name")).toList();
    }

    private Obj fleet(String calls, String further) throws IOException {
        Files.writeString(folder.resolve("chat.yml"), "name: Chat\nmodels: [gpt-4o]\n" + calls);
        return answer("breakeven chat.yml --book guide --host llama-3.3-70b " + further);
    }

    private static double figure(Doc answer, String path) {
        return Double.parseDouble(RowFigures.text(answer, path));
    }

    private static double hourly(Obj fleet) {
        return figure(
                        ((Doc.Arr) Objects.requireNonNull(fleet.get("answers")))
                                .items()
                                .get(0),
                        "fullNodeRequests")
                / HOURS;
    }

    private static String chat(int rounds, int input, int output, String retry) {
        return "calls:\n  answer: {rounds: " + rounds + ", input: " + input + ", output: " + output
                + ", history: none}\n" + "traffic: {users: 8k, per_user: 10}\n" + retry;
    }

    /** A GH200 that serves 6,333 requests of 3,150 and 350 tokens an hour serves 6,333 / 5.1 interactions: 1,241. */
    @Test
    void fiveCallsOnAGh200AreAFifthOfItsRequests() throws IOException {
        Obj host = answer("host llama-3.3-70b --in 3150 --out 350");
        Doc offer = ((Doc.Arr) Objects.requireNonNull(host.get("offers")))
                .items().stream()
                        .filter(one -> RowFigures.text(one, "machine").contains("GH200"))
                        .findFirst()
                        .orElseThrow();
        double prefill = figure(offer, "throughput > prefill");
        double decode = figure(offer, "throughput > decode");
        double requests = 3600 / (3150 / prefill + 350 / decode);
        // one attempt of fifty fails, billed, and is tried once more
        Obj fleet = fleet(chat(5, 3150, 350, "retry: {rate: 2%, retries: 1}\n"), "--on GH200 --peak 4");

        assertThat(requests).isCloseTo(6333, within(1.0));
        assertThat(figure(fleet, "requests > inputTokens")).isEqualTo(3150);
        assertThat(figure(fleet, "requests > outputTokens")).isEqualTo(350);
        assertThat(figure(fleet, "node > prefill")).isEqualTo(prefill);
        assertThat(figure(fleet, "node > decode")).isEqualTo(decode);
        double each = figure(fleet, "requests > each");
        assertThat(each).isCloseTo(5.1, within(0.01));
        assertThat(hourly(fleet)).isCloseTo(requests / each, within(1e-6)).isCloseTo(1241, within(2.0));
        // 80,000 a month are 110 an hour, 438 in the busiest; 60 % of 1,241 are 745
        assertThat(figure(fleet, "here > answers > serial > nodes")).isEqualTo(1);
        assertThat(figure(fleet, "node > perHour") * HOURS / 12).isCloseTo(1088, within(1.0));
    }

    @Test
    void soManyRoundsWithoutHistoryAreSoManyTimesOne() throws IOException {
        Obj one = fleet(chat(1, 3150, 350, ""), "--on GH200");
        for (int rounds : new int[] {2, 7, 40}) {
            Obj many = fleet(chat(rounds, 3150, 350, ""), "--on GH200");
            assertThat(figure(many, "requests > each")).isEqualTo(rounds);
            assertThat(figure(many, "node > decode")).isEqualTo(figure(one, "node > decode"));
            assertThat(hourly(many) * rounds).isCloseTo(hourly(one), within(1e-9 * hourly(one)));
        }
    }

    /**
     * What the file uses is compared, as on the page: 5 x (3,150 x 2.50 + 350 x 10.00) / 1M = $0.056875. Who sells the
     * weights for less stands beside and decides; asked for by a word it is compared itself: 5 x (3,150 x 0.35 + 350 x 0.40)
     * / 1M = $0.0062125.
     */
    @Test
    void aFileIsComparedWithWhatItUsesToday() throws IOException {
        String chat = chat(5, 3150, 350, "");
        Obj today = fleet(chat, "--on 8xH100");

        assertThat(RowFigures.text(today, "against > seller")).isEqualTo("openai/gpt-4o");
        assertThat(figure(today, "against > perRequest")).isEqualTo(0.056875);
        assertThat(RowFigures.text(today, "against > sameModel")).isEqualTo("false");
        assertThat(RowFigures.text(today, "verdict")).isEqualTo("stay");
        assertThat(RowFigures.text(today, "reasons > same-weights > decides")).isEqualTo("true");
        Obj file = fleet(chat, "--on 8xH100 --against file");
        assertThat(RowFigures.text(file, "against > seller")).isEqualTo("openai/gpt-4o");
        Obj cheapest = fleet(chat, "--on 8xH100 --against cheapest");
        assertThat(RowFigures.text(cheapest, "against > sameModel")).isEqualTo("true");
        assertThat(figure(cheapest, "against > perRequest")).isCloseTo(0.0062125, within(1e-12));
    }

    /** A model that has no price cannot be compared with: the cheapest seller is, and a note says so. */
    @Test
    void aFileOfAnUnknownModelIsComparedWithTheCheapestSeller() throws IOException {
        Files.writeString(folder.resolve("chat.yml"), "models: [gpt-99]\n" + chat(1, 3150, 350, ""));
        Obj answer = answer("breakeven chat.yml --book guide --host llama-3.3-70b --on 8xH100");

        assertThat(RowFigures.text(answer, "against > sameModel")).isEqualTo("true");
        assertThat(String.valueOf(answer.get("notes"))).contains("gpt-99", "the cheapest seller of llama-3.3-70b");
    }

    /** Llama 3.3 reads text and does not think, GPT-4o reads pictures, o3 thinks, Llama 4 Maverick reads pictures too. */
    @Test
    void whatTheModelInUseCanAndTheOtherCannotIsSaid() {
        assertThat(lacks("visual-search", "llama-3.3-70b")).containsExactly("reads text alone");
        assertThat(lacks("visual-search", "llama-4-maverick")).noneMatch(lack -> lack.contains("image"));
        assertThat(lacks("reasoning", "llama-3.3-70b")).contains("does not think");
        assertThat(lacks("reasoning", "gpt-oss-120b")).doesNotContain("does not think");
        Obj answer = shipped("breakeven examples/support-bot.yml --against openai/gpt-4o --host llama-3.3-70b");
        assertThat(RowFigures.text(answer, "answer"))
                .contains("llama-3.3-70b, another model than openai/gpt-4o (quality differs; it reads text alone)");
        assertThat(RowFigures.text(answer, "reasons > another-model > text"))
                .contains(
                        "another model than the fleet would run (the fleet's reads text alone): that both do the work");
    }

    /**
     * 438,000 a month are ten a minute, 40 at the peak, each of 3,000 and at most 300: beyond OpenAI's 30,000 tokens a minute
     * of tier 1. A hundredth of them is not.
     */
    @Test
    void whatTheRateLimitsDoNotLetThroughIsSaid() throws IOException {
        Path file = folder.resolve("many.yml");
        Files.writeString(
                file, "models: [gpt-4o]\ninput: 3000\noutput: 300\nmax_output: 300\ninteractions: 438k\ncache: none\n");
        String question = "breakeven " + file + " --host llama-3.3-70b --on 8xH100";
        assertThat(notes(question)).contains("at the peak of openai/gpt-4o beyond the 30,000 of tier-1");
        assertThat(notes(question + " --requests-per-month 4380")).doesNotContain("tier-1");
        assertThat(notes(question + " --against cheapest")).doesNotContain("tier-1");
    }

    /** $325 a month are beyond the $100 of tier 1, and within the $500 of tier 2: no contract is needed. */
    @Test
    void aCapBelowTheHighestNeedsNoContract() throws IOException {
        Path file = folder.resolve("some.yml");
        Files.writeString(
                file, "models: [gpt-4o]\ninput: 500\noutput: 200\nmax_output: 200\ninteractions: 100k\ncache: none\n");
        assertThat(notes("breakeven " + file + " --host llama-3.3-70b --on 8xH100"))
                .contains("$325 a month at openai takes more than the $100 of tier-1; tier-2 lets $500 be spent")
                .doesNotContain("contract");
    }

    /** What a division leaves in its last digit is no amount that stays. */
    @Test
    void ofAnUnevenMonthNothingIsLeft() throws IOException {
        Path file = folder.resolve("spiky.yml");
        Files.writeString(file, """
                models: [gpt-4o]
                input: 3150
                output: 350
                interactions: 80k
                cache: none
                traffic: {spike: {times: 10, hours: 48}}
                business: {completed: 83%}
                """);
        assertThat(notes("breakeven " + file + " --host llama-3.3-70b --on 8xH100"))
                .doesNotContain("stay either way");
    }

    private static String notes(String question) {
        return String.valueOf(shipped(question).get("notes"));
    }

    /** Who cannot read pictures serves no calls that hold them, on no machine and at no seller. */
    @Test
    void aModelThatReadsTextAloneTakesNoPictures() {
        Obj answer = shipped("breakeven " + preset("visual-search") + " --host llama-3.3-70b");
        assertThat(RowFigures.text(answer, "answer"))
                .isEqualTo("Stay with the API: the calls hold image input, and llama-3.3-70b reads text alone.");
        assertThat(RowFigures.text(answer, "verdict")).isEqualTo("stay");
        assertThat(RowFigures.text(answer, "reasons > not-served > decides")).isEqualTo("true");
        assertThat(sellers(answer)).isEmpty();
        assertThat(RowFigures.text(shipped("breakeven " + preset("visual-search") + " --host llama-4-scout"), "answer"))
                .startsWith("Buy llama-4-scout, another model than openai/gpt-4o");
    }

    /** Pictures alone, by the token or one by one: what is in the way is that the model writes none, no length. */
    @ParameterizedTest
    @ValueSource(strings = {"output.image: 1290", "output_images: 1"})
    void aModelThatWritesTextAloneWritesNoPictures(String written) throws IOException {
        Path file = folder.resolve("drawn.yml");
        Files.writeString(
                file,
                "models: [google/gemini-2.5-flash-image]\ninput: 30\noutput: 0\nuses: {" + written
                        + "}\ninteractions: 100k\ncache: none\n");
        Obj answer = shipped("breakeven " + file + " --host llama-3.3-70b");
        assertThat(RowFigures.text(answer, "answer"))
                .isEqualTo("Stay with the API: the calls hold image output, and llama-3.3-70b writes text alone.");
        assertThat(RowFigures.text(answer, "verdict")).isEqualTo("stay");
    }

    /** Nobody has seen the volume go through at who is to be bought from. */
    @Test
    void theLimitsOfWhoIsToBeBoughtFromAreToldToo() {
        Obj answer = shipped("breakeven " + preset("visual-search") + " --host llama-4-scout");
        String bought = RowFigures.text(answer, "buyFrom");
        assertThat(String.valueOf(answer.get("notes")))
                .contains("of openai/gpt-4o beyond the 30,000 of tier-1")
                .contains("requests at the peak minute of " + bought)
                .contains("its rate limits are not known; ask the provider for the limits of your account");
    }

    /** What observability costs is no call that names a model of its own. */
    @Test
    void onlyCallsThatNameAModelAreSaidToStay() throws IOException {
        Path file = folder.resolve("beside.yml");
        String text = "models: [gpt-4o]\ninteractions: 80k\nhidden: {observability: {monthly: 200}}\n%s";
        Files.writeString(file, text.formatted("input: 3000\noutput: 300\n"));
        String question = "breakeven " + file + " --host llama-3.3-70b --on 8xH100";
        assertThat(notes(question))
                .contains("$200 a month stay either way, on neither side: what stands beside inference");
        Files.writeString(file, text.formatted("""
                        calls:
                          answer: {input: 3000, output: 300}
                          judge: {model: gpt-4o-mini, input: 300, output: 30}
                        """));
        assertThat(notes(question))
                .contains("on neither side: calls that name a model of their own, and what stands beside inference");
    }

    private static String preset(String name) {
        return Path.of("examples/presets", name + ".yml").toString();
    }

    private static List<String> lacks(String preset, String model) {
        Obj against = (Obj) Objects.requireNonNull(
                shipped("breakeven " + preset(preset) + " --host " + model).get("against"));
        return ((Doc.Arr) Objects.requireNonNull(against.get("lacks")))
                .items().stream().map(each -> ((Doc.Text) each).value()).toList();
    }

    /** OpenRouter's listing writes 16,384 tokens at most, Bedrock's 4,096: neither sells an answer of 20,000. */
    @Test
    void whoCannotTakeTheCallsIsNoSeller() throws IOException {
        Files.writeString(folder.resolve("long.yml"), "models: [claude-sonnet-4-6]\n" + chat(1, 10_000, 20_000, ""));
        for (String subject : new String[] {
            folder.resolve("long.yml") + " --host llama-3.3-70b",
            "llama-3.3-70b --in 10k --out 20k --requests-per-month 80k"
        }) {
            Obj answer = shipped("breakeven " + subject + " --against cheapest --on 8xH100");
            assertThat(sellers(answer))
                    .contains(RowFigures.text(answer, "against > seller"))
                    .noneMatch(seller -> seller.startsWith("openrouter/") || seller.startsWith("bedrock/"));
            assertThat(String.valueOf(answer.get("notes"))).contains("left out of the sellers");
        }
        assertThat(sellers(shipped("breakeven llama-3.3-70b --in 10k --out 4k")))
                .anyMatch(seller -> seller.startsWith("openrouter/"))
                .anyMatch(seller -> seller.startsWith("bedrock/"));
    }

    /** Of one call an interaction and a request typed are the same to the last digit. */
    @Test
    void oneCallIsARequest() throws IOException {
        Obj one = fleet(chat(1, 3150, 350, ""), "--on 8xH100");
        Obj typed =
                answer("breakeven llama-3.3-70b --in 3150 --out 350 --on 8xH100 --requests-per-month 80k --book guide");
        for (String path : new String[] {"node > prefill", "node > decode", "here > answers > serial > nodes"}) {
            assertThat(RowFigures.text(one, path)).isEqualTo(RowFigures.text(typed, path));
        }
        assertThat(hourly(one)).isEqualTo(hourly(typed));
    }

    /** One throughput stands for calls of unlike lengths, and whoever reads the figures is told. */
    @Test
    void whereLengthsDifferThroughputIsSaidToBeOfTheMean() throws IOException {
        String grown = "calls:\n  answer: {rounds: 3, input: 100, output: 20, history: all}\ninteractions: 80k\n";

        assertThat(String.valueOf(fleet(grown, "--on 8xH100").get("notes")))
                .contains("the longest, of 340 and 20, has to lie in memory", "as if all had the mean length");
        assertThat(String.valueOf(fleet(chat(3, 100, 20, ""), "--on 8xH100").get("notes")))
                .doesNotContain("mean length");
    }

    @Test
    void aCallBeyondTheWindowIsToldAndDecides() throws IOException {
        Obj answer = fleet(chat(2, 150_000, 350, ""), "--on 8xH200 --privacy");
        assertThat(String.valueOf(answer.get("notes"))).contains("beyond the 131,072 positions of llama-3.3-70b");
        assertThat(RowFigures.text(answer, "verdict")).isEqualTo("stay");
        assertThat(RowFigures.text(answer, "reasons > not-served > decides")).isEqualTo("true");
        // the sum of ten is no prompt
        assertThat(String.valueOf(
                        fleet(chat(10, 20_000, 350, ""), "--on 8xH200").get("notes")))
                .doesNotContain("positions");
    }
}
