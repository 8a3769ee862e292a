package farthing.cli;

import farthing.cli.answer.SolveAnswer;
import farthing.cli.options.BookOptions;
import farthing.cli.options.ModelFilter;
import farthing.cli.options.OutputOptions;
import farthing.cli.shell.ExitCode;
import farthing.cli.shell.InputException;
import farthing.cli.shell.Shell;
import farthing.economics.goal.Goal;
import farthing.economics.plan.Planner;
import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.goal.GoalSeek;
import farthing.formats.goal.GoalText;
import farthing.formats.goal.Solution;
import farthing.formats.goal.Variable;
import farthing.formats.workload.WorkloadReader;
import farthing.io.BookFiles;
import farthing.quantity.range.DrawTable;
import farthing.workload.plan.ModelChoice;
import java.io.IOException;
import java.nio.file.Path;
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
        customSynopsis = "farthing solve FILE GOAL [--over VARIABLE ...] [OPTION ...]",
        header = {
            "The least change of a workload that reaches a goal: a price, a cap, a cache, a model.",
            "",
            "  farthing solve examples/support-bot.yml 'margin >= 90%'",
            "  farthing solve farthing.yml 'margin >= 70%' --over price,output-cap",
            "  farthing solve farthing.yml 'month <= $5000' --over model --models 'claude-*,gpt-5*'",
            ""
        },
        footer = {
            "",
            "Figures: margin, completed, ended, call, user, month, year, revenue, profit, correct, losing-users.",
            "Exit code 3 if nothing tried reaches the goal."
        },
        sortOptions = false)
final class Solve implements Callable<Integer> {
    private static final int DRAWS_MAX = 1_000_000;

    private final Shell shell;

    @Parameters(index = "0", paramLabel = "FILE", description = "workload file, YAML or JSON; - is standard input")
    private String file = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "GOAL",
            description = "a figure, >= or <=, and a bound, in quotes: 'margin >= 70%%', 'completed <= 0.02'")
    private List<String> goal = new ArrayList<>();

    @Option(
            names = "--over",
            paramLabel = "VARIABLE",
            split = ",",
            completionCandidates = VariableNames.class,
            description = "what may change: cache, output-cap, model, messages-per-user, price (default: each of them)")
    private List<String> over = new ArrayList<>();

    @Mixin
    private ModelFilter models = new ModelFilter();

    @Option(names = "--seed", paramLabel = "N", description = "of the draws behind the risk of a loss (default: 1)")
    private long seed = 1;

    @Option(names = "--draws", paramLabel = "N", description = "how many of them (default: 10000)")
    private int draws = DrawTable.USUAL;

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
        if (draws < 1 || draws > DRAWS_MAX) {
            throw new InputException("--draws: expected a whole number from 1 to " + DRAWS_MAX + ", found " + draws);
        }
        Goal asked = GoalText.parse(String.join(" ", goal));
        List<Variable> variables = over.isEmpty()
                ? List.of(Variable.values())
                : over.stream().map(Variable::named).toList();
        BookOptions.Open open = books.open(shell);
        Planner planner = new Planner(open.book(), open.asOf(), open.contract());
        Path path = shell.file(file);
        Doc document = BookFiles.document(path);
        String name;
        try {
            name = WorkloadReader.read(document).name();
        } catch (FormatException e) {
            throw e.inFile(path.toString());
        }
        Solution solution = new GoalSeek(planner, seed, draws).solve(document, asked, variables, candidates(open));
        output.write(shell, new SolveAnswer(shell, open, name, solution).asTable());
        if (solution.isReached()) {
            return ExitCode.OK;
        }
        shell.note("farthing solve: " + asked.text() + " is not reached");
        return ExitCode.UNMET;
    }

    private List<ModelChoice> candidates(BookOptions.Open open) {
        List<ModelChoice> candidates = new ArrayList<>();
        if (!models.isAll()) {
            for (ModelFilter.Entry entry : models.entries(open.book())) {
                candidates.add(
                        new ModelChoice(entry.provider().id(), entry.listing().id(), ""));
            }
        }
        return candidates;
    }
}
