package farthing.cli;

import farthing.answers.question.FitQuestion;
import farthing.catalogue.hardware.Hardware;
import farthing.cli.options.AnatomyOptions;
import farthing.cli.options.DeploymentOptions;
import farthing.cli.options.OutputOptions;
import farthing.cli.options.Quantities;
import farthing.cli.shell.ExitCode;
import farthing.cli.shell.Shell;
import farthing.io.HardwareFiles;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Does a model fit into the memory of a machine, and for how many requests at a time? */
@Command(
        name = "fit",
        customSynopsis = "farthing fit MODEL|--config FILE [--on MACHINE] --context N [OPTION ...]",
        header = {
            "Whether a model fits a machine's memory, for how many requests at a time, and what would fit instead.",
            "",
            "  farthing fit llama-3.1-70b --on 8xH100 --precision fp8 --kv fp8 --context 128k",
            "  farthing fit llama-3.1-8b --on 1xL4 --context 8k --concurrency 20",
            "  farthing fit llama-3.1-70b --precision fp8 --context 32k",
            "  farthing fit --config config.json --on 8xH200 --context 32k",
            "  farthing explain fit llama-3.1-70b --on 8xH100 --precision fp8 --context 128k",
            ""
        },
        footer = {
            "",
            "GB are 10^9 bytes. Without --on: the fewest accelerators of each kind that hold it, cheapest first.",
            "The engine's own part is fitted to block counts of vLLM; 'explain fit' names the runs."
        },
        sortOptions = false)
final class Fit implements Callable<Integer> {
    private final Shell shell;
    private final boolean explain;

    @Mixin
    private AnatomyOptions model = new AnatomyOptions();

    @Option(names = "--on", paramLabel = "MACHINE", description = "accelerators, such as 8xH100 or 1xL40S")
    private @Nullable String on;

    @Mixin
    private DeploymentOptions deployment = new DeploymentOptions();

    @Option(
            names = "--context",
            paramLabel = "N",
            converter = Quantities.Count.class,
            description = "tokens of a request, prompt and answer (default: 8192, or the model's most)")
    private @Nullable Long context;

    @Option(
            names = "--output",
            paramLabel = "N",
            converter = Quantities.Count.class,
            description = "those of the answer: half of them are there on average")
    private long output;

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            converter = Quantities.Times.class,
            description = "requests that shall be held at a time (default: 1)")
    private long concurrency = 1;

    @Option(
            names = "--idle-timeout",
            paramLabel = "T",
            converter = Quantities.Period.class,
            description = "how long a session's memory is kept after its last token, such as 30m")
    private @Nullable Duration idle;

    @Option(
            names = "--busy",
            paramLabel = "T",
            converter = Quantities.Period.class,
            description = "how long a session works before that (default: 60s, assumed)")
    private @Nullable Duration busy;

    @Option(
            names = "--nominal",
            paramLabel = "GB",
            converter = Quantities.Positive.class,
            description = "also reckon as data sheets do: so many GB an accelerator, all for weights and requests")
    private @Nullable BigDecimal nominal;

    @Option(
            names = "--parameters",
            paramLabel = "N",
            converter = Quantities.Positive.class,
            description = "of the model, as its name has them, such as 70B: for --nominal")
    private @Nullable BigDecimal parameters;

    @Option(
            names = "--load-within",
            paramLabel = "T",
            converter = Quantities.Period.class,
            description = "how fast weights must be read to be there within that time, such as 60s")
    private @Nullable Duration load;

    @Mixin
    private OutputOptions.BesideTokens result = new OutputOptions.BesideTokens();

    Fit(Shell shell, boolean explain) {
        this.shell = shell;
        this.explain = explain;
    }

    @Override
    public Integer call() throws IOException {
        FitQuestion.Extras extras = new FitQuestion.Extras(idle, busy, nominal, parameters, load);
        Hardware hardware = HardwareFiles.shippedUnmeasured();
        FitQuestion question = new FitQuestion(
                model.read(shell, hardware),
                on,
                deployment.text(),
                new FitQuestion.Held(context, output, concurrency),
                extras);
        result.writePage(shell, question.ask(hardware, explain));
        return ExitCode.OK;
    }
}
