package farthing.cli;

import farthing.cli.answer.PlanAnswer;
import farthing.cli.options.BookOptions;
import farthing.cli.options.OutputOptions;
import farthing.cli.shell.InputException;
import farthing.cli.shell.Shell;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.OptionSheet;
import farthing.economics.plan.Planner;
import farthing.economics.plan.Tornado;
import farthing.formats.doc.FormatException;
import farthing.formats.workload.WorkloadReader;
import farthing.io.BookFiles;
import farthing.workload.plan.Workload;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What does a workload cost, and what moves it? */
@Command(
        name = "plan",
        customSynopsis = "farthing plan FILE [OPTION ...]",
        header = {
            "What a completed interaction of a workload costs in production, why, and what moves it.",
            "",
            "  farthing plan examples/support-bot.yml",
            "  farthing plan farthing.yml --format md -o plan.md",
            "  farthing plan farthing.yml --contract contract.yml --format json",
            ""
        },
        sortOptions = false)
final class Plan implements Callable<Integer> {
    private final Shell shell;

    @Parameters(paramLabel = "FILE", description = "workload file, YAML or JSON; - is standard input")
    private String file = "";

    @Mixin
    private BookOptions books = new BookOptions();

    @Mixin
    private OutputOptions.Plain output = new OutputOptions.Plain();

    Plan(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        Workload workload = workload(shell.file(file));
        BookOptions.Open open = books.open(shell);
        Planner planner = new Planner(open.book(), open.asOf(), open.contract());
        farthing.economics.plan.Plan plan = planner.plan(workload);
        if (plan.options().isEmpty()) {
            throw new InputException(plan.refused().get(0).model().text() + ": "
                    + plan.refused().get(0).reason());
        }
        OptionSheet option = plan.options().get(0);
        PlanAnswer answer = new PlanAnswer(
                shell,
                open,
                plan,
                Estimate.of(option),
                planner.waterfall(workload, option.server().choice()),
                Tornado.of(option.sheet(), option.perCompleted()));
        output.write(shell, answer.asTable());
        return 0;
    }

    private static Workload workload(Path path) {
        try {
            return WorkloadReader.read(BookFiles.document(path));
        } catch (FormatException e) {
            throw e.inFile(path.toString());
        }
    }
}
