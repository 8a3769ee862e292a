package farthing.curation;

import farthing.catalogue.Meter;
import farthing.catalogue.Provenance;
import farthing.catalogue.Rate;
import farthing.catalogue.RateCard;
import farthing.catalogue.ServiceTier;
import farthing.catalogue.Source;
import farthing.catalogue.Tariff;
import farthing.formats.book.BookParts;
import farthing.formats.book.BookReader;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.Obj;
import farthing.quantity.Currency;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What providers' own pages state and no catalogue holds, or holds under a wrong name
 * ({@code books/curation/additions.yml}).
 */
record Additions(List<Source> sources, List<Addition> additions) {

    /**
     * @param omit meters under which catalogues state these prices
     * @param minimums units billed at least per request
     */
    record Addition(
            String provider, Pattern models, List<Meter> omit, List<Rate> rates, Map<Meter, BigDecimal> minimums) {}

    static Additions read(Doc doc) {
        Fields root = Fields.of(doc, "");
        List<Source> sources = new ArrayList<>();
        for (Doc item : root.list("sources")) {
            Fields fields = Fields.of(item, "sources[" + sources.size() + "]");
            sources.add(new Source(
                    fields.text("id"),
                    fields.text("name"),
                    fields.text("version"),
                    LocalDate.parse(fields.text("date")),
                    fields.text("licence")));
            fields.end();
        }
        BookParts header = new BookParts("additions", LocalDate.EPOCH, Currency.USD, sources, List.of());
        List<Addition> additions = new ArrayList<>();
        for (Doc item : root.list("additions")) {
            additions.add(one(Fields.of(item, "additions[" + additions.size() + "]"), header));
        }
        root.end();
        return new Additions(sources, additions);
    }

    private static Addition one(Fields fields, BookParts header) {
        List<Meter> omit = new ArrayList<>();
        for (String name : fields.texts("omit")) {
            omit.add(Rules.meter(name, fields.path("omit"), fields.object().line()));
        }
        Provenance provenance = new Provenance(
                fields.text("source"), fields.text("place"), LocalDate.parse(fields.text("checked")), List.of(), "");
        Map<Meter, BigDecimal> minimums = new LinkedHashMap<>();
        Fields least = fields.object("minimums");
        if (least != null) {
            for (int i = 0; i < least.object().size(); i++) {
                String name = least.object().key(i);
                minimums.put(
                        Rules.meter(
                                name, fields.path("minimums"), fields.object().line()),
                        Fields.asDecimal(least.required(name), least.path(name)));
            }
        }
        Addition addition = new Addition(
                fields.text("provider"),
                Rules.pattern(fields.required("models"), fields.path("models")),
                omit,
                rates(fields, provenance, header),
                minimums);
        fields.end();
        return addition;
    }

    /** Prices in the grammar of a book, read by its own reader. */
    private static List<Rate> rates(Fields fields, Provenance provenance, BookParts header) {
        Doc prices = fields.optional("prices");
        if (prices == null) {
            return List.of();
        }
        Obj card = new Obj(prices.line()).put("source", provenance.source()).put("prices", prices);
        Obj listing =
                new Obj(prices.line()).put("id", "addition").put("cards", new Doc.Arr(List.of(card), prices.line()));
        RateCard read = BookReader.readListing(listing, header).cards().get(0);
        List<Rate> rates = new ArrayList<>();
        read.tables().forEach(table -> table.rates()
                .forEach(rate -> rates.add(new Rate(rate.meter(), rate.tariff(), provenance))));
        return rates;
    }

    /** Puts what the provider's own page says into the standard table. */
    void applyTo(Tables tables, String provider, String model) {
        for (Addition addition : additions) {
            if (addition.provider().equals(provider)
                    && addition.models().matcher(model).find()) {
                addition.omit().forEach(tables::removeEverywhere);
                addition.rates().forEach(rate -> tables.put(Tables.Key.STANDARD, rate));
                addition.minimums().forEach((meter, minimum) -> atLeast(tables, meter, minimum));
            }
        }
    }

    private static void atLeast(Tables tables, Meter meter, BigDecimal minimum) {
        for (Tables.Key key : tables.keys()) {
            Rate rate = tables.rate(key, meter);
            if (rate != null && key.tier() == ServiceTier.STANDARD) {
                Tariff tariff = new Tariff.Rounded(rate.tariff(), minimum, BigDecimal.ZERO);
                tables.put(key, new Rate(meter, tariff, rate.provenance()));
            }
        }
    }
}
