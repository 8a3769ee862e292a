package farthing.economics.breakeven;

import farthing.catalogue.Listing;
import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.terms.UnknownTermException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which weights a listing sells; null where they are not known to be open. */
public interface SoldWeights {
    @Nullable
    Anatomy of(Listing listing);

    /** By a name of the listing. */
    static SoldWeights in(Hardware hardware) {
        return listing -> {
            List<String> names = new ArrayList<>(List.of(listing.id()));
            names.addAll(listing.aliases());
            for (String name : names) {
                try {
                    return hardware.model(name);
                } catch (UnknownTermException e) {
                    // the next name then
                }
            }
            return null;
        };
    }
}
