package farthing.curation;

import farthing.catalogue.ListedBook;
import farthing.catalogue.Listing;
import farthing.catalogue.RateCard;
import farthing.formats.book.BookParts;
import farthing.formats.book.BookWriter;
import farthing.formats.doc.Doc;
import farthing.formats.doc.JsonText;
import farthing.formats.doc.Obj;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps published prices as they were ({@code books/frozen.yml}): a card may be closed and followed by another, never
 * rewritten. Its hash covers what it charges and from when; not where it was read, which may be checked again.
 */
final class Frozen {
    private static final List<String> MAY_CHANGE =
            List.of("to", "source", "place", "checked", "agreeing", "reason", "notes", "label");
    private static final int SHOWN = 16;

    private Frozen() {}

    /** Hashes of all cards of a book, by {@code provider/model@from}. */
    static Map<String, String> hashes(BookParts book) {
        Map<String, String> hashes = new LinkedHashMap<>();
        for (ListedBook.Offer offer : book.offers()) {
            for (Listing listing : offer.listings()) {
                for (RateCard card : listing.cards()) {
                    String from = card.period().from() == null
                            ? "unknown"
                            : card.period().from().toString();
                    hashes.put(offer.provider().id() + "/" + listing.id() + "@" + from, hash(listing, card, book));
                }
            }
        }
        return hashes;
    }

    private static String hash(Listing listing, RateCard card, BookParts book) {
        Listing alone = new Listing(listing.id(), List.of(), null, listing.info(), List.of(card));
        Obj document = BookWriter.listing(alone, book.currency());
        Doc cards = document.get("cards");
        if (!(cards instanceof Doc.Arr array)) {
            throw new IllegalStateException("a listing is written with its cards");
        }
        byte[] text = JsonText.compact(charging(array.items().get(0))).getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text))
                    .substring(0, SHOWN);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The document without what may change. */
    private static Doc charging(Doc doc) {
        return switch (doc) {
            case Obj object -> {
                Obj kept = new Obj(0);
                for (int i = 0; i < object.size(); i++) {
                    if (!MAY_CHANGE.contains(object.key(i))) {
                        kept.put(object.key(i), charging(object.value(i)));
                    }
                }
                yield kept.size() == 1 && kept.has("price") ? kept.value(0) : kept;
            }
            case Doc.Arr array -> {
                List<Doc> items = new ArrayList<>();
                array.items().forEach(item -> items.add(charging(item)));
                yield new Doc.Arr(items, 0);
            }
            default -> doc;
        };
    }

    /** The record of the given books' cards, one line a card. */
    static String text(List<BookParts> books) {
        StringBuilder text = new StringBuilder("""
                # Hashes of published prices, by book and provider/model@from. A card may be closed (given an end) and
                # followed by another one; what it charges never changes again. Written by the curation tool, --freeze.
                """);
        for (BookParts book : books) {
            text.append(book.name()).append(":\n");
            hashes(book).forEach((card, hash) -> {
                text.append("  ");
                JsonText.quote(text, card);
                text.append(": \"").append(hash).append("\"\n");
            });
        }
        return text.toString();
    }

    /** Frozen cards that the book no longer has, or has at other prices. */
    static List<String> broken(Obj frozen, BookParts book) {
        Map<String, String> now = hashes(book);
        List<String> broken = new ArrayList<>();
        if (frozen.get(book.name()) instanceof Obj cards) {
            for (int i = 0; i < cards.size(); i++) {
                String hash = cards.value(i) instanceof Doc.Text text ? text.value() : "";
                if (!hash.equals(now.get(cards.key(i)))) {
                    broken.add(cards.key(i));
                }
            }
        }
        return broken;
    }
}
