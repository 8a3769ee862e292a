package farthing.curation;

import farthing.catalogue.ListedBook;
import farthing.catalogue.Listing;
import farthing.catalogue.NamePattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What one catalogue lists of one seller, under the seller's own model names. */
final class Shelf {
    private final Catalogue catalogue;
    private final Map<String, Item> byName = new LinkedHashMap<>();
    private final Map<String, Item> byAlias = new LinkedHashMap<>();
    private final List<Item> patterned = new ArrayList<>();

    /** @param provider id of the provider in the catalogue; its name keys the row's own check date */
    record Item(String provider, String name, Listing listing) {}

    Shelf(Catalogue catalogue, Rules.Seller seller) {
        this.catalogue = catalogue;
        for (String providerId : seller.from().getOrDefault(catalogue.id(), List.of())) {
            ListedBook.Offer offer = catalogue.offer(providerId);
            if (offer == null) {
                throw new IllegalStateException("catalogue " + catalogue.id() + " has no provider " + providerId);
            }
            for (Listing listing : offer.listings()) {
                add(seller, providerId, listing);
            }
        }
    }

    Catalogue catalogue() {
        return catalogue;
    }

    private void add(Rules.Seller seller, String providerId, Listing listing) {
        String name = ownName(seller, listing.id());
        for (Pattern pattern : seller.drop()) {
            if (pattern.matcher(name).find()) {
                return;
            }
        }
        Item item = new Item(providerId, name, listing);
        byName.putIfAbsent(key(name), item);
        for (String alias : listing.aliases()) {
            byAlias.putIfAbsent(key(ownName(seller, alias)), item);
        }
        if (listing.pattern() != null) {
            patterned.add(item);
        }
    }

    private static String ownName(Rules.Seller seller, String id) {
        for (String prefix : seller.strip()) {
            if (id.regionMatches(true, 0, prefix, 0, prefix.length()) && id.length() > prefix.length()) {
                return id.substring(prefix.length());
            }
        }
        return id;
    }

    /** The seller's own names, as first spelt. */
    List<String> names() {
        return byName.values().stream().map(Item::name).toList();
    }

    /** What the catalogue itself would price that name by: the name, an alias, a declared pattern. */
    @Nullable
    Item find(String name) {
        Item item = byName.get(key(name));
        item = item != null ? item : byAlias.get(key(name));
        if (item != null) {
            return item;
        }
        for (Item candidate : patterned) {
            NamePattern pattern = candidate.listing().pattern();
            if (pattern != null && pattern.matches(name)) {
                return candidate;
            }
        }
        return null;
    }

    /** Exact names, besides the listing's own, that the catalogue gives to it. */
    List<String> aliasesOf(Item item) {
        List<String> aliases = new ArrayList<>(item.listing().aliases());
        if (item.listing().pattern() != null) {
            collectExact(item.listing().pattern(), aliases);
        }
        return aliases;
    }

    private static void collectExact(@Nullable NamePattern pattern, List<String> into) {
        if (pattern instanceof NamePattern.Equal equal) {
            into.add(equal.text());
        } else if (pattern instanceof NamePattern.AnyOf any) {
            any.patterns().forEach(p -> collectExact(p, into));
        }
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
