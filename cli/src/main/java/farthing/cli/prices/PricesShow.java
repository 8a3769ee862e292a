package farthing.cli.prices;

import farthing.answers.prices.ModelPricesAnswer;
import farthing.cli.options.BookOptions;
import farthing.cli.options.ModelOptions;
import farthing.cli.options.OutputOptions;
import farthing.cli.shell.ExitCode;
import farthing.cli.shell.Shell;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Everything the book knows of a model. */
@Command(
        name = "show",
        customSynopsis = "farthing prices show MODEL [OPTION ...]",
        header = {
            "Every price of a model: tiers, thresholds, windows, regions, with sources and other quotes.",
            "",
            "  farthing prices show gemini-2.5-pro",
            "  farthing prices show o3 --book guide",
            "  farthing prices show claude-sonnet-4-6 --provider bedrock",
            ""
        },
        sortOptions = false)
final class PricesShow implements Callable<Integer> {
    private final Shell shell;

    @Mixin
    private ModelOptions model = new ModelOptions();

    @Mixin
    private BookOptions books = new BookOptions();

    @Mixin
    private OutputOptions.Plain output = new OutputOptions.Plain();

    PricesShow(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        BookOptions.Open open = books.open(shell);
        output.write(shell, new ModelPricesAnswer(open.prices(), model.find(open.book()), model.name()).asTable());
        return ExitCode.OK;
    }
}
