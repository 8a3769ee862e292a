package farthing.formats.usage;

import farthing.formats.doc.Obj;
import org.jspecify.annotations.Nullable;

/**
 * Tokens written to a cache, by the lifetime paid for. Without a split they are plain cache writes; a split that sums
 * below the total leaves plain ones, one that sums above it is a contradiction.
 */
record CacheWrites(long fiveMinutes, long oneHour, long plain) {
    static final CacheWrites NONE = new CacheWrites(0, 0, 0);

    long total() {
        return fiveMinutes + oneHour + plain;
    }

    CacheWrites plus(CacheWrites other) {
        return new CacheWrites(fiveMinutes + other.fiveMinutes, oneHour + other.oneHour, plain + other.plain);
    }

    /** Where input includes what was written. */
    static CacheWrites ofInclusive(Tally tally, Obj usage, @Nullable Obj details, String path) {
        Agreed total = new Agreed(tally);
        total.see(details, path, "cache_write_tokens");
        total.see(details, path, "cache_creation_tokens");
        total.see(details, path, "cache_creation_input_tokens");
        total.see(usage, "", "cache_creation_input_tokens");
        total.see(usage, "", "cache_write_tokens");
        Obj split = tally.object(details, path, "cache_creation");
        if (split == null) {
            split = tally.object(details, path, "cache_creation_token_details");
        }
        if (split == null) {
            split = tally.object(usage, "", "cache_creation");
        }
        return !total.seen() && split == null ? NONE : of(tally, total, split);
    }

    /** Where input excludes what was written (Anthropic). */
    static CacheWrites ofExclusive(Tally tally, Obj usage, String path) {
        Agreed total = new Agreed(tally);
        total.see(usage, path, "cache_creation_input_tokens");
        return of(tally, total, tally.object(usage, path, "cache_creation"));
    }

    private static CacheWrites of(Tally tally, Agreed total, @Nullable Obj split) {
        long fiveMinutes = tally.countOrZero(split, "cache_creation.", "ephemeral_5m_input_tokens");
        long oneHour = tally.countOrZero(split, "cache_creation.", "ephemeral_1h_input_tokens");
        long written = total.seen() ? total.value() : fiveMinutes + oneHour;
        return of(tally, written, fiveMinutes, oneHour);
    }

    static CacheWrites of(Tally tally, long written, long fiveMinutes, long oneHour) {
        long plain = written - fiveMinutes - oneHour;
        if (plain < 0) {
            tally.invalid("cache writes of 5 minutes " + fiveMinutes + " + 1 hour " + oneHour
                    + " exceed cache-write tokens " + written);
            return NONE;
        }
        return new CacheWrites(fiveMinutes, oneHour, plain);
    }

    /** Takes the writes out of what was read, text first. */
    void addTo(Tally tally, Modalities read) {
        if (total() > 0) {
            read.take(fiveMinutes).addTo(tally, Modalities.CACHE_WRITE_5M);
            read.take(oneHour).addTo(tally, Modalities.CACHE_WRITE_1H);
            read.take(plain).addTo(tally, Modalities.CACHE_WRITE);
        }
    }
}
