package farthing.io.imports;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.catalogue.ListedBook;
import farthing.catalogue.Rate;
import farthing.catalogue.RateCard;
import farthing.catalogue.RateTable;
import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import farthing.formats.imports.ImportResult;
import farthing.formats.imports.Importer;
import farthing.formats.imports.Importers;
import farthing.formats.imports.Origin;
import farthing.io.JsonDocs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a file holds, an importer refuses it with a message or imports what stands and names the rest. */
class BadImportsTest {
    private static final String[] BAD = {
        "null",
        "true",
        "-1",
        "-0.0000001",
        "1e999999",
        "1e50",
        "\"NaN\"",
        "\"\"",
        "\"abc\"",
        "[]",
        "{}",
        "[[]]",
        "{\"price\": \"x\"}",
        "[null]",
        "[1, 2]",
        "99999999999999999999999999",
        "\"-1\"",
        "0"
    };

    static Stream<Importer> importers() {
        return Importers.all().stream();
    }

    private static String sample(String importer) {
        return switch (importer) {
            case "litellm" -> """
                {"m": {"litellm_provider": "acme", "mode": "chat", "source": "x", "max_tokens": 5,
                  "input_cost_per_token": 1e-06, "input_cost_per_token_above_200k_tokens": 2e-06,
                  "search_context_cost_per_query": {"search_context_size_low": 0.01},
                  "provider_specific_entry": {"us": 1.1, "fast": 6},
                  "tiered_pricing": [{"range": [0, 32000], "output_cost_per_token": 1e-06}]},
                 "10-x-10/m": {"litellm_provider": "acme", "mode": "image_generation", "input_cost_per_pixel": 1e-05},
                 "eu/m": {"litellm_provider": "acme", "input_cost_per_token": 1e-06}}""";
            case "genai-prices" -> """
                [{"id": "acme", "name": "Acme", "provider_match": {"or": [{"contains": "acme"}]}, "models": [
                  {"id": "m", "match": {"or": [{"equals": "n"}, {"regex": "^n-\\\\d{4}$"}]}, "context_window": 5,
                   "prices": [{"prices": {"input_mtok": {"base": 1, "tiers": [{"start": 5, "price": 2}]}}},
                    {"constraint": {"start_date": "2026-01-01"}, "prices": {"input_mtok": 2}},
                    {"constraint": {"start_time": "00:30:00Z", "end_time": "16:30:00Z"},
                     "prices": {"input_mtok": 3}}]}]}]""";
            case "models.dev" -> """
                {"acme": {"id": "acme", "models": {"m": {"id": "m", "limit": {"context": 5},
                  "modalities": {"input": ["text"]}, "cost": {"input": 1, "tiers": [{"input": 2,
                   "tier": {"size": 5}}]}, "experimental": {"modes": {"fast": {"cost": {"input": 2}}}}}}}}""";
            case "portkey" -> """
                {"m": {"pricing_config": {"currency": "USD", "pay_as_you_go": {"request_token": {"price": 1e-05},
                  "cache_read_input_token": {"price": 3e-06}, "image": {"hd": {"1x1": {"price": 1}}},
                  "additional_units": {"web_search": {"price": 1}}}, "fixed_cost": {"request": {"price": 1}}},
                  "custom_pricing": {"context_tier_map": {"5": "gt"}, "regions": {"default": {"execution_modes":
                   {"flex": {"context_tiers": {"gt": {"pricing_config": {"pay_as_you_go":
                    {"request_token": {"price": 1e-05}}}}}}}}}}}}""";
            case "openrouter" -> """
                {"data": [{"id": "a/m", "canonical_slug": "a/m-1", "architecture": {"input_modalities": ["text"]},
                  "top_provider": {"max_completion_tokens": 5}, "pricing": {"prompt": "0.000001",
                   "overrides": [{"min_prompt_tokens": 5, "prompt": "0.000002"}]}}]}""";
            case "llm-prices" -> """
                {"vendor": "acme", "models": [{"id": "m", "name": "M", "price_history": [{"input": 1, "output": 2,
                  "input_cached": 0.1, "from_date": "2026-01-01", "to_date": "2026-02-01"}]}]}""";
            case "langfuse" -> """
                [{"modelName": "gpt-x", "matchPattern": "(?i)^(openai/)?(gpt-[45]x)$", "pricingTiers": [{"name": "S",
                  "conditions": [{"usageDetailPattern": "(input)", "operator": "gt", "value": 5}],
                  "prices": {"input": 1e-06}}, {"name": "T", "prices": {"input": 1e-06}}]}]""";
            default -> throw new IllegalArgumentException(importer);
        };
    }

