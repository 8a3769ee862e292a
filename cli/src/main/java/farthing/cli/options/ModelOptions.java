package farthing.cli.options;

import farthing.answers.question.ModelName;
import farthing.catalogue.PriceBook;
import farthing.catalogue.Resolution;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which model a person means. */
public final class ModelOptions {
    @Parameters(paramLabel = "MODEL", description = "model, or provider/model; a bare name means its maker's own")
    private String model = "";

    @Option(names = "--provider", paramLabel = "P", description = "who sells it")
    private @Nullable String provider;

    /** As typed. */
    public String name() {
        return model;
    }

    /** The name with its seller. */
    public ModelName words() {
        return new ModelName(model, provider);
    }

    /** @throws farthing.answers.InputException if the book has no such model, with the nearest names */
    public Resolution.Found find(PriceBook book) {
        return words().find(book);
    }
}
