package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import farthing.catalogue.PriceBook;
import farthing.economics.plan.Planner;
import farthing.formats.doc.Doc;
import farthing.formats.plan.EditedPlan;
import farthing.formats.plan.Efforts;
import farthing.formats.plan.Ranking;
import farthing.formats.plan.VolumeCurve;
import farthing.formats.workload.Patch;
import farthing.formats.workload.WorkloadReader;
import farthing.quantity.Money;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plans of one file side by side: margin over volume, efforts of thinking, price against quality; worked by hand. */
final class EditedPlansTest {
    private static final Instant AT = Instant.parse("2026-08-22T00:00:00Z");
    private static final Path EXAMPLES = Path.of("../examples/capabilities");

    private static Planner guide() {
        return new Planner(ShippedBooks.open("guide"), AT, null);
    }

    private static VolumeCurve curve(Doc file) {
        return VolumeCurve.of(file, WorkloadReader.read(file), guide());
    }

    private static Efforts efforts(Doc file) {
        Workload workload = WorkloadReader.read(file);
        return Efforts.of(file, workload, TermsFiles.shipped(), guide());
    }

    private static Efforts market(String text) {
        Doc file = YamlDocs.parse(text);
        return Efforts.of(
                file,
                WorkloadReader.read(file),
                TermsFiles.shipped(),
                new Planner(ShippedBooks.open("market"), AT, null));
    }

