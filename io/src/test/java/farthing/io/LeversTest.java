package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import farthing.economics.plan.Estimate;
import farthing.economics.plan.OptionSheet;
import farthing.economics.plan.Planner;
import farthing.formats.doc.Doc;
import farthing.formats.doc.YamlText;
import farthing.formats.lever.Advice;
import farthing.formats.lever.Advisor;
import farthing.formats.lever.Lever;
import farthing.formats.workload.WorkloadReader;
import farthing.quantity.Money;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Levers keep their word: the edited file, written and read again, costs what was promised. */
class LeversTest {
    private static final Instant NOON = Instant.parse("2026-08-22T12:00:00Z");
    private static final Planner PLANNER = new Planner(ShippedBooks.open("market"), NOON, null);
    private static final Advisor ADVISOR = new Advisor(PLANNER, TermsFiles.shipped());

    private static Advice advice(Doc file) {
        return Objects.requireNonNull(ADVISOR.advise(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "support-bot",
                "presets/agent",
                "presets/coding-agent",
                "presets/content",
                "presets/rag",
                "presets/reasoning",
                "presets/batch-enrichment",
                "presets/visual-search",
                "presets/voice"
            })
    void everyLeverAndTheCombinationSaveWhatTheyPromise(String example) {
        Doc file = YamlDocs.read(Path.of("..", "examples", example + ".yml"));
        Advice advice = advice(file);
        List<Advice.Outcome> promises = new ArrayList<>(advice.outcomes());
        if (advice.combination() != null) {
            promises.add(advice.combination());
        }
        assertThat(promises).isNotEmpty();
        for (Advice.Outcome promise : promises) {
            Doc written = YamlDocs.parse(YamlText.of(Advisor.apply(file, promise.levers())));
            Estimate then = first(WorkloadReader.read(written));
            assertThat(then.completed()).as(promise.name()).isEqualTo(promise.completed());
            assertThat(advice.completed().minus(promise.completed()).multipliedBy(completedMonthly(file)))
                    .as(promise.name())
                    .isEqualTo(promise.month());
        }
    }

    /** 1,000 thought and 100 visible tokens at 15, 1,000 read at 3: thinking a fifth saves 800 x 15 of 19,500. */
    @Test
    void thinkingLessSavesTheThoughtsLeftOut() {
        Doc file = YamlDocs.parse("""
                model: claude-sonnet-4-6
                input: 1000
                output: 100
                reasoning: 1000
                interactions: 1000
                """);
        Advice.Outcome less = advice(file).outcomes().stream()
                .filter(outcome -> outcome.name().equals("think less"))
                .findFirst()
                .orElseThrow();
        assertThat(less.completed()).isEqualTo(Money.usd("0.0075"));
        assertThat(less.month()).isEqualTo(Money.usd("12"));
        assertThat(less.levers().get(0).patch()).isEqualTo("reasoning: 200");
    }

    /** A fifth of 5,000 is all of the cap of 1,000: it is billed as before; 649 and 350 would be one token less. */
    @Test
    void whereTheCapCutsTheThinkingItDecides() {
        Doc file = YamlDocs.parse("""
                model: claude-sonnet-4-6
                input: 1000
                output: 350
                max_output: 1000
                reasoning: 5000
                interactions: 1000
                """);
        assertThat(advice(file).idle())
                .contains(new Advice.Idle(
                        "think less", "the cap of 1,000 tokens decides what is billed until thinking is below 650"));
    }

    /** 150,000 tokens do not fit into the 128,000 of gpt-4o-mini. */
    @Test
    void aModelThatCannotServeIsNotAdvised() {
        String text = """
                models: [claude-sonnet-4-6, gpt-4o-mini]
                input: %s
                output: 500
                max_output: 500
                interactions: 1000
                """;
        assertThat(advice(YamlDocs.parse(text.replace("%s", "100000"))).outcomes())
                .extracting(Advice.Outcome::name)
                .contains("switch to gpt-4o-mini");
        assertThat(advice(YamlDocs.parse(text.replace("%s", "150000"))).outcomes())
                .extracting(Advice.Outcome::name)
                .isNotEmpty()
                .noneMatch(name -> name.contains("gpt-4o-mini"));
    }

    /** A prefix below the minimum is never cached, so that no cache is advised. */
    @Test
    void whatChangesNothingIsNoLever() {
        Doc file = YamlDocs.parse("""
                model: claude-sonnet-4-6
                input: 1000
                output: 100
                interactions: 1000
                """);
        assertThat(advice(file).outcomes())
                .extracting(Advice.Outcome::name)
                .doesNotContain("cache prompts for 5m", "cache prompts for 1h", "cap the output");
    }

    @Test
    void nothingExcludedIsCombined() {
        Advice.Outcome best = Objects.requireNonNull(advice(YamlDocs.read(Path.of("..", "examples", "support-bot.yml")))
                .combination());
        List<String> places = new ArrayList<>();
        best.levers().forEach(lever -> lever.patches().forEach(patch -> places.add(patch.path())));
        assertThat(places).doesNotHaveDuplicates();
        assertThat(best.share()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
    }

    /** The guide's playbook (003 L513-545) has 15 levers: each is either tried or told why it has no place here. */
    @ParameterizedTest
    @ValueSource(strings = {"support-bot", "presets/agent", "presets/rag", "presets/reasoning", "presets/voice"})
    void everyLeverOfThePlaybookIsAnswered(String example) {
        Advice advice = advice(YamlDocs.read(Path.of("..", "examples", example + ".yml")));
        List<String> names = new ArrayList<>();
        advice.outcomes().forEach(outcome -> names.add(outcome.name()));
        advice.idle().forEach(idle -> names.add(idle.name()));
        for (List<String> starts : List.of(
                List.of("switch to "),
                List.of("send easy calls", "try "),
                List.of("cap the output"),
                List.of("cut the input", "keep the latest"),
                List.of("cache prompts"),
                List.of("batch calls if 30 % can wait"),
                List.of("cache answers if"),
                List.of("quantise"),
                List.of("decode speculatively"),
                List.of("fill the machines"),
                List.of("commit to spend"),
                List.of("host a model oneself"),
                List.of("think less"),
                List.of("retry less"),
                List.of("move calls off peak if 30 % can wait"))) {
            assertThat(names).as("%s of %s", starts, example).anyMatch(name -> starts.stream()
                    .anyMatch(name::startsWith));
        }
        assertThat(advice.idle()).allSatisfy(idle -> assertThat(idle.reason()).isNotBlank());
    }

    /**
     * A million calls of 1,000 in and 100 out at 3 and 15 cost 4,500. In a batch (0.3 at half) they save 0.15, answered
     * from a cache 0.3; both save 0.3 + 0.7 x 0.15 = 0.405, and not 0.45.
     */
    @Test
    void savingsAreNotAddedUp() {
        Doc file = YamlDocs.parse("""
                model: claude-sonnet-4-6
                input: 1000
                output: 100
                interactions: 1M
                """);
        Advice advice = advice(file);
        assertThat(saving(advice, "batch calls if 30 % can wait")).isEqualTo(Money.usd("675"));
        assertThat(saving(advice, "cache answers if 30 % repeat")).isEqualTo(Money.usd("1350"));
        List<Lever> both = advice.outcomes().stream()
                .flatMap(outcome -> outcome.levers().stream())
                .filter(lever ->
                        lever.name().startsWith("batch calls") || lever.name().startsWith("cache answers"))
                .toList();
        Estimate then = first(WorkloadReader.read(Advisor.apply(file, both)));
        assertThat(then.month()).isEqualTo(Money.usd("2677.5"));

        Advice.Combination together = Objects.requireNonNull(advice.together());
        Money counted = Money.usd("0");
        for (Lever lever : together.whole().levers()) {
            counted = counted.plus(saving(advice, lever.name()));
        }
        assertThat(together.counted()).isEqualTo(counted);
        assertThat(together.overlap()).isEqualTo(counted.minus(together.whole().month()));
        assertThat(together.overlap().amount().signum()).isPositive();
        assertThat(together.steps().stream().map(Advice.Outcome::month)).isSorted();
    }

    /** Nobody in a chat waits a day for each answer, and no two sessions ask the same. */
    @Test
    void aLoopNeitherWaitsNorRepeats() {
        Advice advice = advice(YamlDocs.read(Path.of("..", "examples", "presets", "coding-agent.yml")));
        assertThat(advice.idle())
                .contains(
                        new Advice.Idle("batch calls if 30 % can wait", "each round would wait for a batch"),
                        new Advice.Idle(
                                "cache answers if 30 % repeat",
                                "an answer that depends on the rounds before it is not asked for twice"));
    }

    /** 20,000,000 calls at 0.0045 come to 90,000 a month: above 50,000 the ladder grants 15 to 25 %, the middle 18,000. */
    @Test
    void aCommitmentIsWorthItsDiscountAndNoMore() {
        Doc file = YamlDocs.parse("""
                model: claude-sonnet-4-6
                input: 1000
                output: 100
                interactions: 20M
                """);
        assertThat(saving(advice(file), "commit to spend ahead")).isEqualTo(Money.usd("18000"));
    }

    /** DeepSeek V3 of the guide at half price from 16:30 to 00:30 UTC: three calls of ten save 0.15 of 100. */
    @Test
    void cheapHoursSaveWhereThereAreAny() {
        Advisor guide = new Advisor(new Planner(ShippedBooks.open("guide"), NOON, null), TermsFiles.shipped());
        Advice advice = Objects.requireNonNull(guide.advise(YamlDocs.parse("""
                model: deepseek-v3
                input: 1000
                output: 1000
                interactions: 100k
                cache: none
                """)));
        assertThat(advice.outcomes()).extracting(Advice.Outcome::name).contains("move calls off peak if 30 % can wait");
        assertThat(advice(YamlDocs.parse("model: gpt-4o\ninput: 1000\noutput: 100\ninteractions: 1000\n"))
                        .idle())
                .contains(new Advice.Idle(
                        "move calls off peak if 30 % can wait", "openai/gpt-4o costs the same at all hours"));
    }

    /** The guide's engineer at 300,000 a year costs 25,000 a month; 132 a month, a tenth of 1,320, pays none of it. */
    @Test
    void aSavingIsHeldAgainstAnEngineer() {
        Advice advice = advice(YamlDocs.read(Path.of("..", "examples", "support-bot.yml")));
        assertThat(advice.engineerMonth()).isEqualTo(Money.usd("25000"));
        Advice.Outcome small = new Advice.Outcome(List.of(), Money.usd("1"), Money.usd("132"), new BigDecimal("0.1"));
        assertThat(advice.monthsToEarn(small)).isCloseTo(new BigDecimal("189.39"), within(new BigDecimal("0.01")));
        Advice.Outcome dearer = new Advice.Outcome(List.of(), Money.usd("1"), Money.usd("-1"), new BigDecimal("-0.1"));
        assertThat(advice.monthsToEarn(dearer)).isNull();
    }

    /** 600 calls of $0.0132, each paying user being one of 20: $158.40 a month and $1,900.80 a year. */
    @Test
    void whatIsSpentCountsFreeUsers() {
        Advice advice = advice(YamlDocs.parse("{model: claude-sonnet-4-6, input: 1400, output: 600, interactions: 600,"
                + " cache: none, business: {free: {conversion: 5%}}}"));
        String idle = advice.idle().toString();
        assertThat(idle).contains("inference comes to $158").contains("inference comes to $1,901");
    }

    /** A floor holds for a model however it is named, with its provider or without. */
    @Test
    void noLeverLeadsBelowTheQualityFloor() {
        String file = """
                model: gemini-2.5-pro
                input: 1000
                output: 800
                interactions: 5000
                quality: {floor: 90%, models: {gemini-2.5-pro: 95%, gemini-2.5-flash: SHARE}}
                """;
        assertThat(names(advice(YamlDocs.parse(file.replace("SHARE", "92%"))))).contains("gemini-2.5-flash");
        assertThat(names(advice(YamlDocs.parse(file.replace("SHARE", "80%"))))).doesNotContain("gemini-2.5-flash");
        Workload named = WorkloadReader.read(YamlDocs.parse(file.replace("SHARE", "80%")
                .replace("model: g", "model: google/g")
                .replace("floor: 90%", "floor: 96%")));
        assertThat(PLANNER.plan(named).options()).isEmpty();
    }

    private static String names(Advice advice) {
        return String.join(
                "; ", advice.outcomes().stream().map(Advice.Outcome::name).toList());
    }

    private static Money saving(Advice advice, String name) {
        return advice.outcomes().stream()
                .filter(outcome -> outcome.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is none of " + advice))
                .month();
    }

    private static Estimate first(Workload workload) {
        OptionSheet option = Objects.requireNonNull(PLANNER.first(workload));
        return Estimate.of(option);
    }

    private static BigDecimal completedMonthly(Doc file) {
        Workload workload = WorkloadReader.read(file);
        return workload.traffic().meanInteractions().multiply(first(workload).completedShare());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // 1,000 x 1,800 tokens a month cost dollars; a platform's people 500,000 (003 L211)
                "together/llama-3.3-70b | 1000 | a team that runs a fleet costs $500,000 a year",
                // 3 billion requests a month at 0.88 a million tokens are 57,024,000 a year
                "together/llama-3.3-70b | 3000M | against $57,024,000 at the API save",
                "claude-sonnet-4-6 | 3000M | no machine is known to run anthropic/claude-sonnet-4-6"
            })
    void hostingAModelOneselfIsAnsweredByTheBreakEven(String model, String interactions, String expected) {
        Planner planner = new Planner(ShippedBooks.open("guide"), NOON, null);
        String file = "model: " + model + "\ninput: 1500\noutput: 300\ninteractions: " + interactions + "\n";
        Advice advice = Objects.requireNonNull(
                new Advisor(planner, TermsFiles.shipped(), HardwareFiles::shipped).advise(YamlDocs.parse(file)));
        assertThat(advice.idle()).anySatisfy(idle -> assertThat(idle.name() + ": " + idle.reason())
                .startsWith("host a model oneself: ")
                .contains(expected));
    }
}
