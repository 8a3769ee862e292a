package farthing.cli.prices;

import farthing.catalogue.PriceBook;
import farthing.cli.options.OutputOptions;
import farthing.cli.options.Quantities;
import farthing.cli.shell.ExitCode;
import farthing.cli.shell.Shell;
import java.io.IOException;
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

    @Option(
            names = "--top",
            paramLabel = "N",
            converter = Quantities.Rows.class,
            description = "rows of a table to show (default: 40)")
    private int top = 40;

    @Mixin
    private OutputOptions.Plain output = new OutputOptions.Plain();

    PricesDiff(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        PriceBook old = shell.book(before);
        PriceBook now = shell.book(after);
        output.write(shell, DiffAnswer.between(shell, old, now, top).answer());
        return ExitCode.OK;
    }
}