    private static ImportResult read(Importer importer, Doc document) {
        return importer.read(document, new Origin(importer.source("", LocalDate.of(2026, 8, 1)), "file"));
    }

    /** Replaces each value of the sample in turn by each bad one. */
    @ParameterizedTest
    @MethodSource("importers")
    void noValueInAnyPlaceIsACrashOrANegativePrice(Importer importer) {
        Doc sample = JsonDocs.parse(sample(importer.id()));
        assertThat(read(importer, sample).listings()).isPositive();
        int places = size(sample);
        for (int place = 0; place < places; place++) {
            for (String bad : BAD) {
                holds(
                        importer,
                        replaced(sample, new int[] {place}, JsonDocs.parse(bad)),
                        "place " + place + " = " + bad);
            }
        }
    }

    /** Several places at once, keys renamed and left out, from seeds 1 to 400. */
    @ParameterizedTest
    @MethodSource("importers")
    void noRandomDamageIsACrashOrANegativePrice(Importer importer) {
        Doc sample = JsonDocs.parse(sample(importer.id()));
        for (long seed = 1; seed <= 400; seed++) {
            holds(importer, damaged(sample, new Random(seed)), "seed " + seed);
        }
    }

    private static void holds(Importer importer, Doc document, String what) {
        try {
            ImportResult result = read(importer, document);
            for (ListedBook.Offer offer : result.offers()) {
                offer.listings().forEach(listing -> listing.cards().forEach(card -> positive(card, what)));
            }
            Catalogues.book(result, "bad", LocalDate.of(2026, 8, 1));
        } catch (FormatException refused) {
            assertThat(refused.getMessage()).as(what).isNotBlank();
        } catch (RuntimeException crash) {
            throw new AssertionError(importer.id() + ", " + what + ": " + crash, crash);
        }
    }

    private static void positive(RateCard card, String what) {
        for (RateTable table : card.tables()) {
            for (Rate rate : table.rates()) {
                assertThat(rate.tariff().listPrice().amount()).as(what).isNotNegative();
            }
        }
    }

    private static int size(Doc doc) {
        int size = 1;
        if (doc instanceof Obj object) {
            for (int i = 0; i < object.size(); i++) {
                size += size(object.value(i));
            }
        } else if (doc instanceof Doc.Arr array) {
            for (Doc item : array.items()) {
                size += size(item);
            }
        }
        return size;
    }

    /** @param left how many values are still passed by before the one to replace */
    private static Doc replaced(Doc doc, int[] left, Doc by) {
        if (left[0]-- == 0) {
            return by;
        }
        if (doc instanceof Obj object) {
            Obj copy = new Obj(object.line());
            for (int i = 0; i < object.size(); i++) {
                copy.put(object.key(i), replaced(object.value(i), left, by));
            }
            return copy;
        }
        if (doc instanceof Doc.Arr array) {
            List<Doc> items = new ArrayList<>();
            array.items().forEach(item -> items.add(replaced(item, left, by)));
            return new Doc.Arr(items, array.line());
        }
        return doc;
    }

    private static Doc damaged(Doc doc, Random random) {
        if (random.nextInt(12) == 0) {
            return JsonDocs.parse(BAD[random.nextInt(BAD.length)]);
        }
        if (doc instanceof Obj object) {
            Obj copy = new Obj(object.line());
            for (int i = 0; i < object.size(); i++) {
                int fate = random.nextInt(15);
                if (fate == 0) {
                    continue;
                }
                copy.put(fate == 1 ? object.key(i) + "_x" : object.key(i), damaged(object.value(i), random));
            }
            return copy;
        }
        if (doc instanceof Doc.Arr array) {
            List<Doc> items = new ArrayList<>();
            array.items().forEach(item -> items.add(damaged(item, random)));
            return new Doc.Arr(items, array.line());
        }
        return doc;
    }
}
