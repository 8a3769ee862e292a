package farthing.cli;

import farthing.answers.InputException;
import farthing.answers.question.MeasurementsQuestion;
import farthing.catalogue.hardware.Precision;
import farthing.cli.options.LatencyOptions;
import farthing.cli.options.OutputOptions;
import farthing.cli.options.Quantities;
import farthing.cli.shell.ExitCode;
import farthing.cli.shell.Shell;
import farthing.io.HardwareFiles;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What was any model seen to reach on any machine? */
@Command(
        name = "measurements",
        customSynopsis = "farthing measurements [MODEL] [OPTION ...]",
        header = {
            "Measured throughputs of models on machines: the dated facts behind 'host'.",
            "",
            "  farthing measurements llama-3.1-70b",
            "  farthing measurements --on h200 --precision fp8",
            "  farthing measurements llama-3.1-70b --ttft 100ms --tpot 10ms",
            ""
        },
        sortOptions = false)
final class Measurements implements Callable<Integer> {
    private final Shell shell;

    @Parameters(
            paramLabel = "MODEL",
            arity = "0..1",
            description = "a model with open weights; measurements of others of its shape are shown, too")
    private @Nullable String model;

    @Option(names = "--on", paramLabel = "GPU", description = "only on this accelerator, such as h100")
    private @Nullable String on;

    @Option(names = "--precision", paramLabel = "P", description = "only at this precision of weights, such as fp8")
    private @Nullable String precision;

    @Mixin
    private LatencyOptions latency = new LatencyOptions();

    @Option(
            names = "--limit",
            paramLabel = "N",
            converter = Quantities.Rows.class,
            description = "rows of the table (default: 40); the other formats hold all")
    private int limit = MeasurementsQuestion.USUAL_LIMIT;

    @Mixin
    private OutputOptions.Plain output = new OutputOptions.Plain();

    Measurements(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        MeasurementsQuestion question = new MeasurementsQuestion(model, on, precision(), latency.target(), limit);
        output.write(shell, question.ask(HardwareFiles.shipped()).asTable());
        return ExitCode.OK;
    }

    private @Nullable Precision precision() {
        Precision named = precision == null ? null : Precision.named(precision);
        if (precision != null && named == null) {
            throw new InputException("--precision: expected one of " + String.join(", ", Precision.labels())
                    + ", found '" + precision + "'");
        }
        return named;
    }
}
