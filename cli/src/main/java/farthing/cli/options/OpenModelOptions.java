package farthing.cli.options;

import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.hardware.Hardware;
import farthing.cli.shell.InputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** Which model of open weights a person means. */
public final class OpenModelOptions {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "MODEL",
            description = "open-weight model, such as llama-3.1-70b")
    private @Nullable String model;

    /** @throws InputException if none is named; an unknown one is refused with the nearest names */
    public Anatomy anatomy(Hardware hardware) {
        String name = model;
        if (name == null || name.isBlank()) {
            throw new InputException("which model? Name one such as llama-3.1-70b");
        }
        return hardware.model(name);
    }
}
