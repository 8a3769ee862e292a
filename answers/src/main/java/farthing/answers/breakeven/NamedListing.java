package farthing.answers.breakeven;

import farthing.answers.InputException;
import farthing.catalogue.NameResolver;
import farthing.catalogue.PriceBook;
import farthing.catalogue.Resolution;

/** The listing that someone names to compare with. */
final class NamedListing {
    private NamedListing() {}

    /** @throws InputException if nobody sells under that name, with the nearest ones, or several do */
    static Resolution.Found find(PriceBook book, String name) {
        return switch (new NameResolver(book).resolve(null, name)) {
            case Resolution.Found one -> one;
            case Resolution.Ambiguous many ->
                throw new InputException("--against: " + many.reason() + ": " + String.join(", ", many.candidates()));
            case Resolution.Unknown none ->
                throw new InputException("--against: " + none.reason()
                        + (none.nearest().isEmpty()
                                ? ""
                                : "; did you mean " + String.join(", ", none.nearest()) + "?"));
        };
    }
}
