package farthing.io.imports;

import static farthing.formats.imports.Finding.Severity.CONVERTED;
import static farthing.formats.imports.Finding.Severity.DROPPED;
import static farthing.formats.imports.Finding.Severity.ODD;
import static farthing.formats.imports.Finding.Severity.SNAPPED;
import static org.assertj.core.api.Assertions.assertThat;

import farthing.catalogue.Provider;
import org.junit.jupiter.api.Test;

/** litellm's conventions on rows made up for the purpose. */
class LitellmImportTest {
    private static final String[] FALLBACKS = {"batch x 0.5", "flex x 1", "priority x 1"};

    private static Imported row(String key, String fields) {
        return Imported.of("litellm", "{\"" + key + "\": {" + fields + "}}");
    }

    @Test
    void keysOfTiersThresholdsAndLifetimesLandOnTheirMeters() {
        Imported imported = row("m1", """
                "litellm_provider": "acme", "mode": "chat",
                "input_cost_per_token": 2e-06, "input_cost_per_token_above_200k_tokens": 4e-06,
                "input_cost_per_token_above_272k_tokens_flex": 3e-06, "input_cost_per_token_flex": 1e-06,
                "input_cost_per_token_priority": 3.5e-06, "input_cost_per_token_batches": 1e-06,
                "output_cost_per_token": 8e-06, "output_cost_per_reasoning_token": 9e-06,
                "cache_read_input_token_cost": 5e-07, "cache_creation_input_token_cost": 2.5e-06,
                "cache_creation_input_token_cost_above_1hr": 4e-06,
                "cache_creation_input_token_cost_above_1hr_above_200k_tokens": 8e-06,
                "input_cost_per_audio_token": 1e-05, "cache_read_input_audio_token_cost": 1e-06""");

        assertThat(imported.prices("acme", "m1"))
                .contains(FALLBACKS)
                .contains(
                        "input 2/1000000 >200000 4/1000000",
                        "flex input 1/1000000 >272000 3/1000000",
                        "priority input 3.5/1000000",
                        "batch input 1/1000000",
                        "output 8/1000000",
                        "reasoning 9/1000000",
                        "cache_read 0.5/1000000",
                        "cache_write 2.5/1000000",
                        "cache_write_1h 4/1000000 >200000 8/1000000",
                        "input.audio 10/1000000",
                        "cache_read.audio 1/1000000");
        assertThat(imported.findings(ODD)).containsExactly("acme/m1.input = batch", "acme/m1.input = priority");
        assertThat(imported.findings(DROPPED)).isEmpty();
    }

    @Test
    void xaiStepsIncludeTheirBound() {
        Imported imported = row("xai/grok-x", """
                "litellm_provider": "xai", "mode": "chat", "input_cost_per_token": 3e-06,
                "input_cost_per_token_above_128k_tokens": 6e-06""");

        assertThat(imported.prices("xai", "xai/grok-x")).contains("input 3/1000000 >=128000 6/1000000");
    }

    @Test
    void anAbsentPriceIsNotZeroAndZeroIsAPrice() {
        Imported imported = row("free", """
                "litellm_provider": "acme", "mode": "chat", "input_cost_per_token": 0, "output_cost_per_token": null""");

        assertThat(imported.prices("acme", "free")).contains("input 0/1000000").noneMatch(p -> p.startsWith("output"));
    }

    @Test
    void aStepWithoutABasePriceIsReportedAndLeftOut() {
        Imported imported = row("m", """
                "litellm_provider": "acme", "mode": "chat", "input_cost_per_token": 1e-06,
                "cache_creation_input_token_cost_above_200k_tokens": 2.5e-07""");

        assertThat(imported.prices("acme", "m")).noneMatch(p -> p.startsWith("cache_write"));
        assertThat(imported.findings(DROPPED))
                .containsExactly("acme/m.cache_creation_input_token_cost_above_200k_tokens = USD 0.25 per 1000000");
    }

    @Test
    void bandsOfTokensAreStepsOfTheWholeRequestAndBandsOfResultsAreVariants() {
        Imported tokens = row("dashscope/q", """
                "litellm_provider": "dashscope", "mode": "chat", "tiered_pricing": [
                {"range": [0, 32000.0], "input_cost_per_token": 1e-06, "cache_read_input_token_cost": 1e-07},
                {"range": [32000.0, 128000.0], "input_cost_per_token": 1.8e-06, "cache_read_input_token_cost": 1.8e-07}]""");
        Imported results = row("s/search", """
                "litellm_provider": "s", "mode": "search", "tiered_pricing": [
                {"max_results_range": [0, 25], "input_cost_per_query": 0.005},
                {"max_results_range": [26, 100], "input_cost_per_query": 0.025}]""");

        assertThat(tokens.prices("dashscope", "dashscope/q"))
                .contains("input 1/1000000 >32000 1.8/1000000", "cache_read 0.1/1000000 >32000 0.18/1000000");
        assertThat(results.prices("s", "s/search"))
                .contains("searches:0-25-results 0.005/1", "searches:26-100-results 0.025/1");
    }

