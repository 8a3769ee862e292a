package farthing.cli.options;

import farthing.answers.InputException;
import farthing.catalogue.NameResolver;
import farthing.catalogue.PriceBook;
import farthing.catalogue.Resolution;
import java.util.List;
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

    /** @throws InputException if the book has no such model, with the nearest names */
    public Resolution.Found find(PriceBook book) {
        if (model.isBlank()) {
            throw new InputException("the name of the model is empty; 'farthing prices list' shows what book "
                    + book.info().name() + " holds");
        }
        Resolution resolution = new NameResolver(book).resolve(provider, model);
        // The commonest case apart: linking a switch over types takes milliseconds of a start.
        if (resolution instanceof Resolution.Found found) {
            return found;
        }
        return switch (resolution) {
            case Resolution.Found found -> found;
            case Resolution.Ambiguous ambiguous ->
                throw new InputException(ambiguous.reason() + ": " + String.join(", ", ambiguous.candidates()));
            case Resolution.Unknown unknown -> throw new InputException(unknown.reason() + wayOut(unknown.nearest()));
        };
    }

    private static String wayOut(List<String> nearest) {
        return nearest.isEmpty()
                ? "; 'farthing prices list' shows what it holds"
                : "; did you mean " + String.join(", ", nearest) + "?";
    }
}
