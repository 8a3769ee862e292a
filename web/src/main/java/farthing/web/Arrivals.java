package farthing.web;

import farthing.answers.Instants;
import farthing.answers.OpenBook;
import farthing.catalogue.ListedBook;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.terms.Terms;
import farthing.formats.book.BookPieces;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import farthing.formats.doc.Times;
import farthing.formats.terms.TermsReader;
import farthing.page.view.Facts;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The page's data files as they arrive, text by text, and what the page knows once they are there. */
final class Arrivals {
    private final LocalDate today;
    private final Terms terms;
    private final Map<String, Doc> presets = new LinkedHashMap<>();
    private @Nullable BookPieces book;

    /**
     * @param start text of the first data file
     * @param today by the clock of the reader
     * @throws FormatException if it is none
     */
    Arrivals(String start, String today) {
        this.today = Objects.requireNonNull(Times.date(today), "a day");
        Fields fields = Fields.of(SmallJson.parse(start), "");
        terms = TermsReader.read(fields.required("terms"));
        Obj named = Doc.asObject(fields.required("presets"));
        for (int i = 0; named != null && i < named.size(); i++) {
            presets.put(named.key(i), named.value(i));
        }
    }

    /** The next line of a book, its head first. */
    void piece(String line) {
        Doc piece = SmallJson.parse(line);
        if (book == null) {
            book = BookPieces.open(piece);
        } else {
            book.add(piece);
        }
    }

    /** With the models whose pieces have come. */
    Facts facts(Hardware hardware, Function<String, Doc> reader) {
        ListedBook known = Objects.requireNonNull(book, "a book").book();
        OpenBook open = new OpenBook(known, Instants.noon(known.info().date()), null, today);
        return new Facts(open, hardware, terms, presets, reader);
    }
}
