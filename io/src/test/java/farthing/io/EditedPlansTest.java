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

    /** 0.042 without thinking; the middles of the tiers, 1,250, 5,000 and 24,000 tokens, at 60 a million on top. */
    @Test
    void anEffortCostsWhatItsTierThinks() {
        Efforts efforts = efforts(YamlDocs.read(EXAMPLES.resolve("thinking.yml")));
        assertThat(efforts.tiers())
                .extracting(tier ->
                        tier.effort().id() + " " + plain(tier.plan().completed().amount()))
                .containsExactly("none 0.042", "low 0.117", "medium 0.342", "high 1.482");
        // 7.5 cents for 10 points, 22.5 for 7.5 more, 114 for the last 7.5: the middles of what the guide says they
        // bring.
        assertThat(efforts.tiers().subList(1, 4))
                .extracting(tier -> plain(Objects.requireNonNull(tier.point()).amount()))
                .containsExactly("0.0075", "0.03", "0.152");
    }

    /**
     * Sonnet 500 and 800 at 3 and 15, and 5,000 thought: 0.0135 and 0.0885. GPT-4o does not think and says so; 24,000 thought
     * are more than the 16,384 tokens at which an answer of a model may end.
     */
    @Test
    void everyModelOfTheFileStandsAtEveryEffortThatItHas() {
        Doc file = YamlDocs.parse("{models: [anthropic/claude-sonnet-4-6, openai/gpt-4o], input: 500, output: 800,"
                + " interactions: 1000, cache: none}");
        Efforts efforts = Efforts.of(
                file,
                WorkloadReader.read(file),
                TermsFiles.shipped(),
                new Planner(ShippedBooks.open("market"), AT, null));
        assertThat(cells(efforts.models().get(0))).containsExactly("0.0135", "0.03225", "0.0885", "0.3735");
        // 500 x 2.50 + 800 x 10
        assertThat(cells(efforts.models().get(1)))
                .containsExactly("0.00925", "does not think", "does not think", "does not think");
        assertThat(efforts.models().get(1).cells().get(1).basis()).isEqualTo("models.dev, 2026-07-02");
    }

    @Test
    void whatTheBookDoesNotSayHasNoPriceAndAnAnswerHasAnEnd() {
        Efforts guide = efforts(YamlDocs.read(EXAMPLES.resolve("task.yml")));
        assertThat(cells(guide.models().get(0)))
                .startsWith("0.0135", "not known whether it thinks", "not known whether it thinks");
        Doc file = YamlDocs.parse(
                "{models: [anthropic/claude-opus-4-20250514], input: 500, output: 10k, interactions: 1000}");
        Efforts opus = Efforts.of(
                file,
                WorkloadReader.read(file),
                TermsFiles.shipped(),
                new Planner(ShippedBooks.open("market"), AT, null));
        // 10,000 written and 24,000 thought are beyond 32,000
        assertThat(cells(opus.models().get(0)).get(3)).isEqualTo("its answers end at 32,000 tokens");
    }

    private static List<String> cells(Efforts.ByModel model) {
        return model.cells().stream()
                .map(cell -> cell.plan() == null
                        ? cell.instead()
                        : plain(cell.plan().completed().amount()))
                .toList();
    }

    /**
     * Low 0.117 and high 1.482: 70 % easy 0.7 x 0.117 + 0.3 x 1.482; 15 % again 0.117 + 0.15 x 1.482; a ceiling of 8,000 tokens
     * 0.012 + 8,000 x 60 / 1M.
     */
    @Test
    void strategiesOnOneMix() {
        Doc file = YamlDocs.read(EXAMPLES.resolve("thinking.yml"));
        assertThat(efforts(file).strategies())
                .extracting(each -> plain(each.plan().completed().amount()))
                .containsExactly("0.117", "1.482", "0.5265", "0.3393", "0.492");
        Doc named = YamlDocs.parse("{model: openai/o3, calls: {ask: {input: 800, output: 500, max_output: 600}},"
                + " interactions: 1000, cache: none}");
        assertThat(efforts(named).strategies())
                .extracting(each -> plain(each.plan().completed().amount()))
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
