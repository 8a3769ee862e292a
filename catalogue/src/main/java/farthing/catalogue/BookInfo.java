package farthing.catalogue;

import farthing.quantity.Currency;
import java.time.LocalDate;
import java.util.List;

/**
 * What every output says of the book that it used.
 *
 * @param name such as {@code market}
 * @param date the day whose prices it states: the default as-of
 * @param hash SHA-256 of its canonical text, in hexadecimal
 * @param sources that its prices were read from
 */
public record BookInfo(String name, LocalDate date, String hash, Currency currency, List<Source> sources) {
    public BookInfo {
        sources = List.copyOf(sources);
    }
}
