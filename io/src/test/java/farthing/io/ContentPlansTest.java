package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import farthing.catalogue.terms.Bucket;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.Examiner;
import farthing.economics.plan.Feasibility;
import farthing.economics.plan.Finding;
import farthing.economics.plan.Finding.Check;
import farthing.economics.plan.ModelWork;
import farthing.economics.plan.Plan;
import farthing.economics.plan.Planner;
import farthing.economics.plan.TierUse;
import farthing.economics.plan.Verdict;
import farthing.economics.plan.Windows;
import farthing.formats.workload.WorkloadReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures, sound and film within calls: who takes them, and how many tokens they are. Figures by hand. */
class ContentPlansTest {
    private static final Planner MARKET =
            new Planner(ShippedBooks.open("market"), Instant.parse("2026-08-22T12:00:00Z"), null);

    private static Plan plan(String text) {
        return MARKET.plan(WorkloadReader.read(YamlDocs.parse(text)));
    }

    private static Estimate first(Plan plan) {
        return Estimate.of(plan.options().get(0));
    }

    private static Feasibility examined(String text) {
        Plan plan = plan(text);
        return new Examiner(plan.workload(), TermsFiles.shipped()).examine(first(plan));
    }

    /** What is asked of the lowest tier of the provider. */
    private static List<TierUse.BucketUse> firstTier(String text) {
        return examined(text).tiers().get(0).buckets();
    }

