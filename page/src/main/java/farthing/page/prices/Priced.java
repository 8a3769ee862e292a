package farthing.page.prices;

import farthing.answers.OpenBook;
import farthing.answers.question.CompareQuestion;
import farthing.economics.quote.CallShape;
import farthing.economics.quote.Quote;
import farthing.quantity.Money;
import farthing.rating.Charge;
import farthing.rating.Conditions;
import farthing.rating.ResolvedCard;
import farthing.rating.Statement;
import farthing.rating.Usage;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one call costs at each listing that is asked for: a token's price times tokens where that is all, in whole numbers
 * where cards allow it, and as {@link CompareQuestion} quotes it where they do not.
 */
final class Priced {
    /** By powers of ten below 10^23 a whole number is divided exactly rounded, so that equal amounts stay equal. */
    private static final double[] TENS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18
    };

    private final Shelf shelf;
    private final FlatPrices flat;
    private final OpenBook open;
    private final boolean ofCalls;
    private final Conditions conditions;
    private final CallShape call;
    private final Usage mix;
    private final long[] cells;

    /** Up to this a price a token times the tokens of the call is far within 63 bits. */
    private final long dearest;

    private final long[] amounts;
    private final long[] inputs;
    private final long[] outputs;
    private final @Nullable Quote[] quotes;

    Priced(Shelf shelf, OpenBook open, Question question) {
        this.shelf = shelf;
        this.flat = shelf.prices();
        this.open = open;
        this.ofCalls = question.isOfCalls();
        this.conditions = Conditions.standardAt(open.asOf());
        this.call = question.call();
        this.mix = call.usage();
        this.cells = new long[mix.size()];
        this.dearest = Long.MAX_VALUE / 2 / Math.max(1, Math.max(call.input(), call.output()));
        this.amounts = new long[shelf.size()];
        this.inputs = new long[shelf.size()];
        this.outputs = new long[shelf.size()];
        this.quotes = new Quote[shelf.size()];
        Arrays.fill(amounts, ResolvedCard.NOT_BY_LONGS);
    }

    CallShape call() {
        return call;
    }

    /** Reckons it; whether it has an amount, be it of a part. */
    boolean price(Item item) {
        if (open.contract() == null && isFlat(item.place)) {
            return true;
        }
        ResolvedCard card = item.resolved();
        if (card == null) {
            return false;
        }
        if (open.contract() == null && (ofCalls || !card.chargesPerRequest())) {
            byLongs(item.place, card);
        }
        if (amounts[item.place] != ResolvedCard.NOT_BY_LONGS) {
            return true;
        }
        Quote ofCall = Quote.of(item.seller, item.listing, mix, conditions, open.contract());
        Quote quote = ofCalls ? ofCall : CompareQuestion.withoutRequests(ofCall);
        quotes[item.place] = quote;
        return quote.statement().contracted() != null;
    }

    /** Whether it costs so much a token and nothing else, and is reckoned so. */
    private boolean isFlat(int place) {
        if (!flat.has(place) || flat.input(place) > dearest || flat.output(place) > dearest) {
            return false;
        }
        inputs[place] = call.input() * flat.input(place);
        outputs[place] = call.output() * flat.output(place);
        amounts[place] = inputs[place] + outputs[place];
        return true;
    }

    /** The whole and, within it, what input and output cost: its input may move the price of both. */
    private void byLongs(int place, ResolvedCard card) {
        amounts[place] = card.amount(mix, cells);
        for (int cell = 0; cell < cells.length && amounts[place] != ResolvedCard.NOT_BY_LONGS; cell++) {
            long[] part = mix.meter(cell).isInputTokens() ? inputs : outputs;
            part[place] += cells[cell];
        }
    }

    /** Of an item that was priced: as {@link Quote#isFree}. */
    boolean isFree(int place) {
        Quote quote = quotes[place];
        return quote != null ? quote.isFree() : amounts[place] == 0 || (call.output() > 0 && outputs[place] == 0);
    }

    /** Of an item that was priced: whether some of the call has no price. */
    boolean isPartial(int place) {
        Quote quote = quotes[place];
        return quote != null && quote.statement().status() != Statement.Status.PRICED;
    }

    boolean isSameAmount(int one, int other) {
        if (quotes[one] == null && quotes[other] == null && flat.scale(one) == flat.scale(other)) {
            return amounts[one] == amounts[other] && currency(one) == currency(other);
        }
        Money amount = ofMix(shelf.item(one));
        return amount != null && amount.equals(ofMix(shelf.item(other)));
    }

    /** Of an item that was priced: a number of its own for each currency. */
    int currency(int place) {
        Quote quote = quotes[place];
        return quote == null
                ? flat.currency(place)
                : flat.indexOf(quote.statement().currency());
    }

    /** What the call costs; null if no part of it has a price. */
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
        if (amounts[item.place] != ResolvedCard.NOT_BY_LONGS) {
            return money(item, ofInput ? inputs[item.place] : outputs[item.place]);
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

    /** What the call costs where all of it has a price, null elsewhere: a subtotal is compared with nothing. */
    @Nullable
    Money whole(Item item) {
        quoteOrNull(item);
        return item.takes(call) && !isPartial(item.place) ? ofMix(item) : null;
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

    /** {@link #ofMix} to be put in order by; NaN if there is none. */
    double valueOfMix(int place) {
        return quotes[place] == null ? inTens(place, amounts[place]) : number(ofMix(shelf.item(place)));
    }

    /** {@link #ofPart} to be put in order by; NaN if there is none. */
    double valueOfPart(int place, boolean ofInput) {
        return amounts[place] == ResolvedCard.NOT_BY_LONGS
                ? number(ofPart(shelf.item(place), ofInput))
                : inTens(place, ofInput ? inputs[place] : outputs[place]);
    }

    private double inTens(int place, long amount) {
        return amount / TENS[flat.scale(place)];
    }

    private static double number(@Nullable Money money) {
        return money == null ? Double.NaN : money.amount().doubleValue();
    }
}
