package farthing.io;

import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A folder of YAML files: a header that names date and sources, and files of entries, read in the order of their names.
 *
 * @param header its file name
 */
record EntryFolder(String header) {
    /**
     * Opens a reader with the header and adds every other file.
     *
     * @throws FormatException with file, line and key
     */
    <R> R open(Path folder, Function<Doc, R> open, BiConsumer<R, Doc> add) {
        Path first = folder.resolve(header);
        R reader;
        try {
            reader = open.apply(YamlDocs.read(first));
        } catch (FormatException e) {
            throw e.inFile(first.toString());
        }
        for (Path file : entries(folder)) {
            try {
                add.accept(reader, YamlDocs.read(file));
            } catch (FormatException e) {
                throw e.inFile(file.toString());
            }
        }
        return reader;
    }

    /** All files but those named as one JSON list, the header first. */
    String merged(Path folder, String... apart) {
        List<Doc> documents = new ArrayList<>();
        documents.add(YamlDocs.read(folder.resolve(header)));
        for (Path file : entries(folder)) {
            if (!List.of(apart).contains(String.valueOf(file.getFileName()))) {
                documents.add(YamlDocs.read(file));
            }
        }
        return JsonText.compact(new Doc.Arr(documents, 0));
    }

    private List<Path> entries(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yml"))
                    .filter(file -> !file.getFileName().toString().equals(header))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw Inputs.unreadable(e).inFile(folder.toString());
        }
    }
}
