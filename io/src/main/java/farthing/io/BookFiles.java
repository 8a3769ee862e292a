package farthing.io;

import farthing.catalogue.ListedBook;
import farthing.formats.book.BookParts;
import farthing.formats.book.BookReader;
import farthing.formats.book.BookWriter;
import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.JsonText;
import farthing.formats.doc.Obj;
import farthing.formats.doc.YamlText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Price books as files: one JSON or YAML file, or a folder with {@code book.yml} (everything but the providers) and one
 * YAML file a provider. Messages name file, line and key.
 */
public final class BookFiles {
    private static final String HEADER = "book.yml";

    private BookFiles() {}

    /** @throws FormatException if it cannot be read as a book */
    public static ListedBook load(Path fileOrFolder) {
        return book(read(fileOrFolder));
    }

    /** The book with its hash. */
    public static ListedBook book(BookParts parts) {
        return parts.book(hash(parts));
    }

    /** @throws FormatException if it cannot be read as a book */
    public static BookParts read(Path fileOrFolder) {
        if (Files.isDirectory(fileOrFolder)) {
            return readFolder(fileOrFolder);
        }
        Doc document = document(fileOrFolder);
        try {
            return BookReader.read(document);
        } catch (FormatException e) {
            throw e.inFile(fileOrFolder.toString());
        }
    }

    /**
     * A file as a document: YAML by its name's ending, otherwise JSON if it begins with a brace or bracket, else YAML.
     *
     * @throws FormatException if it cannot be read
     */
    public static Doc document(Path file) {
        return document(file.toString(), Inputs.bytes(file));
    }

    /** The same of bytes that were read; the name is the file's. */
    public static Doc document(String name, byte[] bytes) {
        try {
            return looksLikeJson(name, bytes) ? JsonDocs.parse(bytes) : YamlDocs.parse(bytes);
        } catch (FormatException e) {
            throw e.inFile(name);
        }
    }

    private static boolean looksLikeJson(String name, byte[] bytes) {
        if (name.endsWith(".yml") || name.endsWith(".yaml")) {
            return false;
        }
        int at = Utf8.markLength(bytes, 0, bytes.length);
        while (at < bytes.length && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\n' || bytes[at] == '\r')) {
            at++;
        }
        return name.endsWith(".json") || (at < bytes.length && (bytes[at] == '{' || bytes[at] == '['));
    }

    private static BookParts readFolder(Path folder) {
        Path headerFile = folder.resolve(HEADER);
        Doc headerDocument = YamlDocs.read(headerFile);
        BookParts header;
        try {
            header = BookReader.readHeader(headerDocument);
        } catch (FormatException e) {
            throw e.inFile(headerFile.toString());
        }
        List<ListedBook.Offer> offers = new ArrayList<>();
        Map<String, Path> holders = new TreeMap<>();
        for (Path file : providerFiles(folder)) {
            Doc document = YamlDocs.read(file);
            ListedBook.Offer offer;
            try {
                offer = BookReader.readProvider(document, header);
            } catch (FormatException e) {
                throw e.inFile(file.toString());
            }
            String id = offer.provider().id();
            Path holder = holders.putIfAbsent(id, file);
            if (holder != null) {
                throw new FormatException(1, "id", "provider '" + id + "' already stands in " + holder)
                        .inFile(file.toString());
            }
            offers.add(offer);
        }
        return new BookParts(header.name(), header.date(), header.currency(), header.sources(), offers);
    }

    private static List<Path> providerFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yml"))
                    .filter(file -> !file.getFileName().toString().equals(HEADER))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw Inputs.unreadable(e).inFile(folder.toString());
        }
    }

    /** SHA-256 of the canonical compact JSON, in hexadecimal. */
    public static String hash(BookParts parts) {
        try {
            byte[] text = JsonText.compact(BookWriter.write(parts)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Writes the folder form; providers' files are named by their ids. Files that it does not write stay. */
    public static void writeFolder(BookParts parts, Path folder) throws IOException {
        Files.createDirectories(folder);
        write(BookWriter.header(parts), folder.resolve(HEADER));
        for (ListedBook.Offer offer : parts.offers()) {
            write(
                    BookWriter.provider(offer, parts.currency()),
                    folder.resolve(offer.provider().id() + ".yml"));
        }
    }

    private static void write(Obj document, Path file) throws IOException {
        Files.writeString(file, YamlText.of(document));
    }
}
