package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import farthing.catalogue.ListedBook;
import farthing.formats.book.BookParts;
import farthing.formats.book.BookWriter;
import farthing.formats.doc.JsonText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookFilesTest {
    private static final String HEAD =
            "schema: farthing/book/1\nbook: small\ndate: 2026-08-21\nsources: [{id: page, licence: facts}]\n";
    private static final String ACME =
            "id: acme\nmodels:\n  - id: one\n    cards: [{source: page, prices: {input: 3, output: 15}}]\n";

    @TempDir
    private Path folder;

    @Test
    void aFolderAndOneFileHoldTheSameBookWithTheSameHash() throws Exception {
        BookParts book = new RandomBooks(7).book();
        BookFiles.writeFolder(book, folder);
        Path json = Files.writeString(folder.resolve("book.json"), JsonText.pretty(BookWriter.write(book)));
        Path compact = Files.writeString(folder.resolve("compact"), JsonText.compact(BookWriter.write(book)));
        ListedBook fromFolder = BookFiles.load(folder);
        assertThat(BookFiles.read(folder)).isEqualTo(book);
        assertThat(BookFiles.load(json).info()).isEqualTo(fromFolder.info());
        assertThat(BookFiles.load(compact).info()).isEqualTo(fromFolder.info());
        byte[] digest = MessageDigest.getInstance("SHA-256")
                .digest(Files.readString(compact).getBytes(StandardCharsets.UTF_8));
        assertThat(fromFolder.info().hash()).isEqualTo(HexFormat.of().formatHex(digest));
    }

    @Test
    void anyChangeOfAPriceChangesTheHash() throws Exception {
        Files.writeString(folder.resolve("book.yml"), HEAD);
        Path acme = Files.writeString(folder.resolve("acme.yml"), ACME);
        String before = BookFiles.load(folder).info().hash();
        Files.writeString(acme, ACME.replace("15", "15.00") + "# a comment\n");
        assertThat(BookFiles.load(folder).info().hash()).isEqualTo(before);
        Files.writeString(acme, ACME.replace("15", "15.01"));
        assertThat(BookFiles.load(folder).info().hash()).isNotEqualTo(before);
    }

    @Test
    void faultsNameFileLineAndKey() throws Exception {
        assertThatThrownBy(() -> BookFiles.load(folder)).hasMessage(folder.resolve("book.yml") + ": no such file");
        Files.writeString(folder.resolve("book.yml"), HEAD);
        Path acme = Files.writeString(folder.resolve("acme.yml"), ACME.replace("input", "inptu"));
        assertThatThrownBy(() -> BookFiles.load(folder))
                .hasMessage(acme + ":4: models[0].cards[0].prices.inptu: unknown meter 'inptu'; did you mean 'input'?");
        Files.writeString(acme, ACME);
        Path other = Files.writeString(folder.resolve("other.yml"), ACME);
        assertThatThrownBy(() -> BookFiles.load(folder))
                .hasMessage(other + ":1: id: provider 'acme' already stands in " + acme);
        Files.writeString(folder.resolve("book.yml"), HEAD + "providers: []\n");
        assertThatThrownBy(() -> BookFiles.load(folder)).hasMessageContaining("book.yml:5: providers: unknown key");
    }

    @Test
    void aFileThatIsNeitherJsonNorYamlIsRefused() throws Exception {
        Path file = Files.write(folder.resolve("book.bin"), new byte[] {0x50, 0x4b, 3, 4, (byte) 0x80});
        assertThatThrownBy(() -> BookFiles.load(file)).hasMessageContaining("book.bin:1: byte 0x80 at offset 4");
        Path list = Files.writeString(folder.resolve("list.json"), " [1]");
        assertThatThrownBy(() -> BookFiles.load(list)).hasMessageContaining("expected an object, found a list of 1");
    }
}
