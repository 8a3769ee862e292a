package farthing.cli.serve;

import farthing.answers.desk.Facts;
import farthing.catalogue.PriceBook;
import farthing.catalogue.Provider;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.terms.Terms;
import farthing.cli.shell.Shell;
import farthing.formats.doc.Doc;
import farthing.io.HardwareFiles;
import farthing.io.Presets;
import farthing.io.ShippedBooks;
import farthing.io.TermsFiles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a server knows: each part is read once, when it is first asked for, and then kept for all threads. */
final class KeptFacts implements Facts {
    private final Shell shell;
    private final List<String> names;
    private final Map<String, PriceBook> books = new HashMap<>();
    private @Nullable Terms terms;
    private @Nullable Hardware hardware;

    /** @param first the book that holds where none is named */
    KeptFacts(Shell shell, String first) {
        this.shell = shell;
        names = new ArrayList<>(List.of(first));
        ShippedBooks.NAMES.stream().filter(name -> !name.equals(first)).forEach(names::add);
    }

    @Override
    public List<String> books() {
        return List.copyOf(names);
    }

    @Override
    public synchronized PriceBook book(String name) {
        PriceBook kept = books.get(name);
        if (kept == null) {
            kept = whole(shell.book(name));
            books.put(name, kept);
        }
        return kept;
    }

    /** A book behind an index reads listings when they are asked for, which is for one thread: all are read here. */
    private static PriceBook whole(PriceBook book) {
        for (Provider provider : book.providers()) {
            for (String id : book.ids(provider.id())) {
                book.named(provider.id(), id);
            }
        }
        return book;
    }

    @Override
    public synchronized Terms terms() {
        Terms kept = terms == null ? TermsFiles.shipped() : terms;
        terms = kept;
        return kept;
    }

    @Override
    public synchronized Hardware hardware() {
        Hardware kept = hardware == null ? HardwareFiles.shipped() : hardware;
        hardware = kept;
        return kept;
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
        return shell.today();
    }
}
