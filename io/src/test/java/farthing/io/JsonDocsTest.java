package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.JsonText;
import farthing.formats.doc.Obj;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JsonDocsTest {
    @Test
    void numbersKeepTheirText() {
        String json = "{\"a\":0.10,\"b\":1e-7,\"c\":1.5000020000000002e-05,\"d\":-0,\"e\":12345678901234567890123}";
        assertThat(JsonText.compact(JsonDocs.parse(json))).isEqualTo(json);
    }

    @Test
    void everyKindOfValueComesBack() {
        String json = "{\"t\":\"a\\\"\\\\\\n\u00e9\ud83d\ude00\",\"b\":[true,false,null],\"o\":{},\"l\":[[],[{}]]}";
        assertThat(JsonText.compact(JsonDocs.parse(json))).isEqualTo(json);
    }

    @Test
    void nodesKnowTheirLines() {
        Obj root = (Obj) JsonDocs.parse("{\n \"a\": 1,\r\n \"b\": [\r  2,\n  {\"c\": 3}]\n}");
        Doc.Arr b = (Doc.Arr) root.get("b");
        assertThat(root.line()).isEqualTo(1);
        assertThat(root.get("a").line()).isEqualTo(2);
        assertThat(b.line()).isEqualTo(3);
        assertThat(b.items()).extracting(Doc::line).containsExactly(4, 5);
    }

    @Test
    void aLineOfAFileIsReadInPlace() {
        byte[] buffer = "xx{\"a\":1}\nyy".getBytes(StandardCharsets.UTF_8);
        Obj object = (Obj) JsonDocs.parse(buffer, 2, 7, 41);
        assertThat(object.get("a")).isEqualTo(new Doc.Num("1", 41));
    }

    @Test
    void aByteOrderMarkIsSkipped() {
        assertThat(JsonDocs.parse("\ufeff1")).isEqualTo(new Doc.Num("1", 1));
    }

    @Test
    void duplicateKeysAreFoundInWideObjectsToo() {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < 200_000; i++) {
            json.append("\"k").append(i).append("\":0,\n");
        }
        assertThatThrownBy(() -> JsonDocs.parse(json + "\"k77\":1}"))
                .isInstanceOf(FormatException.class)
                .hasMessage("line 200001: k77: this key stands twice");
        assertThat(((Obj) JsonDocs.parse(json + "\"end\":1}")).size()).isEqualTo(200_001);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("", "is empty"),
                Arguments.of(" \n ", "is empty"),
                Arguments.of("{\"a\": [1,", "ends too early"),
                Arguments.of("{\"a\": \"b", "ends too early"),
                Arguments.of("{\"a\":1,\n\"a\":2}", "line 2: a: this key stands twice"),
                Arguments.of("{\"m\":[{\"p\":{\"x\":1,\"x\":2}}]}", "line 1: m[0].p.x: this key stands twice"),
                Arguments.of("{\"a\": NaN}", "line 1: a: not JSON: Non-standard token 'NaN'"),
                Arguments.of("{\"a\": Infinity}", "line 1: a: not JSON: Non-standard token 'Infinity'"),
                Arguments.of("{\"a\": -Infinity}", "line 1: a: not JSON"),
                Arguments.of("{\"a\": 01}", "Leading zeroes not allowed"),
                Arguments.of("{\"a\": +1}", "line 1: a: not JSON"),
                Arguments.of("{\"a\": 1.}", "line 1: a: not JSON"),
                Arguments.of("{\"a\": 1 // no\n}", "line 1: a: not JSON"),
                Arguments.of("{'a': 1}", "line 1: not JSON"),
                Arguments.of("{\"a\": 1,}", "not JSON"),
                Arguments.of("[1] [2]", "content after the end"),
                Arguments.of("{\"a\":1}}", "line 1: not JSON: Unexpected close marker '}'"),
                Arguments.of("\"a\tb\"", "Illegal unquoted character"),
                Arguments.of(
                        "[".repeat(201) + "]".repeat(201), "nesting depth (201) exceeds the maximum allowed (200)"),
                Arguments.of("[".repeat(1_000_000), "nesting depth (201) exceeds the maximum allowed (200)"),
                Arguments.of("{\"n\":" + "9".repeat(1_000_000) + "}", "exceeds the maximum allowed (1000)"),
                Arguments.of("\u0000\u0000\u0000\u0000", "not JSON"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsNotJsonIsRefusedWithItsPlace(String json, String message) {
        assertThatThrownBy(() -> JsonDocs.parse(json))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining(message)
                .message()
                .doesNotContain("StreamRead", "Source:", "REDACTED")
                .hasSizeLessThan(400);
    }

    static Stream<Arguments> notUtf8() {
        return Stream.of(
                Arguments.of(bytes('[', '"', 0xff, '"', ']'), "line 1: byte 0xff at offset 2 is not UTF-8"),
                Arguments.of(bytes('[', '\n', '"', 0xe9, '"', ']'), "line 2: byte 0xe9 at offset 3"),
                Arguments.of(bytes('"', 0xc0, 0xaf, '"'), "byte 0xc0 at offset 1"),
                Arguments.of(bytes('"', 0xed, 0xa0, 0x80, '"'), "byte 0xed at offset 1"),
                Arguments.of(bytes('"', 0xf4, 0x90, 0x80, 0x80, '"'), "byte 0xf4 at offset 1"),
                Arguments.of(bytes('"', 0xe2, 0x82), "byte 0xe2 at offset 1"),
                Arguments.of("{\"a\":1}".getBytes(StandardCharsets.UTF_16), "is UTF-16; save it as UTF-8"),
                Arguments.of("1".getBytes(StandardCharsets.UTF_16LE), "not JSON"));
    }

    @ParameterizedTest
    @MethodSource("notUtf8")
    void bytesThatAreNotUtf8AreRefusedWithTheirPlace(byte[] bytes, String message) {
        assertThatThrownBy(() -> JsonDocs.parse(bytes))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aFileIsNamedInMessages(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("usage.json"), "{\"a\":\n[}");
        assertThatThrownBy(() -> JsonDocs.read(file))
                .hasMessageStartingWith(file + ":2: a: not JSON: Unexpected close marker");
        assertThatThrownBy(() -> JsonDocs.read(folder.resolve("none.json")))
                .hasMessage(folder.resolve("none.json") + ": no such file");
        assertThatThrownBy(() -> JsonDocs.read(folder)).hasMessageContaining("is a folder");
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
