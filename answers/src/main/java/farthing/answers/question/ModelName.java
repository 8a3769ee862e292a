package farthing.answers.question;

import farthing.answers.InputException;
import farthing.catalogue.NameResolver;
import farthing.catalogue.PriceBook;
import farthing.catalogue.Resolution;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which model a person means.
 *
 * @param model as typed: a model, or provider/model
 * @param provider who sells it, or null
 */
public record ModelName(String model, @Nullable String provider) {

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