    @Test
    void searchesOfUnstatedSizeArePricedOnlyWhereAllSizesCostTheSame() {
        Imported same = row("a", """
                "litellm_provider": "acme", "search_context_cost_per_query": {"search_context_size_low": 0.01,
                "search_context_size_medium": 0.01, "search_context_size_high": 0.01}""");
        Imported apart = row("b", """
                "litellm_provider": "acme", "search_context_cost_per_query": {"search_context_size_low": 0.006,
                "search_context_size_high": 0.014}""");

        assertThat(same.prices("acme", "a")).contains("searches 10/1000", "searches:low 10/1000");
        assertThat(apart.prices("acme", "b"))
                .contains("searches:low 6/1000", "searches:high 14/1000")
                .noneMatch(p -> p.startsWith("searches "));
    }

    @Test
    void theModeDecidesWhatSecondsQueriesAndPicturesAre() {
        assertThat(row("w", """
                "litellm_provider": "a", "mode": "audio_transcription", "input_cost_per_second": 0.0001,
                "output_cost_per_second": 0""").prices("a", "w"))
                .contains("input_seconds.audio 0.0001/1")
                .noneMatch(p -> p.startsWith("output_seconds"));
        assertThat(row("v", """
                "litellm_provider": "a", "mode": "video_generation", "output_cost_per_second": 0.05,
                "output_cost_per_second_1080p": 0.08""").prices("a", "v"))
                .contains("output_seconds.video 0.05/1", "output_seconds.video:1080p 0.08/1");
        assertThat(row("r", """
                "litellm_provider": "a", "mode": "rerank", "input_cost_per_query": 0.002""").prices("a", "r")).contains("rerank_units 0.002/1");
        Imported picture = row("d", """
                "litellm_provider": "a", "mode": "image_generation", "input_cost_per_image": 0.04""");
        assertThat(picture.prices("a", "d")).contains("output_images 0.04/1");
        assertThat(picture.findings(CONVERTED)).containsExactly("a/d.input_cost_per_image = 0.04");
    }

    @Test
    void regionsAndPictureSizesOfKeysBecomePricesOfTheModel() {
        Imported imported = Imported.of("litellm", """
                {"azure/g": {"litellm_provider": "azure", "input_cost_per_token": 1e-06},
                 "azure/eu/g": {"litellm_provider": "azure", "input_cost_per_token": 1.1e-06},
                 "d3": {"litellm_provider": "openai", "mode": "image_generation"},
                 "hd/10-x-20/d3": {"litellm_provider": "openai", "mode": "image_generation",
                    "input_cost_per_pixel": 5e-04, "output_cost_per_pixel": 0.0}}""");

        assertThat(imported.prices("azure", "azure/g")).contains("input 1/1000000", "standard@eu input 1.1/1000000");
        assertThat(imported.prices("openai", "d3")).contains("output_images:hd-10x20 0.1/1");
    }

    @Test
    void multipliersOfRegionsAndSpeedAreRules() {
        assertThat(row("c", """
                "litellm_provider": "anthropic", "input_cost_per_token": 5e-06,
                "provider_specific_entry": {"us": 1.1, "fast": 6.0},
                "regional_processing_uplift_multiplier_eu": 1.1""").prices("anthropic", "c")).contains("@us x 1.1", "@eu x 1.1", "fast x 6");
    }

    @Test
    void providersOfOneSellerAreJoinedAndNamesWithoutPrefixLeadToTheModel() {
        Imported imported = Imported.of("litellm", """
                {"sample_spec": {"litellm_provider": "one of many", "input_cost_per_token": 0.0},
                 "vertex_ai/c@1": {"litellm_provider": "vertex_ai-anthropic_models", "input_cost_per_token": 3e-06},
                 "gem": {"litellm_provider": "vertex_ai-language-models", "input_cost_per_token": 1e-06}}""");

        Provider provider = imported.result().offers().get(0).provider();
        assertThat(imported.result().offers()).hasSize(1);
        assertThat(provider.id()).isEqualTo("vertex_ai");
        assertThat(provider.aliases()).contains("vertex", "google-vertex");
        assertThat(imported.listing("vertex_ai", "vertex_ai/c@1").aliases()).containsExactly("c@1");
        assertThat(imported.result().rows()).isEqualTo(2);
    }

    @Test
    void noiseIsSnappedAndOddKeysAreNamed() {
        Imported imported = row("m", """
                "litellm_provider": "acme", "input_cost_per_token": 1.5000020000000002e-05,
                "output_cost_per_tokn": 1e-06, "input_dbu_cost_per_token": 1e-06, "supports_magic": true""");

        assertThat(imported.prices("acme", "m")).contains("input 15.00002/1000000");
        assertThat(imported.findings(SNAPPED)).containsExactly("acme/m.input_cost_per_token = 1.5000020000000002e-05");
        assertThat(imported.findings(DROPPED))
                .containsExactly(
                        "acme/m.output_cost_per_tokn = 1e-06",
                        "acme/m.input_dbu_cost_per_token = 1e-06",
                        "*.supports_magic = 1 row");
    }

    @Test
    void aRepeatedPriceOfTheSameThingCountsOnce() {
        Imported both = row("m", """
                "litellm_provider": "acme", "input_cost_per_token_cache_hit": 2e-08,
                "cache_read_input_token_cost": 1e-08""");
        Imported only = row("m", """
                "litellm_provider": "acme", "input_cost_per_token_cache_hit": 2e-08""");

        assertThat(both.prices("acme", "m")).contains("cache_read 0.01/1000000");
        assertThat(both.findings(ODD)).hasSize(1);
        assertThat(only.prices("acme", "m")).contains("cache_read 0.02/1000000");
    }
}
