package farthing.formats.imports;

import farthing.catalogue.Coverage;
import farthing.catalogue.Listing;
import farthing.catalogue.Meter;
import farthing.catalogue.ModelInfo;
import farthing.catalogue.Provenance;
import farthing.catalogue.RateCard;
import farthing.catalogue.Source;
import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import farthing.quantity.Currency;
import farthing.quantity.EffectivePeriod;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * simonw/llm-prices: a vendor with its models (or a list of vendors), USD per million tokens: {@code input},
 * {@code output}, {@code input_cached} (cache_read) with {@code from_date} (inclusive) and {@code to_date} (exclusive:
 * the next price begins on that day).
 */
final class LlmPricesImporter implements Importer {
    private static final List<String> KEPT = List.of("input", "output", "input_cached", "from_date", "to_date");

    @Override
    public String id() {
        return "llm-prices";
    }

    @Override
    public Source source(String version, @Nullable LocalDate date) {
        return new Source(id(), "simonw/llm-prices", version, date, "none stated");
    }

    @Override
    public ImportResult read(Doc document, Origin origin) {
        List<Doc> vendors = document instanceof Doc.Arr list ? list.items() : List.of(document);
        Findings findings = new Findings();
        OfferDrafts offers = new OfferDrafts(findings);
        int rows = 0;
        for (Doc item : vendors) {
            Obj vendor = Doc.asObject(item);
            String name = vendor == null ? null : Texts.of(vendor, "vendor");
            if (vendor == null || name == null || !(vendor.get("models") instanceof Doc.Arr models)) {
                throw new FormatException(item.line(), "vendor", "expected a vendor with a list of models");
            }
            for (int i = 0; i < models.items().size(); i++) {
                rows++;
                Obj model = Doc.asObject(models.items().get(i));
                String id = model == null ? null : Texts.of(model, "id");
                if (model == null || id == null) {
                    findings.dropped(name + ".models[" + i + "]", models.items().get(i), "no model with an id");
                } else {
                    new Row(name + "/" + id, findings, origin.source()).read(model, id, offers.at(name));
                }
            }
        }
        return new ImportResult(offers.build(), List.of(origin.source()), Currency.USD, rows, findings.all());
    }

    /** One model. */
    private static final class Row {
        private final String where;
        private final Findings findings;
        private final Amounts amounts;
        private final Source source;

        Row(String where, Findings findings, Source source) {
            this.where = where;
            this.findings = findings;
            this.amounts = new Amounts(findings, Currency.USD);
            this.source = source;
        }

        void read(Obj model, String id, OfferDraft offer) {
            List<RateCard> cards = new ArrayList<>();
            if (model.get("price_history") instanceof Doc.Arr history) {
                for (Doc item : history.items()) {
                    RateCard card = card(item);
                    if (card != null) {
                        insert(cards, card);
                    }
                }
            }
            if (cards.isEmpty()) {
                findings.dropped(where, "", "no price_history");
                return;
            }
            String name = Texts.or(model, "name", "");
            ModelInfo info = new ModelInfo(name, "", null, List.of(), List.of(), null, null, null, null, "", "", null);
            offer.add(new Listing(id, List.of(), null, info, cards));
        }

        /** In order of time; what overlaps an earlier line of the file is left out. */
        private void insert(List<RateCard> cards, RateCard card) {
            int at = 0;
            for (RateCard known : cards) {
                if (known.period().overlaps(card.period())) {
                    findings.dropped(where, card.period().toString(), "overlaps " + known.period());
                    return;
                }
                at += startsBefore(known.period(), card.period()) ? 1 : 0;
            }
            cards.add(at, card);
        }

        private static boolean startsBefore(EffectivePeriod a, EffectivePeriod b) {
            return a.from() == null || (b.from() != null && a.from().isBefore(b.from()));
        }

        private @Nullable RateCard card(Doc item) {
            Obj prices = Doc.asObject(item);
            if (prices == null) {
                findings.dropped(where, item, "prices are expected");
                return null;
            }
            EffectivePeriod period;
            try {
                period = new EffectivePeriod(day(prices, "from_date"), day(prices, "to_date"));
            } catch (DateTimeException | IllegalArgumentException e) {
                findings.dropped(where, prices, "not a period from from_date to to_date");
                return null;
            }
            CardDraft card = new CardDraft(findings);
            price(prices, "input", Meter.INPUT, card);
            price(prices, "output", Meter.OUTPUT, card);
            price(prices, "input_cached", Meter.CACHE_READ, card);
            for (int i = 0; i < prices.size(); i++) {
                if (!KEPT.contains(prices.key(i))) {
                    findings.dropped(where + "." + prices.key(i), prices.value(i), "unknown key");
                }
            }
            Provenance provenance = new Provenance(source.id(), where, source.date(), List.of(), "");
            return card.build(period, Currency.USD, Coverage.SAFE, provenance);
        }

        private void price(Obj prices, String key, Meter meter, CardDraft card) {
            Doc value = prices.get(key);
            BigDecimal amount = value == null ? null : amounts.read(value, where + "." + key);
            if (amount != null) {
                card.standard().base(meter, amounts.price(amount, Amounts.MILLION), where + "." + key);
            }
        }

        private static @Nullable Instant day(Obj prices, String key) {
            String text = Texts.of(prices, key);
            return text == null
                    ? null
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
    }
}
