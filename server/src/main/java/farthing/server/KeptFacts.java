package farthing.server;

import farthing.answers.desk.Facts;
import farthing.catalogue.PriceBook;
import farthing.catalogue.Provider;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.terms.Terms;
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
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a server knows: each part is read once, when it is first asked for, and then kept for all threads. */
public final class KeptFacts implements Facts {
    private final List<String> names;
    private final Function<String, PriceBook> opener;
    private final Supplier<LocalDate> clock;
    private final Map<String, PriceBook> books = new HashMap<>();
    private @Nullable Terms terms;
    private @Nullable Hardware hardware;

    /**
     * @param first name of the book that holds where none is named; the shipped ones follow
     * @param opener opens a book by name
     * @param clock tells the day
     */
    public KeptFacts(String first, Function<String, PriceBook> opener, Supplier<LocalDate> clock) {
        this.opener = opener;
        this.clock = clock;
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
            kept = whole(opener.apply(name));
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
        return clock.get();
    }
}
