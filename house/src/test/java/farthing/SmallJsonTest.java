package farthing;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.io.JsonDocs;
import farthing.web.SmallJson;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page's JSON reader and the program's: the same trees, lines and refusals, on a corpus and on random damage. */
class SmallJsonTest {
    private static final String USAGE = "{\"id\":\"msg_1\",\n\"model\":\"claude\",\"usage\":{\"input_tokens\":12,\r\n"
            + "\"cache_read_input_tokens\":0,\"cost\":1.5e-07,\r\"list\":[1,-2.50,true,false,null,\"a\\u00e9\\n\\\"\"],"
            + "\"deep\":[[{}],[]]},\"text\":\"\u00e9\u4e2d\"}\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                USAGE,
                "",
                " \n ",
                "\ufeff1",
                "1",
                "-0",
                "-0.0e+10",
                "1E5",
                "1e400",
                "123456789012345678901234567890.1234567890",
                "\"\"",
                "\"\\ud83d\\ude00 \\/ \\b\\f\"",
                "\"\\ud800\"",
                "\"\u007f\u2028\"",
                "[]",
                "[ ]",
                "{ }",
                "{\"a\":{}}",
                "[1,2 , 3\n]",
                "{\"a\":1,\n\"a\":2}",
                "{\"m\":[{\"p\":{\"x\":1,\"x\":2}}]}",
                "{\"a\":1,\"b\":{\"a\":1}}",
                "01",
                "-",
                "-a",
                "+1",
                "1.",
                ".5",
                "1e",
                "1e+",
                "1a",
                "1 2",
                "NaN",
                "Infinity",
                "-Infinity",
                "tru",
                "truex",
                "nullnull",
                "True",
                "[1,]",
                "[,1]",
                "[1 2]",
                "{\"a\":1,}",
                "{\"a\"}",
                "{\"a\":}",
                "{a:1}",
                "{'a':1}",
                "{\"a\" 1}",
                "{\"a\":1]",
                "[1}",
                "]",
                "}",
                "{",
                "[",
                "\"",
                "\"a",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"\\u12",
                "\"a\tb\"",
                "\"a\nb\"",
                "// no\n1",
                "/* no */1",
                "# no\n1",
                "[1] [2]",
                "{\"a\":1}}",
                "\u00a01",
                "\u0000",
                "\f1"
            })
    void bothReadersReadOrRefuseTheCorpus(String json) {
        assertSame(json, json);
    }

    @ParameterizedTest
    @ValueSource(ints = {199, 200, 201, 100_000})
    void bothReadersStopAtTheSameDepth(int levels) {
        assertSame("[".repeat(levels) + "]".repeat(levels), levels + " lists");
        assertSame("{\"a\":".repeat(levels) + "1" + "}".repeat(levels), levels + " objects");
    }

    @ParameterizedTest
    @ValueSource(ints = {999, 1000, 1001})
    void bothReadersStopAtTheSameLengthOfANumber(int digits) {
        assertSame("[" + "9".repeat(digits) + "]", digits + " digits");
        assertSame("[0." + "9".repeat(digits - 3) + "e-7]", digits + " digits in three parts");
    }

    @ParameterizedTest
    @ValueSource(ints = {23, 24, 25, 26, 500})
    void bothReadersFindADuplicateAmongManyKeys(int keys) {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < keys; i++) {
            json.append("\"k").append(i).append("\":0,\n");
        }
        assertSame(json + "\"k7\":1}", keys + " keys and a duplicate");
        assertSame(json + "\"k" + (keys - 1) + "\":1}", keys + " keys and the last again");
        assertSame(json + "\"other\":1}", keys + " keys");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void bothReadersAgreeOnDamagedDocuments(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 4_000; i++) {
            String json = damaged(USAGE, random);
            assertSame(json, "seed " + seed + ", document " + i + ": " + json);
        }
    }

    /** In a long text keys are kept and used again: also beside those that are written with escapes or stand twice. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"key\":1,\"k\\u0065y\":2}",
                "{\"k\\u0065y\":1,\"key\":2}",
                "{\"key\":1,\"key\":2}",
                "{\"k\\\"y\":1,\"k\\\\y\":{\"k\\\"y\":2}}",
                "{\"k\\\"y\":1,\"k\\\"y\":2}",
                "{\"k\\\\\":1,\"k\\\\\":2}",
                "{\"kxy\":1,\"kzy\":2,\"kxy\\n\":3}",
                "{\"kxy\":1,\"kzy\":2,\"kxy\":3}",
                "{\"\":1,\"\":2}",
                "{\"key\":1,\"ke\ty\":2}",
                "{\"key\":1,\"k\u00e9y\":2,\"\u4e2d\":3}",
                "{\"key\":1,\"key",
                "{\"key\":1,\"key\"",
                "{\"key\" 1}",
                "{\"k\\xy\":1}"
            })
    void bothReadersReadTheKeysOfALongTextAlike(String end) {
        String before = "{\"key\":0,\"kxy\":\"k\\\"y\",\"k\\u0065z\":0},\n".repeat(400);
        assertThat(before.length()).isGreaterThan(10_000);
        assertSame("[" + before + end + "]", end);
        assertSame("[" + before + end + "," + end + "]", end + ", twice");
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7})
    void bothReadersAgreeOnLongDamagedDocuments(long seed) {
        Random random = new Random(seed);
        String lines = "[" + (USAGE + ",").repeat(60) + "1]";
        for (int i = 0; i < 400; i++) {
            assertSame(damaged(lines, random), "seed " + seed + ", document " + i);
        }
    }

    private static String damaged(String sound, Random random) {
        String marks = "{}[]\",:\\0123456789.-+eE \n\r\ttfnu\u00e9";
        StringBuilder json = new StringBuilder(sound);
        for (int changes = 1 + random.nextInt(3); changes > 0 && !json.isEmpty(); changes--) {
            int at = random.nextInt(json.length());
            switch (random.nextInt(4)) {
                case 0 -> json.deleteCharAt(at);
                case 1 -> json.insert(at, marks.charAt(random.nextInt(marks.length())));
                case 2 -> json.setCharAt(at, marks.charAt(random.nextInt(marks.length())));
                default -> json.setLength(Math.max(1, at));
            }
        }
        return json.toString();
    }

    private static void assertSame(String json, String what) {
        @Nullable Doc small = null;
        @Nullable Doc large = null;
        @Nullable FormatException smallRefusal = null;
        @Nullable FormatException largeRefusal = null;
        try {
            small = SmallJson.parse(json);
        } catch (FormatException e) {
            smallRefusal = e;
        }
        try {
            large = JsonDocs.parse(json);
        } catch (FormatException e) {
            largeRefusal = e;
        }
        if (smallRefusal == null || largeRefusal == null) {
            assertThat(Trees.text(small))
                    .as("%s; refused: %s / %s", what, smallRefusal, largeRefusal)
                    .isEqualTo(Trees.text(large));
        } else if (largeRefusal.problem().equals("this key stands twice")) {
            assertThat(smallRefusal).as(what).hasMessage(largeRefusal.getMessage());
        }
    }
}
