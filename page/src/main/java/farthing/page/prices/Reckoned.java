package farthing.page.prices;

import farthing.answers.OpenBook;
import farthing.answers.question.CompareQuestion;
import farthing.catalogue.ModelTier;
import farthing.catalogue.Provenance;
import farthing.economics.quote.CallShape;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The mix, or one call, at every listing that is asked about: what ranks, in which order, and what does not, as
 * {@link CompareQuestion} tells it.
 */
final class Reckoned {
    private static final List<ModelTier> TIERS = List.of(ModelTier.values());

    private final Shelf shelf;
    private final Question question;
    private final OpenBook open;
    private final Priced priced;
    private final int[] matching;
    private final List<Item> free;
    private final List<Item> partial;
    private final List<Item> unpriced;
    private final List<Item> refused;
    private int[] ranked = {};
    private int folded;

    Reckoned(Shelf shelf, OpenBook open, Question question) {
        this.shelf = shelf;
        this.open = open;
        this.question = question;
        this.priced = new Priced(shelf, open, question);
        this.matching = new Filter(shelf, question).places();
        this.free = new ArrayList<>();
        this.partial = new ArrayList<>();
        this.unpriced = new ArrayList<>();
        this.refused = new ArrayList<>();
        reckon();
    }

    private Reckoned(Reckoned same, Question question) {
        this.shelf = same.shelf;
        this.open = same.open;
        this.question = question;
        this.priced = same.priced;
        this.matching = same.matching;
        this.free = same.free;
        this.partial = same.partial;
        this.unpriced = same.unpriced;
        this.refused = same.refused;
        this.ranked = same.ranked;
        this.folded = same.folded;
    }

    /** The same figures told for another volume a month; null where anything else is asked otherwise. */
    @Nullable
    Reckoned ofVolume(Question other) {
        return question.ofVolume(other.tokens()).equals(other) ? new Reckoned(this, other) : null;
    }

    private void reckon() {
        int[] known = new int[matching.length];
        CallShape call = priced.call();
        int count = 0;
        for (int place : matching) {
            Item item = shelf.item(place);
            if (!item.takes(call)) {
                refused.add(item);
            } else if (priced.price(item)) {
                known[count++] = place;
            } else {
                unpriced.add(item);
            }
        }
        int[] kept = shelf.names().kept(known, count, priced::isSameAmount);
        folded = count - kept.length;
        int size = 0;
        for (int place : kept) {
            if (priced.isPartial(place)) {
                partial.add(shelf.item(place));
            } else if (priced.isFree(place)) {
                free.add(shelf.item(place));
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

    /** By cost, and the currency with most rows first. */
    private int[] byCurrency(int[] places) {
        double[] costs = values(Column.COST, places);
        Order.sort(places, costs, false);
        int[] currencies = new int[places.length];
        int many = 1;
        for (int i = 0; i < places.length; i++) {
            currencies[i] = priced.currency(places[i]);
            many = Math.max(many, currencies[i] + 1);
        }
        int[] counts = new int[many];
        for (int currency : currencies) {
            counts[currency]++;
        }
        if (places.length > 0 && counts[currencies[0]] < places.length) {
            double[] fewer = new double[shelf.size()];
            for (int i = 0; i < places.length; i++) {
                fewer[places[i]] = -counts[currencies[i]];
            }
            Order.sort(places, fewer, false);
        }
        return places;
    }

    /** What {@link Question#call} costs; null if no part of it has a price. */
    @Nullable
    Money ofMix(Item item) {
        return priced.ofMix(item);
    }

    /** What its input costs, or its output. */
    @Nullable
    Money ofPart(Item item, boolean ofInput) {
        return priced.ofPart(item, ofInput);
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
        return priced.whole(item);
    }

    /** Rows in the order that is asked for. */
    int[] rows() {
        int[] rows = ranked.clone();
        Column column = question.sort();
        boolean mostFirst = column.mostFirst() != question.reversed();
        if (column == Column.USUAL) {
            Order.sort(rows, firstSight(), false);
        } else if (column != Column.COST || mostFirst) {
            Order.sort(rows, values(column, rows), mostFirst);
        }
        return rows;
    }

    /** The cheapest stands before all others there too: the sentence names it. */
    private double[] firstSight() {
        double[] values = FirstSight.of(shelf, ranked);
        if (ranked.length > 0) {
            values[ranked[0]] = 0;
        }
        return values;
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
        return switch (column) {
            case COST, USUAL -> priced.valueOfMix(item.place);
            case INPUT -> priced.valueOfPart(item.place, true);
            case OUTPUT -> priced.valueOfPart(item.place, false);
            case TIER -> tier(item.listing.info().tier());
            case SPEED ->
                item.speed() == null
                        ? Double.NaN
                        : Objects.requireNonNull(item.speed()).doubleValue();
            case CONTEXT -> item.context() == 0 ? Double.NaN : item.context();
            case CHECKED -> checked(item.read());
            case NAME, SELLER -> Double.NaN;
        };
    }

    private static double checked(@Nullable Provenance read) {
        LocalDate day = read == null ? null : read.checkedOn();
        return day == null ? Double.NaN : day.toEpochDay();
    }

    private static double tier(@Nullable ModelTier tier) {
        return tier == null ? Double.NaN : TIERS.indexOf(tier);
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
        return priced.call();
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
