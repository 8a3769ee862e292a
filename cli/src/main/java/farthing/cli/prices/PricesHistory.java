package farthing.cli.prices;

import farthing.answers.prices.PriceHistoryAnswer;
import farthing.cli.options.BookOptions;
import farthing.cli.options.ModelOptions;
import farthing.cli.options.OutputOptions;
import farthing.cli.shell.ExitCode;
import farthing.cli.shell.Shell;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** How a model's prices changed over time. */
@Command(
        name = "history",
        customSynopsis = "farthing prices history MODEL [OPTION ...]",
        header = {
            "The prices of a model, period by period.",
            "",
            "  farthing prices history o3",
            "  farthing prices history claude-sonnet-4-6 --format json",
            ""
        },
        sortOptions = false)
final class PricesHistory implements Callable<Integer> {
    private final Shell shell;

    @Mixin
    private ModelOptions model = new ModelOptions();

    @Mixin
    private BookOptions books = new BookOptions();

    @Mixin
    private OutputOptions.Plain output = new OutputOptions.Plain();

    PricesHistory(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        BookOptions.Open open = books.open(shell);
        output.write(shell, new PriceHistoryAnswer(open.prices(), model.find(open.book())).asTable());
        return ExitCode.OK;
    }
}
