package farthing.page.prices;

import farthing.catalogue.Meter;
import farthing.quantity.Currency;
import farthing.rating.ResolvedCard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What listings cost a token where that is all they cost, as of most: in arrays by place, which a step of a slider reads in
 * a row, and not card by card through all of memory.
 */
final class FlatPrices {
    private static final int UNSEEN = -1;
    private static final int NONE = -2;

    private final Item[] items;
    private final long[] input;
    private final long[] output;
    private final int[] scale;
    private final int[] currency;
    private final List<Currency> currencies = new ArrayList<>();

    FlatPrices(List<Item> items) {
        this.items = items.toArray(new Item[0]);
        this.input = new long[items.size()];
        this.output = new long[items.size()];
        this.scale = new int[items.size()];
        this.currency = new int[items.size()];
        Arrays.fill(currency, UNSEEN);
    }

    /** Whether input and output each cost so much a token, whatever the call; cards are looked at once. */
    boolean has(int place) {
        if (currency[place] == UNSEEN) {
            see(place);
        }
        return input[place] != ResolvedCard.NOT_BY_LONGS && output[place] != ResolvedCard.NOT_BY_LONGS;
    }

    private void see(int place) {
        ResolvedCard card = items[place].resolved();
        input[place] = card == null ? ResolvedCard.NOT_BY_LONGS : card.perCount(Meter.INPUT);
        output[place] = card == null ? ResolvedCard.NOT_BY_LONGS : card.perCount(Meter.OUTPUT);
        scale[place] = card == null ? 0 : card.scale();
        currency[place] = card == null ? NONE : indexOf(card.card().currency());
    }

    /** In 10^-{@link #scale}; of a listing that this {@link #has}. */
    long input(int place) {
        return input[place];
    }

    long output(int place) {
        return output[place];
    }

    /** Decimal places of amounts in whole numbers, flat or not; of a listing with a card. */
    int scale(int place) {
        if (currency[place] == UNSEEN) {
            see(place);
        }
        return scale[place];
    }

    /** The currency of its list, by its place among those that were seen; of a listing with a card. */
    int currency(int place) {
        if (currency[place] == UNSEEN) {
            see(place);
        }
        return currency[place];
    }

    int indexOf(Currency wanted) {
        int at = currencies.indexOf(wanted);
        if (at < 0) {
            currencies.add(wanted);
            at = currencies.size() - 1;
        }
        return at;
    }
}
