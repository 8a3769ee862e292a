package farthing.cli.prices;

import farthing.answers.prices.PriceListAnswer;
import farthing.answers.question.ModelFilter;
import farthing.cli.options.BookOptions;
import farthing.cli.options.FilterOptions;
import farthing.cli.options.OutputOptions;
import farthing.cli.shell.ExitCode;
import farthing.cli.shell.Shell;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What is sold, at which price. */
@Command(
        name = "list",
        customSynopsis = "farthing prices list [OPTION ...]",
        header = {
            "Every model of the book with its standard prices.",
            "",
            "  farthing prices list --provider anthropic",
            "  farthing prices list --models @reasoning",
            "  farthing prices list --modality audio --format csv",
            ""
        },
        sortOptions = false)
final class PricesList implements Callable<Integer> {
    private final Shell shell;

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Mixin
    private BookOptions books = new BookOptions();

    @Mixin
    private OutputOptions.Plain output = new OutputOptions.Plain();

    PricesList(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        BookOptions.Open open = books.open(shell);
        List<ModelFilter.Entry> entries = filter.words().entries(open.prices());
        output.write(shell, new PriceListAnswer(open.prices(), entries).asTable());
        return ExitCode.OK;
    }
}
