package farthing.formats.imports;

import farthing.catalogue.ListedBook.Offer;
import farthing.catalogue.Listing;
import farthing.catalogue.Provider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A provider's listings while a catalogue is read: no name leads to two of them. */
final class OfferDraft {
    private final Findings findings;
    private Provider provider;
    private final Map<String, Listing> byId = new LinkedHashMap<>();

    OfferDraft(Findings findings, Provider provider) {
        this.findings = findings;
        this.provider = provider;
    }

    void alsoCalled(String alias) {
        if (!alias.equals(provider.id()) && !provider.aliases().contains(alias)) {
            List<String> aliases = new ArrayList<>(provider.aliases());
            aliases.add(alias);
            provider = new Provider(provider.id(), provider.name(), aliases, provider.maker(), provider.fallbacks());
        }
    }

    Provider provider() {
        return provider;
    }

    /**
     * A second listing of the very same id replaces the first, as it does for the catalogue's own reader; of an id that
     * differs by case alone, the first one stays. Both are reported, and so is a model without a price.
     */
    void add(Listing listing) {
        String key = key(listing.id());
        String where = provider.id() + "/" + listing.id();
        if (listing.cards().stream().allMatch(card -> card.tables().isEmpty())) {
            findings.odd(where, "", "no price: calls stay unpriced");
        }
        Listing known = byId.get(key);
        if (known != null && !known.id().equals(listing.id())) {
            findings.dropped(where, "", "the name differs from " + known.id() + " by case alone, which is kept");
            return;
        }
        byId.put(key, listing);
        if (known != null) {
            boolean same = known.cards().equals(listing.cards());
            findings.dropped(
                    where, "", "stands twice, " + (same ? "at the same prices" : "at other prices; kept the second"));
        }
    }

    /** The listing of that id, or null. */
    @Nullable
    Listing named(String id) {
        return byId.get(key(id));
    }

    void replace(Listing listing) {
        byId.put(key(listing.id()), listing);
    }

    List<Listing> listings() {
        return List.copyOf(byId.values());
    }

    /** The offer; an alias that is also another listing's id or alias leads nowhere and is left out. */
    Offer build() {
        Map<String, Integer> uses = new LinkedHashMap<>();
        for (Listing listing : byId.values()) {
            for (String alias : distinct(listing)) {
                uses.merge(key(alias), 1, Integer::sum);
            }
        }
        List<Listing> listings = new ArrayList<>();
        for (Listing listing : byId.values()) {
            List<String> aliases = new ArrayList<>();
            for (String alias : distinct(listing)) {
                int claims = uses.getOrDefault(key(alias), 0);
                if (claims > 1) {
                    findings.odd(
                            provider.id() + "/" + listing.id(),
                            alias,
                            claims + " models claim this name: it leads to none of them");
                } else if (!byId.containsKey(key(alias))) {
                    aliases.add(alias);
                }
            }
            listings.add(new Listing(listing.id(), aliases, listing.pattern(), listing.info(), listing.cards()));
        }
        return new Offer(provider, listings);
    }

    private static List<String> distinct(Listing listing) {
        Map<String, String> distinct = new LinkedHashMap<>();
        for (String alias : listing.aliases()) {
            if (!alias.isEmpty() && !alias.equalsIgnoreCase(listing.id())) {
                distinct.putIfAbsent(key(alias), alias);
            }
        }
        return List.copyOf(distinct.values());
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
