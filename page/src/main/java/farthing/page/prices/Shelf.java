package farthing.page.prices;

import farthing.answers.question.ModelFilter;
import farthing.catalogue.Listing;
import farthing.catalogue.MainModels;
import farthing.catalogue.PriceBook;
import farthing.catalogue.Provider;
import farthing.catalogue.anatomy.Anatomy;
import farthing.economics.quote.CallShape;
import farthing.economics.quote.NamesakeIndex;
import farthing.page.view.Facts;
import farthing.rating.Conditions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Every listing of the book in its order, with what can be found out before a mix is asked about. */
final class Shelf {
    private static final int NONE = -1;

    /** Listings that are looked at in one go: some milliseconds. */
    private static final int AHEAD = 64;

    private static final CallShape FEWEST = CallShape.of(1, 1);

    private final List<Item> items;
    private final NamesakeIndex names;
    private final FlatPrices prices;
    private final List<Anatomy> models;
    private final Map<String, Item> byName = new LinkedHashMap<>();
    private int seen;

    private Shelf(List<Item> items, List<Anatomy> models) {
        this.items = List.copyOf(items);
        this.models = models;
        this.names = new NamesakeIndex(items.stream()
                .map(item -> new NamesakeIndex.Name(item.seller.id(), item.listing.id()))
                .toList());
        this.prices = new FlatPrices(items);
        items.forEach(item -> byName.put(item.name(), item));
    }

    static Shelf of(Facts facts) {
        PriceBook book = facts.open().book();
        Conditions conditions = Conditions.standardAt(facts.open().asOf());
        MainModels main = new MainModels(book, facts.open().asOf());
        List<Anatomy> models = facts.hardware().models();
        Map<String, Integer> places = places(models);
        List<Item> items = new ArrayList<>();
        for (Provider seller : book.providers()) {
            for (String id : book.ids(seller.id())) {
                Listing listing = book.named(seller.id(), id);
                if (listing != null) {
                    items.add(new Item(
                            items.size(),
                            new ModelFilter.Entry(seller, listing),
                            conditions,
                            main.has(seller, listing),
                            model(places, listing)));
                }
            }
        }
        return new Shelf(items, models);
    }

    /** Open models by each of their names. */
    private static Map<String, Integer> places(List<Anatomy> models) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < models.size(); i++) {
            places.putIfAbsent(models.get(i).id(), i);
            for (String name : models.get(i).names()) {
                places.putIfAbsent(name, i);
            }
        }
        return places;
    }

    /** As {@link Anatomy#isNamed} tells it. */
    private static int model(Map<String, Integer> places, Listing listing) {
        int model = place(places, listing.id());
        for (int i = 0; i < listing.aliases().size() && model == NONE; i++) {
            model = place(places, listing.aliases().get(i));
        }
        return model;
    }

    private static int place(Map<String, Integer> places, String name) {
        String key = name.toLowerCase(Locale.ROOT);
        Integer whole = places.get(key);
        Integer last = places.get(key.substring(key.lastIndexOf('/') + 1));
        return whole == null ? (last == null ? NONE : last) : last == null ? whole : Math.min(whole, last);
    }

    /** Finds out of some listings what the first question would find out of all at once; whether there are more. */
    boolean ahead() {
        for (int end = Math.min(seen + AHEAD, items.size()); seen < end; seen++) {
            items.get(seen).takes(FEWEST);
            prices.has(seen);
        }
        return seen < items.size();
    }

    List<Item> items() {
        return items;
    }

    Item item(int place) {
        return items.get(place);
    }

    int size() {
        return items.size();
    }

    FlatPrices prices() {
        return prices;
    }

    NamesakeIndex names() {
        return names;
    }

    /** The listing called {@code seller/model}, or null. */
    @Nullable
    Item named(String name) {
        return byName.get(name);
    }

    /** Which of the ids are no seller's. */
    List<String> nobody(List<String> sellers) {
        List<String> unknown = new ArrayList<>(sellers);
        items.forEach(item -> unknown.remove(item.seller.id()));
        return unknown;
    }

    /** The id of the open model that the item is, or empty. */
    String modelOf(Item item) {
        return item.model == NONE ? "" : models.get(item.model).id();
    }

    /** Open models that at least two sellers host, by id. */
    List<String> hosted() {
        List<List<String>> sellers = new ArrayList<>();
        models.forEach(model -> sellers.add(new ArrayList<>()));
        for (Item item : items) {
            if (item.model != NONE && !sellers.get(item.model).contains(item.seller.id())) {
                sellers.get(item.model).add(item.seller.id());
            }
        }
        List<String> hosted = new ArrayList<>();
        for (int i = 0; i < models.size(); i++) {
            if (sellers.get(i).size() > 1) {
                hosted.add(models.get(i).id());
            }
        }
        hosted.sort(String::compareTo);
        return hosted;
    }

    /** For each item its rank by a text, for orders by name. */
    double[] ranks(Function<Item, String> text) {
        String[] texts = new String[items.size()];
        for (Item item : items) {
            texts[item.place] = text.apply(item).toLowerCase(Locale.ROOT);
        }
        String[] sorted = texts.clone();
        Arrays.sort(sorted);
        Map<String, Integer> first = new LinkedHashMap<>();
        for (int i = 0; i < sorted.length; i++) {
            first.putIfAbsent(sorted[i], i);
        }
        double[] ranks = new double[texts.length];
        for (int i = 0; i < texts.length; i++) {
            ranks[i] = first.getOrDefault(texts[i], 0);
        }
        return ranks;
    }
}
