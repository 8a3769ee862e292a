package farthing.io;

import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.imports.ImportResult;
import farthing.formats.imports.Importer;
import farthing.formats.imports.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Other people's price catalogues as files: one JSON file, or a folder with one a provider. */
public final class CatalogueFiles {
    private CatalogueFiles() {}

    /**
     * @param version commit or edition of the catalogue; empty if not known
     * @param date of that version, or null
     * @throws FormatException if a file is not of the catalogue's shape; the message names it
     */
    public static ImportResult read(Importer importer, Path fileOrFolder, String version, @Nullable LocalDate date) {
        if (!Files.isDirectory(fileOrFolder)) {
            return readFile(importer, fileOrFolder, version, date);
        }
        ImportResult all = null;
        for (Path file : files(fileOrFolder)) {
            ImportResult one = readFile(importer, file, version, date);
            try {
                all = all == null ? one : all.plus(one);
            } catch (IllegalArgumentException e) {
                throw new FormatException(0, "", e.getMessage() + " in one folder").inFile(file.toString());
            }
        }
        if (all == null) {
            throw new FormatException(0, "", "holds no .json file").inFile(fileOrFolder.toString());
        }
        return all;
    }

    private static ImportResult readFile(Importer importer, Path file, String version, @Nullable LocalDate date) {
        try {
            Doc document = JsonDocs.parseWithRepeats(Inputs.bytes(file));
            return importer.read(document, new Origin(importer.source(version, date), stem(file)));
        } catch (FormatException e) {
            throw e.inFile(file.toString());
        }
    }

    /** The file's name without its endings. */
    private static String stem(Path file) {
        Path last = file.getFileName();
        String name = last == null ? "" : last.toString();
        for (String ending : List.of(".gz", ".json")) {
            name = name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
        }
        return name;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new FormatException(0, "", "cannot be read").inFile(folder.toString());
        }
    }
}
