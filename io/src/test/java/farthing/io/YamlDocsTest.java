package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.JsonText;
import farthing.formats.doc.Obj;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class YamlDocsTest {
    @ParameterizedTest
    @CsvSource({
        "0.10, 0.10",
        "3, 3",
        "-1e-7, -1e-7",
        "true, true",
        "~, null",
        "NO, \"NO\"",
        "on, \"on\"",
        "yes, \"yes\"",
        "2026-08-21, \"2026-08-21\"",
        "2026-08-21T10:00:00Z, \"2026-08-21T10:00:00Z\"",
        "010, \"010\"",
        "0x1F, \"0x1F\"",
        "1_000, \"1_000\"",
        ".5, \".5\"",
        ".nan, \".nan\"",
        "16:30, \"16:30\"",
        "'\"3\"', \"3\"",
        "!!str 3, \"3\"",
        "4.5-mini, \"4.5-mini\"",
    })
    void scalarsAreWhatJsonWouldCallThem(String yaml, String json) {
        assertThat(JsonText.compact(YamlDocs.parse("a: " + yaml))).isEqualTo("{\"a\":" + json + "}");
    }

    @Test
    void blocksAndFlowsMixAndKnowTheirLines() {
        Obj root = (Obj)
                YamlDocs.parse("\ufeff# a book\r\nmodels:\r\n  - id: a\n    prices: {input: 3, output: 15}\n  - b\n");
        assertThat(JsonText.compact(root))
                .isEqualTo("{\"models\":[{\"id\":\"a\",\"prices\":{\"input\":3,\"output\":15}},\"b\"]}");
        Doc.Arr models = (Doc.Arr) root.get("models");
        assertThat(models.items()).extracting(Doc::line).containsExactly(3, 5);
        assertThat(((Obj) models.items().get(0)).get("prices").line()).isEqualTo(4);
    }

    @Test
    void jsonIsYamlToo() {
        String json = "{\"a\":[1.50,\"x\",null,true,{\"b\":{}}]}";
        assertThat(JsonText.compact(YamlDocs.parse(json))).isEqualTo(json);
    }

    @Test
    void aFewAliasesAreRead() {
        assertThat(JsonText.compact(YamlDocs.parse("a: &x {input: 3}\nb: *x\nc: [*x]")))
                .isEqualTo("{\"a\":{\"input\":3},\"b\":{\"input\":3},\"c\":[{\"input\":3}]}");
    }

    static Stream<Arguments> refused() {
        StringBuilder laughs = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int i = 1; i < 40; i++) {
            laughs.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(8) + "*a" + (i - 1) + "]\n");
        }
        return Stream.of(
                Arguments.of("", "is empty"),
                Arguments.of("# only a comment\n", "is empty"),
                Arguments.of("a: 1\nb: 2\na: 3", "line 3: a: this key stands twice"),
                Arguments.of("a:\n  b: 1\n  b: 2", "line 3: a.b: this key stands twice"),
                Arguments.of("a: [1, 2", "line 1: not YAML"),
                Arguments.of("a: 'x", "not YAML"),
                Arguments.of("a: 1\n\tb: 2", "line 2: not YAML"),
                Arguments.of("a: b: c", "line 1: not YAML: mapping values are not allowed here"),
                Arguments.of("a: 1\n---\nb: 2", "line 2: a second YAML document"),
                Arguments.of("? [1, 2]\n: 3", "line 1: a key must be plain text"),
                Arguments.of("a: !!java.util.Date 3", "line 1: a: tag tag:yaml.org,2002:java.util.Date is not read"),
                Arguments.of("a: !!binary aGk=", "line 1: a: tag tag:yaml.org,2002:binary is not read"),
                Arguments.of("a: !mine {b: 1}", "line 1: a: tag !mine is not read"),
                Arguments.of("a: *none", "line 1: a: alias *none has no anchor before it"),
                Arguments.of("a: &x [*x]", "line 1: a[0]: alias *x has no anchor before it"),
                Arguments.of(laughs.toString(), "aliases repeat more than 100000 nodes"),
                Arguments.of("[".repeat(10_000), "more than 200 levels"),
                Arguments.of("a: \u0007", "not YAML"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsNotPlainYamlIsRefusedWithItsPlace(String yaml, String message) {
        assertThatThrownBy(() -> YamlDocs.parse(yaml))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining(message);
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedWithTheirPlace() {
        assertThatThrownBy(() -> YamlDocs.parse(new byte[] {'a', ':', ' ', '1', '\n', 'b', ':', ' ', (byte) 0xe9}))
                .hasMessageContaining("line 2: byte 0xe9 at offset 8 is not UTF-8");
    }

    @Test
    void aFileIsNamedInMessages(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("book.yml"), "a: 1\na: 2");
        assertThatThrownBy(() -> YamlDocs.read(file)).hasMessage(file + ":2: a: this key stands twice");
    }

    /** The engine reads in buffers of 1,024 characters; a pair of surrogates may fall on their edge. */
    @Test
    void anEmojiIsReadWhereverItStands() {
        for (int before = 1_000; before < 1_050; before++) {
            String text = "x".repeat(before) + "\ud83d\ude00";
            assertThat(YamlDocs.parse("\"" + text + "\"\n")).isEqualTo(new Doc.Text(text, 1));
        }
    }
}
