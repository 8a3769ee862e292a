package farthing.cli.prices;

import farthing.catalogue.BookInfo;
import farthing.catalogue.PriceBook;
import farthing.cli.answer.BookLine;
import farthing.cli.options.OutputOptions;
import farthing.cli.screen.Amounts;
import farthing.cli.screen.Answer;
import farthing.cli.screen.Block;
import farthing.cli.shell.ExitCode;
import farthing.cli.shell.Shell;
import farthing.formats.doc.Obj;
import farthing.formats.result.Header;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a new book changes. */
@Command(
        name = "diff",
        customSynopsis = "farthing prices diff BOOK BOOK [OPTION ...]",
        header = {
            "What changes from one book to another, price by price, each book at its own date.",
            "",
            "  farthing prices diff market mine.json",
            "  farthing prices diff old.json new.json --format md",
            ""
        },
        sortOptions = false)
final class PricesDiff implements Callable<Integer> {
    private final Shell shell;

    @Parameters(index = "0", paramLabel = "BEFORE", description = "market, guide, or a book file or folder")
    private String before = "";

    @Parameters(index = "1", paramLabel = "AFTER", description = "the other book")
    private String after = "";

    @Option(names = "--top", paramLabel = "N", description = "rows of a table to show (default: 40)")
    private int top = 40;

    @Mixin
    private OutputOptions.Plain output = new OutputOptions.Plain();

    PricesDiff(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        PriceBook old = shell.library().book(before);
        PriceBook now = shell.library().book(after);
        output.write(shell, answer(shell, old, now, top));
        return ExitCode.OK;
    }

    static Answer answer(Shell shell, PriceBook old, PriceBook now, int top) {
        BookDiff diff = BookDiff.between(old, now);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(diff.headline()));
        if (!diff.changes().isEmpty()) {
            blocks.add(new Block.Grid(diff.table(top)));
        }
        if (diff.changes().size() > top) {
            blocks.add(new Block.Note("... and " + Amounts.count(diff.changes().size() - top)
                    + " more; --top N shows more, --format csv all."));
        }
        blocks.add(new Block.Note("Before: " + BookLine.text(old.info(), shell.today()) + "."));
        blocks.add(new Block.Note("After: " + BookLine.text(now.info(), shell.today()) + "."));
        Obj document = Header.of("prices diff")
                .put("before", book(shell, old.info()))
                .put("after", book(shell, now.info()))
                .put("alike", diff.same())
                .put("changes", diff.document());
        return new Answer(document, "changes", blocks);
    }

    private static Obj book(Shell shell, BookInfo info) {
        return Header.book(info, shell.today());
    }
}
