package farthing.io;

import farthing.catalogue.terms.Terms;
import farthing.formats.doc.FormatException;
import farthing.formats.terms.TermsReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The terms that a plan needs beyond token prices, as files: a folder with {@code terms.yml}, which names the sources,
 * and further YAML files of entries; and those that come with the program.
 */
public final class TermsFiles {
    private static final EntryFolder FOLDER = new EntryFolder("terms.yml");
    private static final String SHIPPED = "/farthing/books/terms.json";

    private TermsFiles() {}

    /** The terms that come with the program. */
    public static Terms shipped() {
        return TermsReader.read(JsonDocs.parse(shippedText()));
    }

    /** The JSON that {@link TermsReader#read} makes them from. */
    public static String shippedText() {
        try (InputStream in = TermsFiles.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new FormatException(0, "", "this build holds no terms");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw Inputs.unreadable(e).inFile(SHIPPED);
        }
    }

    /** @throws FormatException with file, line and key if the folder cannot be read as terms */
    public static Terms read(Path folder) {
        TermsReader reader = FOLDER.open(folder, TermsReader::open, TermsReader::add);
        try {
            return reader.terms();
        } catch (FormatException e) {
            throw e.inFile(folder.toString());
        }
    }

    /** The folder as one JSON list, the header first; checked by reading it. */
    static String merged(Path folder) {
        read(folder);
        return FOLDER.merged(folder);
    }
}
