package farthing.answers.prices;

import farthing.answers.BookLine;
import farthing.answers.OpenBook;
import farthing.answers.question.ModelFilter;
import farthing.answers.screen.Amounts;
import farthing.answers.screen.Answer;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.catalogue.Listing;
import farthing.catalogue.Meter;
import farthing.catalogue.ModelInfo;
import farthing.catalogue.ModelTier;
import farthing.catalogue.Provenance;
import farthing.catalogue.Rate;
import farthing.catalogue.RateCard;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.formats.result.Header;
import farthing.formats.result.StatementDoc;
import farthing.quantity.Decimals;
import farthing.quantity.Price;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code prices list}: every model that was asked for, with its standard prices.
 *
 * @param entries in the order of the book
 */
public record PriceListAnswer(OpenBook open, List<ModelFilter.Entry> entries) {
    private static final List<Meter> COLUMNS =
            List.of(Meter.INPUT, Meter.CACHE_READ, Meter.CACHE_WRITE_5M, Meter.CACHE_WRITE_1H, Meter.OUTPUT);

    public PriceListAnswer {
        entries = List.copyOf(entries);
    }

    public Answer asTable() {
        Table table = new Table()
                .elastic("model", 0)
                .text("tier", 3)
                .number("input", 0)
                .number("read", 2)
                .number("write 5m", 4)
                .number("write 1h", 5)
                .number("output", 0)
                .elastic("other", 1)
                .number("context", 6)
                .text("source", 7)
                .text("checked", 3);
        List<Doc> rows = new ArrayList<>();
        for (ModelFilter.Entry entry : entries) {
            RateCard card = entry.listing().cardAt(open.asOf());
            table.row(cells(entry, card));
            rows.add(document(entry, card));
        }
        long sellers =
                entries.stream().map(ModelFilter.Entry::provider).distinct().count();
        List<Block> blocks = List.of(
                new Block.Headline(Amounts.count(entries.size()) + " models of " + sellers
                        + (sellers == 1 ? " seller" : " sellers") + ", standard tier, per million tokens"),
                new Block.Grid(table),
                BookLine.of(open));
        Obj document = Header.of("prices list", open.book().info(), open.asOf(), open.today())
                .put("models", new Doc.Arr(rows, 0));
        return new Answer(document, "models", blocks);
    }

    private static List<String> cells(ModelFilter.Entry entry, @Nullable RateCard card) {
        ModelInfo info = entry.listing().info();
        ModelTier tier = info.tier();
        Long context = info.contextTokens();
        Provenance read = card == null ? null : card.oldest();
        return List.of(
                entry.provider().id() + "/" + entry.listing().id(),
                tier == null ? "" : tier.label(),
                perMillion(card, Meter.INPUT),
                perMillion(card, Meter.CACHE_READ),
                perMillion(card, Meter.CACHE_WRITE_5M),
                perMillion(card, Meter.CACHE_WRITE_1H),
                perMillion(card, Meter.OUTPUT),
                card == null ? "no price then" : others(card),
                context == null ? "" : Amounts.count(context),
                read == null ? "" : read.source(),
                read == null || read.checkedOn() == null ? "" : read.checkedOn().toString());
    }

    private static String perMillion(@Nullable RateCard card, Meter meter) {
        Rate rate = card == null ? null : rate(card, meter);
        if (rate == null) {
            return "";
        }
        Price price = rate.tariff().listPrice();
        return Amounts.money(price.forUnits(BigDecimal.valueOf(1_000_000)));
    }

    /** A write of five minutes may be listed as the only kind of write. */
    private static @Nullable Rate rate(RateCard card, Meter meter) {
        Rate own = card.standardRate(meter);
        return own == null && meter.equals(Meter.CACHE_WRITE_5M) ? card.standardRate(Meter.CACHE_WRITE) : own;
    }

    private static String others(RateCard card) {
        List<String> others = new ArrayList<>();
        for (Rate rate : card.standardRates()) {
            if (!COLUMNS.contains(rate.meter()) && !rate.meter().equals(Meter.CACHE_WRITE)) {
                others.add(rate.meter() + " " + Amounts.price(rate.tariff().listPrice(), rate.meter()));
            }
        }
        return String.join(", ", others);
    }

    /** A row is as old as its oldest price, and tells where that was read; a price read elsewhere than its card says so. */
    private static Obj document(ModelFilter.Entry entry, @Nullable RateCard card) {
        Listing listing = entry.listing();
        ModelTier tier = listing.info().tier();
        Obj row = new Obj(0)
                .put("provider", entry.provider().id())
                .put("model", listing.id())
                .put("name", listing.info().name())
                .put("tier", tier == null ? new Doc.Null(0) : new Doc.Text(tier.label(), 0));
        Obj prices = new Obj(0);
        for (Rate rate : card == null ? List.<Rate>of() : card.standardRates()) {
            Price price = rate.tariff().listPrice();
            Obj told = new Obj(0).put("price", Decimals.plain(price.amount())).put("per", price.per());
            if (rate.provenance() != null) {
                StatementDoc.provenance(told, rate.provenance());
            }
            prices.put(rate.meter().name(), told);
        }
        row.put("prices", prices);
        if (card != null) {
            row.put("currency", card.currency().code());
            StatementDoc.provenance(row, card.oldest());
        }
        return row;
    }
}
