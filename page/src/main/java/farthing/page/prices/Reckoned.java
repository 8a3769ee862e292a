package farthing.page.prices;

import farthing.answers.OpenBook;
import farthing.answers.question.CompareQuestion;
import farthing.catalogue.ModelInfo;
import farthing.catalogue.ModelTier;
import farthing.economics.quote.CallShape;
import farthing.economics.quote.Quote;
import farthing.quantity.Currency;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import farthing.rating.Charge;
import farthing.rating.Conditions;
import farthing.rating.ResolvedCard;
import farthing.rating.Statement;
import farthing.rating.Usage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The mix, or one call, at every listing that is asked about, in whole numbers where cards allow it: the amounts of
 * {@link CompareQuestion}, which is asked where they do not.
 */
final class Reckoned {
    /** By powers of ten below 10^23 a whole number is divided exactly rounded, so that equal amounts stay equal. */
    private static final double[] TENS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18
    };

    private static final List<ModelTier> TIERS = List.of(ModelTier.values());

    private final Shelf shelf;
    private final Question question;
    private final Conditions conditions;
    private final OpenBook open;
    private final CallShape call;
    private final Usage mix;
    private final long[] cells;

    private final long[] amounts;
    private final @Nullable Quote[] quotes;
    private final int[] matching;
    private int[] ranked = {};
    private final List<Item> free = new ArrayList<>();
    private final List<Item> partial = new ArrayList<>();
    private final List<Item> unpriced = new ArrayList<>();
    private final List<Item> refused = new ArrayList<>();
    private int folded;

    Reckoned(Shelf shelf, OpenBook open, Question question) {
        this.shelf = shelf;
        this.open = open;
        this.question = question;
        this.conditions = Conditions.standardAt(open.asOf());
        this.call = question.call();
        this.mix = call.usage();
        this.cells = new long[mix.size()];
        this.amounts = new long[shelf.size()];
        this.quotes = new Quote[shelf.size()];
        Filter filter = new Filter(shelf, question);
        this.matching = filter.places();
        Arrays.fill(amounts, ResolvedCard.NOT_BY_LONGS);
        reckon();
    }

    private void reckon() {
        int[] priced = new int[matching.length];
        int count = 0;
        for (int place : matching) {
            Item item = shelf.item(place);
            if (!item.takes(call)) {
                refused.add(item);
            } else if (price(item)) {
                priced[count++] = place;
            } else {
                unpriced.add(item);
            }
        }
        int[] kept = shelf.names().kept(priced, count, this::isSameAmount);
        folded = count - kept.length;
        int size = 0;
        for (int place : kept) {
            Item item = shelf.item(place);
            Quote quote = quotes[place];
            if (quote != null && quote.statement().status() != Statement.Status.PRICED) {
                partial.add(item);
            } else if (quote == null ? isFree(item) : quote.isFree()) {
                free.add(item);
            } else {
                kept[size++] = place;
            }
        }
        ranked = byCurrency(Arrays.copyOf(kept, size));
        if (isVariantLast()) {
            variantsLast(ranked);
        }
    }

    private boolean isVariantLast() {
        return !question.find().isEmpty();
    }

    /** Who looks for a name means the model itself, not its batch or other variant, though that costs less. */
    private void variantsLast(int[] places) {
        double[] variants = new double[shelf.size()];
        for (int place : places) {
            variants[place] = shelf.item(place).variant ? 1 : 0;
        }
        Order.sort(places, variants, false);
    }

    /** Whether a variant that stands behind costs less than the first. */
    boolean hasCheaperVariant() {
        return isVariantLast() && Arrays.stream(ranked).anyMatch(place -> isCheaper(place, ranked[0]));
    }

    private boolean isCheaper(int one, int other) {
        Money amount = ofMix(shelf.item(one));
        Money than = ofMix(shelf.item(other));
        return amount != null
                && than != null
                && amount.currency().equals(than.currency())
                && amount.compareTo(than) < 0;
    }

    /** Whether it has an amount, be it of a part. */
    private boolean price(Item item) {
        ResolvedCard card = item.resolved();
        if (card == null) {
            return false;
        }
        if (open.contract() == null && (question.isOfCalls() || !card.chargesPerRequest())) {
            amounts[item.place] = card.amount(mix);
        }
        if (amounts[item.place] != ResolvedCard.NOT_BY_LONGS) {
            return true;
        }
        Quote ofCall = Quote.of(item.seller, item.listing, mix, conditions, open.contract());
        Quote quote = question.isOfCalls() ? ofCall : CompareQuestion.withoutRequests(ofCall);
        quotes[item.place] = quote;
        return quote.statement().contracted() != null;
    }

    /** As {@link Quote#isFree}. */
    private boolean isFree(Item item) {
        return amounts[item.place] == 0
                || (call.output() > 0 && part(Objects.requireNonNull(item.resolved()), false) == 0);
    }

    /** What input or output costs within the whole, whose input may move the price of both. */
    private long part(ResolvedCard card, boolean ofInput) {
        if (card.amount(mix, cells) == ResolvedCard.NOT_BY_LONGS) {
            return ResolvedCard.NOT_BY_LONGS;
        }
        long sum = 0;
        for (int cell = 0; cell < cells.length; cell++) {
            if (mix.meter(cell).isInputTokens() == ofInput) {
                sum += cells[cell];
            }
        }
        return sum;
    }

    private boolean isSameAmount(int one, int other) {
        Item a = shelf.item(one);
        Item b = shelf.item(other);
        if (quotes[one] == null && quotes[other] == null && scale(a) == scale(b)) {
            return amounts[one] == amounts[other] && currency(a).equals(currency(b));
        }
        Money amount = ofMix(a);
        return amount != null && amount.equals(ofMix(b));
    }

    private static int scale(Item item) {
        return Objects.requireNonNull(item.resolved()).scale();
    }

    private Currency currency(Item item) {
        Quote quote = quotes[item.place];
        return quote == null
                ? Objects.requireNonNull(item.card()).currency()
                : quote.statement().currency();
    }

    /** By cost, and the currency with most rows first. */
    private int[] byCurrency(int[] places) {
        double[] costs = values(Column.COST, places);
        Order.sort(places, costs, false);
        List<Currency> currencies = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        for (int place : places) {
            int at = currencies.indexOf(currency(shelf.item(place)));
            if (at < 0) {
                currencies.add(currency(shelf.item(place)));
                counts.add(1);
            } else {
                counts.set(at, counts.get(at) + 1);
            }
        }
        if (currencies.size() > 1) {
            double[] fewer = new double[shelf.size()];
            for (int place : places) {
                fewer[place] = -counts.get(currencies.indexOf(currency(shelf.item(place))));
            }
            Order.sort(places, fewer, false);
        }
        return places;
    }

    /** What {@link Question#call} costs; null if no part of it has a price. */
    @Nullable
    Money ofMix(Item item) {
        Quote quote = quoteOrNull(item);
        if (quote != null) {
            return quote.statement().contracted();
        }
        long amount = amounts[item.place];
        return amount == ResolvedCard.NOT_BY_LONGS ? null : money(item, amount);
    }

    /** What its input costs, or its output. */
    @Nullable
    Money ofPart(Item item, boolean ofInput) {
        Quote quote = quoteOrNull(item);
        ResolvedCard card = item.resolved();
        if (quote == null && card != null) {
            long amount = part(card, ofInput);
            return amount == ResolvedCard.NOT_BY_LONGS ? null : money(item, amount);
        }
        Money sum = null;
        for (Charge charge :
                quote == null ? List.<Charge>of() : quote.statement().charges()) {
            if (ofInput ? charge.meter().isInputTokens() : charge.meter().isOutputTokens()) {
                sum = sum == null ? charge.contracted() : sum.plus(charge.contracted());
            }
        }
        return sum;
    }

    /** How many times the cheapest the dearest costs; null where fewer than two rank, or in several currencies. */
    @Nullable
    BigDecimal spread() {
        if (ranked.length < 2) {
            return null;
        }
        Money least = ofMix(shelf.item(ranked[0]));
        Money most = ofMix(shelf.item(ranked[ranked.length - 1]));
        if (least == null || most == null || least.isZero() || !least.currency().equals(most.currency())) {
            return null;
        }
        return Decimals.divide(most.amount(), least.amount());
    }

    /** What the mix costs where all of it has a price, null elsewhere: a subtotal is compared with nothing. */
    @Nullable
    Money whole(Item item) {
        Quote quote = quoteOrNull(item);
        boolean known = item.takes(call) && (quote == null || quote.statement().status() == Statement.Status.PRICED);
        return known ? ofMix(item) : null;
    }

    private @Nullable Quote quoteOrNull(Item item) {
        if (quotes[item.place] == null && amounts[item.place] == ResolvedCard.NOT_BY_LONGS) {
            price(item);
        }
        return quotes[item.place];
    }

    private static Money money(Item item, long amount) {
        ResolvedCard card = Objects.requireNonNull(item.resolved());
        return new Money(card.decimal(amount), card.card().currency());
    }

    /** Rows in the order that is asked for. */
    int[] rows() {
        int[] rows = ranked.clone();
        Column column = question.sort();
        boolean mostFirst = column.mostFirst() != question.reversed();
        if (column == Column.USUAL) {
            Order.sort(rows, FirstSight.of(shelf, ranked), false);
        } else if (column != Column.COST || mostFirst) {
            Order.sort(rows, values(column, rows), mostFirst);
        }
        return rows;
    }

    private double[] values(Column column, int[] places) {
        if (column == Column.NAME || column == Column.SELLER) {
            return shelf.ranks(column == Column.NAME ? Item::title : item -> item.seller.name());
        }
        double[] values = new double[shelf.size()];
        for (int place : places) {
            values[place] = value(column, shelf.item(place));
        }
        return values;
    }

    private double value(Column column, Item item) {
        ModelInfo info = item.listing.info();
        return switch (column) {
            case COST, USUAL -> quotes[item.place] == null ? inTens(item, amounts[item.place]) : number(ofMix(item));
            case INPUT -> part(item, true);
            case OUTPUT -> part(item, false);
            case TIER -> info.tier() == null ? Double.NaN : TIERS.indexOf(info.tier());
            case SPEED ->
                item.speed() == null
                        ? Double.NaN
                        : Objects.requireNonNull(item.speed()).doubleValue();
            case CONTEXT -> item.context() == 0 ? Double.NaN : item.context();
            case CHECKED ->
                item.checked() == null
                        ? Double.NaN
                        : Objects.requireNonNull(item.checked()).toEpochDay();
            case NAME, SELLER -> Double.NaN;
        };
    }

    private double part(Item item, boolean ofInput) {
        ResolvedCard card = item.resolved();
        if (quotes[item.place] == null && card != null) {
            return inTens(item, part(card, ofInput));
        }
        return number(ofPart(item, ofInput));
    }

    private static double inTens(Item item, long amount) {
        return amount / TENS[scale(item)];
    }

    private static double number(@Nullable Money money) {
        return money == null ? Double.NaN : money.amount().doubleValue();
    }

    Question question() {
        return question;
    }

    OpenBook open() {
        return open;
    }

    Shelf shelf() {
        return shelf;
    }

    CallShape call() {
        return call;
    }

    /** Places of everything that is asked about, in the order of the book. */
    int[] matching() {
        return matching;
    }

    /** Places of what is wholly priced, each offer under its plainest name, the cheapest first. */
    int[] ranked() {
        return ranked;
    }

    /** Further names of offers that are listed once. */
    int folded() {
        return folded;
    }

    List<Item> free() {
        return free;
    }

    /** Some of the mix has no price: what there is, is no total. */
    List<Item> partial() {
        return partial;
    }

    List<Item> unpriced() {
        return unpriced;
    }

    List<Item> refused() {
        return refused;
    }
}
