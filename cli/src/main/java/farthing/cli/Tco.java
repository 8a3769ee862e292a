package farthing.cli;

import farthing.answers.InputException;
import farthing.answers.TcoAnswer;
import farthing.answers.question.TcoQuestion;
import farthing.cli.options.OutputOptions;
import farthing.cli.options.OwnOptions;
import farthing.cli.shell.ExitCode;
import farthing.cli.shell.Shell;
import farthing.economics.own.OwnAnswer;
import farthing.io.HardwareFiles;
import farthing.quantity.range.DrawTable;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Buy or rent? */
@Command(
        name = "tco",
        customSynopsis = "farthing tco MACHINE [OPTION ...]",
        header = {
            "Buy against rent: every line, year by year, and what would change the answer.",
            "",
            "  farthing tco 8xH100",
            "  farthing tco 8xH100 --price 255k --rent 20 --rent-decline 0 --years 3 --life 3 --resale 0",
            "  farthing tco 8xH200 --region europe --cooling liquid --resale 30%%",
            "  farthing tco 16xH100 --colo 500 --colo-power included --ops 0.5 --salary 200k",
            "  farthing tco 8xH100 --needed-in 3m",
            "  farthing explain tco 8xH100 --price '230k to 280k'",
            ""
        },
        footer = {
            "",
            "A year has 8,760 hours and a month 730. What is not said is taken from shipped facts, shown with their",
            "sources; ranges make bands. Renting needs the same people as owning: they stand on both sides."
        },
        sortOptions = false)
final class Tco implements Callable<Integer> {
    private static final int DRAWS_MAX = 1_000_000;

    private final Shell shell;
    private final boolean explain;

    @Parameters(index = "0", paramLabel = "MACHINE", description = "such as 8xH100; 16xH100 are two of 8")
    private String machine = "";

    @Mixin
    private OwnOptions own = new OwnOptions();

    @Option(names = "--seed", paramLabel = "N", description = "of the draws behind the bands (default: 1)")
    private long seed = OwnAnswer.SEED;

    @Option(names = "--draws", paramLabel = "N", description = "how many of them (default: 10000)")
    private int draws = DrawTable.USUAL;

    @Mixin
    private OutputOptions.Plain output = new OutputOptions.Plain();

    Tco(Shell shell, boolean explain) {
        this.shell = shell;
        this.explain = explain;
    }

    @Override
    public Integer call() throws IOException {
        if (draws < 1 || draws > DRAWS_MAX) {
            throw new InputException("--draws: expected a whole number from 1 to " + DRAWS_MAX + ", found " + draws);
        }
        TcoAnswer answer = new TcoQuestion(machine, own.question(), seed, draws).ask(HardwareFiles.shippedUnmeasured());
        output.writePage(shell, explain ? answer.asExplanation() : answer.asTable());
        return ExitCode.OK;
    }
}
