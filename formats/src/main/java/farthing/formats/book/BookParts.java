package farthing.formats.book;

import farthing.catalogue.BookInfo;
import farthing.catalogue.ListedBook;
import farthing.catalogue.Source;
import farthing.quantity.Currency;
import java.time.LocalDate;
import java.util.List;

/**
 * A price book as its document holds it: everything but the hash, which is taken over the canonical document.
 *
 * @param date the day whose prices it states
 * @param currency of cards that name none
 */
public record BookParts(
        String name, LocalDate date, Currency currency, List<Source> sources, List<ListedBook.Offer> offers) {
    public BookParts {
        sources = List.copyOf(sources);
        offers = List.copyOf(offers);
    }

    /** @param hash of {@link BookWriter#write}, in hexadecimal */
    public ListedBook book(String hash) {
        return new ListedBook(new BookInfo(name, date, hash, currency, sources), offers);
    }
}
