package farthing.formats.book;

import farthing.catalogue.Coverage;
import farthing.catalogue.Feature;
import farthing.catalogue.Meter;
import farthing.catalogue.MeterNames;
import farthing.catalogue.Provenance;
import farthing.catalogue.Rate;
import farthing.catalogue.RateCard;
import farthing.catalogue.RateTable;
import farthing.catalogue.RegionRule;
import farthing.catalogue.ServiceTier;
import farthing.catalogue.Source;
import farthing.catalogue.TierFallback;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import farthing.quantity.Currency;
import farthing.quantity.Decimals;
import farthing.quantity.EffectivePeriod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one rate card of a book. */
final class CardReader {
    private static final Provenance NOWHERE = Provenance.of("", null);

    /** For the nearest name in messages. */
    private static final List<String> COMMON_METERS = List.of(
            "input",
            "output",
            "cache_read",
            "cache_write",
            "cache_write_5m",
            "cache_write_1h",
            "reasoning",
            "citation",
            "tool_input",
            "input.audio",
            "output.audio",
            "input.image",
            "output.image",
            "input.video",
            "cache_read.audio",
            "requests",
            "searches",
            "tool_calls",
            "rerank_units",
            "output_images",
            "input_images",
            "output_pixels",
            "input_pages",
            "input_characters",
            "output_characters",
            "input_seconds.audio",
            "output_seconds.audio",
            "output_seconds.video",
            "cache_storage",
            "gpu_seconds");

    private final List<Source> sources;
    private final Currency bookCurrency;

    CardReader(List<Source> sources, Currency bookCurrency) {
        this.sources = sources;
        this.bookCurrency = bookCurrency;
    }

    RateCard card(Fields fields) {
        EffectivePeriod period = period(fields);
        Currency currency = BookReader.currency(fields, bookCurrency);
        Provenance provenance = provenance(fields, fields.word("source"));
        Coverage coverage = coverage(fields);
        List<RateTable> tables = new ArrayList<>();
        List<TierFallback> fallbacks = new ArrayList<>();
        List<RegionRule> regions = new ArrayList<>();
        addTable(tables, ServiceTier.STANDARD, "", fields.object("prices"), currency);
        addTiers(tables, fallbacks, fields.object("tiers"), currency);
        addRegions(tables, regions, fields.object("regions"), currency);
        List<String> notes = fields.texts("notes");
        fields.end();
        return new RateCard(period, currency, tables, fallbacks, regions, coverage, provenance, notes);
    }

    static EffectivePeriod period(Fields fields) {
        try {
            return new EffectivePeriod(fields.instant("from"), fields.instant("to"));
        } catch (IllegalArgumentException e) {
            throw new FormatException(fields.line(), fields.path("from"), String.valueOf(e.getMessage()));
        }
    }

    private Provenance provenance(Fields fields, String id) {
        Source source = Source.in(sources, id);
        if (source == null) {
            throw unknownSource(id, fields.line(), fields.path("source"));
        }
        List<String> agreeing = fields.words("agreeing");
        for (int i = 0; i < agreeing.size(); i++) {
            if (Source.in(sources, agreeing.get(i)) == null) {
                throw unknownSource(agreeing.get(i), fields.line(), fields.path("agreeing", i));
            }
        }
        return new Provenance(
                id,
                source.toldAs(),
                fields.wordOr("place", ""),
                fields.date("checked"),
                agreeing,
                fields.textOr("reason", ""));
    }

    private FormatException unknownSource(String source, int line, String path) {
        return BookReader.unknown(
                line,
                path,
                "source '" + source + "', which the book's sources do not list",
                source,
                sources.stream().map(Source::id).toList());
    }

    private static Coverage coverage(Fields fields) {
        Doc value = fields.optional("coverage");
        if (value == null) {
            return Coverage.SAFE;
        }
        String path = fields.path("coverage");
        if (value instanceof Doc.Text text) {
            return switch (text.value()) {
                case "safe" -> Coverage.SAFE;
                case "nearest-parent" -> Coverage.NEAREST_PARENT;
                default -> throw Fields.wrong(value, path, "safe, nearest-parent or a list of features");
            };
        }
        Set<Feature> features = EnumSet.noneOf(Feature.class);
        for (String label : fields.texts("coverage")) {
            features.add(feature(label, value.line(), path));
        }
        return new Coverage(features);
    }

    private static Feature feature(String label, int line, String path) {
        List<String> known = new ArrayList<>();
        for (Feature feature : Feature.values()) {
            if (feature.label().equals(label)) {
                return feature;
            }
            known.add(feature.label());
        }
        throw BookReader.unknown(line, path, "feature '" + label + "'", label, known);
    }

