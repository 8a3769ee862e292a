package farthing.io.imports;

import static farthing.formats.imports.Finding.Severity.CONVERTED;
import static farthing.formats.imports.Finding.Severity.DROPPED;
import static farthing.formats.imports.Finding.Severity.ODD;
import static farthing.formats.imports.Finding.Severity.SNAPPED;
import static org.assertj.core.api.Assertions.assertThat;

import farthing.catalogue.Listing;
import farthing.catalogue.Modality;
import farthing.catalogue.NamePattern;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** models.dev, Portkey, OpenRouter, llm-prices and langfuse on documents made up for the purpose. */
class OtherImportsTest {

    @Test
    void modelsDevCostsTiersModesAndMisspeltKeys() {
        Imported imported = Imported.of("models.dev", """
                {"acme": {"id": "acme", "name": "Acme", "models": {"m": {"id": "m", "name": "M",
                  "modalities": {"input": ["text", "pdf"], "output": ["text"]}, "limit": {"context": 9, "output": 3},
                  "cost": {"input": 3, "output": 15, "cached_input": 0.3, "cached_write": 3.75, "input_audio": 7,
                    "request": 5.0, "tiers": [{"input": 6, "tier": {"size": 200000}}]},
                  "experimental": {"modes": {"fast": {"cost": {"input": 6},
                    "provider": {"body": {"service_tier": "priority"}}}}}},
                 "unsold": {"id": "unsold"}}}}""");

        assertThat(imported.prices("acme", "m"))
                .containsExactly(
                        "input 3/1000000 >200000 6/1000000",
                        "input.audio 7/1000000",
                        "cache_read 0.3/1000000",
                        "cache_write 3.75/1000000",
                        "output 15/1000000",
                        "priority input 6/1000000");
        assertThat(imported.listing("acme", "m").info().inputs()).containsExactly(Modality.TEXT, Modality.DOCUMENT);
        assertThat(imported.listing("acme", "m").info().contextTokens()).isEqualTo(9);
        assertThat(imported.findings(ODD))
                .containsExactly("acme/m.cost.cached_input = 0.3", "acme/m.cost.cached_write = 3.75");
        assertThat(imported.findings(DROPPED)).containsExactly("acme/m.cost.request = 5.0", "acme/unsold");
        assertThat(imported.findings(CONVERTED)).containsExactly("*.tiers");
        assertThat(imported.result().rows()).isEqualTo(2);
    }

    @Test
    void portkeyCentsBecomeDollarsAndRegionsModesAndContextTiersTheirTables() {
        Imported imported = Imported.of("portkey", """
                {"default": {"pricing_config": {"pay_as_you_go": {"request_token": {"price": 0}}}},
                 "m": {"pricing_config": {"pay_as_you_go": {"request_token": {"price": 0.00025},
                    "response_token": {"price": 0.0015}, "cache_read_input_token": {"price": 2.5e-05},
                    "additional_units": {"web_search": {"price": 1}, "cache_write_1h": {"price": 0.0006},
                      "default_steps": {"price": 28}, "magic": {"price": 3}},
                    "image": {"hd": {"1024x1024": {"price": 8}}}},
                    "batch_config": {"request_token": {"price": 0.000125}},
                    "finetune_config": {"pay_per_token": {"price": 1}}},
                  "custom_pricing": {"context_tier_map": {"0": "lte-272k", "272000": "gt-272k"},
                    "regions": {"us,eu": {"execution_modes": {"priority": {"context_tiers": {
                      "lte-272k": {"pricing_config": {"pay_as_you_go": {"request_token": {"price": 0.0005}}}},
                      "gt-272k": {"pricing_config": {"pay_as_you_go": {"request_token": {"price": 0.001}}}}}}}}}}}}""", "acme");

        assertThat(imported.prices("acme", "m"))
                .containsExactly(
                        "input 2.5/1000000",
                        "cache_read 0.25/1000000",
                        "cache_write_1h 6/1000000",
                        "output 15/1000000",
                        "searches 0.01/1",
                        "output_images:hd-1024x1024 0.08/1",
                        "batch input 1.25/1000000",
                        "priority@eu input 5/1000000 >272000 10/1000000",
                        "priority@us input 5/1000000 >272000 10/1000000");
        assertThat(imported.findings(DROPPED))
                .containsExactly(
                        "acme/default = an object of 1 keys",
                        "acme/m.pay_as_you_go.additional_units.magic = 3",
                        "acme/m.finetune_config = an object of 1 keys",
                        "*.default_steps = 1 row");
    }

