package farthing.io.usage;

import farthing.catalogue.Coverage;
import farthing.catalogue.Meter;
import farthing.catalogue.MeterNames;
import farthing.catalogue.Provenance;
import farthing.catalogue.Rate;
import farthing.catalogue.RateCard;
import farthing.catalogue.RateTable;
import farthing.catalogue.ServiceTier;
import farthing.catalogue.Tariff;
import farthing.catalogue.TierFallback;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.quantity.Currency;
import farthing.quantity.Decimals;
import farthing.quantity.EffectivePeriod;
import farthing.quantity.Price;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/** Cards from the prices that stand in an oracle row, so that only mapping and arithmetic are under test. */
final class OraclePrices {
    private static final Provenance ROW = Provenance.of("oracle", null);

    private OraclePrices() {}

    /** Prices of genai-prices: per million or thousand, a gap takes the nearest wider price. */
    static RateCard genaiPrices(Obj prices) {
        List<Rate> rates = new ArrayList<>();
        for (int i = 0; i < prices.size(); i++) {
            String key = prices.key(i);
            long per = key.endsWith("_kcount") ? 1_000 : 1_000_000;
            rates.add(Rate.of(meter(genaiMeter(key)), genaiTariff(prices.value(i), per)));
        }
        return card(List.of(new RateTable(ServiceTier.STANDARD, "", rates)), List.of(), Coverage.NEAREST_PARENT);
    }

    private static String genaiMeter(String key) {
        return switch (key) {
            case "input_mtok" -> "input";
            case "output_mtok" -> "output";
            case "cache_read_mtok" -> "cache_read";
            case "cache_write_mtok" -> "cache_write";
            case "cache_write_1h_mtok" -> "cache_write_1h";
            case "input_audio_mtok" -> "input.audio";
            case "cache_audio_read_mtok" -> "cache_read.audio";
            case "input_image_mtok" -> "input.image";
            case "cache_image_read_mtok" -> "cache_read.image";
            case "output_audio_mtok" -> "output.audio";
            case "output_image_mtok" -> "output.image";
            case "output_reasoning_mtok" -> "reasoning";
            case "output_citation_mtok" -> "citation";
            case "web_searches_kcount" -> "searches";
            case "requests_kcount" -> "requests";
            default -> throw new IllegalArgumentException("price key " + key);
        };
    }

    /** The unit as the oracle's billable_leaves name it. */
    static String genaiUnit(Meter meter) {
        return switch (meter.name()) {
            case "input" -> "input_tokens";
            case "output" -> "output_tokens";
            case "cache_read" -> "cache_read_tokens";
            case "cache_write" -> "cache_write_tokens";
            case "cache_write_1h" -> "cache_write_1h_tokens";
            case "input.audio" -> "input_audio_tokens";
            case "cache_read.audio" -> "cache_audio_read_tokens";
            case "input.image" -> "input_image_tokens";
            case "cache_read.image" -> "cache_image_read_tokens";
            case "output.audio" -> "output_audio_tokens";
            case "output.image" -> "output_image_tokens";
            case "reasoning" -> "output_reasoning_tokens";
            case "citation" -> "output_citation_tokens";
            case "searches" -> "web_searches";
            case "requests" -> "requests";
            default -> throw new IllegalArgumentException("no unit for " + meter);
        };
    }

    private static Tariff genaiTariff(Doc value, long per) {
        if (!(value instanceof Obj tiered)) {
            return new Tariff.Flat(price(value, per));
        }
        List<Tariff.Step> steps = new ArrayList<>();
        Doc tiers = Objects.requireNonNull(tiered.get("tiers"));
        for (Doc item : ((Doc.Arr) tiers).items()) {
            Obj tier = (Obj) item;
            long over = Long.parseLong(text(Objects.requireNonNull(tier.get("over_input_tokens"))));
            steps.add(new Tariff.Step(over, false, price(Objects.requireNonNull(tier.get("price")), per)));
        }
        return new Tariff.Threshold(price(Objects.requireNonNull(tiered.get("base")), per), steps);
    }

