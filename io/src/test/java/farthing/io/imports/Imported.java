package farthing.io.imports;

import farthing.catalogue.ListedBook;
import farthing.catalogue.Listing;
import farthing.catalogue.Rate;
import farthing.catalogue.RateCard;
import farthing.catalogue.RateTable;
import farthing.catalogue.RegionRule;
import farthing.catalogue.Tariff;
import farthing.catalogue.TierFallback;
import farthing.catalogue.Window;
import farthing.formats.imports.Finding;
import farthing.formats.imports.ImportResult;
import farthing.formats.imports.Importer;
import farthing.formats.imports.Importers;
import farthing.formats.imports.Origin;
import farthing.io.JsonDocs;
import farthing.quantity.Decimals;
import farthing.quantity.Price;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A small document imported, and what came of it as lines to compare. */
record Imported(ImportResult result) {
    static Imported of(String importer, String json) {
        return of(importer, json, "file");
    }

    static Imported of(String importer, String json, String stem) {
        Importer reader = Objects.requireNonNull(Importers.named(importer), importer);
        return new Imported(
                reader.read(JsonDocs.parse(json), new Origin(reader.source("v1", LocalDate.of(2026, 8, 1)), stem)));
    }

    Listing listing(String provider, String id) {
        for (ListedBook.Offer offer : result.offers()) {
            for (Listing listing : offer.listings()) {
                if (offer.provider().id().equals(provider) && listing.id().equals(id)) {
                    return listing;
                }
            }
        }
        throw new AssertionError("no " + provider + "/" + id + " among " + result.offers());
    }

    /** Prices of the model's only card: {@code [tier[@region] ]meter amount/per[ >bound amount]...}. */
    List<String> prices(String provider, String id) {
        return prices(listing(provider, id).cards().get(0));
    }

    static List<String> prices(RateCard card) {
        List<String> lines = new ArrayList<>();
        for (RateTable table : card.tables()) {
            String tier =
                    table.tier().label().equals("standard") && table.region().isEmpty()
                            ? ""
                            : table.tier().label() + (table.region().isEmpty() ? "" : "@" + table.region()) + " ";
            for (Rate rate : table.rates()) {
                lines.add(tier + rate.meter() + " " + tariff(rate.tariff()));
            }
        }
        for (TierFallback fallback : card.fallbacks()) {
            lines.add(fallback.tier().label() + " x " + Decimals.plain(fallback.multiplier()));
        }
        for (RegionRule rule : card.regions()) {
            lines.add("@" + rule.region() + " x " + Decimals.plain(rule.multiplier()));
        }
        return lines;
    }

    private static String tariff(Tariff tariff) {
        return switch (tariff) {
            case Tariff.Flat flat -> price(flat.price());
            case Tariff.Threshold t -> price(t.base()) + steps(t.steps());
            case Tariff.Graduated g -> "graduated " + price(g.base()) + steps(g.steps());
            case Tariff.TimeOfDay t -> {
                StringBuilder text = new StringBuilder(tariff(t.otherwise()));
                for (Window window : t.windows()) {
                    text.append(" [").append(window.text()).append("] ").append(tariff(window.tariff()));
                }
                yield text.toString();
            }
            case Tariff.Rounded r -> "rounded " + tariff(r.tariff());
        };
    }

    private static String steps(List<Tariff.Step> steps) {
        StringBuilder text = new StringBuilder();
        for (Tariff.Step step : steps) {
            text.append(' ')
                    .append(step.comparator())
                    .append(step.bound())
                    .append(' ')
                    .append(price(step.price()));
        }
        return text.toString();
    }

    private static String price(Price price) {
        return Decimals.plain(price.amount()) + "/" + price.per();
    }

    List<String> findings(Finding.Severity severity) {
        return result.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .map(finding -> finding.where() + (finding.value().isEmpty() ? "" : " = " + finding.value()))
                .toList();
    }
}
