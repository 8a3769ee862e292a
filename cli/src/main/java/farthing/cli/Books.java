package farthing.cli;

import farthing.catalogue.Contract;
import farthing.catalogue.PriceBook;
import farthing.cli.shell.InputException;
import farthing.cli.shell.Library;

/** The books that ship with the program, and files of one's own. */
enum Books implements Library {
    INSTANCE;

    @Override
    public PriceBook book(String nameOrFile) {
        throw new InputException("--book " + nameOrFile + ": no such book");
    }

    @Override
    public Contract contract(String file) {
        throw new InputException("--contract " + file + ": no such file");
    }
}
