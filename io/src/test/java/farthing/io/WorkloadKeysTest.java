package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import farthing.catalogue.PriceBook;
import farthing.catalogue.terms.CommitmentLadder;
import farthing.catalogue.terms.Effort;
import farthing.catalogue.terms.Terms;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.OptionSheet;
import farthing.economics.plan.Plan;
import farthing.economics.plan.Planner;
import farthing.economics.plan.Waterfall;
import farthing.formats.workload.WorkloadReader;
import farthing.quantity.range.Input;
import farthing.quantity.sheet.Cell;
import farthing.workload.plan.Purchase;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every key of the workload file acts: beside a plain file, each moves a figure to what decimals worked by hand say. The
 * plain one: 1,000 interactions of 1,000 tokens in and 100 out at 3 and 15 dollars a million, $0.0045 each, $4.50 a month.
 */
class WorkloadKeysTest {
    private static final String BASE = """
            model: claude-sonnet-4-6
            input: 1000
            output: 100
            interactions: 1000
            cache: none
            """;
    /** What is said beside the plain file, the figure that it moves, and that figure. */
    static final String[] ROWS = {
        // nothing more said
        "name: Plain | ended | 0.0045",
        "name: Plain | year | 54",
        // the interaction: 3 rounds; every round sees those before: 1,000 + 2,100 + 3,200 tokens
        "rounds: 3 | ended | 0.0234",
        "{rounds: 3, history: none} | ended | 0.0135",
        // a window of one round: 1,000 + 2,100 + 2,100
        "{rounds: 3, history: {last: 1}} | ended | 0.0201",
        // a summary of 50 tokens once history exceeds 1,500: 1,000 + 2,100 + 1,050; it reads 2,200 and writes
        // 50
        "{rounds: 3, history: {above: 1500, to: 50}} | ended | 0.0243",
        "share: 40% | ended | 0.0018",
        "prefix: 500 | ended | 0.006",
        "reasoning: 200 | ended | 0.0075",
        "max_output: 50 | ended | 0.00375",
        "max_input: 600 | ended | 0.0033",
        "uses: {searches: 2} | ended | 0.0245",
        // what is thought: 5,000 tokens at medium effort; 75% of a budget; classes 0.05 x 20,000 x 0.5
        "reasoning: {effort: medium} | ended | 0.0795",
        "reasoning: {effort: none} | ended | 0.0045",
        "reasoning: {tokens: 200} | ended | 0.0075",
        "reasoning: {budget: 8000} | ended | 0.0945",
        "reasoning: {budget: 8000, used: 50%} | ended | 0.0645",
        "reasoning: {classes: {easy: {share: 70%, effort: none}, hard: {share: 5%, budget: 20k, used: 50%}}}"
                + " | ended | 0.012",
        "reasoning: {classes: {hard: {share: 5%, tokens: 20k}}} | ended | 0.0195",
        // 500 of thought in a cap of 300 leave nothing to say
        "{reasoning: {tokens: 500}, max_output: 300} | ended | 0.0075",
        // traffic
        "traffic: {spike: {times: 10, hours: 73}} | month | 8.55",
        "traffic: {growth: 10%} | month | 4.5",
        // 4.5 x (1.1^12 - 1) / 0.1, and 4.5 x 1.1^11
        "traffic: {growth: 10%} | year | 96.229276952445",
        "traffic: {growth: 10%} | twelfth | 12.839025177495",
        "{traffic: {growth: 10%}, hidden: {store: {monthly: 100}, audit: {yearly: 120}}} | year"
                + " | 1416.229276952445",
        "{traffic: {growth: 10%}, hidden: {gateway: {of_inference: 10%}}} | year | 105.8522046476895",
        "traffic: {development: 200} | research | 0.9",
        "traffic: {development: 200} | month | 4.5",
        "traffic: {users: 50} | user | 0.09",
        "{interactions: null, traffic: {users: 50, per_user: 20}} | month | 4.5",
        // policies
        "retry: {rate: 10%, retries: 1, billed: 50%} | ended | 0.0047025",
        "retry: {rate: 10%, retries: 1, billed: 50%} | completed | 0.99",
        // 0.97 succeed, 0.01 are not billed, 0.02 are
        "retry: {rate: 1%, retries: 0, billed: 0, timeouts: 2%} | ended | 0.004455",
        "retry: {rate: 1%, retries: 0, billed: 0, timeouts: 2%} | completed | 0.97",
        "retry: {timeouts: 10%, retries: 1} | ended | 0.00495",
        "retry: {rate: 10%, retries: 3, failures: persistent} | ended | 0.00585",
        // 0.9 x 0.0045 and 0.1 x 0.0015 of Haiku, which fails in 20%
        "{retry: {rate: 10%, retries: 0, billed: 0}, fallback: [{model: claude-haiku-4-5, fails: 20%}]}"
                + " | ended | 0.0042",
        "{retry: {rate: 10%, retries: 0, billed: 0}, fallback: [{model: claude-haiku-4-5, fails: 20%}]}"
                + " | completed | 0.98",
        // below the floor it is no fallback
        "{retry: {rate: 10%, retries: 0, billed: 0}, fallback: [{model: claude-haiku-4-5}],"
                + " quality: {floor: 80%, models: {claude-haiku-4-5: 70%}}} | completed | 0.9",
        "route: {split: [{model: claude-haiku-4-5, share: 70%}], cost: 0.0001} | ended | 0.0025",
        "route: {cascade: {first: claude-haiku-4-5, escalated: 20%, check: 0.0001}} | ended | 0.0025",
        "route: {cheapest: [together/claude-sonnet-4-6, bedrock/claude-sonnet-4-6], share: 50%, cost: 0.0001}"
                + " | ended | 0.00385",
        "route: {cheapest: [bedrock/claude-sonnet-4-6]} | ended | 0.0045",
        "batch: 50% | ended | 0.003375",
        "response_cache: {hit: 40%, lookup: 0.0001} | ended | 0.0028",
        "{response_cache: {hit: 40%}, retry: {rate: 10%, retries: 0}} | completed | 0.94",
        // claimed: half of 3,000 read, what is left of the prefix written; what changes in it defeats the cache
        "{prefix: 2000, cache: {policy: 5m, hit_rate: 50%}} | ended | 0.006825",
        "{prefix: 2000, cache: {policy: 5m, hit_rate: 50%, changing: [time]}} | ended | 0.0105",
        // business
        "price: 0.01 | margin | 0.55",
        "business: {price: 0.01} | margin | 0.55",
        "price: {per: interaction, amount: 0.01} | margin | 0.55",
        "price: {per: seat, amount: 2, users: 5} | revenue | 10",
        "price: {per: usage, markup: 3} | revenue | 13.5",
        "business: {completed: 90%} | perCompleted | 0.005",
        "business: {correct: 75%} | perCorrect | 0.006",
        "business: {correct: 75%, wrong_answer: 0.01} | perCorrect | 0.007",
        // 19 free users for each that pays, at 40% of the usage: 1 + 7.6
        "business: {free: {conversion: 5%, usage: 40%}} | month | 38.7",
        "quality: {models: {claude-sonnet-4-6: 90%}} | perCorrect | 0.005",
        // 0.0015 + half of 0.0045, right in half of 60% and half of 90%
        "{route: {cascade: {first: claude-haiku-4-5, escalated: 50%}},"
                + " quality: {models: {claude-sonnet-4-6: 90%, claude-haiku-4-5: 60%}}} | perCorrect | 0.005",
        // hidden: egress of 20 KB at $0.09 a GB, and 500 tokens at $0.75 a million
        "hidden: {egress: {kb_per_call: 20, per_gb: 0.09}} | month | 4.5018",
        "hidden: {logs: {kb_per_call: 50, per_gb: 2, sample: 10%}} | month | 4.51",
        "hidden: {guardrail: {tokens_per_call: 500, per_million: 0.75}} | month | 4.875",
        "hidden: {evals: {calls: 100, price: 0.01}} | month | 5.5",
        "hidden: {team: {people: 2, per_month_each: 3, research: true}} | research | 6",
        "hidden: {compliance: {yearly: 12}} | month | 5.5",
        "hidden: {gateway: {of_inference: 5%}} | month | 4.725",
        "hidden: {gateway: {per_call: 0.001}} | month | 5.5",
        "hidden: {review: {per_interaction: 0.001}} | month | 5.5",
        // how it is bought
        "channel: direct | ended | 0.0045",
        "channel: bedrock | ended | 0.00495",
        "channel: {provider: bedrock, premium: 10%} | ended | 0.005445",
        "channel: {provider: bedrock, premium: 10%} | list | 0.00495",
        "commitment: {monthly: 3, discount: 20%} | month | 3.6",
        "commitment: {monthly: 10, discount: 50%} | month | 10",
        "commitment: {monthly: 2, ladder: [{from: 1, discount: 10%}, {from: 2, discount: 30%}]} | month | 3.15",
        "commitment: {monthly: 1.5, ladder: [{from: 1, discount: 10%}, {from: 2, discount: 30%}]} | month | 4.05",
        "commitment: 60k | contracted | 0.0036",
        "provisioned: {units: 2, hourly: 1.5, share: 80%} | month | 2190.9",
    };

