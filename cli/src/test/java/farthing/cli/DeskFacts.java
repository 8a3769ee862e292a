package farthing.cli;

import farthing.answers.desk.Facts;
import farthing.catalogue.PriceBook;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.terms.Terms;
import farthing.formats.doc.Doc;
import farthing.io.HardwareFiles;
import farthing.io.Presets;
import farthing.io.TermsFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** What a desk knows in tests: the shipped books and facts, on the day of every {@link Run}. */
enum DeskFacts implements Facts {
    INSTANCE;

    @Override
    public List<String> books() {
        return List.of("market", "guide");
    }

    @Override
    public PriceBook book(String name) {
        return Books.INSTANCE.book(name, Path.of(""));
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
