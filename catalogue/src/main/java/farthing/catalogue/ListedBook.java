package farthing.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A price book held in memory. */
public final class ListedBook implements PriceBook {
    private final BookInfo info;
    private final List<Provider> providers;
    private final Map<String, Shelf> shelves = new LinkedHashMap<>();

    /** The listings of one provider and the names that lead to them; the map is only looked up, never iterated. */
    private record Shelf(List<String> ids, Map<String, Listing> byName, List<Listing> patterned) {}

    /**
     * @param offers each provider with its listings
     * @throws IllegalArgumentException if a provider is named twice or a name leads to two listings of one provider
     */
    public ListedBook(BookInfo info, List<Offer> offers) {
        this.info = info;
        List<Provider> inOrder = new ArrayList<>();
        for (Offer offer : offers) {
            inOrder.add(offer.provider());
            if (shelves.put(offer.provider().id(), shelf(offer)) != null) {
                throw new IllegalArgumentException(
                        "provider " + offer.provider().id() + " stands twice in book " + info.name());
            }
        }
        this.providers = List.copyOf(inOrder);
    }

    /** A provider and what it sells. */
    public record Offer(Provider provider, List<Listing> listings) {
        public Offer {
            listings = List.copyOf(listings);
        }
    }

    private static Shelf shelf(Offer offer) {
        List<String> ids = new ArrayList<>();
        Map<String, Listing> byName = new LinkedHashMap<>();
        List<Listing> patterned = new ArrayList<>();
        for (Listing listing : offer.listings()) {
            ids.add(listing.id());
            if (byName.put(key(listing.id()), listing) != null) {
                throw new IllegalArgumentException(offer.provider().id() + " lists " + listing.id() + " twice");
            }
            if (listing.pattern() != null) {
                patterned.add(listing);
            }
        }
        for (Listing listing : offer.listings()) {
            for (String alias : listing.aliases()) {
                Listing known = byName.putIfAbsent(key(alias), listing);
                if (known != null && !known.equals(listing)) {
                    throw new IllegalArgumentException("alias " + alias + " of "
                            + offer.provider().id() + " leads to " + known.id() + " and to " + listing.id());
                }
            }
        }
        return new Shelf(List.copyOf(ids), byName, List.copyOf(patterned));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    @Override
    public BookInfo info() {
        return info;
    }

    @Override
    public List<Provider> providers() {
        return providers;
    }

    @Override
    public @Nullable Listing named(String providerId, String name) {
        Shelf shelf = shelves.get(providerId);
        return shelf == null ? null : shelf.byName().get(key(name));
    }

    @Override
    public @Nullable Listing matching(String providerId, String name) {
        Shelf shelf = shelves.get(providerId);
        if (shelf != null) {
            for (Listing listing : shelf.patterned()) {
                NamePattern pattern = listing.pattern();
                if (pattern != null && pattern.matches(name)) {
                    return listing;
                }
            }
        }
        return null;
    }

    @Override
    public List<String> ids(String providerId) {
        Shelf shelf = shelves.get(providerId);
        return shelf == null ? List.of() : shelf.ids();
    }
}