    static Stream<Arguments> rows() {
        return Arrays.stream(ROWS).map(row -> {
            int amount = row.lastIndexOf('|');
            int figure = row.lastIndexOf('|', amount - 1);
            return Arguments.of(
                    row.substring(0, figure).trim(),
                    row.substring(figure + 1, amount).trim(),
                    new BigDecimal(row.substring(amount + 1).trim()));
        });
    }

    @TempDir
    private static Path folder;

    private static PriceBook book;

    @BeforeAll
    static void theBook() throws Exception {
        book = SmallBook.in(folder);
    }

    private static Workload read(String yaml) {
        return WorkloadReader.read(YamlDocs.parse(yaml));
    }

    private static Plan plan(String yaml, String asOf) {
        return new Planner(book, Instant.parse(asOf), null).plan(read(yaml));
    }

    private static BigDecimal figure(String yaml, String asOf, String name) {
        Plan plan = plan(yaml, asOf);
        assertThat(plan.refused()).isEmpty();
        Estimate estimate = Estimate.of(plan.options().get(0));
        assertThat(estimate.option().unpriced()).isEmpty();
        return estimate.exact().value(Objects.requireNonNull(cell(estimate.option(), name)));
    }

    private static Cell cell(OptionSheet option, String name) {
        return switch (name) {
            case "list" -> option.list();
            case "contracted" -> option.contracted();
            case "ended" -> option.ended();
            case "perCompleted" -> option.perCompleted();
            case "perCorrect" -> option.perCorrect();
            case "completed" -> option.completed();
            case "user" -> option.perUser();
            case "month" -> option.month();
            case "year" -> option.year();
            case "twelfth" -> option.twelfth();
            case "research" -> option.research();
            case "revenue" -> option.revenue();
            case "margin" -> option.margin();
            default -> throw new IllegalArgumentException(name);
        };
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @MethodSource("rows")
    void aKeyMovesTheFigureByWhatItSays(String more, String figure, BigDecimal worked) {
        assertThat(figure(with(more), "2026-08-22T00:00:00Z", figure)).isEqualByComparingTo(worked);
    }

    /** Keys in braces are several; each stands in the file on a line of its own, in the place of the plain one. */
    private static String with(String more) {
        var keys = (farthing.formats.doc.Obj) YamlDocs.parse(BASE);
        var added = (farthing.formats.doc.Obj) YamlDocs.parse(more);
        var file = new farthing.formats.doc.Obj(0);
        for (int i = 0; i < keys.size(); i++) {
            if (!added.has(keys.key(i))) {
                file.put(keys.key(i), keys.value(i));
            }
        }
        for (int i = 0; i < added.size(); i++) {
            file.put(added.key(i), added.value(i));
        }
        return farthing.formats.doc.JsonText.compact(file);
    }

    /** $0.0048 by day, $0.0024 by night; the as-of instant may lie within the night. */
    @ParameterizedTest
    @CsvSource({"2026-08-22T00:00:00Z", "2026-08-22T12:00:00Z", "2026-08-22T16:30:00Z"})
    void whatIsMovedIntoCheaperHoursCostsWhatTheyCost(String asOf) {
        String nightly = BASE.replace("claude-sonnet-4-6", "nightly");
        assertThat(figure(nightly, asOf, "ended")).isEqualByComparingTo("0.0048");
        assertThat(figure(nightly + "off_peak: 40%\n", asOf, "ended")).isEqualByComparingTo("0.00384");
    }

    /** A seller without such hours charges the same; half in a batch leaves half to move. */
    @Test
    void offPeakNeedsASellerWithCheaperHours() {
        assertThat(figure(BASE + "off_peak: 40%\n", "2026-08-22T00:00:00Z", "ended"))
                .isEqualByComparingTo("0.0045");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "tts-1 | input_characters: 640 | 0.0096",
                "whisper-1 | input_seconds.audio: 60 | 0.006",
                "rerank | rerank_units: 1 | 0.002",
                "picture | output_images: 2 | 0.08",
                "film | output_seconds.video: 60 | 30",
            })
    void mediaAreCountedByTheirOwnMeters(String model, String uses, BigDecimal worked) {
        String yaml = "{model: " + model + ", input: 0, output: 0, interactions: 10, uses: {" + uses + "}}";
        assertThat(figure(yaml, "2026-08-22T00:00:00Z", "ended")).isEqualByComparingTo(worked);
    }

