package farthing.io.imports;

import static farthing.formats.imports.Finding.Severity.DROPPED;
import static org.assertj.core.api.Assertions.assertThat;

import farthing.catalogue.Feature;
import farthing.catalogue.Listing;
import farthing.catalogue.NamePattern;
import farthing.catalogue.RateCard;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** genai-prices' shapes on models made up for the purpose. */
class GenaiPricesImportTest {
    private static Imported model(String fields) {
        return Imported.of("genai-prices", """
                [{"id": "acme", "name": "Acme", "pricing_urls": ["https://example.org/prices"],
                  "fallback_model_providers": ["openai"], "models": [{"id": "m", %s}]}]""".replace("%s", fields));
    }

    @Test
    void everyFamilyOfUnitsHasItsMeterAndItsPer() {
        assertThat(model("""
                "prices": {"input_mtok": {"base": 3, "tiers": [{"start": 200000, "price": 6}]}, "output_mtok": 15,
                "cache_read_mtok": 0.3, "cache_write_1h_mtok": 6, "cache_audio_read_mtok": 0.4,
                "cache_text_write_5m_mtok": 0.5, "output_image_mtok": 30, "output_reasoning_mtok": 4,
                "input_text_tool_mtok": 2, "output_citation_mtok": 2, "web_searches_kcount": 10,
                "code_executions_kcount": 5, "rerank_searches_kcount": 2, "input_audio_hours": 0.36,
                "input_gpixels": 7, "input_annotated_document_kpages": 3, "input_mchars": 16}""").prices("acme", "m"))
                .containsExactlyInAnyOrder(
                        "input 3/1000000 >200000 6/1000000",
                        "output 15/1000000",
                        "cache_read 0.3/1000000",
                        "cache_write_1h 6/1000000",
                        "cache_read.audio 0.4/1000000",
                        "cache_write_5m.text 0.5/1000000",
                        "output.image 30/1000000",
                        "reasoning 4/1000000",
                        "tool_input.text 2/1000000",
                        "citation 2/1000000",
                        "searches 10/1000",
                        "tool_calls:code-execution 5/1000",
                        "rerank_units 2/1000",
                        "input_seconds.audio 0.36/3600",
                        "input_pixels 7/1000000000",
                        "input_pages:annotated 3/1000",
                        "input_characters 16/1000000");
    }

    @Test
    void startDatesOpenPeriodsAndTheLastOneThatHoldsWins() {
        List<RateCard> cards = model("""
                "prices": [{"prices": {"input_mtok": 10}},
                {"constraint": {"start_date": "2025-06-10"}, "prices": {"input_mtok": 2}},
                {"constraint": {"start_date": "2026-01-01"}, "prices": {"input_mtok": 1}}]""").listing("acme", "m").cards();

        assertThat(cards).hasSize(3);
        assertThat(cards.get(0).period().contains(Instant.parse("2025-06-09T23:59:59Z")))
                .isTrue();
        assertThat(cards.get(1).period().contains(Instant.parse("2025-06-10T00:00:00Z")))
                .isTrue();
        assertThat(cards.get(1).period().contains(Instant.parse("2026-01-01T00:00:00Z")))
                .isFalse();
        assertThat(Imported.prices(cards.get(1))).containsExactly("input 2/1000000");
        assertThat(Imported.prices(cards.get(2))).containsExactly("input 1/1000000");
    }

    /** As its npm package holds the same data (0.1.8). */
    @Test
    void aConstraintMayNameItsKind() {
        assertThat(model("""
                "prices": [{"prices": {"input_mtok": 1}},
                {"constraint": {"type": "start_date", "start_date": "2026-08-17"}, "prices": {"input_mtok": 2}},
                {"constraint": {"type": "time_of_date", "start_time": "01:00:00Z", "end_time": "04:00:00Z"},
                 "prices": {"input_mtok": 4}}]""").listing("acme", "m").cards())
                .extracting(Imported::prices)
                .containsExactly(
                        List.of("input 1/1000000 [01:00-04:00 UTC] 4/1000000"),
                        List.of("input 2/1000000 [01:00-04:00 UTC] 4/1000000"));
    }

    /** A unit without a price takes its parent's, also among the prices of a window alone. */
    @Test
    void aWindowWithoutAPriceOfTheUnitTakesItsOwnWiderPrice() {
        assertThat(model("""
                "prices": [{"prices": {"input_mtok": 2, "cache_read_mtok": 0.5, "output_mtok": 6}},
                {"constraint": {"start_time": "01:00:00Z", "end_time": "04:00:00Z"},
                 "prices": {"input_mtok": 4, "output_mtok": 12, "output_audio_mtok": 20}}]""").prices("acme", "m"))
                .containsExactly(
                        "input 2/1000000 [01:00-04:00 UTC] 4/1000000",
                        "cache_read 0.5/1000000 [01:00-04:00 UTC] 4/1000000",
                        "output 6/1000000 [01:00-04:00 UTC] 12/1000000",
                        "output.audio 6/1000000 [01:00-04:00 UTC] 20/1000000");
    }

