package farthing.server;

import farthing.answers.desk.Facts;
import farthing.io.ShippedBooks;
import java.time.LocalDate;

/** What ships, on a fixed day. */
final class Known {
    static final Facts FACTS =
            new KeptFacts(ShippedBooks.NAMES.get(0), ShippedBooks::open, () -> LocalDate.of(2026, 8, 24));

    private Known() {}
}
