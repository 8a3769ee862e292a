package farthing.cli.answer;

import farthing.catalogue.NameResolver;
import farthing.catalogue.PriceBook;
import farthing.catalogue.Resolution;
import farthing.cli.shell.InputException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the model a person named, or says what is near. */
public final class Models {
    private Models() {}

    /**
     * @param provider id or alias, or null for a bare name
     * @throws InputException if the book has no such model, with the nearest names
     */
    public static Resolution.Found find(PriceBook book, @Nullable String provider, String model) {
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
