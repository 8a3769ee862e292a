package farthing.io;

import farthing.formats.doc.FormatException;
import java.io.FileNotFoundException;
import java.io.InputStream;
import java.util.List;

/** The books that come with the program, each behind its index. */
public final class ShippedBooks {
    /** The first is the default. */
    public static final List<String> NAMES = List.of("market", "guide");

    private ShippedBooks() {}

    public static boolean has(String name) {
        return NAMES.contains(name) && ShippedBooks.class.getResource(resource(name)) != null;
    }

    /** @throws FormatException if this build holds no such book */
    public static IndexedBook open(String name) {
        if (!has(name)) {
            throw new FormatException(
                    0, "", "no shipped book '" + name + "'; there are " + String.join(" and ", NAMES));
        }
        return new IndexedBook(() -> {
            InputStream in = ShippedBooks.class.getResourceAsStream(resource(name));
            if (in == null) {
                throw new FileNotFoundException(resource(name));
            }
            return in;
        });
    }

    private static String resource(String name) {
        return "/farthing/books/" + name + ".index";
    }
}
