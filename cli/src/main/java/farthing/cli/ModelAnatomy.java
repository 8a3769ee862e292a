package farthing.cli;

import farthing.answers.AnatomyAnswer;
import farthing.answers.AnatomyTable;
import farthing.answers.InputException;
import farthing.answers.screen.Answer;
import farthing.catalogue.hardware.Hardware;
import farthing.cli.options.AnatomyOptions;
import farthing.cli.options.OutputOptions;
import farthing.cli.options.Quantities;
import farthing.cli.shell.ExitCode;
import farthing.cli.shell.Shell;
import farthing.formats.hardware.ConfigJson;
import farthing.io.HardwareFiles;
import farthing.serving.ModelSize;
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
    private static final List<Long> CONTEXTS = List.of(8_000L, 32_000L, 128_000L);

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
        output.write(shell, answer(HardwareFiles.shippedUnmeasured()));
        return ExitCode.OK;
    }

    private Answer answer(Hardware hardware) {
        List<Long> contexts = context == null ? CONTEXTS : List.of(context);
        if (config == null && models.isEmpty()) {
            if (explain) {
                throw new InputException("which model? Name one such as llama-3.1-70b, or --config FILE");
            }
            List<ModelSize> all = new ArrayList<>();
            hardware.models().forEach(model -> all.add(ModelSize.of(model)));
            return new AnatomyTable(hardware, all, contexts, false).asTable();
        }
        ConfigJson.Read read = config == null ? null : AnatomyOptions.ofFile(shell, config);
        List<ModelSize> sizes = new ArrayList<>();
        if (read != null) {
            sizes.add(ModelSize.of(read.model()));
        }
        models.forEach(name -> sizes.add(size(hardware, name)));
        if (sizes.size() > 1 && !explain) {
            return new AnatomyTable(hardware, sizes, contexts, true).asTable();
        }
        ModelSize only = sizes.get(0);
        if (sizes.size() > 1) {
            throw new InputException("one model is explained at a time, not " + sizes.size());
        }
        AnatomyAnswer answer = new AnatomyAnswer(hardware, only, contexts, read == null ? null : read.weights());
        if (explain && only.model() == null) {
            throw new InputException(
                    only.name() + " is a size, and there is nothing to explain about it; name a model");
        }
        return explain ? answer.asExplanation() : answer.asTable();
    }

    private static ModelSize size(Hardware hardware, String name) {
        if (name.isBlank()) {
            throw new InputException("the name of the model is empty; 'farthing anatomy' lists those that are known");
        }
        ModelSize told = ModelSize.told(name);
        return told == null ? ModelSize.of(hardware.model(name)) : told;
    }
}
