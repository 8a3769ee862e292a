package farthing.io.worked;

import farthing.catalogue.BookInfo;
import farthing.catalogue.ListedBook;
import farthing.catalogue.Listing;
import farthing.catalogue.Meter;
import farthing.catalogue.ModelInfo;
import farthing.catalogue.PriceBook;
import farthing.catalogue.Provider;
import farthing.catalogue.RateCard;
import farthing.catalogue.ServiceTier;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.Planner;
import farthing.formats.doc.Obj;
import farthing.formats.workload.WorkloadReader;
import farthing.io.JsonDocs;
import farthing.quantity.Currency;
import farthing.rating.Usage;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The same calls as a {@link WorkedBill}, not rated but planned: each usage becomes the text of a workload file, its cached
 * share typed as a hit rate, those of a cheaper hour moved there, and the month of that plan is the amount.
 */
final class PlannedBill {
    private PlannedBill() {}

    static BigDecimal amount(RateCard card, WorkedBill.Calls calls) {
        PriceBook book = book(Map.of("anthropic/card", card, "deepseek/card", card));
        Planner planner = new Planner(book, calls.conditions().at(), null);
        String text = text(calls);
        Estimate estimate = Estimate.of(planner.plan(WorkloadReader.read(JsonDocs.parse(text)))
                .options()
                .get(0));
        if (!estimate.isPriced()) {
            throw new IllegalStateException(
                    text + " is without a price: " + estimate.option().unpriced());
        }
        return estimate.month().amount();
    }

    /** The workload file of these calls; one provider charges for writing to its cache, the other does not. */
    private static String text(WorkedBill.Calls calls) {
        Usage usage = calls.usage();
        Map<Meter, BigDecimal> left = new LinkedHashMap<>();
        for (int i = 0; i < usage.size(); i++) {
            left.merge(usage.meter(i), usage.units(i), BigDecimal::add);
        }
        BigDecimal input = take(left, Meter.INPUT);
        BigDecimal output = take(left, Meter.OUTPUT);
        BigDecimal reasoning = take(left, Meter.REASONING);
        BigDecimal read = take(left, Meter.CACHE_READ);
        boolean hourly = left.containsKey(Meter.CACHE_WRITE_1H);
        BigDecimal written = take(left, Meter.CACHE_WRITE_1H)
                .add(take(left, Meter.CACHE_WRITE_5M))
                .add(take(left, Meter.CACHE_WRITE));
        BigDecimal prefix = read.add(written);
        String provider = written.signum() > 0 ? "anthropic" : "deepseek";
        List<String> uses = new ArrayList<>();
        left.forEach((meter, units) -> uses.add("\"" + meter.name() + "\": " + units.toPlainString()));
        String cache = prefix.signum() == 0
                ? "\"none\""
                : "{\"policy\": \"" + (hourly ? "1h" : "5m") + "\", \"hit_rate\": "
                        + read.divide(prefix.add(input), MathContext.DECIMAL128).toPlainString() + "}";
        boolean moved = !calls.conditions().at().equals(WorkedBill.NOON);
        boolean waits = calls.conditions().tier() == ServiceTier.BATCH;
        return "{\"model\": \"" + provider + "/card\", \"interactions\": "
                + calls.times().toPlainString() + ", \"cache\": "
                + cache + ", \"prefix\": " + prefix.toPlainString() + ", \"input\": " + input.toPlainString()
                + ", \"output\": " + output.toPlainString() + ", \"reasoning\": " + reasoning.toPlainString()
                + ", \"batch\": " + (waits ? 1 : 0) + ", \"off_peak\": " + (moved ? 1 : 0) + ", \"uses\": {"
                + String.join(", ", uses) + "}}";
    }

    private static BigDecimal take(Map<Meter, BigDecimal> from, Meter meter) {
        BigDecimal units = from.remove(meter);
        return units == null ? BigDecimal.ZERO : units;
    }

    /** Every card of the guide as {@code provider/id}, its quotes as {@code quotes/NAME}, and the cards of a figure. */
    static PriceBook guide(Obj own) {
        Map<String, RateCard> cards = new LinkedHashMap<>();
        GuideClaim.cards().forEach((name, card) -> cards.put(name.contains("/") ? name : "quotes/" + name, card));
        for (int i = 0; i < own.size(); i++) {
            cards.put("claimed/" + own.key(i), WorkedPrices.card((Obj) own.value(i)));
        }
        return book(cards);
    }

    private static PriceBook book(Map<String, RateCard> cards) {
        Map<String, List<Listing>> listings = new LinkedHashMap<>();
        cards.forEach((name, card) -> {
            int slash = name.indexOf('/');
            listings.computeIfAbsent(name.substring(0, slash), provider -> new ArrayList<>())
                    .add(new Listing(name.substring(slash + 1), List.of(), null, ModelInfo.UNKNOWN, List.of(card)));
        });
        List<ListedBook.Offer> offers = new ArrayList<>();
        listings.forEach((provider, items) ->
                offers.add(new ListedBook.Offer(new Provider(provider, provider, List.of(), false, List.of()), items)));
        return new ListedBook(new BookInfo("worked", LocalDate.of(2026, 1, 1), "", Currency.USD, List.of()), offers);
    }
}
