package farthing.cli.prices;

import farthing.answers.BookLine;
import farthing.answers.screen.Amounts;
import farthing.answers.screen.Answer;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.catalogue.ListedBook;
import farthing.catalogue.Listing;
import farthing.catalogue.PriceBook;
import farthing.catalogue.Provider;
import farthing.catalogue.RateCard;
import farthing.catalogue.RateTable;
import farthing.cli.options.OutputOptions;
import farthing.cli.shell.ExitCode;
import farthing.cli.shell.Shell;
import farthing.formats.book.BookCheck;
import farthing.formats.book.BookParts;
import farthing.formats.doc.Obj;
import farthing.formats.result.Header;
import farthing.formats.result.StatementDoc;
import farthing.io.BookFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Is the book whole? */
@Command(
        name = "verify",
        customSynopsis = "farthing prices verify [BOOK] [OPTION ...]",
        header = {
            "Reads a whole book strictly, takes its hash anew, and checks every price and source.",
            "",
            "  farthing prices verify",
            "  farthing prices verify mine.json",
            ""
        },
        sortOptions = false)
final class PricesVerify implements Callable<Integer> {
    private static final int SHOWN = 20;

    private final Shell shell;

    @Parameters(arity = "0..1", paramLabel = "BOOK", description = "market (default), guide, or a book file or folder")
    private String name = "market";

    @Mixin
    private OutputOptions.Plain output = new OutputOptions.Plain();

    PricesVerify(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        PriceBook book = shell.book(name);
        Audit audit = new Audit(book);
        audit.run();
        output.write(shell, audit.answer(shell));
        return audit.problems.isEmpty() ? ExitCode.OK : ExitCode.INPUT;
    }

    /** One pass over a book. */
    private static final class Audit {
        private final PriceBook book;
        private final List<String> problems = new ArrayList<>();
        private final List<String> oddities = new ArrayList<>();
        private final List<ListedBook.Offer> offers = new ArrayList<>();
        private long listings;
        private long priced;
        private long cards;
        private long prices;
        private long agreed;

        Audit(PriceBook book) {
            this.book = book;
        }

        void run() {
            for (Provider provider : book.providers()) {
                List<Listing> all = new ArrayList<>();
                for (String id : book.ids(provider.id())) {
                    Listing listing = book.named(provider.id(), id);
                    if (listing == null) {
                        problems.add(provider.id() + "/" + id + ": stands in the index and is not found by name");
                    } else {
                        all.add(listing);
                        listing(listing);
                    }
                }
                offers.add(new ListedBook.Offer(provider, all));
            }
            BookParts parts = new BookParts(
                    book.info().name(),
                    book.info().date(),
                    book.info().currency(),
                    book.info().sources(),
                    offers);
            BookCheck.of(book).forEach(this::found);
            String hash = BookFiles.hash(parts);
            if (!hash.equals(book.info().hash())) {
                problems.add("the hash of what was read is " + hash + ", the book says "
                        + book.info().hash());
            }
        }

        private void found(BookCheck.Finding finding) {
            String name = finding.provider() + (finding.model().isEmpty() ? "" : "/" + finding.model());
            String text = (name.isEmpty() ? "" : name + ": ") + finding.problem();
            (finding.weight() == BookCheck.Weight.ERROR ? problems : oddities).add(text);
        }

        private void listing(Listing listing) {
            listings++;
            priced += listing.cards().isEmpty() ? 0 : 1;
            boolean held = false;
            for (RateCard card : listing.cards()) {
                cards++;
                held |= !card.provenance().agreeing().isEmpty();
                for (RateTable table : card.tables()) {
                    prices += table.rates().size();
                }
            }
            agreed += held ? 1 : 0;
        }

        Answer answer(Shell shell) {
            Table table = new Table()
                    .number("sellers", 0)
                    .number("models", 0)
                    .number("priced", 0)
                    .number("cards", 0)
                    .number("prices", 0)
                    .number("held by two or more", 1);
            table.row(
                    Amounts.count(offers.size()),
                    Amounts.count(listings),
                    Amounts.count(priced),
                    Amounts.count(cards),
                    Amounts.count(prices),
                    Amounts.count(agreed));
            List<Block> blocks = new ArrayList<>();
            blocks.add(new Block.Headline(problems.isEmpty() ? "The book is whole." : problems.size() + " problems"));
            blocks.add(new Block.Grid(table));
            problems.stream().limit(SHOWN).forEach(problem -> blocks.add(new Block.Note(problem)));
            if (problems.size() > SHOWN) {
                blocks.add(new Block.Note("... and " + (problems.size() - SHOWN) + " more; --format json lists them."));
            }
            if (!oddities.isEmpty()) {
                blocks.add(new Block.Note("Odd, and worth a look at the source: " + oddities.size() + "; --format json"
                        + " lists them. The first: " + oddities.get(0) + "."));
            }
            blocks.add(new Block.Note(BookLine.text(book.info(), shell.today()) + "; SHA-256 "
                    + book.info().hash() + "."));
            Obj document = Header.of("prices verify")
                    .put("book", Header.book(book.info(), shell.today()))
                    .put("sellers", offers.size())
                    .put("models", listings)
                    .put("priced", priced)
                    .put("cards", cards)
                    .put("prices", prices)
                    .put("agreed", agreed)
                    .put("problems", StatementDoc.texts(problems))
                    .put("oddities", StatementDoc.texts(oddities));
            return new Answer(document, "", blocks);
        }
    }
}
