package farthing.answers.breakeven;

import farthing.answers.InputException;
import farthing.answers.OpenBook;
import farthing.answers.machine.Positions;
import farthing.catalogue.Resolution;
import farthing.catalogue.anatomy.Anatomy;
import farthing.economics.breakeven.ApiPrice;
import farthing.economics.breakeven.CountedUnit;
import farthing.economics.breakeven.HostedPrices;
import farthing.economics.machine.Mix;
import farthing.economics.quote.CallShape;
import farthing.economics.quote.Quote;
import farthing.rating.Conditions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A demand of requests of typed tokens, priced from the book.
 *
 * @param against another listing to compare with, or null or {@code cheapest} for the same model's cheapest seller
 * @param perMillion USD for a million tokens of a price of one's own, or null
 */
record TypedDemand(
        OpenBook open,
        HostedModel model,
        CallShape call,
        @Nullable String against,
        @Nullable BigDecimal perMillion) {
    private static final String REQUEST = "such a request";
    private static final long MILLION = 1_000_000;

    /** @throws InputException if nobody's price is known */
    ApiDemand demand() {
        Mix mix = new Mix(BigDecimal.valueOf(call.input()), BigDecimal.valueOf(call.output()));
        Conditions conditions = Conditions.standardAt(open.asOf());
        List<ApiPrice> sellers = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (Quote quote : HostedPrices.of(open.book(), model.names(), call.usage(), conditions, open.contract())
                .quotes()) {
            List<String> exceeded = call.exceeded(quote.listing().info(), model.of(quote.listing()));
            if (exceeded.isEmpty()) {
                sellers.add(ApiPrice.of(quote, true));
            } else {
                left.add(quote.name() + ": " + exceeded.get(0));
            }
        }
        List<String> notes = new ArrayList<>();
        if (!left.isEmpty()) {
            notes.add(TooSmall.leftOut(REQUEST, left));
        }
        Anatomy anatomy = model.anatomy();
        String beyond = anatomy == null ? "" : Positions.beyond(anatomy, mix);
        if (!beyond.isEmpty()) {
            notes.add(beyond);
        }
        Chosen chosen = chosen(sellers, conditions, mix, notes);
        return new ApiDemand(
                mix,
                BigDecimal.ZERO,
                CountedUnit.each(mix),
                null,
                List.of(),
                null,
                chosen.price(),
                null,
                chosen.beyond(),
                List.of(),
                sellers,
                null,
                notes);
    }

    /** @param beyond why it does not take such a request; empty where it does */
    private record Chosen(ApiPrice price, String beyond) {}

    private Chosen chosen(List<ApiPrice> sellers, Conditions conditions, Mix mix, List<String> notes) {
        if (perMillion != null) {
            if (against != null) {
                throw new InputException("--against and --api-price: name one of them");
            }
            ApiPrice.Part tokens = new ApiPrice.Part(
                    "tokens", mix.input().add(mix.output()), perMillion, MILLION, "claimed: --api-price");
            return new Chosen(new ApiPrice("your price", true, List.of(tokens)), "");
        }
        if (against != null && !against.equals(BreakevenQuestion.Rival.CHEAPEST)) {
            return named(against, conditions, notes);
        }
        if (sellers.isEmpty()) {
            throw new NoSellerException(
                    "nobody in book " + open.book().info().name() + " sells " + model.name()
                            + " wholly priced in USD to whoever asks for so much",
                    "; name another model by --against PROVIDER/MODEL, or a price by --api-price");
        }
        return new Chosen(sellers.get(0), "");
    }

    private Chosen named(String name, Conditions conditions, List<String> notes) {
        Resolution.Found found = NamedListing.find(open.book(), name);
        Quote quote = Quote.of(found.provider(), found.listing(), call.usage(), conditions, open.contract());
        if (!HostedPrices.isComparable(quote)) {
            throw new InputException("--against " + name + ": has no price in USD for all of such a request"
                    + (quote.statement().reason().isEmpty()
                            ? ""
                            : ": " + quote.statement().reason()));
        }
        List<String> exceeded = call.exceeded(quote.listing().info(), model.of(quote.listing()));
        if (!exceeded.isEmpty()) {
            notes.add(TooSmall.unpriced(REQUEST, quote.name(), exceeded.get(0)));
        }
        return new Chosen(
                ApiPrice.of(quote, model.isSame(quote.listing())),
                exceeded.isEmpty() ? "" : TooSmall.taken(REQUEST, quote.name(), exceeded.get(0)));
    }
}
