package farthing.browser;

import static farthing.browser.FilePiecesTest.give;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is dropped: a clear word, no frozen page, nothing sent (every {@link Visit} sees to that). */
class HostileFilesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            model: gpt-4o\\ncalls:\\n  answer: {inptu: 300}\\n | inptu
            calls: [1, 2\\n | line
            name: "\\u0000\\n | line
            - just\\n- a list\\n | object
            ` \\n` | empty
            """)
    void aBrokenWorkloadIsNamedAndTheFiguresStay(String text, String named) {
        try (Visit visit = Visit.goingOn()) {
            visit.open("");
            for (String tab : List.of("interaction", "decide", "risk", "reality")) {
                visit.go("tab=" + tab);
                String sentence = visit.text("#sentence");
                assertThat(visit.at("#problem").isHidden()).as(tab).isTrue();
                give(visit, "farthing.yml", text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8));
                visit.page().waitForSelector("#problem:not([hidden])");
                assertThat(visit.text("#problem"))
                        .as(tab)
                        .startsWith("farthing.yml")
                        .contains(named);
                assertThat(visit.text("#sentence")).as(tab).isEqualTo(sentence);
                assertThat(visit.page().url()).as(tab).doesNotContain("file=");
                assertThat(visit.at("#status").getAttribute("class"))
                        .as("no word of success")
                        .doesNotContain("on");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "preset=nope | #told | there is no example 'nope'",
                "set.calls.answer.input=abc | #problem | Fresh input of the call 'answer'"
            })
    void aBrokenLinkIsNamedWhereCallsAreShown(String link, String place, String named) {
        try (Visit visit = Visit.goingOn()) {
            visit.open("tab=reality&" + link).settled();
            assertThat(visit.text(place)).contains(named);
            assertThat(visit.text("#sentence")).doesNotContain("Reading");
        }
    }

    /** Whatever people and browsers call it: by what it says. */
    @ParameterizedTest
    @ValueSource(strings = {"config.json", "config (1).json", "my-model-config.json", "llama.json", "download"})
    void aModelsConfigurationIsKnownHoweverItIsCalled(String name) {
        String config = "{\"model_type\": \"llama\", \"num_hidden_layers\": 32, \"hidden_size\": 4096,"
                + " \"intermediate_size\": 14336, \"num_attention_heads\": 32, \"num_key_value_heads\": 8,"
                + " \"vocab_size\": 128256}";
        try (Visit visit = Visit.goingOn()) {
            visit.open("").settled();
            give(visit, name, config.getBytes(StandardCharsets.UTF_8));
            visit.until("document.body.dataset.tab === 'hosting'", 30);
            assertThat(visit.page().locator("#problem").isHidden()).isTrue();
        }
    }

    @Test
    void aConfigurationThatTellsNothingIsRefusedByItsOwnName() {
        try (Visit visit = Visit.goingOn()) {
            visit.open("tab=prices").settled();
            refused(visit, "config.json", " \n", "is empty; the config.json of a model is expected");
            refused(visit, "config.json", "{\"model_type\": \"bert\"}", "line 1: model_type: 'bert'");
            assertThat(visit.text("#problem")).startsWith("config.json: line 1");
            refused(visit, "bert.json", "{\"model_type\": \"bert\"}", "line 1: model_type: 'bert'");
            assertThat(visit.text("#problem")).doesNotContain("config.json");
            assertThat(visit.page().url()).doesNotContain("config=");
        }
    }

    @Test
    void aFileThatIsTooLargeIsNamed() {
        try (Visit visit = Visit.goingOn()) {
            visit.open("").settled();
            give(visit, "huge.yml", "#".repeat(1_200_000).getBytes(StandardCharsets.UTF_8));
            visit.page().waitForSelector("#problem:not([hidden])");
            assertThat(visit.text("#problem")).startsWith("huge.yml has 1,200 kB; a scenario has at most 1,000");
        }
    }

    @Tag("long")
    @Test
    void aSmallFileThatUnpacksIntoAVastOneIsRefused() throws IOException {
        Path file = folder.resolve("bomb.jsonl.gz");
        byte[] junk = new byte[1 << 20];
        Arrays.fill(junk, (byte) 'x');
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16)) {
            out.write(call());
            for (int i = 0; i < 1024; i++) {
                out.write(junk);
            }
        }
        assertThat(Files.size(file)).isLessThan(2_000_000);
        try (Visit visit = new Visit(new Browser.NewContextOptions())) {
            visit.open("tab=reality").settled();
            String sentence = visit.text("#sentence");
            visit.page().locator("#picker").setInputFiles(file);
            visit.until("!document.querySelector('#problem').hidden", 120);
            assertThat(visit.text("#problem")).startsWith("bomb.jsonl.gz").contains("more than 1 GB unpacked");
            assertThat(visit.text("#sentence")).isEqualTo(sentence);
        }
    }

    @Test
    void aBrokenFileOfCallsIsNamed() {
        try (Visit visit = Visit.goingOn()) {
            visit.open("tab=reality").settled();
            String sentence = visit.text("#sentence");
            refused(visit, "calls.jsonl", "{\"model\": \"gpt-4o\", \"usage\": {", "cut off");
            refused(visit, "page.jsonl", "<html><body>not calls</body></html>", "begins like no file of calls");
            refused(visit, "empty.jsonl", "", "is empty");
            refused(visit, "calls.csv", "a;b;c", "begins like no file of calls");
            refused(visit, "calls.json", "\0\0binary", "is no text");
            refused(visit, "calls.jsonl.gz", "this is no gzip", "begins like no file of calls");
            assertThat(visit.text("#sentence")).isEqualTo(sentence);
            visit.at("#tab-prices").click();
            visit.settled();
            assertThat(visit.text("#body")).contains("$");
        }
    }

    @Test
    void aPackedFileThatIsCutOffIsNamedInWords() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(call());
        }
        try (Visit visit = Visit.goingOn()) {
            visit.open("tab=reality").settled();
            String sentence = visit.text("#sentence");
            give(visit, "calls.jsonl.gz", Arrays.copyOf(packed.toByteArray(), packed.size() / 2));
            visit.until("!document.querySelector('#problem').hidden", 20);
            assertThat(visit.text("#problem")).startsWith("calls.jsonl.gz: the packed file is cut off or damaged");
            assertThat(visit.text("#sentence")).isEqualTo(sentence);
        }
    }

    private static void refused(Visit visit, String name, String text, String problem) {
        give(visit, name, text.getBytes(StandardCharsets.UTF_8));
        String told = "document.querySelector('#problem').textContent";
        visit.until(told + ".startsWith('" + name + "') && " + told + ".includes(`" + problem + "`)", 20);
    }

    /** A page that freezes of itself does so again, one that waited for a busy machine does not: of three tries the best counts. */
    @Test
    void twoHundredMegabytesFreezeNothing() throws IOException {
        Path file = folder.resolve("large.jsonl");
        byte[] junk = new byte[1 << 20];
        Arrays.fill(junk, (byte) 'x');
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < 200; i++) {
                out.write('\n');
                out.write(call());
                out.write(junk);
            }
        }
        double longest = Double.POSITIVE_INFINITY;
        for (int tries = 0; longest >= 500 && tries < 3; tries++) {
            longest = Math.min(longest, frozenBy(file));
        }
        assertThat(longest).as("milliseconds for which the page did not answer").isLessThan(500);
    }

    private static double frozenBy(Path file) {
        try (Visit visit = new Visit(new Browser.NewContextOptions())) {
            visit.page()
                    .addInitScript(
                            "window.longest = 0; let last = performance.now(); setInterval(() => {"
                                    + " longest = Math.max(longest, performance.now() - last); last = performance.now() }, 10)");
            visit.open("tab=reality").settled();
            visit.page().evaluate("window.longest = 0");
            visit.page().locator("#picker").setInputFiles(file);
            visit.until("document.querySelector('#body').innerText.includes('large.jsonl')", 120);
            // 200 times 500 at $2.50 and 100 at $10 a million
            assertThat(visit.at("#sentence [data-explain=total] data").getAttribute("value"))
                    .isEqualTo("$0.45");
            assertThat(visit.text("#body")).contains("200 lines could not be read");
            double longest = ((Number) visit.page().evaluate("longest")).doubleValue();
            visit.at("#tab-interaction").click();
            visit.settled();
            assertThat(visit.text("#sentence")).contains("$");
            return longest;
        }
    }

    private static byte[] call() {
        return "{\"model\":\"gpt-4o\",\"usage\":{\"prompt_tokens\":500,\"completion_tokens\":100}}\n"
                .getBytes(StandardCharsets.UTF_8);
    }
}
