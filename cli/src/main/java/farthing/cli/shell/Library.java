package farthing.cli.shell;

import farthing.catalogue.Contract;
import farthing.catalogue.PriceBook;

/** Where books and contracts come from. */
public interface Library {
    /**
     * A shipped book by name, or a book file or folder.
     *
     * @throws InputException if there is none of that name
     */
    PriceBook book(String nameOrFile);

    Contract contract(String file);
}