    @Test
    void aWordThatANameMustNotHoldIsKeptAsARule() {
        Listing listing = model("""
                "prices": {"input_mtok": 1}, "match": {"and": [{"starts_with": "gem-2.5-pro"},
                {"regex": "^(?!.*-[tT][tT][sS](?:$|-))"}]}""").listing("acme", "m");
        NamePattern pattern = Objects.requireNonNull(listing.pattern());
        assertThat(pattern.matches("gem-2.5-pro-preview-05-06")).isTrue();
        assertThat(pattern.matches("gem-2.5-pro-ttsx")).isTrue();
        assertThat(pattern.matches("gem-2.5-pro-TTS")).isFalse();
        assertThat(pattern.matches("gem-2.5-pro-tts-preview")).isFalse();
        assertThat(pattern.matches("gem-2.5-flash")).isFalse();
    }

    @Test
    void timesOfDayAreWindowsAlsoToMidnightAndInAnotherZone() {
        assertThat(model("""
                "prices": [{"prices": {"input_mtok": 0.135}},
                {"constraint": {"start_time": "00:30:00Z", "end_time": "16:30:00Z"}, "prices": {"input_mtok": 0.27}}]""").prices("acme", "m"))
                .containsExactly("input 0.135/1000000 [00:30-16:30 UTC] 0.27/1000000");
        assertThat(model("""
                "prices": [{"prices": {"input_mtok": 1}},
                {"constraint": {"start_time": "20:00:00+01:00", "end_time": "01:00:00+01:00"},
                 "prices": {"input_mtok": 2}}]""").prices("acme", "m")).containsExactly("input 1/1000000 [19:00-24:00 UTC] 2/1000000");
    }

    @Test
    void clausesBecomeNamesAndDeclaredPatterns() {
        Listing listing = model("""
                "prices": {"input_mtok": 1}, "match": {"or": [{"equals": "m-1"}, {"starts_with": "m-2"},
                {"and": [{"contains": "mm"}, {"ends_with": "z"}]},
                {"regex": "^m-3\\\\.5-\\\\d{4}-\\\\d{2}$"}, {"regex": "^m-4-\\\\d"}]}""").listing("acme", "m");
        NamePattern pattern = Objects.requireNonNull(listing.pattern());

        assertThat(listing.aliases()).containsExactly("m-1");
        assertThat(pattern.matches("m-2-any")).isTrue();
        assertThat(pattern.matches("ammz")).isTrue();
        assertThat(pattern.matches("mm")).isFalse();
        assertThat(pattern.matches("m-3.5-2026-05")).isTrue();
        assertThat(pattern.matches("m-3.5-2026-05x")).isFalse();
        assertThat(pattern.matches("m-4-1-preview")).isTrue();
        assertThat(pattern.matches("m-4-x")).isFalse();
    }

    @Test
    void whatHasNoFormIsReported() {
        Imported imported = model("""
                "prices": {"input_mtok": 1, "input_mtk": 2, "output_mtok": {"tiers": []}},
                "match": {"or": [{"equals": "a"}, {"regex": "(?=x)y"}, {"sounds_like": "z"}]}""");

        assertThat(imported.findings(DROPPED))
                .containsExactly(
                        "acme/m.match = (?=x)y",
                        "acme/m.match = sounds_like",
                        "acme/m.input_mtk = 2",
                        "acme/m.output_mtok = an object of 1 keys");
        assertThat(imported.listing("acme", "m").pattern()).isNull();
    }

    @Test
    void aGapTakesTheNearestWiderPriceButAFileSearchIsNoWebSearch() {
        RateCard card = model("""
                "prices": {"input_mtok": 1, "requests_kcount": 5}""").listing("acme", "m").cards().get(0);

        assertThat(card.coverage().absorbed())
                .contains(Feature.CACHE_READ, Feature.LIFETIME_1H, Feature.OUTPUT_IMAGE)
                .doesNotContain(Feature.VARIANT);
        assertThat(Imported.prices(card)).contains("requests 5/1000", "requests:low 5/1000", "requests:high 5/1000");
    }

    @Test
    void theProviderKeepsItsFallbacksAndPages() {
        Imported imported = model("\"prices\": {\"input_mtok\": 1}");

        assertThat(imported.result().offers().get(0).provider().fallbacks()).containsExactly("openai");
        assertThat(imported.listing("acme", "m").cards().get(0).provenance().place())
                .isEqualTo("https://example.org/prices");
    }
}
