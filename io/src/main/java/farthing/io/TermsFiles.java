package farthing.io;

import farthing.catalogue.terms.Terms;
import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.JsonText;
import farthing.formats.terms.TermsReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The terms that a plan needs beyond token prices, as files: a folder with {@code terms.yml}, which names the sources,
 * and further YAML files of entries; and those that come with the program.
 */
public final class TermsFiles {
    private static final String HEADER = "terms.yml";
    private static final String SHIPPED = "/farthing/books/terms.json";

    private TermsFiles() {}

    /** The terms that come with the program. */
    public static Terms shipped() {
        try (InputStream in = TermsFiles.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new FormatException(0, "", "this build holds no terms");
            }
            return TermsReader.read(JsonDocs.parse(in.readAllBytes()));
        } catch (IOException e) {
            throw Inputs.unreadable(e).inFile(SHIPPED);
        }
    }

    /** @throws FormatException with file, line and key if the folder cannot be read as terms */
    public static Terms read(Path folder) {
        Path header = folder.resolve(HEADER);
        TermsReader reader;
        try {
            reader = TermsReader.open(YamlDocs.read(header));
        } catch (FormatException e) {
            throw e.inFile(header.toString());
        }
        for (Path file : entries(folder)) {
            try {
                reader.add(YamlDocs.read(file));
            } catch (FormatException e) {
                throw e.inFile(file.toString());
            }
        }
        try {
            return reader.terms();
        } catch (FormatException e) {
            throw e.inFile(folder.toString());
        }
    }

    /** The folder as one JSON list, the header first; checked by reading it. */
    static String merged(Path folder) {
        read(folder);
        List<Doc> documents = new ArrayList<>();
        documents.add(YamlDocs.read(folder.resolve(HEADER)));
        for (Path file : entries(folder)) {
            documents.add(YamlDocs.read(file));
        }
        return JsonText.compact(new Doc.Arr(documents, 0));
    }

    private static List<Path> entries(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yml"))
                    .filter(file -> !file.getFileName().toString().equals(HEADER))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw Inputs.unreadable(e).inFile(folder.toString());
        }
    }
}
