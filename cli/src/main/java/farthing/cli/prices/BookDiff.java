package farthing.cli.prices;

import farthing.catalogue.Listing;
import farthing.catalogue.Meter;
import farthing.catalogue.PriceBook;
import farthing.catalogue.Provider;
import farthing.catalogue.Rate;
import farthing.catalogue.RateCard;
import farthing.catalogue.RateTable;
import farthing.catalogue.Tariff;
import farthing.cli.answer.TariffText;
import farthing.cli.options.Instants;
import farthing.cli.screen.Amounts;
import farthing.cli.screen.Table;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.quantity.Decimals;
import farthing.quantity.Price;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two books, each at its own date.
 *
 * @param changes by seller, model, tier, region and meter
 * @param same how many prices both hold alike
 */
record BookDiff(List<Change> changes, long same) {
    BookDiff {
        changes = List.copyOf(changes);
    }

    /** A price that came, went or changed; null for the side that has none. */
    record Change(
            String model,
            String what,
            Meter meter,
            @Nullable Tariff before,
            @Nullable Tariff after) {
        String kind() {
            return before == null ? "added" : after == null ? "removed" : "changed";
        }

        /** After / before - 1 where both are plain prices of one currency, else null. */
        @Nullable
        BigDecimal share() {
            if (before == null || after == null) {
                return null;
            }
            Price old = before.listPrice();
            Price now = after.listPrice();
            if (!old.currency().equals(now.currency()) || old.isFree()) {
                return null;
            }
            BigDecimal ratio = Decimals.divide(
                    now.amount().multiply(BigDecimal.valueOf(old.per())),
                    old.amount().multiply(BigDecimal.valueOf(now.per())));
            return ratio.subtract(BigDecimal.ONE);
        }
    }

    static BookDiff between(PriceBook before, PriceBook after) {
        Map<String, Map<String, Rate>> first = prices(before);
        Map<String, Map<String, Rate>> second = prices(after);
        Map<String, Boolean> names = new TreeMap<>();
        first.keySet().forEach(name -> names.put(name, true));
        second.keySet().forEach(name -> names.put(name, true));
        List<Change> changes = new ArrayList<>();
        long same = 0;
        for (String name : names.keySet()) {
            Map<String, Rate> left = first.getOrDefault(name, Map.of());
            Map<String, Rate> right = second.getOrDefault(name, Map.of());
            Map<String, Boolean> meters = new LinkedHashMap<>();
            left.keySet().forEach(meter -> meters.put(meter, true));
            right.keySet().forEach(meter -> meters.put(meter, true));
            for (String meter : meters.keySet()) {
                Rate one = left.get(meter);
                Rate other = right.get(meter);
                Tariff old = one == null ? null : one.tariff();
                Tariff now = other == null ? null : other.tariff();
                if (Objects.equals(old, now)) {
                    same++;
                } else {
                    Meter changed =
                            Objects.requireNonNull(one == null ? other : one).meter();
                    changes.add(new Change(name, meter, changed, old, now));
                }
            }
        }
        return new BookDiff(changes, same);
    }

    private static Map<String, Map<String, Rate>> prices(PriceBook book) {
        Instant at = Instants.noon(book.info().date());
        Map<String, Map<String, Rate>> prices = new TreeMap<>();
        for (Provider provider : book.providers()) {
            for (String id : book.ids(provider.id())) {
                Listing listing = book.named(provider.id(), id);
                RateCard card = listing == null ? null : listing.cardAt(at);
                if (card != null) {
                    prices.put(provider.id() + "/" + id, prices(card));
                }
            }
        }
        return prices;
    }

    private static Map<String, Rate> prices(RateCard card) {
        Map<String, Rate> prices = new LinkedHashMap<>();
        for (RateTable table : card.tables()) {
            for (Rate rate : table.rates()) {
                String where = table.region().isEmpty() ? "" : " in " + table.region();
                prices.put(table.tier().label() + where + " " + rate.meter().name(), rate);
            }
        }
        return prices;
    }

    String headline() {
        return Amounts.count(count("changed")) + " prices changed, " + Amounts.count(count("added")) + " added, "
                + Amounts.count(count("removed")) + " removed, " + Amounts.count(same) + " alike";
    }

    private long count(String kind) {
        return changes.stream().filter(change -> change.kind().equals(kind)).count();
    }

    Table table(int top) {
        Table table = new Table()
                .elastic("model", 0)
                .elastic("price", 0)
                .elastic("before", 0)
                .elastic("after", 0)
                .number("change", 1);
        changes.stream().limit(top).forEach(change -> {
            BigDecimal share = change.share();
            table.row(
                    change.model(),
                    change.what(),
                    text(change, change.before()),
                    text(change, change.after()),
                    share == null ? change.kind() : (share.signum() > 0 ? "+" : "") + Amounts.percent(share));
        });
        return table;
    }

    private static String text(Change change, @Nullable Tariff tariff) {
        return tariff == null ? "-" : TariffText.of(tariff, change.meter());
    }

    Doc document() {
        List<Doc> items = new ArrayList<>();
        for (Change change : changes) {
            BigDecimal share = change.share();
            items.add(new Obj(0)
                    .put("model", change.model())
                    .put("price", change.what())
                    .put("kind", change.kind())
                    .put("before", side(change, change.before()))
                    .put("after", side(change, change.after()))
                    .put("share", share == null ? new Doc.Null(0) : new Doc.Text(Decimals.plain(share), 0)));
        }
        return new Doc.Arr(items, 0);
    }

    private static Doc side(Change change, @Nullable Tariff tariff) {
        return tariff == null ? new Doc.Null(0) : new Doc.Text(text(change, tariff), 0);
    }
}
