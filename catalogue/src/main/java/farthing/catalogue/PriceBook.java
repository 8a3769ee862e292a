package farthing.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A named, dated, hashed set of listings by provider. Names compare without regard to case. */
public interface PriceBook {
    BookInfo info();

    /** In a fixed order. */
    List<Provider> providers();

    /** The listing of that exact id or alias at that provider (by provider id), or null. */
    @Nullable
    Listing named(String providerId, String name);

    /** Listings of the provider that declare a pattern, in order. */
    List<Listing> patterned(String providerId);

    /** Ids of all listings of the provider, in order. */
    List<String> ids(String providerId);
}
