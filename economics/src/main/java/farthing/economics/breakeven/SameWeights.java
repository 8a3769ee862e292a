package farthing.economics.breakeven;

import farthing.catalogue.Listing;
import farthing.catalogue.PriceBook;
import farthing.catalogue.Provider;
import java.util.ArrayList;
import java.util.List;

/** By which names sellers list the very same weights. */
public final class SameWeights {
    private SameWeights() {}

    /** A name, and all that listings of that name are called. */
    public static List<String> names(PriceBook book, String name) {
        List<String> names = new ArrayList<>(List.of(name));
        for (Provider provider : book.providers()) {
            Listing listing = book.named(provider.id(), name);
            if (listing != null) {
                put(names, listing.id());
                listing.aliases().forEach(alias -> put(names, alias));
            }
        }
        return names;
    }

    private static void put(List<String> names, String name) {
        if (!names.contains(name)) {
            names.add(name);
        }
    }
}
