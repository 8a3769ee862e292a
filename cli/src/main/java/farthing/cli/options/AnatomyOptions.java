package farthing.cli.options;

import farthing.answers.InputException;
import farthing.catalogue.hardware.Hardware;
import farthing.cli.shell.Shell;
import farthing.formats.doc.FormatException;
import farthing.formats.hardware.ConfigJson;
import farthing.io.Inputs;
import farthing.io.JsonDocs;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which model of open weights a person means: one of the book, or one whose configuration lies in a file. */
public final class AnatomyOptions {
    /** A shape is told in a few kilobytes; what is far larger is another file. */
    private static final int BYTES_MAX = 4 << 20;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "MODEL",
            description = "model with open weights, such as llama-3.1-70b; 'farthing anatomy' lists them")
    private @Nullable String model;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "instead of MODEL: the config.json that lies beside weights on Hugging Face")
    private @Nullable String config;

    /** Whether a model is named at all. */
    public boolean isGiven() {
        return model != null || config != null;
    }

    /** As typed; empty if none is. */
    public String name() {
        return config != null ? config : model == null ? "" : model;
    }

    /** @throws InputException if none or two are named; an unknown one is refused with the nearest names */
    public ConfigJson.Read read(Shell shell, Hardware hardware) {
        if (model != null && config != null) {
            throw new InputException("MODEL '" + model + "' and --config " + config + ": name one of them");
        }
        if (config != null) {
            return ofFile(shell, config);
        }
        if (model == null || model.isBlank()) {
            throw new InputException("which model? Name one such as llama-3.1-70b ('farthing anatomy' lists them), or"
                    + " --config FILE");
        }
        if (model.endsWith(".yml") || model.endsWith(".yaml")) {
            throw new InputException("'" + model + "' is a workload file; 'farthing breakeven " + model
                    + " --host llama-3.3-70b' compares its models with machines of your own");
        }
        return new ConfigJson.Read(hardware.model(model), null);
    }

    /** @throws FormatException with file, line and key if it is no shape of a model */
    public static ConfigJson.Read ofFile(Shell shell, String file) {
        if (file.isBlank()) {
            throw new InputException("--config: no file is named; name a config.json, or - for standard input");
        }
        boolean piped = file.equals("-");
        Path path = piped ? Path.of("-") : shell.file(file);
        String name = piped ? "standard input" : path.toString();
        try {
            return ConfigJson.read(JsonDocs.parse(Inputs.bytes(path, BYTES_MAX)), called(path, piped));
        } catch (FormatException e) {
            throw e.inFile(name);
        }
    }

    /** A file called config.json says nothing, its folder does. */
    private static String called(Path path, boolean piped) {
        Path name = path.getFileName();
        if (piped || name == null) {
            return "standard input";
        }
        Path folder = path.toAbsolutePath().getParent();
        Path of = folder == null ? null : folder.getFileName();
        return of == null || !name.toString().equals("config.json") ? name.toString() : of + "/config.json";
    }
}
