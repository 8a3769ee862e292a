package farthing.cli;

import farthing.answers.desk.Facts;
import farthing.catalogue.PriceBook;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.terms.Terms;
import farthing.formats.doc.Doc;
import farthing.io.BookFiles;
import farthing.io.HardwareFiles;
import farthing.io.TermsFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The same facts for a desk as a {@link Run} has. */
enum DeskFacts implements Facts {
    INSTANCE;

    @Override
    public List<String> books() {
        return List.of("market", "guide");
    }

    @Override
    public PriceBook book(String name) {
        return FixtureBooks.LIBRARY.book(name, Path.of(""));
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
        return Init.PRESETS;
    }

    @Override
    public Doc preset(String name) {
        String file = "/farthing/presets/" + name + ".yml";
        try (InputStream in = DeskFacts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not in this build");
            }
            return BookFiles.document(file, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public LocalDate today() {
        return LocalDate.ofInstant(Run.NOW, ZoneOffset.UTC);
    }
}
