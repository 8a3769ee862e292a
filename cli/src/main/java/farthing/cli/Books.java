package farthing.cli;

import farthing.answers.InputException;
import farthing.catalogue.Contract;
import farthing.catalogue.PriceBook;
import farthing.cli.shell.Library;
import farthing.formats.book.ContractReader;
import farthing.formats.doc.FormatException;
import farthing.io.BookFiles;
import farthing.io.ShippedBooks;
import java.nio.file.Files;
import java.nio.file.Path;

/** The books that ship with the program, and files of one's own. */
public enum Books implements Library {
    INSTANCE;

    @Override
    public PriceBook book(String nameOrFile, Path directory) {
        if (ShippedBooks.has(nameOrFile)) {
            return ShippedBooks.open(nameOrFile);
        }
        Path path = directory.resolve(nameOrFile);
        if (!Files.exists(path)) {
            throw new InputException("--book " + nameOrFile + ": neither a shipped book ("
                    + String.join(", ", ShippedBooks.NAMES) + ") nor a file or folder");
        }
        return BookFiles.load(path);
    }

    @Override
    public Contract contract(Path file) {
        try {
            return ContractReader.read(BookFiles.document(file));
        } catch (FormatException e) {
            throw e.inFile(file.toString());
        }
    }
}