    private void addTiers(
            List<RateTable> tables, List<TierFallback> fallbacks, @Nullable Fields tiers, Currency currency) {
        if (tiers == null) {
            return;
        }
        for (int i = 0; i < tiers.object().size(); i++) {
            String label = tiers.object().key(i);
            ServiceTier tier = tier(tiers, label, i);
            Fields table = Fields.of(tiers.required(label), tiers.path(label));
            BigDecimal multiplier = multiplier(table);
            String rule = table.textOr("label", "");
            if (multiplier != null) {
                fallbacks.add(
                        new TierFallback(tier, multiplier, rule.isEmpty() ? defaultRule(tier, multiplier) : rule));
            } else if (!rule.isEmpty()) {
                throw lonelyLabel(table);
            }
            addTable(tables, tier, "", table, currency);
        }
    }

    private static FormatException lonelyLabel(Fields fields) {
        return new FormatException(fields.line(), fields.path("label"), "a label needs a multiplier beside it");
    }

    static String defaultRule(ServiceTier tier, BigDecimal multiplier) {
        return tier.label() + " is " + Decimals.plain(multiplier) + " times the standard price";
    }

    private static ServiceTier tier(Fields tiers, String label, int index) {
        ServiceTier tier = ServiceTier.ofLabel(label);
        if (tier == null || tier == ServiceTier.STANDARD) {
            throw BookReader.unknown(
                    tiers.object().value(index).line(),
                    tiers.path(label),
                    "service tier '" + label + "'",
                    label,
                    List.of("batch", "flex", "priority", "fast", "provisioned"));
        }
        return tier;
    }

    private static @Nullable BigDecimal multiplier(Fields fields) {
        BigDecimal multiplier = fields.decimal("multiplier");
        if (multiplier != null && multiplier.signum() < 0) {
            throw Fields.wrong(fields.required("multiplier"), fields.path("multiplier"), "a number of at least 0");
        }
        return multiplier;
    }

    private void addRegions(
            List<RateTable> tables, List<RegionRule> rules, @Nullable Fields regions, Currency currency) {
        if (regions == null) {
            return;
        }
        for (int i = 0; i < regions.object().size(); i++) {
            String region = regions.object().key(i);
            if (region.isEmpty()) {
                throw new FormatException(regions.line(), regions.path(), "a region needs a name");
            }
            Fields fields = Fields.of(regions.required(region), regions.path(region));
            BigDecimal multiplier = multiplier(fields);
            String label = fields.textOr("label", "");
            if (multiplier != null) {
                rules.add(
                        new RegionRule(region, multiplier, label.isEmpty() ? defaultRule(region, multiplier) : label));
            } else if (!label.isEmpty()) {
                throw lonelyLabel(fields);
            }
            addTable(tables, ServiceTier.STANDARD, region, fields.object("prices"), currency);
            Fields tiers = fields.object("tiers");
            for (int t = 0; tiers != null && t < tiers.object().size(); t++) {
                String tier = tiers.object().key(t);
                addTable(tables, tier(tiers, tier, t), region, tiers.object(tier), currency);
            }
            fields.end();
        }
    }

    static String defaultRule(String region, BigDecimal multiplier) {
        return region + " is " + Decimals.plain(multiplier) + " times the price elsewhere";
    }

    /** Every key that is not {@code multiplier} or {@code label} names a meter. */
    private void addTable(
            List<RateTable> tables, ServiceTier tier, String region, @Nullable Fields prices, Currency currency) {
        if (prices == null) {
            return;
        }
        Obj object = prices.object();
        List<Rate> rates = new ArrayList<>();
        for (int i = 0; i < object.size(); i++) {
            String name = object.key(i);
            if (!name.equals("multiplier") && !name.equals("label")) {
                rates.add(rate(prices, name, currency));
            } else if (tier == ServiceTier.STANDARD || !region.isEmpty()) {
                throw new FormatException(object.value(i).line(), prices.path(name), "stands under tiers only");
            }
        }
        if (!rates.isEmpty()) {
            tables.add(new RateTable(tier, region, rates));
        }
    }

    private Rate rate(Fields prices, String name, Currency currency) {
        Meter meter = MeterNames.parse(name);
        Doc value = prices.required(name);
        if (meter == null) {
            throw unknownMeter(name, value.line(), prices.path(name));
        }
        Fields fields = value instanceof Obj ? prices.object(name) : null;
        if (fields == null) {
            return Rate.of(meter, TariffReader.bare(prices, name, meter.family(), currency));
        }
        Rate rate = new Rate(meter, TariffReader.tariff(fields, meter.family(), currency), ownProvenance(fields));
        fields.end();
        return rate;
    }

    static FormatException unknownMeter(String name, int line, String path) {
        return BookReader.unknown(line, path, "meter '" + name + "'", name, COMMON_METERS);
    }

    private @Nullable Provenance ownProvenance(Fields fields) {
        String source = fields.wordOr("source", "");
        if (source.isEmpty()) {
            Provenance rest = new Provenance(
                    "",
                    fields.wordOr("place", ""),
                    fields.date("checked"),
                    fields.words("agreeing"),
                    fields.textOr("reason", ""));
            if (!rest.equals(NOWHERE)) {
                throw new FormatException(
                        fields.line(), fields.path("source"), "is missing beside place, checked, agreeing or reason");
            }
            return null;
        }
        return provenance(fields, source);
    }
}
