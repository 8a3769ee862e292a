package farthing.formats.result;

import farthing.catalogue.BookInfo;
import farthing.formats.doc.Obj;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The head of every result: which schema, which verb, which book, as of when. */
public final class Header {
    /** Grows when a field changes its meaning or goes; new fields do not count. */
    public static final String SCHEMA_VERSION = "1";

    private Header() {}

    /** @param today by the clock, for the book's age alone */
    public static Obj of(String verb, BookInfo book, Instant asOf, LocalDate today) {
        return new Obj(0)
                .put("schemaVersion", SCHEMA_VERSION)
                .put("verb", verb)
                .put("book", book(book, today))
                .put("asOf", asOf.toString());
    }

    /** A head for what concerns no single book or instant. */
    public static Obj of(String verb) {
        return new Obj(0).put("schemaVersion", SCHEMA_VERSION).put("verb", verb);
    }

    public static Obj book(BookInfo book, LocalDate today) {
        return new Obj(0)
                .put("name", book.name())
                .put("date", book.date().toString())
                .put("hash", book.hash())
                .put("ageDays", ageDays(book, today));
    }

    public static long ageDays(BookInfo book, LocalDate today) {
        return ChronoUnit.DAYS.between(book.date(), today);
    }
}