    /** 0.00001 for the question, 0.002 to rank, 3 x 0.0002 to guard, 3 x 0.0045 to answer. */
    @Test
    void anInteractionIsItsCallsOneAfterTheOther() {
        String yaml = """
                model: claude-sonnet-4-6
                interactions: 1000
                cache: none
                calls:
                  embed: {model: embed, input: 500, output: 0}
                  rank: {model: rerank, input: 0, output: 0, uses: {rerank_units: 1}}
                  guard: {each: answer, model: claude-haiku-4-5, input: 200, output: 0}
                  answer: {rounds: 3, history: none, input: 1000, output: 100}
                """;
        assertThat(figure(yaml, "2026-08-22T00:00:00Z", "ended")).isEqualByComparingTo("0.01611");
        assertThat(figure(
                        yaml.replace("200, output: 0}", "200, output: 0, share: 50%}"),
                        "2026-08-22T00:00:00Z",
                        "ended"))
                .isEqualByComparingTo("0.01581");
    }

    /**
     * Ten a second keep the prefix; a tenth of them come just after an edit and write it: 1,000 x 3 + 2,000 x (0.9 x 0.3 +
     * 0.1 x 3.75) + 100 x 15, a million.
     */
    @Test
    void anEditedPrefixIsWrittenAnew() {
        String busy = BASE.replace("1000\ncache: none", "26.28M\nprefix: 2000\ncache: {policy: 5m, changes: 2628k}");
        assertThat(figure(busy, "2026-08-22T00:00:00Z", "ended").doubleValue()).isCloseTo(0.00579, within(1e-12));
    }