    private static String told(Efforts.Cell cell) {
        return cell.plan() == null
                ? cell.instead()
                : plain(cell.plan().completed().amount());
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static VolumeCurve.Point at(VolumeCurve curve, String volume) {
        return curve.points().stream()
                .filter(point -> point.interactions().compareTo(new BigDecimal(volume)) == 0)
                .findFirst()
                .orElseThrow();
    }

    /** 0.0132 a chat that brings 0.05, 300 a month for on-call; 5,000 for a platform team, which is R&D. */
    @Test
    void marginRisesAsFixedCostsSpread() {
        VolumeCurve curve = curve(YamlDocs.read(EXAMPLES.resolve("scale.yml")));
        assertThat(curve.points()).hasSize(7);
        assertThat(curve.points().get(0).own()).isTrue();
        assertThat(at(curve, "10000").margin()).isEqualByComparingTo("0.136");
        assertThat(at(curve, "100000").margin()).isEqualByComparingTo("0.676");
        assertThat(at(curve, "1000000").margin()).isEqualByComparingTo("0.73");
        assertThat(at(curve, "10000000").margin()).isEqualByComparingTo("0.7354");
        VolumeCurve.Point million = at(curve, "1000000");
        assertThat(million.inference().amount()).isEqualByComparingTo("13200");
        assertThat(million.otherGoods().amount()).isEqualByComparingTo("300");
        assertThat(million.left().amount()).isEqualByComparingTo("31500");
        assertThat(at(curve, "10000").left().amount()).isEqualByComparingTo("-4932");
    }

    /** 50 messages a user at 9.99: twice the users are twice the revenue, and the margin stays at 96.5 %. */
    @Test
    void usersAndSeatsGrowWithTheVolume() {
        VolumeCurve curve = curve(YamlDocs.read(EXAMPLES.resolve("product.yml")));
        assertThat(at(curve, "50000").own()).isTrue();
        assertThat(at(curve, "100000").revenue().amount()).isEqualByComparingTo("19980");
        assertThat(curve.points()).allSatisfy(point -> assertThat(point.margin().doubleValue())
                .isEqualTo(1 - 0.345 / 9.99, within(1e-12)));
    }

    @Test
    void withoutAPriceThereIsNoCurve() {
        assertThat(curve(YamlDocs.read(EXAMPLES.resolve("task.yml"))).points()).isEmpty();
    }

    /**
     * The middles of the tiers, 1,250, 5,000 and 24,000 tokens, at 60 a million on top of 0.042. That o3 can be asked for no
     * thought at all is not known: low is the least, and others are times of it.
     */
    @Test
    void anEffortCostsWhatItsTierThinks() {
        Efforts efforts = efforts(YamlDocs.read(EXAMPLES.resolve("thinking.yml")));
        assertThat(efforts.tiers())
                .extracting(tier -> tier.effort().id() + " " + told(tier.cell()))
                .containsExactly(
                        "none not known to answer without thinking", "low 0.117", "medium 0.342", "high 1.482");
        // 22.5 cents for 7.5 points, 114 for the last 7.5: the middles of what the guide says they bring.
        assertThat(efforts.tiers())
                .extracting(
                        tier -> tier.point() == null ? "" : plain(tier.point().amount()))
                .containsExactly("", "", "0.03", "0.152");
        assertThat(Objects.requireNonNull(efforts.least()).effort().id()).isEqualTo("low");
        assertThat(efforts.tiers())
                .extracting(tier -> tier.times() == null ? 0 : tier.times().doubleValue())
                .satisfiesExactly(
                        none -> assertThat(none).isEqualTo(0),
                        low -> assertThat(low).isEqualTo(1),
                        medium -> assertThat(medium.doubleValue()).isEqualTo(0.342 / 0.117, within(1e-12)),
                        high -> assertThat(high.doubleValue()).isEqualTo(1.482 / 0.117, within(1e-12)));
    }

    /** Sonnet 0.0135, 0.03225, 0.0885, 0.3735: 1.875 cents for 10 points, 5.625 for 7.5 more, 28.5 for the last 7.5. */
    @Test
    void aPointCostsWhatTheEffortBeforeDoesNot() {
        Efforts sonnet = market("{models: [anthropic/claude-sonnet-4-6], input: 500, output: 800, interactions: 1000,"
                + " cache: none}");
        assertThat(sonnet.tiers())
                .extracting(
                        tier -> tier.point() == null ? "" : plain(tier.point().amount()))
                .containsExactly("", "0.001875", "0.0075", "0.038");
    }

    /** 500 and 800 at 2.50 and 10, 2 and 6; 500 and 2,050 with 1,250 thought at 2 and 8, 15 and 60, 1.25 and
     * 10, 0.14 and 0.28. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "openai/gpt-4o; 0.00925; does not think; does not think",
                "openai/o3; always thinks; 0.0174; 0.0174",
                "openai/o1; always thinks; 0.1305; 0.1305",
                "openai/gpt-5; always thinks; 0.021125; 0.021125",
                "openai/gpt-5.1; 0.008625; 0.021125; 0.021125",
                "google/gemini-2.5-pro; always thinks; 0.021125; 0.021125",
                "deepseek/deepseek-reasoner; not known to answer without thinking; 0.000644; 0.000644",
                "azure/grok-4-20-non-reasoning; 0.0058; does not think; does not think"
            })
    void whatCannotBeAskedHasNoPriceInAnyTable(String model, String none, String low, String always) {
        Efforts efforts = market("{models: [" + model + "], input: 500, output: 800, interactions: 1000, cache: none}");
        List<String> told = List.of(
                told(efforts.tiers().get(0).cell()),
                told(efforts.tiers().get(1).cell()),
                told(efforts.strategies().get(0).cell()));
        assertThat(told).containsExactly(none, low, always);
        assertThat(cells(efforts.models().get(0)).subList(0, 2)).isEqualTo(told.subList(0, 2));
    }

    /**
     * Sonnet 500 and 800 at 3 and 15, and 5,000 thought: 0.0135 and 0.0885. GPT-4o does not think and says so; 24,000 thought
     * are more than the 16,384 tokens at which an answer of a model may end.
     */
    @Test
    void everyModelOfTheFileStandsAtEveryEffortThatItHas() {
        Efforts efforts = market("{models: [anthropic/claude-sonnet-4-6, openai/gpt-4o], input: 500, output: 800,"
                + " interactions: 1000, cache: none}");
        assertThat(cells(efforts.models().get(0))).containsExactly("0.0135", "0.03225", "0.0885", "0.3735");
        // 500 x 2.50 + 800 x 10
        assertThat(cells(efforts.models().get(1)))
                .containsExactly("0.00925", "does not think", "does not think", "does not think");
        assertThat(efforts.models().get(1).cells().get(1).basis()).isEqualTo("models.dev, 2026-07-02");
    }

    /**
     * DeepSeek reads text alone and takes 131,072 tokens at most: cheaper than any, and no price of what it does not do.
     * GPT-4.1 mini 500 of text, 1,000 of a picture and 800 at 0.40 and 1.60; 140,000 and 800.
     */
    @ParameterizedTest
    @CsvSource({
        "'input: 500, uses: {input.image: 1000}', 0.00188, 'answer: image input, and'",
        "'input: 140000', 0.05728, 'answer: prompt 140,000 tokens beyond the 131,072'"
    })
    void aModelThatDoesNotTakeTheCallsHasNoPrice(String call, String mini, String why) {
        Efforts efforts = market("{models: [openai/gpt-4.1-mini, deepseek/deepseek-chat], " + call
                + ", output: 800, interactions: 1000, cache: none}");
        assertThat(cells(efforts.models().get(0)).get(0)).isEqualTo(mini);
        assertThat(cells(efforts.models().get(1)).get(0)).isEqualTo("does not take the calls");
        assertThat(efforts.models().get(1).cells().get(0).basis()).startsWith(why);
    }

    @Test
    void whatTheBookDoesNotSayHasNoPriceAndAnAnswerHasAnEnd() {
        Efforts guide = efforts(YamlDocs.read(EXAMPLES.resolve("task.yml")));
        assertThat(cells(guide.models().get(0)))
                .startsWith("0.0135", "not known whether it thinks", "not known whether it thinks");
        Efforts opus =
                market("{models: [anthropic/claude-opus-4-20250514], input: 500, output: 10k, interactions: 1000}");
        // 10,000 written and 24,000 thought are beyond 32,000; the ceiling of 8,000 is not.
        assertThat(cells(opus.models().get(0)).get(3)).isEqualTo("its answers end at 32,000 tokens");
        assertThat(opus.strategies())
                .extracting(way -> way.cell().instead())
                .containsExactly(
                        "",
                        "its answers end at 32,000 tokens",
                        "its answers end at 32,000 tokens",
                        "its answers end at 32,000 tokens",
                        "");
    }

    private static List<String> cells(Efforts.ByModel model) {
        return model.cells().stream().map(EditedPlansTest::told).toList();
    }

    /**
     * Low 0.117 and high 1.482: 70 % easy 0.7 x 0.117 + 0.3 x 1.482; 15 % again 0.117 + 0.15 x 1.482; a ceiling of 8,000 tokens
     * 0.012 + 8,000 x 60 / 1M.
     */
    @Test
    void strategiesOnOneMix() {
        Doc file = YamlDocs.read(EXAMPLES.resolve("thinking.yml"));
        assertThat(efforts(file).strategies())
                .extracting(each -> told(each.cell()))
                .containsExactly("0.117", "1.482", "0.5265", "0.3393", "0.492");
        Doc named = YamlDocs.parse("{model: openai/o3, calls: {ask: {input: 800, output: 500, max_output: 600}},"
                + " interactions: 1000, cache: none}");
        assertThat(efforts(named).strategies())
                .extracting(each -> told(each.cell()))
                .containsExactly("0.117", "1.482", "0.5265", "0.3393", "0.492");
    }

    /** Chat 70 % for 0.001, routed 84 % for 0.015, high 90 % for 0.10: 0.014 / 14 and 0.085 / 6 a point. */
    @Test
    void whatOneMorePointOfQualityCosts() {
        PriceBook bench = BookFiles.read(EXAMPLES.resolve("bench.yml")).book("bench");
        Ranking ranking = Ranking.of(
                YamlDocs.read(EXAMPLES.resolve("roi.yml")), new Planner(bench, AT, null), TermsFiles.shipped());
        List<Money> points = Objects.requireNonNull(ranking).frontier().steps().stream()
                .map(step -> step.point())
                .toList();
        assertThat(points.get(0).amount()).isEqualByComparingTo("0.001");
        assertThat(points.get(1).amount().doubleValue()).isEqualTo(0.085 / 6, within(1e-15));
    }

    @Test
    void anEditThatMakesNoFileHasNoPlan() {
        Doc file = YamlDocs.read(EXAMPLES.resolve("task.yml"));
        assertThat(EditedPlan.of(file, List.of(Patch.set("output", "many")), guide()))
                .isNull();
    }
}
