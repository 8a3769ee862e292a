package farthing.answers;

import farthing.answers.screen.Block;
import farthing.catalogue.BookInfo;
import farthing.catalogue.Provenance;
import farthing.formats.result.Header;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What every screen says of the book it used, and the rule for stale prices. */
public final class BookLine {
    /** Days from which a price is called stale, where nobody says otherwise. */
    public static final int STALE_DAYS = 90;

    private static final int HASH_SHOWN = 12;

    private BookLine() {}

    /** Such as {@code Book market of 2026-08-21 (3 days old, 1f2e3d4c5b6a); prices as of 2026-08-21 12:00 UTC.} */
    public static Block of(OpenBook open) {
        return new Block.Note(
                text(open.book().info(), open.today()) + "; prices as of " + Instants.text(open.asOf()) + ".");
    }

    public static String text(BookInfo book, LocalDate today) {
        long age = Header.ageDays(book, today);
        String hash = book.hash().length() > HASH_SHOWN ? book.hash().substring(0, HASH_SHOWN) : book.hash();
        return "Book " + book.name() + " of " + book.date() + " (" + days(age) + ", " + hash + ")";
    }

    public static String days(long days) {
        if (days < 0) {
            return "dated " + -days + (days == -1 ? " day" : " days") + " ahead";
        }
        return days == 1 ? "1 day old" : days + " days old";
    }

    /** Days since a price was last read at its source; since the book's date where the source does not say. */
    public static long ageDays(LocalDate today, BookInfo book, @Nullable Provenance provenance) {
        LocalDate checked = provenance == null ? null : provenance.checkedOn();
        return ChronoUnit.DAYS.between(checked == null ? book.date() : checked, today);
    }
}
