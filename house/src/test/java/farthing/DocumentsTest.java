package farthing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents point only at what exists, so that they cannot fall behind unseen. */
class DocumentsTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#\\s]+)[^)]*\\)");
    private static final Pattern TEST_NAME = Pattern.compile("`(\\w+Test)\\b");

    @Test
    void everyRelativeLinkLeadsToAFile() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path document : documents()) {
            Matcher link = LINK.matcher(Files.readString(document));
            while (link.find()) {
                if (!Files.exists(document.resolveSibling(link.group(1)))) {
                    broken.add(document + " -> " + link.group(1));
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void everyTestThatADocumentNamesExists() throws IOException {
        List<String> sources;
        try (Stream<Path> files = Files.find(
                ROOT, 12, (file, attributes) -> file.toString().contains("src") && attributes.isRegularFile())) {
            sources = files.map(file -> file.getFileName().toString()).toList();
        }
        List<String> unknown = new ArrayList<>();
        for (Path document : documents()) {
            Matcher name = TEST_NAME.matcher(Files.readString(document));
            while (name.find()) {
                if (!sources.contains(name.group(1) + ".java")) {
                    unknown.add(document + " -> " + name.group(1));
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .forEach(documents::add);
        }
        return documents;
    }
}
