package farthing.cli.shell;

import farthing.answers.InputException;
import farthing.catalogue.Contract;
import farthing.catalogue.PriceBook;
import java.nio.file.Path;

/** Where books and contracts come from. */
public interface Library {
    /**
     * A shipped book by name, or a book file or folder.
     *
     * @param directory that a relative file starts from
     * @throws InputException if there is none of that name
     */
    PriceBook book(String nameOrFile, Path directory);

    Contract contract(Path file);
}
