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

    /** The first listing of the provider, in order, whose declared pattern matches the name, or null. */
    @Nullable
    Listing matching(String providerId, String name);

    /** Ids of all listings of the provider, in order. */
    List<String> ids(String providerId);
}
