package farthing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import farthing.answers.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page as a folder: what is written, what is taken away again, and what is left alone. */
class SiteFolderTest {
    private static final long MOST = 5_000_000;
    private static final String LONG = "figures ".repeat(1000);

    @TempDir
    private Path folder = Path.of("");

    private static Site site(String... pathsAndTexts) {
        SortedMap<String, byte[]> parts = new TreeMap<>();
        parts.put("index.html", bytes("<html><head><title>x</title></head></html>"));
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            parts.put(pathsAndTexts[i], bytes(pathsAndTexts[i + 1]));
        }
        return new Site(parts);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Set<String> names() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile)
                    .forEach(
                            file -> names.add(folder.relativize(file).toString().replace('\\', '/')));
        }
        return names;
    }

    @Test
    void everyFileIsWrittenWithItsCompressedFormWhereThatSavesSomething() throws IOException {
        SiteFolder.Written written =
                SiteFolder.write(site("data/book.jsonl", LONG, "short.txt", "x"), folder.resolve("new"), false, MOST);
        folder = folder.resolve("new");
        assertThat(names())
                .containsExactly("data/book.jsonl", "data/book.jsonl.gz", SiteFolder.LIST, "index.html", "short.txt");
        assertThat(folder.resolve("data/book.jsonl")).hasContent(LONG);
        assertThat(written.packed()).isTrue();
        assertThat(written.files()).isEqualTo(4);
    }

    @Test
    void theCompressedFormsStayAwayWhereTheyWouldMakeItTooLarge() throws IOException {
        SiteFolder.Written written = SiteFolder.write(site("book.jsonl", LONG), folder, false, LONG.length() + 50);
        assertThat(written.packed()).isFalse();
        assertThat(names()).containsExactly("book.jsonl", SiteFolder.LIST, "index.html");
    }

    @Test
    void aFormerExportIsRenewedAndItsOldFilesGo() throws IOException {
        SiteFolder.write(site("old.js", LONG), folder, false, MOST);
        SiteFolder.write(site("new.js", "x"), folder, false, MOST);
        assertThat(names()).containsExactly(SiteFolder.LIST, "index.html", "new.js");
    }

    @Test
    void aFolderOfOtherFilesIsRefusedUnlessForcedAndThenTheyStay() throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "mine");
        assertThatThrownBy(() -> SiteFolder.write(site(), folder, false, MOST))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is no former export")
                .hasMessageContaining("--force");
        assertThat(names()).containsExactly("thesis.txt");
        SiteFolder.write(site(), folder, true, MOST);
        SiteFolder.write(site(), folder, false, MOST);
        assertThat(names()).containsExactly(SiteFolder.LIST, "index.html", "thesis.txt");
    }

    @Test
    void aFileInTheFoldersPlaceIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");
        assertThatThrownBy(() -> SiteFolder.write(site(), file, false, MOST))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is a file");
        assertThat(file).hasContent("mine");
    }

    @Test
    void aForgedListTakesAwayNothingOutsideTheFolder() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("site"));
        Path outside = Files.writeString(folder.resolve("thesis.txt"), "mine");
        Files.writeString(
                inside.resolve(SiteFolder.LIST),
                "{\"files\": [\"../thesis.txt\", \"a/../../thesis.txt\", \"" + outside + "\", \"old.js\"]}");
        Files.writeString(inside.resolve("old.js"), "x");
        SiteFolder.write(site(), inside, false, MOST);
        assertThat(outside).hasContent("mine");
        assertThat(inside.resolve("old.js")).doesNotExist();
    }

    @Test
    void anOfflineSiteKeepsEveryFileOfOneEdition() {
        Site plain = site("data/a.json", "{}", "page.js", "x");
        Site offline = OfflineSite.of(plain);
        String keeper = text(offline, "keeper.js");
        assertThat(keeper)
                .contains("[\"data/a.json\",\"./\",\"page.js\",\"offline.js\"]")
                .doesNotContain("EDITION'");
        assertThat(text(offline, "index.html")).contains("<script type=\"module\" src=\"offline.js\"></script></head>");
        assertThat(text(OfflineSite.of(plain), "keeper.js")).isEqualTo(keeper);
        assertThat(text(OfflineSite.of(site("data/a.json", "{} ", "page.js", "x")), "keeper.js"))
                .isNotEqualTo(keeper);
    }

    private static String text(Site site, String path) {
        SiteFile file = site.file(path);
        assertThat(file).isNotNull();
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }
}
