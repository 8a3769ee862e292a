package farthing.server;

import farthing.answers.desk.Facts;
import farthing.catalogue.PriceBook;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.terms.Terms;
import farthing.formats.doc.Doc;
import farthing.io.BookFiles;
import farthing.io.HardwareFiles;
import farthing.io.ShippedBooks;
import farthing.io.TermsFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** What ships, on a fixed day; the presets from the folder of the examples. */
enum TestFacts implements Facts {
    INSTANCE;

    @Override
    public List<String> books() {
        return ShippedBooks.NAMES;
    }

    @Override
    public PriceBook book(String name) {
        return ShippedBooks.open(name);
    }

    @Override
    public Terms terms() {
        return TermsFiles.shipped();
    }

    @Override
    public Hardware hardware() {
        return HardwareFiles.shipped();
    }

    @Override
    public List<String> presets() {
        return List.of("rag");
    }

    @Override
    public Doc preset(String name) {
        return read(Path.of("..", "examples", "presets", name + ".yml"));
    }

    @Override
    public Doc example() {
        return read(Path.of("..", "examples", "support-bot.yml"));
    }

    private static Doc read(Path file) {
        try {
            return BookFiles.document(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public LocalDate today() {
        return LocalDate.of(2026, 8, 24);
    }
}