    @Test
    void anEvenDayAndAnEvenWeekPeakAtTheirBusiestHour() {
        String night = "[1,1,1,1,1,1,1,1,1,1,1,1,3,3,3,3,3,3,3,3,3,3,3,3]";
        Workload workload = read(BASE + "traffic: {daily: " + night + ", weekly: [1.2,1.2,1.2,1.2,1.2,0.5,0.5]}");
        assertThat(workload.traffic().peak().mean()).isEqualByComparingTo("1.8");
        assertThat(workload.traffic().peak().tag()).isEqualTo(Input.Tag.CLAIMED);
        Workload typed = read(BASE + "traffic: {peak: 5, daily: " + night + "}");
        assertThat(typed.traffic().peak().mean()).isEqualByComparingTo("5");
    }

    /** 0.4 of $0.0045 less, $0.0001 more for asking. */
    @Test
    void theWaterfallShowsTheResponseCacheWithItsLookup() {
        Workload workload = read(BASE + "response_cache: {hit: 40%, lookup: 0.0001}");
        Planner planner = new Planner(book, Instant.parse("2026-08-22T00:00:00Z"), null);
        Waterfall waterfall = planner.waterfall(workload, Estimate.of(Objects.requireNonNull(planner.first(workload))));
        assertThat(Objects.requireNonNull(waterfall).bars())
                .extracting(Waterfall.Bar::name)
                .containsExactly("one call at list price", "response cache");
        assertThat(waterfall.bars().get(1).amount()).isEqualByComparingTo("-0.0017");
        assertThat(waterfall.total()).isEqualByComparingTo("0.0028");
    }

