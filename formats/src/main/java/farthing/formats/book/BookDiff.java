package farthing.formats.book;

import farthing.catalogue.BookInfo;
import farthing.catalogue.Listing;
import farthing.catalogue.PriceBook;
import farthing.catalogue.Provider;
import farthing.catalogue.RateCard;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What changed from one book to another: listings, the prices that hold at an instant of each, and facts on models. */
public final class BookDiff {
    private final PriceBook before;
    private final Instant beforeAt;
    private final PriceBook after;
    private final Instant afterAt;
    private final List<Change> changes = new ArrayList<>();

    /** In the order of the book before, then what is new. */
    public sealed interface Change {
        String provider();

        /** The listing's id; empty where a whole provider came or went. */
        String model();

        /** A listing, or a provider with all of them, that only the book after has. */
        record Added(String provider, String model) implements Change {}

        /** A listing, or a provider with all of them, that only the book before has. */
        record Removed(String provider, String model) implements Change {}

        record Repriced(String provider, String model, PriceChange price) implements Change {}

        /**
         * @param key of the fact as book files name it, such as {@code context} or {@code tiers.batch.multiplier}
         * @param before empty if there was none
         * @param after empty if there is none
         */
        record Restated(String provider, String model, String key, String before, String after) implements Change {}
    }

    private BookDiff(PriceBook before, Instant beforeAt, PriceBook after, Instant afterAt) {
        this.before = before;
        this.beforeAt = beforeAt;
        this.after = after;
        this.afterAt = afterAt;
    }

    /** Between the prices that hold on each book's own date. */
    public static List<Change> between(PriceBook before, PriceBook after) {
        return between(before, noon(before.info()), after, noon(after.info()));
    }

    public static List<Change> between(PriceBook before, Instant beforeAt, PriceBook after, Instant afterAt) {
        BookDiff diff = new BookDiff(before, beforeAt, after, afterAt);
        diff.compare();
        return diff.changes;
    }

    /** The default as-of of a book: noon of its date, UTC. */
    static Instant noon(BookInfo info) {
        return info.date().atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private void compare() {
        Set<String> providers = new LinkedHashSet<>();
        before.providers().forEach(provider -> providers.add(provider.id()));
        after.providers().forEach(provider -> providers.add(provider.id()));
        for (String id : providers) {
            if (!has(after, id)) {
                changes.add(new Change.Removed(id, ""));
            } else if (!has(before, id)) {
                changes.add(new Change.Added(id, ""));
            } else {
                compareListings(id);
            }
        }
    }

    private static boolean has(PriceBook book, String providerId) {
        for (Provider provider : book.providers()) {
            if (provider.id().equals(providerId)) {
                return true;
            }
        }
        return false;
    }

    private void compareListings(String provider) {
        Set<String> ids = new LinkedHashSet<>(before.ids(provider));
        ids.addAll(after.ids(provider));
        for (String id : ids) {
            Listing old = listing(before, provider, id);
            Listing now = listing(after, provider, id);
            if (now == null) {
                changes.add(new Change.Removed(provider, id));
            } else if (old == null) {
                changes.add(new Change.Added(provider, id));
            } else {
                compare(provider, old, now);
            }
        }
    }

    /** The listing of that very id; one that the name merely leads to is another. */
    private static @Nullable Listing listing(PriceBook book, String provider, String id) {
        Listing listing = book.named(provider, id);
        return listing != null && listing.id().equals(id) ? listing : null;
    }

    private void compare(String provider, Listing old, Listing now) {
        RateCard oldCard = old.cardAt(beforeAt);
        RateCard newCard = now.cardAt(afterAt);
        for (PriceChange price : PriceChange.between(points(oldCard), points(newCard))) {
            changes.add(new Change.Repriced(provider, now.id(), price));
        }
        Map<String, String> oldFacts = ListingFacts.of(old, oldCard);
        Map<String, String> newFacts = ListingFacts.of(now, newCard);
        Set<String> keys = new LinkedHashSet<>(oldFacts.keySet());
        keys.addAll(newFacts.keySet());
        for (String key : keys) {
            String was = Objects.requireNonNullElse(oldFacts.get(key), "");
            String is = Objects.requireNonNullElse(newFacts.get(key), "");
            if (!was.equals(is)) {
                changes.add(new Change.Restated(provider, now.id(), key, was, is));
            }
        }
    }

    private static List<PricePoint> points(@Nullable RateCard card) {
        return card == null ? List.of() : PricePoint.of(card);
    }
}
