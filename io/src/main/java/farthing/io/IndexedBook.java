package farthing.io;

import farthing.catalogue.BookInfo;
import farthing.catalogue.Listing;
import farthing.catalogue.NamePattern;
import farthing.catalogue.PriceBook;
import farthing.catalogue.Provider;
import farthing.formats.book.BookParts;
import farthing.formats.book.BookReader;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A price book read through its index: the head at once, a listing when it is asked for. The same book as the
 * {@link farthing.catalogue.ListedBook} that the index was made from. For one thread.
 */
public final class IndexedBook implements PriceBook {
    private static final int PREFIX = Long.BYTES + Integer.BYTES;

    /** So many listings are read one by one; whoever asks for more gets the whole file into memory. */
    private static final int SINGLE_READS = 24;

    private final IndexSource source;
    private final BookParts header;
    private final BookInfo info;
    private final Map<String, Shelf> shelves = new LinkedHashMap<>();
    private final ByteBuffer head;
    private final int bodyStarts;
    private final int nameStarts;
    private final int nameListings;
    private final int nameText;
    private final Listing[] listings;
    private int singleReads;
    private byte @Nullable [] bodies;

    /** Opens the bytes of the index from their start, any number of times. */
    interface IndexSource {
        InputStream open() throws IOException;
    }

    private record Shelf(
            Provider provider, int firstListing, int listings, int firstName, int names, List<Pattern> patterns) {}

    private record Pattern(int listing, NamePattern rule) {}

    IndexedBook(IndexSource source) {
        this.source = source;
        this.head = head(source);
        this.header = BookReader.readHeader(DocBytes.read(head));
        String hash = DocBytes.text(head);
        this.info = new BookInfo(header.name(), header.date(), hash, header.currency(), header.sources());
        int providers = head.getInt();
        this.listings = new Listing[head.getInt()];
        int names = head.getInt();
        for (int i = 0; i < providers; i++) {
            Shelf shelf = shelf();
            shelves.put(shelf.provider().id(), shelf);
        }
        this.bodyStarts = head.position();
        this.nameStarts = bodyStarts + (listings.length + 1) * Integer.BYTES;
        this.nameListings = nameStarts + (names + 1) * Integer.BYTES;
        this.nameText = nameListings + names * Integer.BYTES;
    }

    private static ByteBuffer head(IndexSource source) {
        try (InputStream in = source.open()) {
            ByteBuffer prefix = ByteBuffer.wrap(in.readNBytes(PREFIX));
            if (prefix.remaining() < PREFIX || prefix.getLong() != BookIndex.MAGIC) {
                throw new IllegalStateException("not a book index of this version; build Farthing anew");
            }
            return ByteBuffer.wrap(in.readNBytes(prefix.getInt()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Shelf shelf() {
        Fields provider = Fields.of(DocBytes.read(head), "");
        return new Shelf(
                BookReader.readSeller(provider),
                head.getInt(),
                head.getInt(),
                head.getInt(),
                head.getInt(),
                patterns(DocBytes.read(head)));
    }

    private static List<Pattern> patterns(Doc document) {
        List<Pattern> patterns = new ArrayList<>();
        if (document instanceof Doc.Arr array) {
            for (Doc item : array.items()) {
                Fields fields = Fields.of(item, "");
                int listing = (int) Fields.asCount(fields.required("listing"), "listing");
                patterns.add(new Pattern(listing, BookReader.readPattern(fields.required("match"))));
            }
        }
        return patterns;
    }

    @Override
    public BookInfo info() {
        return info;
    }

    @Override
    public List<Provider> providers() {
        return shelves.values().stream().map(Shelf::provider).toList();
    }

    @Override
    public @Nullable Listing named(String providerId, String name) {
        Shelf shelf = shelves.get(providerId);
        if (shelf == null) {
            return null;
        }
        byte[] key = BookIndex.key(name);
        int low = shelf.firstName();
        int high = low + shelf.names() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = compareName(middle, key);
            if (order == 0) {
                return listing(head.getInt(nameListings + middle * Integer.BYTES));
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return null;
    }

    private int compareName(int name, byte[] key) {
        int base = head.arrayOffset() + nameText;
        int from = base + head.getInt(nameStarts + name * Integer.BYTES);
        int to = base + head.getInt(nameStarts + (name + 1) * Integer.BYTES);
        return Arrays.compareUnsigned(head.array(), from, to, key, 0, key.length);
    }

    @Override
    public @Nullable Listing matching(String providerId, String name) {
        Shelf shelf = shelves.get(providerId);
        if (shelf != null) {
            for (Pattern pattern : shelf.patterns()) {
                if (pattern.rule().matches(name)) {
                    return listing(pattern.listing());
                }
            }
        }
        return null;
    }

    @Override
    public List<String> ids(String providerId) {
        Shelf shelf = shelves.get(providerId);
        List<String> ids = new ArrayList<>();
        if (shelf != null) {
            for (int i = 0; i < shelf.listings(); i++) {
                ids.add(DocBytes.firstText(body(shelf.firstListing() + i)));
            }
        }
        return ids;
    }

    private Listing listing(int number) {
        Listing known = listings[number];
        if (known == null) {
            known = BookReader.readListing(DocBytes.read(body(number)), header);
            listings[number] = known;
        }
        return known;
    }

    private ByteBuffer body(int number) {
        int from = head.getInt(bodyStarts + number * Integer.BYTES);
        int length = head.getInt(bodyStarts + (number + 1) * Integer.BYTES) - from;
        byte[] all = bodies;
        if (all == null && singleReads++ < SINGLE_READS) {
            return ByteBuffer.wrap(read(from, length));
        }
        if (all == null) {
            all = read(0, head.getInt(bodyStarts + listings.length * Integer.BYTES));
            bodies = all;
        }
        return ByteBuffer.wrap(all, from, length);
    }

    private byte[] read(int from, int length) {
        try (InputStream in = source.open()) {
            in.skipNBytes(PREFIX + head.capacity() + (long) from);
            return in.readNBytes(length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