    /** Prices of litellm: per unit, a tier's missing key falls to the standard one, batch to half of it. */
    static RateCard litellm(Obj prices) {
        Map<ServiceTier, Map<String, NavigableMap<Long, Price>>> tiers = new LinkedHashMap<>();
        for (int i = 0; i < prices.size(); i++) {
            addLitellm(tiers, prices.key(i), prices.value(i));
        }
        List<RateTable> tables = new ArrayList<>();
        for (Map.Entry<ServiceTier, Map<String, NavigableMap<Long, Price>>> tier : tiers.entrySet()) {
            List<Rate> rates = new ArrayList<>();
            tier.getValue().forEach((name, steps) -> rates.add(Rate.of(meter(name), thresholds(steps))));
            tables.add(new RateTable(tier.getKey(), "", rates));
        }
        List<TierFallback> fallbacks = List.of(
                new TierFallback(ServiceTier.BATCH, new BigDecimal("0.5"), "half"),
                new TierFallback(ServiceTier.FLEX, BigDecimal.ONE, "standard"),
                new TierFallback(ServiceTier.PRIORITY, BigDecimal.ONE, "standard"));
        return card(tables, fallbacks, Coverage.SAFE);
    }

    private static void addLitellm(
            Map<ServiceTier, Map<String, NavigableMap<Long, Price>>> tiers, String key, Doc value) {
        String unit = key;
        ServiceTier tier = ServiceTier.STANDARD;
        if (unit.endsWith("_priority")) {
            tier = ServiceTier.PRIORITY;
            unit = unit.substring(0, unit.length() - "_priority".length());
        } else if (unit.endsWith("_flex")) {
            tier = ServiceTier.FLEX;
            unit = unit.substring(0, unit.length() - "_flex".length());
        } else if (unit.endsWith("_batches")) {
            tier = ServiceTier.BATCH;
            unit = unit.substring(0, unit.length() - "_batches".length());
        }
        long above = 0;
        if (unit.endsWith("k_tokens")) {
            int at = unit.lastIndexOf("_above_");
            above = Long.parseLong(unit.substring(at + "_above_".length(), unit.length() - "k_tokens".length())) * 1000;
            unit = unit.substring(0, at);
        }
        String meter = litellmMeter(unit);
        if (!meter.isEmpty() && value instanceof Doc.Num) {
            tiers.computeIfAbsent(tier, t -> new LinkedHashMap<>())
                    .computeIfAbsent(meter, m -> new TreeMap<>())
                    .put(above, price(value, 1));
        }
    }

    private static String litellmMeter(String unit) {
        return switch (unit) {
            case "input_cost_per_token" -> "input";
            case "output_cost_per_token" -> "output";
            case "cache_read_input_token_cost" -> "cache_read";
            case "cache_creation_input_token_cost" -> "cache_write";
            case "cache_creation_input_token_cost_above_1hr" -> "cache_write_1h";
            case "input_cost_per_audio_token" -> "input.audio";
            case "output_cost_per_audio_token" -> "output.audio";
            case "output_cost_per_reasoning_token" -> "reasoning";
            case "output_cost_per_image_token" -> "output.image";
            case "input_cost_per_image_token" -> "input.image";
            case "input_cost_per_query" -> "rerank_units";
            case "input_cost_per_second" -> "input_seconds.audio";
            default -> unit.startsWith("input_cost_per_character") ? "input_characters" : "";
        };
    }

    private static Tariff thresholds(NavigableMap<Long, Price> steps) {
        Price base = steps.getOrDefault(0L, new Price(BigDecimal.ZERO, 1, Currency.USD));
        List<Tariff.Step> above = new ArrayList<>();
        steps.tailMap(0L, false).forEach((bound, price) -> above.add(new Tariff.Step(bound, false, price)));
        return above.isEmpty() ? new Tariff.Flat(base) : new Tariff.Threshold(base, above);
    }

    private static RateCard card(List<RateTable> tables, List<TierFallback> fallbacks, Coverage coverage) {
        return new RateCard(
                EffectivePeriod.ALWAYS, Currency.USD, tables, fallbacks, List.of(), coverage, ROW, List.of());
    }

    private static Meter meter(String name) {
        return Objects.requireNonNull(MeterNames.parse(name), name);
    }

    private static Price price(Doc amount, long per) {
        return new Price(Decimals.snapped(Decimals.parse(text(amount))), per, Currency.USD);
    }

    static String text(Doc value) {
        return switch (value) {
            case Doc.Text text -> text.value();
            case Doc.Num number -> number.text();
            default -> throw new IllegalArgumentException("no number: " + value);
        };
    }
}
