package farthing.answers.desk;

import farthing.answers.InputException;
import farthing.answers.Instants;
import farthing.answers.OpenBook;
import farthing.catalogue.NearestNames;
import farthing.catalogue.PriceBook;
import farthing.formats.book.ContractReader;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Fields that most verbs have: which prices hold, and whether the derivation is wanted. */
final class Asked {
    static final Field<String> BOOK = Field.text("book", "which prices").usually("the first of the desk's books");
    static final Field<String> AS_OF = Field.text(
                    "asOf",
                    "instant whose prices apply, such as 2026-08-01, 2026-08-01T17:00Z, or 17:00 UTC of the book's day")
            .usually("noon UTC of the book's date");
    static final Field<Obj> CONTRACT = new Field<>(
            "contract", new Kind.Document(), "", "negotiated terms in the shape of a contract file", "", false);
    static final Field<Boolean> EXPLAIN = Field.flag("explain", "the answer as a derivation");

    private Asked() {}

    /** The verb's own fields, those of the prices that it rests on, and whether to explain it. */
    static List<Field<?>> withPrices(Field<?>... own) {
        List<Field<?>> fields = unexplained(own);
        fields.add(EXPLAIN);
        return fields;
    }

    /** The same for a verb whose answer is no derivation. */
    static List<Field<?>> unexplained(Field<?>... own) {
        List<Field<?>> fields = new ArrayList<>(Arrays.asList(own));
        fields.addAll(List.of(BOOK, AS_OF, CONTRACT));
        return fields;
    }

    static OpenBook prices(Request request, Facts facts) {
        PriceBook book = book(request, facts);
        String asOf = request.get(AS_OF);
        Instant instant = asOf == null
                ? Instants.noon(book.info().date())
                : Instants.parse(asOf, book.info().date());
        if (instant == null) {
            throw new InputException("--as-of: expected 2026-08-01, 2026-08-01T17:00Z or 17:00, found '" + asOf + "'");
        }
        Obj contract = request.get(CONTRACT);
        try {
            return new OpenBook(book, instant, contract == null ? null : ContractReader.read(contract), facts.today());
        } catch (FormatException e) {
            throw e.inFile(CONTRACT.name());
        }
    }

    private static PriceBook book(Request request, Facts facts) {
        List<String> names = facts.books();
        String name = request.or(BOOK, names.get(0));
        if (!names.contains(name)) {
            List<String> nearest = NearestNames.of(name, names);
            throw new InputException("--book: '" + name + "' is none of " + String.join(", ", names)
                    + (nearest.isEmpty() ? "" : "; did you mean " + nearest.get(0) + "?"));
        }
        return facts.book(name);
    }
}
