package farthing.io.worked;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.Obj;
import farthing.io.JsonDocs;
import farthing.io.worked.GuideClaim.Listed;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guide's claims on hosted prices, rated by the engine; only the comparison with the collection is ever skipped. */
class GuideClaimsTest {
    private static final List<GuideClaim> CLAIMS = GuideClaim.all();

    static Stream<GuideClaim> rated() {
        return CLAIMS.stream().filter(claim -> !claim.values().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("rated")
    void theEngineGivesTheFigureThatFollowsFromTheGuidesInputs(GuideClaim claim) {
        for (GuideClaim.Value value : claim.values()) {
            assertThat(value.holds())
                    .as("%s (%s): %s, not %s", claim.id(), claim.place(), text(value.engine()), value.right())
                    .isTrue();
        }
    }

    /** No amount is rated here: each is the month of a plan, read from the text of a workload. */
    @ParameterizedTest
    @MethodSource("rated")
    void thePlannerGivesTheSameFigure(GuideClaim claim) {
        for (GuideClaim.Value value : claim.values()) {
            Figure engine = value.engine();
            if (engine != null) {
                // a typed hit rate such as 50,000 of 50,500 tokens does not end: twenty digits stand
                BigDecimal planned = engine.planned().round(new MathContext(20, RoundingMode.HALF_EVEN));
                assertThat(GuideClaim.rounded(planned))
                        .as("%s (%s)", claim.id(), claim.place())
                        .isEqualByComparingTo(value.right());
            }
        }
    }

    /** One write of 50,000 tokens at 6 USD a million, then 999 reads at 0.30. */
    @Test
    void overEvenCallsAnHourlyCacheIsWrittenOnceADay() {
        var day = new EvenCalls(
                Objects.requireNonNull(GuideClaim.cards().get("anthropic/claude-sonnet-4-6")),
                50_000,
                1000,
                86_400,
                false);
        assertThat(day.value()).isEqualByComparingTo("15.285");
    }

    @Test
    void whatIsGoldenIsRatedAndWhatIsNotSaysWhy() {
        for (GuideClaim claim : CLAIMS) {
            boolean golden = claim.list() == Listed.GOLDEN || claim.list() == Listed.CLAIMED;
            assertThat(claim.values().isEmpty()).as(claim.id()).isEqualTo(!golden && claim.list() != Listed.WRONG);
            boolean elsewhere = claim.list() == Listed.HOSTED;
            if (golden) {
                assertThat(claim.values()).as(claim.id()).allMatch(value -> value.engine() != null);
            } else {
                assertThat(claim.why().isBlank()).as(claim.id()).isEqualTo(elsewhere);
            }
            assertThat(claim.release().isEmpty()).as(claim.id()).isEqualTo(claim.list() != Listed.LATER);
        }
        assertThat(CLAIMS.stream().map(GuideClaim::id)).doesNotHaveDuplicates();
    }

    /** 212 of the 363 claims hold: none is passed over in silence. */
    @Test
    void everyClaimThatHoldsIsPlannedOrSaysWhichReleasePlansIt() {
        List<GuideClaim> hold = CLAIMS.stream().filter(GuideClaim::holds).toList();
        assertThat(hold).hasSize(212);
        List<GuideClaim> planned = hold.stream()
                .filter(claim -> claim.list() == Listed.GOLDEN || claim.list() == Listed.CLAIMED)
                .toList();
        assertThat(planned).hasSize(160);
        assertThat(hold.stream().filter(claim -> claim.list() == Listed.HOSTED)).hasSize(46);
        assertThat(hold.stream().filter(claim -> claim.list() == Listed.UNCOUNTED))
                .hasSize(5);
        assertThat(hold.stream().map(GuideClaim::release).filter(release -> !release.isEmpty()))
                .containsExactly("R2");
    }

    @Test
    void thePagesAboutTheGuideAreWrittenFromTheFacts() throws IOException {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("docs/guide-claims.md", GuidePages.claims(CLAIMS));
        pages.put("docs/where-the-guide-is-wrong.md", GuidePages.wrong(CLAIMS));
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Path file = Shared.inRepository(page.getKey());
            if (Boolean.getBoolean("farthing.write")) {
                Files.writeString(file, page.getValue());
            }
            assertThat(file).content().isEqualTo(page.getValue());
        }
    }

    @Test
    void everyClaimOfTheCollectionIsInExactlyOneListWithItsFigures() {
        Map<String, GuideClaim> known = new LinkedHashMap<>();
        CLAIMS.forEach(claim -> known.put(claim.id(), claim));
        List<Doc> collection = collection("facts/claims.json", "claims");
        List<String> ids = new ArrayList<>();
        for (Doc doc : collection) {
            Obj record = (Obj) doc;
            GuideClaim claim = known.get(text(record, "id"));
            ids.add(text(record, "id"));
            assertThat(claim).as("claim %s is in no list", text(record, "id")).isNotNull();
            assertThat(claim.verdict()).as(claim.id()).isEqualTo(text(record, "verdict"));
            assertThat(claim.place())
                    .isEqualTo("guide " + text(record, "guide").substring(0, 3) + ", line " + number(record, "line"));
            if (!claim.values().isEmpty()) {
                assertThat(claim.values().stream()
                                .map(value -> value.stated() + " " + value.right())
                                .toList())
                        .as(claim.id())
                        .isEqualTo(figures(record).toList());
            }
            assertThat(claim.list() == Listed.WRONG && claim.holds())
                    .as(claim.id())
                    .isFalse();
        }
        assertThat(known.keySet()).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void theCardsHoldThePricesThatTheGuideStates() {
        Map<String, Obj> prices = new LinkedHashMap<>();
        for (Doc doc : collection("facts/prices.json", "prices")) {
            prices.put(text((Obj) doc, "id"), (Obj) doc);
        }
        for (Obj card : Shared.facts("guide-cards.jsonl")) {
            Obj meters = Objects.requireNonNull(Doc.asObject(card.get("prices")));
            for (int i = 0; i < meters.size(); i++) {
                Obj price = (Obj) meters.value(i);
                for (String fact : Fields.of(price, "").texts("facts")) {
                    assertThat(agrees(Objects.requireNonNull(prices.get(fact), fact), price))
                            .as("%s %s against %s", text(card, "card"), meters.key(i), fact)
                            .isTrue();
                }
            }
        }
    }

    /** A stated price, either end of a stated range or between, the factor of a window or the price above a bound. */
    private static boolean agrees(Obj fact, Obj price) {
        List<BigDecimal> used = new ArrayList<>();
        for (String key : List.of("price", "then")) {
            if (price.has(key)) {
                used.add(Fields.asDecimal(Objects.requireNonNull(price.get(key)), key));
            }
        }
        if (price.has("inside")) {
            BigDecimal inside = Fields.asDecimal(Objects.requireNonNull(price.get("inside")), "inside");
            used.add(farthing.quantity.Decimals.divide(inside, used.get(0)));
        }
        String low = fact.has("value") ? "value" : "low";
        String high = fact.has("value") ? "value" : "high";
        BigDecimal from = Fields.asDecimal(Objects.requireNonNull(fact.get(low)), low);
        BigDecimal to = Fields.asDecimal(Objects.requireNonNull(fact.get(high)), high);
        return used.stream().anyMatch(value -> value.compareTo(from) >= 0 && value.compareTo(to) <= 0);
    }

    private static Stream<String> figures(Obj record) {
        List<String> figures = new ArrayList<>();
        for (Doc doc : Fields.of(record, "").list("values")) {
            Obj value = (Obj) doc;
            String stated = value.get("stated") instanceof Doc.Text text ? text.value() : null;
            figures.add(stated + " " + text(value, "recomputed"));
        }
        return figures.stream();
    }

    private static List<Doc> collection(String file, String key) {
        return Fields.of(JsonDocs.read(Shared.file(file)), "").list(key);
    }

    private static String text(Obj record, String key) {
        return ExampleVocabulary.text(record, key);
    }

    private static String number(Obj record, String key) {
        return Fields.asDecimal(Objects.requireNonNull(record.get(key)), key).toPlainString();
    }

    private static String text(@org.jspecify.annotations.Nullable Figure figure) {
        return figure == null ? "none" : figure.value().toPlainString();
    }
}
