package farthing.cli;

import farthing.answers.CostAnswer;
import farthing.answers.question.CostQuestion;
import farthing.answers.question.MediaText;
import farthing.cli.options.BookOptions;
import farthing.cli.options.ConditionOptions;
import farthing.cli.options.MediaOptions;
import farthing.cli.options.ModelOptions;
import farthing.cli.options.OutputOptions;
import farthing.cli.options.Quantities;
import farthing.cli.options.ShapeOptions;
import farthing.cli.shell.Shell;
import farthing.economics.quote.CallShape;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What does one call cost? */
@Command(
        name = "cost",
        customSynopsis = "farthing cost MODEL --in N --out N [OPTION ...]",
        header = {
            "What one call costs, and why.",
            "",
            "  farthing cost claude-sonnet-4-6 --in 1400 --out 600 --calls 100k",
            "  farthing cost claude-sonnet-4-6 --in 50k --cached 80%% --out 500 --price 0.05",
            "  farthing cost gpt-4o --provider azure --in 3000 --out 400 --tier batch",
            "  farthing explain cost o3 --in 1000 --out 5k --reasoning 4k",
            ""
        },
        sortOptions = false)
final class Cost implements Callable<Integer> {
    private final Shell shell;
    private final boolean explain;

    @Mixin
    private ModelOptions model = new ModelOptions();

    @Mixin
    private ShapeOptions shape = new ShapeOptions();

    @Mixin
    private MediaOptions media = new MediaOptions();

    @Option(
            names = "--calls",
            paramLabel = "N",
            converter = Quantities.Times.class,
            description = "how many such calls, such as 100k")
    private long calls = 1;

    @Option(
            names = "--price",
            paramLabel = "AMOUNT",
            converter = Quantities.Positive.class,
            description = "what you charge a call, for the gross margin")
    private @Nullable BigDecimal price;

    @Option(
            names = "--budget",
            paramLabel = "AMOUNT",
            converter = Quantities.Positive.class,
            description = "how many such calls it buys")
    private @Nullable BigDecimal budget;

    @Mixin
    private ConditionOptions served = new ConditionOptions();

    @Mixin
    private BookOptions books = new BookOptions();

    @Mixin
    private OutputOptions.BesideTokens output = new OutputOptions.BesideTokens();

    Cost(Shell shell, boolean explain) {
        this.shell = shell;
        this.explain = explain;
    }

    @Override
    public Integer call() throws IOException {
        MediaText shown = media.words();
        CallShape call = shape.words().call(shown.isGiven());
        BookOptions.Open open = books.open(shell);
        CostQuestion question = new CostQuestion(model.words(), call, shown, served.words(), calls, price, budget);
        CostAnswer answer = question.ask(open.prices());
        output.write(shell, explain ? answer.asExplanation() : answer.asTable());
        for (String note : question.notes(answer)) {
            shell.note("note: " + note);
        }
        return Staleness.exitCode(shell, open, List.of(answer.quote().statement()));
    }
}
