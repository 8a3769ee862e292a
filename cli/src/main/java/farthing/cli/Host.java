package farthing.cli;

import farthing.answers.host.HostAnswer;
import farthing.answers.host.HostQuestion;
import farthing.catalogue.hardware.Hardware;
import farthing.cli.options.AnatomyOptions;
import farthing.cli.options.BookOptions;
import farthing.cli.options.LatencyOptions;
import farthing.cli.options.MachineOptions;
import farthing.cli.options.OutputOptions;
import farthing.cli.options.Quantities;
import farthing.cli.options.SpotOptions;
import farthing.cli.options.WorkOptions;
import farthing.cli.shell.ExitCode;
import farthing.cli.shell.Shell;
import farthing.economics.machine.Capacities;
import farthing.formats.hardware.ConfigJson;
import farthing.io.HardwareFiles;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What does it cost to host a model on rented machines? */
@Command(
        name = "host",
        customSynopsis = "farthing host MODEL [--on MACHINE] [--in N] [--out N] [OPTION ...]",
        header = {
            "What hosting a model yourself costs, on every machine that can be rented: $ a request first.",
            "",
            "  farthing host llama-3.3-70b",
            "  farthing host llama-3.3-70b --on 8xH100 --in 1500 --out 300 --utilisation 30%% --ops 500k/year",
            "  farthing host llama-3.3-70b --on 8xH100 --per-hour 20 --prefill-rate 15000 --decode-rate 3000",
            "  farthing host llama-3.3-70b --requests-per-month 20M --spares 1 --provider nebius",
            "  farthing host llama-3.3-70b --spot --batch",
            "  farthing host --config config.json --on 8xH200",
            "  farthing explain host llama-3.3-70b --on 8xH100",
            ""
        },
        sortOptions = false)
final class Host implements Callable<Integer> {
    private final Shell shell;
    private final boolean explain;

    @Mixin
    private AnatomyOptions model = new AnatomyOptions();

    @Mixin
    private WorkOptions work = new WorkOptions();

    @Mixin
    private MachineOptions machines = new MachineOptions();

    @Mixin
    private LatencyOptions latency = new LatencyOptions();

    @Mixin
    private SpotOptions spot = new SpotOptions();

    @Option(
            names = "--quoted-output",
            paramLabel = "USD",
            converter = Quantities.Positive.class,
            description = "a price per million output tokens that someone quotes: which rate it supposes")
    private @Nullable BigDecimal quotedOutput;

    @Option(
            names = "--quoted-input",
            paramLabel = "USD",
            converter = Quantities.Positive.class,
            description = "the same of input tokens")
    private @Nullable BigDecimal quotedInput;

    @Option(
            names = "--api-price",
            paramLabel = "USD",
            converter = Quantities.Positive.class,
            description = "a million tokens at an API: from which utilisation the machine is cheaper")
    private @Nullable BigDecimal api;

    @Option(
            names = "--rows",
            paramLabel = "N",
            converter = Quantities.Rows.class,
            description = "machines on a screen (default: 20); csv and json have all")
    private int rows = 20;

    @Mixin
    private BookOptions books = new BookOptions();

    @Mixin
    private OutputOptions.BesideTokens output = new OutputOptions.BesideTokens();

    Host(Shell shell, boolean explain) {
        this.shell = shell;
        this.explain = explain;
    }

    @Override
    public Integer call() throws IOException {
        Hardware hardware = HardwareFiles.shipped();
        HostQuestion question = question(hardware);
        HostAnswer answer = question.ask(books.open(shell).prices(), hardware, new Capacities(hardware));
        output.write(shell, explain ? answer.asExplanation() : answer.asTable());
        return ExitCode.OK;
    }

    private HostQuestion question(Hardware hardware) {
        return new HostQuestion(
                hosted(hardware),
                work.question(),
                machines.question(),
                latency.target(),
                spot.question(),
                new HostAnswer.Quoted(quotedOutput, quotedInput, api),
                rows);
    }

    private HostQuestion.@Nullable Model hosted(Hardware hardware) {
        if (!model.isGiven()) {
            return null;
        }
        ConfigJson.Read read = model.read(shell, hardware);
        return new HostQuestion.Model(model.name(), read.model(), read.weights());
    }
}