    @Test
    void portkeyPricesRoundedForDisplayAreDetected() {
        Imported share = Imported.of("portkey", """
                {"nano": {"pricing_config": {"pay_as_you_go": {"request_token": {"price": 1e-05},
                   "cache_read_input_token": {"price": 3e-06}}}}}""", "acme");
        Imported tier = Imported.of("portkey", """
                {"five": {"pricing_config": {"pay_as_you_go": {"request_token": {"price": 0.00025},
                   "cache_read_input_token": {"price": 2.5e-05}}},
                  "custom_pricing": {"regions": {"default": {"execution_modes": {"flex": {"pricing_config":
                   {"pay_as_you_go": {"request_token": {"price": 0.000125},
                    "cache_read_input_token": {"price": 1.3e-05}}}}}}}}}}""", "acme");
        Imported right = Imported.of("portkey", """
                {"fine": {"pricing_config": {"pay_as_you_go": {"request_token": {"price": 0.0001},
                   "cache_read_input_token": {"price": 1e-05}}}}}""", "acme");

        assertThat(share.findings(ODD)).containsExactly("acme/nano.cache_read_input_token = 0.03");
        assertThat(tier.findings(ODD)).containsExactly("acme/five.flex.cache_read = 0.13");
        assertThat(right.findings(ODD)).isEmpty();
    }

    @Test
    void portkeyFilesOfSeveralProvidersAreReadTogether() {
        Imported imported = Imported.of("portkey", """
                {"a": {"m": {"pricing_config": {"pay_as_you_go": {"request_token": {"price": 0.0001}}}}},
                 "b": {"m": {"pricing_config": {"pay_as_you_go": {"request_token": {"price": 0.0002}}}}}}""");

        assertThat(imported.prices("a", "m")).containsExactly("input 1/1000000");
        assertThat(imported.prices("b", "m")).containsExactly("input 2/1000000");
    }

    @Test
    void openRouterStringsOverridesNoiseAndVariablePrices() {
        Imported imported = Imported.of("openrouter", """
                {"data": [{"id": "acme/m", "canonical_slug": "acme/m-20260101", "name": "M", "context_length": 5,
                   "pricing": {"prompt": "0.000001", "completion": "0.000004", "input_cache_read": "0.0000001",
                    "input_cache_write": "0.00000012500000000000002", "web_search": "0.01", "image": "0.000002",
                    "overrides": [{"min_prompt_tokens": 200000, "prompt": "0.000002"}]}},
                  {"id": "acme/m:free", "canonical_slug": "acme/m-20260101",
                   "pricing": {"prompt": "0", "completion": "0", "image": "0.0048"}},
                  {"id": "openrouter/auto", "pricing": {"prompt": "-1"}}]}""");

        assertThat(imported.prices("openrouter", "acme/m"))
                .containsExactly(
                        "input 1/1000000 >=200000 2/1000000",
                        "input.image 2/1000000",
                        "cache_read 0.1/1000000",
                        "cache_write 0.125/1000000",
                        "output 4/1000000",
                        "searches 0.01/1");
        assertThat(imported.prices("openrouter", "acme/m:free"))
                .containsExactly("input 0/1000000", "output 0/1000000", "input_images 0.0048/1");
        assertThat(imported.listing("openrouter", "acme/m").aliases()).containsExactly("acme/m-20260101");
        assertThat(imported.listing("openrouter", "acme/m:free").aliases()).containsExactly("acme/m-20260101:free");
        assertThat(imported.findings(SNAPPED)).hasSize(1);
        assertThat(imported.findings(DROPPED)).containsExactly("openrouter/openrouter/auto.pricing.prompt = text '-1'");
        assertThat(imported.findings(ODD)).containsExactly("openrouter/openrouter/auto");
    }

