package farthing.cli;

import farthing.answers.SolveAnswer;
import farthing.answers.question.SolveQuestion;
import farthing.answers.question.WorkloadEdits;
import farthing.cli.options.BookOptions;
import farthing.cli.options.EditOptions;
import farthing.cli.options.FilterOptions;
import farthing.cli.options.OutputOptions;
import farthing.cli.plan.WorkloadFile;
import farthing.cli.shell.ExitCode;
import farthing.cli.shell.Shell;
import farthing.formats.doc.Doc;
import farthing.formats.goal.Change;
import farthing.formats.goal.Solution;
import farthing.formats.goal.Variable;
import farthing.io.TermsFiles;
import farthing.quantity.range.DrawTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which change reaches a goal? */
@Command(
        name = "solve",
        customSynopsis = "farthing solve FILE [GOAL] [--over VARIABLE ...] [OPTION ...]",
        header = {
            "The least change of a workload that reaches a goal: a price, a cap, a cache, a model.",
            "",
            "  farthing solve examples/support-bot.yml 'margin >= 90%%'",
            "  farthing solve farthing.yml 'margin >= 70%%' --over price,output-cap",
            "  farthing solve farthing.yml 'month <= $5000' --over model --models 'claude-*,gpt-5*'",
            "  farthing solve farthing.yml 'losing-users <= 5%%' --over price -o dearer.yml",
            ""
        },
        footer = {
            "",
            "Figures: margin, completed, ended, call, user, month, year, revenue, profit, correct, losing-users.",
            "Least effort first, in the order of --over's names; a cap or messages per user moved by more than half last.",
            "-o NEW.yml writes the file with the first change that reaches the goal.",
            "Exit code 3 if nothing tried reaches it."
        },
        sortOptions = false)
final class Solve implements Callable<Integer> {
    private final Shell shell;

    @Parameters(index = "0", paramLabel = "FILE", description = "workload file, YAML or JSON; - is standard input")
    private String file = "";

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "GOAL",
            description = {
                "a figure, >= or <=, and a bound, in quotes: 'margin >= 70%%', 'completed <= 0.02'",
                "(default: the file's business.target_margin)"
            })
    private List<String> goal = new ArrayList<>();

    @Option(
            names = "--over",
            paramLabel = "VARIABLE",
            split = ",",
            completionCandidates = VariableNames.class,
            description = "what may change: cache, output-cap, model, messages-per-user, price (default: each of them)")
    private List<String> over = new ArrayList<>();

    @Mixin
    private FilterOptions models = new FilterOptions();

    @Option(names = "--seed", paramLabel = "N", description = "of the draws behind the risk of a loss (default: 1)")
    private long seed = 1;

    @Option(names = "--draws", paramLabel = "N", description = "how many of them (default: 10000)")
    private int draws = DrawTable.USUAL;

    @Mixin
    private EditOptions edits = new EditOptions();

    @Mixin
    private BookOptions books = new BookOptions();

    @Mixin
    private OutputOptions.Plain output = new OutputOptions.Plain();

    /** The names, for completion. */
    static final class VariableNames extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        VariableNames() {
            super(Variable.labels());
        }
    }

    Solve(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        WorkloadFile source = WorkloadFile.open(shell, file);
        Doc document = WorkloadEdits.apply(source.document(), edits.edits().patches(source.document()));
        SolveQuestion question = new SolveQuestion(
                document,
                String.join(" ", goal),
                over.stream().map(Variable::named).toList(),
                models.words(),
                seed,
                draws);
        BookOptions.Open open = books.open(shell);
        SolveAnswer answer = question.ask(open.prices(), TermsFiles.shipped());
        Solution solution = answer.solution();
        if (WorkloadFile.isWorkload(output.fileName()) && solution.isReached()) {
            source.write(shell, output, changed(document, solution));
        } else if (!WorkloadFile.isWorkload(output.fileName())) {
            output.writePage(shell, answer.asTable());
        }
        int stale = Staleness.exitCode(shell, open, false, Staleness.bookAge(shell, open));
        if (!solution.isReached()) {
            shell.note("farthing solve: " + solution.goal().text() + " is not reached");
            return ExitCode.UNMET;
        }
        return stale;
    }

    /** The file with the first change that reaches the goal; as it stands where it is met. */
    private static Doc changed(Doc document, Solution solution) {
        Change first = solution.now().met() ? null : solution.attempts().get(0).change();
        return first == null ? document : WorkloadEdits.apply(document, first.patches());
    }
}
