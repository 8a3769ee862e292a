package farthing.cli;

import farthing.answers.question.AnatomyQuestion;
import farthing.cli.options.AnatomyOptions;
import farthing.cli.options.OutputOptions;
import farthing.cli.options.Quantities;
import farthing.cli.shell.ExitCode;
import farthing.cli.shell.Shell;
import farthing.formats.hardware.ConfigJson;
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

/** How is a model built, and what follows for memory and arithmetic? */
@Command(
        name = "anatomy",
        customSynopsis = "farthing anatomy [MODEL ...] [--config FILE] [OPTION ...]",
        header = {
            "How a model with open weights is built: parameters, memory of weights, of a token and of a request.",
            "",
            "  farthing anatomy",
            "  farthing anatomy deepseek-v3",
            "  farthing anatomy llama-3.1-405b llama-3.1-70b llama-3.1-8b",
            "  farthing anatomy --config config.json --context 200k",
            "  farthing explain anatomy llama-3.1-70b",
            ""
        },
        footer = {
            "",
            "Without MODEL: all that are known. Of several the first is compared with the others.",
            "A size such as 70B or 671B-A37B stands for a model of which nothing else is known."
        },
        sortOptions = false)
final class ModelAnatomy implements Callable<Integer> {
    private final Shell shell;
    private final boolean explain;

    @Parameters(paramLabel = "MODEL", arity = "0..*", description = "model with open weights, or a size such as 70B")
    private List<String> models = new ArrayList<>();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "also the config.json that lies beside weights on Hugging Face")
    private @Nullable String config;

    @Option(
            names = "--context",
            paramLabel = "N",
            converter = Quantities.Times.class,
            description = "tokens of a request (default: 8k, 32k and 128k)")
    private @Nullable Long context;

    @Mixin
    private OutputOptions.Plain output = new OutputOptions.Plain();

    ModelAnatomy(Shell shell, boolean explain) {
        this.shell = shell;
        this.explain = explain;
    }

    @Override
    public Integer call() throws IOException {
        ConfigJson.Read read = config == null ? null : AnatomyOptions.ofFile(shell, config);
        AnatomyQuestion question = new AnatomyQuestion(models, read, context);
        output.write(shell, question.ask(HardwareFiles.shippedUnmeasured(), explain));
        return ExitCode.OK;
    }
}