    @Test
    void llmPricesHistoriesBecomePeriodsInOrder() {
        Imported imported = Imported.of("llm-prices", """
                {"vendor": "acme", "models": [{"id": "m", "name": "M", "price_history": [
                  {"input": 0.27, "output": 1.1, "from_date": "2025-02-08", "to_date": null, "input_cached": 0.07},
                  {"input": 0.14, "output": 0.28, "from_date": null, "to_date": "2025-02-08", "input_cached": null},
                  {"input": 9, "output": 9, "from_date": "2025-03-01", "to_date": "2025-04-01"}]}]}""");
        Listing listing = imported.listing("acme", "m");

        assertThat(listing.cards()).hasSize(2);
        assertThat(Imported.prices(Objects.requireNonNull(listing.cardAt(Instant.parse("2025-02-07T23:59:59Z")))))
                .containsExactly("input 0.14/1000000", "output 0.28/1000000");
        assertThat(Imported.prices(Objects.requireNonNull(listing.cardAt(Instant.parse("2025-02-08T00:00:00Z")))))
                .containsExactly("input 0.27/1000000", "cache_read 0.07/1000000", "output 1.1/1000000");
        assertThat(imported.findings(DROPPED)).hasSize(1);
    }

    @Test
    void langfuseSynonymsConditionsAndPatterns() {
        Imported imported = Imported.of("langfuse", """
                [{"modelName": "gpt-x", "matchPattern": "(?i)^(openai/)?(gpt-x(-2026-01-02)?)$", "pricingTiers": [
                  {"name": "Standard", "conditions": [], "prices": {"input": 2.5e-06, "input_cached_tokens": 1.25e-06,
                    "input_cache_read": 1.25e-06, "output": 1e-05, "secret_sauce": 1}},
                  {"name": "Flex large", "conditions": [
                    {"source": "model_parameters", "key": "service_tier", "operator": "in", "values": ["flex"]},
                    {"usageDetailPattern": "(input)", "operator": "gt", "value": 272000}], "prices": {"input": 3e-06}},
                  {"name": "Flex", "conditions": [
                    {"source": "model_parameters", "key": "service_tier", "operator": "in", "values": ["flex"]}],
                    "prices": {"input": 1.25e-06}},
                  {"name": "Moon", "conditions": [{"key": "phase", "operator": "eq"}], "prices": {"input": 9}}]},
                 {"modelName": "ft", "matchPattern": "(?i)^(ft:)(gpt-y:)(.+)(:)(.*)$", "pricingTiers": [
                  {"name": "Standard", "conditions": [], "prices": {"total": 1e-07}}]}]""");

        assertThat(imported.prices("openai", "gpt-x"))
                .containsExactly(
                        "input 2.5/1000000",
                        "cache_read 1.25/1000000",
                        "output 10/1000000",
                        "flex input 1.25/1000000 >272000 3/1000000");
        assertThat(imported.listing("openai", "gpt-x").aliases())
                .containsExactly("gpt-x-2026-01-02", "openai/gpt-x", "openai/gpt-x-2026-01-02");
        assertThat(imported.listing("openai", "ft").pattern()).isEqualTo(new NamePattern.Shape("ft:gpt-y:*"));
        assertThat(imported.prices("openai", "ft")).containsExactly("input 0.1/1000000", "output 0.1/1000000");
        assertThat(imported.findings(DROPPED))
                .containsExactly("openai/gpt-x.Standard.secret_sauce = 1", "openai/gpt-x.Moon = an object of 2 keys");
    }
}
