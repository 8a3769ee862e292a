package farthing.cli.options;

import farthing.answers.BookLine;
import farthing.answers.InputException;
import farthing.answers.Instants;
import farthing.answers.OpenBook;
import farthing.catalogue.Contract;
import farthing.catalogue.PriceBook;
import farthing.cli.shell.Shell;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which prices hold: book, instant, contract, and how old a price may be. */
public final class BookOptions {
    /** The book that holds where none is named. */
    public static final String DEFAULT_BOOK = "market";

    @Option(
            names = "--book",
            paramLabel = "BOOK",
            description = "market (default), guide, or a book file or folder of your own")
    private String book = DEFAULT_BOOK;

    @Option(
            names = "--as-of",
            paramLabel = "TIME",
            description = {
                "instant whose prices apply (default: noon UTC of the book's date):",
                "2026-08-01, 2026-08-01T17:00Z, or 17:00 UTC of the book's day"
            })
    private @Nullable String asOf;

    @Option(names = "--contract", paramLabel = "FILE", description = "negotiated terms, shown beside the list price")
    private @Nullable String contract;

    @Option(names = "--strict", description = "exit with 5 if a price is missing or older than --max-age")
    private boolean strict;

    @Option(
            names = "--max-age",
            paramLabel = "TIME",
            converter = Quantities.Period.class,
            description = "age from which a price is called stale (default: " + BookLine.STALE_DAYS + "d)")
    private Duration maxAge = Duration.ofDays(BookLine.STALE_DAYS);

    public String name() {
        return book;
    }

    /** Whether an instant was asked for, instead of the book's own day. */
    public boolean hasInstant() {
        return asOf != null;
    }

    /** Opens what the options name. */
    public Open open(Shell shell) {
        PriceBook opened = shell.book(book);
        OpenBook prices = new OpenBook(
                opened,
                instant(opened),
                contract == null ? null : shell.library().contract(shell.file(contract)),
                shell.today());
        return new Open(prices, Math.max(0, maxAge.toDays()), strict);
    }

    private Instant instant(PriceBook opened) {
        if (asOf == null) {
            return Instants.noon(opened.info().date());
        }
        Instant instant = Instants.parse(asOf, opened.info().date());
        if (instant == null) {
            throw new InputException("--as-of: expected 2026-08-01, 2026-08-01T17:00Z or 17:00, found '" + asOf + "'");
        }
        return instant;
    }

    /**
     * What is priced by, and when a price is too old.
     *
     * @param maxAgeDays from which a price is stale
     * @param strict whether a stale or missing price fails the command
     */
    public record Open(OpenBook prices, long maxAgeDays, boolean strict) {
        public PriceBook book() {
            return prices.book();
        }

        public Instant asOf() {
            return prices.asOf();
        }

        public @Nullable Contract contract() {
            return prices.contract();
        }
    }
}
