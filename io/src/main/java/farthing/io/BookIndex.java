package farthing.io;

import farthing.catalogue.BookInfo;
import farthing.catalogue.ListedBook;
import farthing.catalogue.Listing;
import farthing.formats.book.BookParts;
import farthing.formats.book.BookWriter;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes a book so that one listing can be read without the rest ({@link IndexedBook}). Made at build time.
 *
 * <pre>
 * long magic, int length of the head in bytes
 * head:   document {book header}, text hash, int providers, int listings, int names
 *         a provider:  document, int first listing, int listings, int first name, int names, document of patterns
 *         int[listings + 1] start of each body
 *         int[names + 1]    start of each name, int[names] its listing
 *         names: lower case, sorted by their bytes within a provider
 * bodies: a document {listing} each
 * </pre>
 */
public final class BookIndex {
    /** "FARTHNG" and the version of the layout. */
    static final long MAGIC = 0x46415254_484e4701L;

    private final BookParts book;
    private final String hash;
    private final List<Doc> bodies = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<Integer> nameListings = new ArrayList<>();
    private final ByteArrayOutputStream shelves = new ByteArrayOutputStream();

    private BookIndex(BookParts book, String hash) {
        this.book = book;
        this.hash = hash;
    }

    /**
     * The build's step: an index for each book under a folder, and the terms and the hardware as documents.
     *
     * @param args the folder of books, and the folder to write {@code NAME.index} and the JSON files into
     */
    public static void main(String[] args) throws IOException {
        Path target = Path.of(args[1]);
        Files.createDirectories(target);
        try (Stream<Path> folders = Files.list(Path.of(args[0]))) {
            for (Path folder : folders.filter(f -> Files.exists(f.resolve("book.yml")))
                    .sorted()
                    .toList()) {
                Files.write(target.resolve(folder.getFileName() + ".index"), of(BookFiles.read(folder)));
            }
        }
        Files.writeString(target.resolve("terms.json"), TermsFiles.merged(Path.of(args[0], "terms")));
        HardwareFiles.write(Path.of(args[0], "hardware"), target);
    }

    /** @throws IllegalArgumentException if the parts make no book */
    static byte[] of(BookParts parts) {
        BookInfo info = BookFiles.book(parts).info();
        try {
            return new BookIndex(parts, info.hash()).bytes();
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
    }

    private byte[] bytes() throws IOException {
        for (ListedBook.Offer offer : book.offers()) {
            add(offer);
        }
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        DocBytes.write(head, BookWriter.header(book));
        DocBytes.text(head, hash);
        DataOutputStream data = new DataOutputStream(head);
        data.writeInt(book.offers().size());
        data.writeInt(bodies.size());
        data.writeInt(names.size());
        shelves.writeTo(data);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Doc listing : bodies) {
            data.writeInt(body.size());
            DocBytes.write(body, listing);
        }
        data.writeInt(body.size());
        writeNames(data);
        ByteArrayOutputStream index = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(index);
        out.writeLong(MAGIC);
        out.writeInt(head.size());
        head.writeTo(out);
        body.writeTo(out);
        return index.toByteArray();
    }

    private void writeNames(DataOutputStream data) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (String name : names) {
            data.writeInt(text.size());
            text.writeBytes(name.getBytes(StandardCharsets.UTF_8));
        }
        data.writeInt(text.size());
        for (int listing : nameListings) {
            data.writeInt(listing);
        }
        text.writeTo(data);
    }

    private void add(ListedBook.Offer offer) throws IOException {
        int firstListing = bodies.size();
        int firstName = names.size();
        Map<byte[], Integer> byName = new TreeMap<>(Arrays::compareUnsigned);
        List<Doc> patterns = new ArrayList<>();
        for (Listing listing : offer.listings()) {
            byName.put(key(listing.id()), bodies.size());
            if (listing.pattern() != null) {
                patterns.add(
                        new Obj(0).put("listing", bodies.size()).put("match", BookWriter.pattern(listing.pattern())));
            }
            bodies.add(BookWriter.listing(listing, book.currency()));
        }
        for (int i = 0; i < offer.listings().size(); i++) {
            for (String alias : offer.listings().get(i).aliases()) {
                byName.putIfAbsent(key(alias), firstListing + i);
            }
        }
        byName.forEach((name, listing) -> {
            names.add(new String(name, StandardCharsets.UTF_8));
            nameListings.add(listing);
        });
        DocBytes.write(shelves, BookWriter.provider(offer.provider()));
        DataOutputStream data = new DataOutputStream(shelves);
        data.writeInt(firstListing);
        data.writeInt(offer.listings().size());
        data.writeInt(firstName);
        data.writeInt(byName.size());
        DocBytes.write(shelves, new Doc.Arr(patterns, 0));
    }

    static byte[] key(String name) {
        return name.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    }
}