    @Test
    void aModelBelowTheFloorIsNoOption() {
        Plan plan = plan(
                BASE.replace("model: claude-sonnet-4-6", "models: [claude-haiku-4-5, claude-sonnet-4-6]")
                        + "quality: {floor: 85%, models: {claude-haiku-4-5: 70%, claude-sonnet-4-6: 85%}}",
                "2026-08-22T00:00:00Z");
        assertThat(plan.options()).hasSize(1);
        assertThat(plan.refused())
                .extracting(Plan.Refusal::reason)
                .containsExactly("70% of its answers are right, fewer than the floor of 85%");
    }

    @Test
    void aChannelThatDoesNotSellTheModelRefusesIt() {
        Plan plan = plan(BASE.replace("claude-sonnet-4-6", "nightly") + "channel: bedrock", "2026-08-22T00:00:00Z");
        assertThat(plan.options()).isEmpty();
        assertThat(plan.refused().get(0).reason()).contains("nightly", "bedrock");
    }

    /** What stands where a file names no ladder and no tokens is what the shipped terms hold. */
    @Test
    void assumedLaddersAndEffortsAreThoseOfTheTerms() {
        Terms terms = TermsFiles.shipped();
        Purchase.Commitment commitment =
                Objects.requireNonNull(read(BASE + "commitment: 60k").purchase().commitment());
        CommitmentLadder ladder = terms.ladder();
        assertThat(commitment.rungs()).hasSameSizeAs(ladder.rungs());
        for (int i = 0; i < ladder.rungs().size(); i++) {
            assertThat(commitment.rungs().get(i).from())
                    .isEqualByComparingTo(ladder.rungs().get(i).from());
            assertThat(commitment.rungs().get(i).discount().mean())
                    .isEqualByComparingTo(ladder.rungs().get(i).discount().value());
        }
        for (Effort effort : terms.efforts()) {
            Workload workload = read(BASE + "reasoning: {effort: " + effort.id() + "}");
            assertThat(workload.calls().get(0).thinking().get(0).tokens().mean())
                    .as(effort.id())
                    .isEqualByComparingTo(effort.thinking().value());
        }
        assertThat(read(BASE + "reasoning: {budget: 1}")
                        .calls()
                        .get(0)
                        .thinking()
                        .get(0)
                        .used()
                        .mean())
                .isEqualByComparingTo(terms.figure("thinking-share-of-budget").value());
    }
}
