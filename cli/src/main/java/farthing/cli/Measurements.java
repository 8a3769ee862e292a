package farthing.cli;

import farthing.answers.InputException;
import farthing.answers.MeasurementsAnswer;
import farthing.catalogue.NearestNames;
import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.hardware.Accelerator;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Measurement;
import farthing.catalogue.hardware.Precision;
import farthing.cli.options.LatencyOptions;
import farthing.cli.options.OutputOptions;
import farthing.cli.options.Quantities;
import farthing.cli.shell.ExitCode;
import farthing.cli.shell.Shell;
import farthing.economics.machine.Asked;
import farthing.economics.machine.Capacities;
import farthing.io.HardwareFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
    private int limit = 40;

    @Mixin
    private OutputOptions.Plain output = new OutputOptions.Plain();

    Measurements(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        Hardware hardware = HardwareFiles.shipped();
        List<Measurement> rows = rows(hardware);
        if (rows.isEmpty()) {
            throw new InputException("no measurement is left; 'farthing measurements' lists all "
                    + hardware.measurements().size());
        }
        output.write(shell, new MeasurementsAnswer(hardware, rows, limit).asTable());
        return ExitCode.OK;
    }

    private List<Measurement> rows(Hardware hardware) {
        Precision weights = precision == null ? null : precision(precision);
        Accelerator accelerator = on == null ? null : hardware.accelerator(on);
        Asked.Target target = latency.target();
        List<Measurement> rows = new ArrayList<>();
        for (Measurement row : candidates(hardware, accelerator)) {
            if ((weights == null || row.precision() == weights) && target.isMet(row.firstToken(), row.perToken())) {
                rows.add(row);
            }
        }
        return rows;
    }

    private List<Measurement> candidates(Hardware hardware, @Nullable Accelerator only) {
        Anatomy named = model == null ? null : hardware.model(model);
        Capacities capacities = new Capacities(hardware);
        List<Measurement> rows = new ArrayList<>();
        for (Accelerator accelerator : only == null ? hardware.accelerators() : List.of(only)) {
            rows.addAll(named == null ? capacities.rows(accelerator) : capacities.rows(named, accelerator));
        }
        return rows;
    }

    private static Precision precision(String text) {
        Precision named = Precision.named(text);
        if (named == null) {
            List<String> nearest = NearestNames.of(text, Precision.labels());
            throw new InputException("--precision: expected "
                    + String.join(", ", nearest.isEmpty() ? Precision.labels() : nearest) + ", found '" + text + "'");
        }
        return named;
    }
}
