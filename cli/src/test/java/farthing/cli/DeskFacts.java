package farthing.cli;

import farthing.answers.desk.Facts;
import farthing.catalogue.PriceBook;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.terms.Terms;
import farthing.cli.shell.Library;
import farthing.formats.doc.Doc;
import farthing.io.HardwareFiles;
import farthing.io.Presets;
import farthing.io.TermsFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** What a desk knows in tests, on the day of every {@link Run}: the shipped facts, and the books that the run has. */
record DeskFacts(Library library) implements Facts {
    /** As {@link Run#in}. */
    static final DeskFacts INSTANCE = new DeskFacts(FixtureBooks.LIBRARY);

    /** As {@link Run#shipped}. */
    static final DeskFacts SHIPPED = new DeskFacts(Books.INSTANCE);

    private static final Terms SHIPPED_TERMS = TermsFiles.shipped();
    private static final Hardware SHIPPED_HARDWARE = HardwareFiles.shipped();

    @Override
    public List<String> books() {
        return List.of("market", "guide");
    }

    @Override
    public PriceBook book(String name) {
        return library.book(name, Path.of(""));
    }

    @Override
    public Terms terms() {
        return SHIPPED_TERMS;
    }

    @Override
    public Hardware hardware() {
        return SHIPPED_HARDWARE;
    }

    @Override
    public List<String> presets() {
        return Presets.NAMES;
    }

    @Override
    public Doc preset(String name) {
        return Presets.read(name);
    }

    @Override
    public Doc example() {
        return Presets.example();
    }

    @Override
    public LocalDate today() {
        return LocalDate.ofInstant(Run.NOW, ZoneOffset.UTC);
    }
}