    private static List<Finding> findings(String text, Check check) {
        return examined(text).findings().stream()
                .filter(finding -> finding.check() == check)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "openai/gpt-4o, input.image, FEASIBLE, 'answer: image input, which openai/gpt-4o reads'",
        "deepseek/deepseek-chat, input.image, INFEASIBLE, 'answer: image input, and deepseek/deepseek-chat reads text alone'",
        "openai/gpt-4o, input.video, INFEASIBLE, 'answer: video input, and openai/gpt-4o reads text and image and document alone'",
        "anthropic/claude-sonnet-4-5, output.image, INFEASIBLE, 'answer: image output, and anthropic/claude-sonnet-4-5 writes text alone'",
        "openai/whisper-1, input_seconds.audio, FEASIBLE, 'answer: audio input, which openai/whisper-1 reads'"
    })
    void whoDoesNotReadItCannotTakeTheCall(String model, String unit, Verdict verdict, String sentence) {
        List<Finding> found = findings(
                "{model: " + model + ", input: 30, output: 200, uses: {" + unit + ": 1000}, interactions: 1M}",
                Check.MODALITY);
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.verdict()).isEqualTo(verdict);
            assertThat(finding.sentence()).isEqualTo(sentence);
        });
    }

    /** Vertex's entry of a model that its maker lists with pictures states text alone: a gap of the catalogue, no refusal. */
    @Test
    void whatOthersStateOfTheSameModelStandsAgainstARefusal() {
        List<Finding> found = findings(
                "{model: vertex/claude-sonnet-4-5-20250929, input: 30, output: 200, uses: {input.image: 1000},"
                        + " interactions: 1M}",
                Check.MODALITY);
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.verdict()).isEqualTo(Verdict.UNKNOWN);
            assertThat(finding.sentence()).contains("other sellers of the model say so, its entry does not");
        });
    }

    /** DeepSeek reads text alone and sells no sound; a call of which none is made asks neither, and its length fits nothing. */
    @Test
    void aCallThatIsNeverMadeAsksForNothing() {
        String text = "{model: deepseek/deepseek-chat, interactions: 1M, calls: {answer: {input: 1000, output: 100},"
                + " rare: {share: SHARE, input: 900000, output: 10, uses: {input.audio: 500}}}}";
        Plan made = plan(text.replace("SHARE", "1%"));
        assertThat(first(made).option().unpriced()).containsOnlyKeys("input.audio");
        assertThat(findings(text.replace("SHARE", "1%"), Check.MODALITY)).hasSize(1);

        Plan off = plan(text.replace("SHARE", "0%"));
        assertThat(first(off).option().unpriced()).isEmpty();
        assertThat(findings(text.replace("SHARE", "0%"), Check.MODALITY)).isEmpty();
        assertThat(findings(text.replace("SHARE", "0%"), Check.CONTEXT))
                .allSatisfy(finding -> assertThat(finding.verdict()).isEqualTo(Verdict.FEASIBLE));
    }

    @Test
    void ofTextAloneNothingIsAsked() {
        assertThat(findings(
                        "{model: deepseek/deepseek-chat, input: 30, output: 200, uses: {searches: 1}, interactions: 1}",
                        Check.MODALITY))
                .isEmpty();
    }

    /** 30 + 127,900 of prompt and 200 of answer are beyond 128,000; without the pictures they would fit a hundred times. */
    @Test
    void itsTokensFillTheWindow() {
        List<Finding> found = findings(
                "{model: openai/gpt-4o, input: 30, output: 200, uses: {input.image: 127900}, interactions: 1M}",
                Check.CONTEXT);
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.figure()).isEqualByComparingTo("128130");
            assertThat(finding.verdict()).isEqualTo(Verdict.INFEASIBLE);
        });
    }

    /** Gemini 2.5 Pro: beyond 200,000 tokens of prompt 2.50 and 15.00 a million, up to that 1.25 and 10.00. */
    @Test
    void itsTokensCountForThePriceOfALongPrompt() {
        String file =
                "{model: google/gemini-2.5-pro, input: 1000, output: 1000, uses: {input.image: %s}, interactions: 1,"
                        + " cache: none}";
        assertThat(first(plan(file.formatted("199000"))).contracted().amount())
                .isEqualByComparingTo("0.26"); // 200,000 x 1.25 + 1,000 x 10, a million
        assertThat(first(plan(file.formatted("200000"))).contracted().amount())
                .isEqualByComparingTo("0.5175"); // 201,000 x 2.50 + 1,000 x 15
    }

    /** 438,000 a month are ten a minute, each of 30 + 1,000 tokens, which are more than the cap of 200: 10,300 a minute. */
    @Test
    void itsTokensCountAgainstTheRateLimit() {
        String file = "{model: openai/gpt-4o, input: 30, output: 200, max_output: 200, uses: {input.image: 1000},"
                + " interactions: 438k, traffic: {peak: 1}, cache: none}";
        assertThat(firstTier(file))
                .anySatisfy(bucket -> assertThat(bucket.average()).isEqualByComparingTo("10300"));
    }

    /** What own machines would have to read: the words and the picture. */
    @Test
    void itsTokensAreReadByOwnMachines() {
        Plan plan = plan("{model: openai/gpt-4o, input: 30, output: 200, uses: {input.image: 1000, output.image: 7},"
                + " interactions: 1M, cache: none}");
        ModelWork work = Objects.requireNonNull(ModelWork.of(first(plan), new Windows(plan.workload())));
        assertThat(work.request().input()).isEqualByComparingTo("1030");
        assertThat(work.longest().input()).isEqualByComparingTo("1030");
        // the words and the picture that are written
        assertThat(work.request().output()).isEqualByComparingTo("207");
        assertThat(work.longest().output()).isEqualByComparingTo("207");
    }

    /** 200 of words and 16,300 of pictures are 16,500 to write, beyond 16,384, and with 30 to read 16,530 of the window. */
    @Test
    void writtenOnesAreOfTheAnswer() {
        String file = "{model: openai/gpt-4o, input: 30, output: 200, uses: {output.image: 16300}, interactions: 1M}";
        assertThat(findings(file, Check.OUTPUT)).singleElement().satisfies(finding -> {
            assertThat(finding.figure()).isEqualByComparingTo("16500");
            assertThat(finding.verdict()).isEqualTo(Verdict.INFEASIBLE);
            assertThat(finding.sentence())
                    .isEqualTo("answer: answer 16,500 (200 of text) tokens beyond the 16,384 of the output limit of"
                            + " openai/gpt-4o");
            assertThat(finding.wayOut())
                    .isEqualTo("answers shorter by 116 tokens; or 116 tokens less of pictures, sound or film in an"
                            + " answer");
        });
        assertThat(findings(file, Check.CONTEXT)).singleElement().satisfies(finding -> assertThat(finding.figure())
                .isEqualByComparingTo("16530"));
    }

    /** 200 words are no way out of 16,500 too many, and a cap bounds words alone: pictures stay beside it. */
    @Test
    void aCapOfTheAnswerIsOfItsWords() {
        String file = "{model: openai/gpt-4o, input: 30, output: 200, max_output: 300, uses: {output.image: 32884},"
                + " interactions: 1M}";
        assertThat(findings(file, Check.OUTPUT)).singleElement().satisfies(finding -> {
            assertThat(finding.figure()).isEqualByComparingTo("33184"); // 300 + 32,884
            assertThat(finding.wayOut()).isEqualTo("16,800 tokens less of pictures, sound or film in an answer");
        });
    }

    /** 438,000 a month are ten a minute, each of 200 + 1,000 tokens that are written: 12,000 a minute. */
    @Test
    void writtenOnesCountAgainstTheRateLimit() {
        String file = "{model: anthropic/claude-sonnet-4-5, input: 30, output: 200, uses: {output.image: 1000},"
                + " interactions: 438k, traffic: {peak: 1}, cache: none}";
        assertThat(firstTier(file))
                .filteredOn(bucket -> bucket.bound().bucket() == Bucket.OUTPUT_TOKENS_PER_MINUTE)
                .singleElement()
                .satisfies(bucket -> assertThat(bucket.average()).isEqualByComparingTo("12000"));
    }

    /** How fast a model writes is told of its words. */
    @Test
    void howLongAPictureTakesIsNotKnown() {
        String file = "{model: openai/gpt-4o, input: 30, output: 200, %sinteractions: 1M,"
                + " latency: {target: 100, first_token: 1}}";
        assertThat(findings(file.formatted("uses: {output.image: 1000}, "), Check.LATENCY))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.verdict()).isEqualTo(Verdict.UNKNOWN);
                    assertThat(finding.sentence())
                            .startsWith("how fast openai/gpt-4o writes more than text is not known");
                });
        assertThat(findings(file.formatted(""), Check.LATENCY))
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence()).doesNotContain("more than text"));
    }

    /** What does not fit is told by its parts, and the ways out are those that suffice alone. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "input: 30, uses: {input.image: 127900} | cut 130 tokens: less of pictures, sound or film, or a model with more room",
                "input: 128000 | cut 200 tokens: max_input, or a model with more room",
                "input: 20000, rounds: 7, uses: {input.image: 5000} | cut 18,400 tokens: less history (history: {last: 6} or"
                        + " compaction), max_input, or a model with more room",
                "input: 400, max_output: 128000 | cut 400 tokens: max_input, a lower max_output, or a model with more room",
                "input: 130000, uses: {input.image: 130000} | cut 132,200 tokens, or a model with more room"
            })
    void onlyWhatHelpsIsAWayOut(String call, String ways) {
        String file = "{model: openai/gpt-4o, output: 200, " + call + ", interactions: 1M}";
        assertThat(findings(file, Check.CONTEXT)).singleElement().satisfies(finding -> {
            assertThat(finding.wayOut()).isEqualTo(ways);
            if (!finding.summands().isEmpty()) {
                assertThat(finding.summands().stream()
                                .map(Finding.Summand::amount)
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(finding.figure());
            }
        });
    }

    @Test
    void itsPartsAreTold() {
        assertThat(findings(
                        "{model: openai/gpt-4o, input: 30, output: 200, uses: {input.image: 127900}, interactions: 1}",
                        Check.CONTEXT))
                .singleElement()
                .satisfies(finding -> assertThat(finding.summands())
                        .extracting(Finding.Summand::name, summand -> summand.amount()
                                .intValueExact())
                        .containsExactly(
                                tuple("prompt of text", 30),
                                tuple("prompt beside text: pictures, sound, film", 127_900),
                                tuple("answer of text", 200)));
    }

    /**
     * Of 1,000 words and 1,000 of a picture a claimed rate of 30 % is 600 tokens, wherever it is told; 80 % would be 1,600, and
     * there are 1,000 words.
     */
    @ParameterizedTest
    @CsvSource({"30%, 600, 0.3", "80%, 1000, 0.5"})
    void aClaimedHitRateIsOfAllInput(String claimed, String cached, String rate) {
        Plan plan = plan("{model: openai/gpt-4o, input: 1000, output: 200, uses: {input.image: 1000}, interactions: 1M,"
                + " cache: {hit_rate: " + claimed + "}}");
        ModelWork work = Objects.requireNonNull(ModelWork.of(first(plan), new Windows(plan.workload())));
        assertThat(work.cached()).isEqualByComparingTo(cached);
        assertThat(work.input()).isEqualByComparingTo("2000");
        assertThat(first(plan).hitRate()).isEqualByComparingTo(rate);
        assertThat(first(plan).inputTokens()).isEqualByComparingTo("2000");
    }
}
