package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.economics.plan.Estimate;
import farthing.economics.plan.Examiner;
import farthing.economics.plan.Finding;
import farthing.economics.plan.Finding.Check;
import farthing.economics.plan.ModelWork;
import farthing.economics.plan.Plan;
import farthing.economics.plan.Planner;
import farthing.economics.plan.Verdict;
import farthing.economics.plan.Windows;
import farthing.formats.workload.WorkloadReader;
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

    private static List<Finding> findings(String text, Check check) {
        Plan plan = plan(text);
        return new Examiner(plan.workload(), TermsFiles.shipped())
                .examine(first(plan)).findings().stream()
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
        Plan plan = plan(file);
        assertThat(new Examiner(plan.workload(), TermsFiles.shipped())
                        .examine(first(plan))
                        .tiers()
                        .get(0)
                        .buckets())
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
    }
}
