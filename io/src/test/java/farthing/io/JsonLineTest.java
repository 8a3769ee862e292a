package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.JsonLine;
import farthing.formats.doc.JsonText;
import farthing.formats.doc.Obj;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader of a browser's lines is held equal to the program's: the same documents, and the same refused. */
class JsonLineTest {
    private static final List<String> LINES = lines();
    private final JsonLine reader = new JsonLine();

    private static List<String> lines() {
        try {
            return Files.readAllLines(Path.of("../examples/calls.jsonl"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theLinesOfTheExampleReadAlike() {
        for (String line : LINES) {
            assertThat(read(line.getBytes(StandardCharsets.UTF_8))).isEqualTo(line);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                " [ ] ",
                "[1,-0.5,1E+9,0,-0,1e-7]",
                "{\"a\":{\"b\":[true,false,null]},\"c\":\"\"}",
                "\"\\u00e9\\ud83d\\ude00\\n\\\\\\/\\\"\"",
                "\"\u00e9\u20ac\ud83d\ude00\"",
                "{\"a\":1,\"a\":2}",
                "{\"a\":01}",
                "{\"a\":1.}",
                "{\"a\":.5}",
                "{\"a\":+1}",
                "{\"a\":NaN}",
                "{\"a\":1,}",
                "[1,]",
                "{'a':1}",
                "{\"a\" 1}",
                "{\"a\":1}}",
                "{\"a\":\"b\tc\"}",
                "[1] [2]",
                "tru",
                "\"\\x\"",
                "\"open"
            })
    void whatIsReadAndWhatIsRefusedIsTheSame(String json) {
        assertSame(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void deepNestsAndManyKeysHaveTheSameBounds() {
        assertSame(("[".repeat(200) + "]".repeat(200)).getBytes(StandardCharsets.UTF_8));
        assertSame(("[".repeat(201) + "]".repeat(201)).getBytes(StandardCharsets.UTF_8));
        Obj many = new Obj(0);
        for (int i = 0; i < 40; i++) {
            many.put("key" + i, i);
        }
        assertSame(JsonText.compact(many).getBytes(StandardCharsets.UTF_8));
        assertSame(JsonText.compact(many.put("key3", 0)).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void linesWithAnyByteChangedReadAlikeOrAreRefusedAlike() {
        Random random = new Random(7);
        int refused = 0;
        for (int i = 0; i < 40_000; i++) {
            byte[] bytes = LINES.get(random.nextInt(LINES.size())).getBytes(StandardCharsets.UTF_8);
            int changes = 1 + random.nextInt(2);
            for (int k = 0; k < changes; k++) {
                byte strange = (byte) "\"\\{}[]:,0-.e \u0000tfn\u00ff\u00c3".charAt(random.nextInt(19));
                bytes[random.nextInt(bytes.length)] = random.nextBoolean() ? strange : (byte) random.nextInt(256);
            }
            refused += assertSame(bytes) == null ? 1 : 0;
        }
        assertThat(refused).as("of 40,000 changed lines").isBetween(5_000, 35_000);
    }

    private @Nullable String assertSame(byte[] bytes) {
        String known;
        try {
            known = JsonText.compact(JsonDocs.parse(bytes, 0, bytes.length, 1));
        } catch (FormatException e) {
            known = null;
        }
        assertThat(read(bytes)).as(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(known);
        return known;
    }

    private @Nullable String read(byte[] bytes) {
        try {
            Doc doc = reader.parse(bytes, 0, bytes.length, 1);
            return JsonText.compact(doc);
        } catch (FormatException e) {
            return null;
        }
    }
}
