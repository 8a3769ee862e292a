package farthing.page.prices;

import farthing.answers.Instants;
import farthing.answers.OpenBook;
import farthing.catalogue.PriceBook;
import farthing.formats.doc.Obj;
import farthing.io.HardwareFiles;
import farthing.io.ShippedBooks;
import farthing.io.TermsFiles;
import farthing.io.YamlDocs;
import farthing.page.html.Html;
import farthing.page.view.Facts;
import farthing.page.view.State;
import java.util.LinkedHashMap;
import java.util.Map;

/** The view over a shipped book, and states from names and values in turn. */
final class Books {
    static final Facts MARKET = facts("market");
    static final Facts GUIDE = facts("guide");

    private Books() {}

    private static Facts facts(String name) {
        PriceBook book = ShippedBooks.open(name);
        OpenBook open = new OpenBook(
                book, Instants.noon(book.info().date()), null, book.info().date());
        return new Facts(open, HardwareFiles.shipped(), TermsFiles.shipped(), new LinkedHashMap<>(), YamlDocs::parse);
    }

    static State state(String... namesAndValues) {
        Obj values = new Obj(0);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return State.of(values);
    }

    static Reckoned reckoned(Facts facts, String... namesAndValues) {
        return new Reckoned(Shelf.of(facts), facts.open(), Question.of(state(namesAndValues)));
    }

    static Map<String, Html> regions(Facts facts, String... namesAndValues) {
        return new PricesView(facts).regions(state(namesAndValues));
    }
}
