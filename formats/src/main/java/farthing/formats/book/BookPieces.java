package farthing.formats.book;

import farthing.catalogue.BookInfo;
import farthing.catalogue.ListedBook;
import farthing.catalogue.Listing;
import farthing.catalogue.PriceBook;
import farthing.catalogue.Provider;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * A book in pieces, so that a browser reads it between two keystrokes: a head with the hash, then each seller with at
 * most {@value #LISTINGS_MAX} models, as often as it has more. The same book comes out of all pieces.
 */
public final class BookPieces {
    private static final int LISTINGS_MAX = 100;

    private final BookParts head;
    private final String hash;
    private final List<ListedBook.Offer> offers = new ArrayList<>();

    private BookPieces(BookParts head, String hash) {
        this.head = head;
        this.hash = hash;
    }

    /** The pieces of the models that are chosen; sellers without any are left out. */
    public static List<Obj> of(PriceBook book, BiPredicate<Provider, Listing> chosen) {
        List<Obj> pieces = new ArrayList<>();
        BookInfo info = book.info();
        BookParts head = new BookParts(info.name(), info.date(), info.currency(), info.sources(), List.of());
        pieces.add(new Obj(0).put("hash", info.hash()).put("head", BookWriter.header(head)));
        for (Provider seller : book.providers()) {
            List<Listing> listings = new ArrayList<>();
            for (String id : book.ids(seller.id())) {
                Listing listing = book.named(seller.id(), id);
                if (listing != null && chosen.test(seller, listing)) {
                    listings.add(listing);
                }
            }
            for (int from = 0; from < listings.size(); from += LISTINGS_MAX) {
                List<Listing> piece = listings.subList(from, Math.min(from + LISTINGS_MAX, listings.size()));
                pieces.add(BookWriter.provider(new ListedBook.Offer(seller, piece), info.currency()));
            }
        }
        return pieces;
    }

    /**
     * Opens a book by its first piece.
     *
     * @throws FormatException if it is none
     */
    public static BookPieces open(Doc first) {
        Fields fields = Fields.of(first, "");
        BookPieces pieces = new BookPieces(BookReader.readHeader(fields.required("head")), fields.text("hash"));
        fields.end();
        return pieces;
    }

    /** @throws FormatException if it is no piece of a book */
    public void add(Doc piece) {
        ListedBook.Offer offer = BookReader.readProvider(piece, head);
        int last = offers.size() - 1;
        if (last >= 0 && offers.get(last).provider().equals(offer.provider())) {
            List<Listing> listings = new ArrayList<>(offers.get(last).listings());
            listings.addAll(offer.listings());
            offers.set(last, new ListedBook.Offer(offer.provider(), listings));
        } else {
            offers.add(offer);
        }
    }

    /** The book of the pieces so far. */
    public ListedBook book() {
        return new BookParts(head.name(), head.date(), head.currency(), head.sources(), offers).book(hash);
    }
}
