package farthing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
            """)
    void aBrokenWorkloadIsNamedAndTheFiguresStay(String text, String named) {
        try (Visit visit = new Visit()) {
            visit.open("").settled();
            String sentence = visit.text("#sentence");
            give(visit, "farthing.yml", text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8));
            visit.page().waitForSelector("#problem:not([hidden])");
            assertThat(visit.text("#problem")).contains(named);
            assertThat(visit.text("#sentence")).isEqualTo(sentence);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            calls.jsonl | {"model": "gpt-4o", "usage": {
            calls.jsonl | <html><body>not calls</body></html>
            calls.csv | a;b;c
            calls.json | \\u0000\\u0001\\u0002
            calls.jsonl.gz | this is no gzip
            """)
    void aBrokenFileOfCallsIsNamed(String name, String text) {
        try (Visit visit = new Visit()) {
            visit.open("tab=reality").settled();
            give(visit, name, text.getBytes(StandardCharsets.UTF_8));
            visit.until(
                    "document.body.innerText.includes('" + name + "') || !document.querySelector('#problem').hidden",
                    30);
            assertThat(visit.text("body")).containsAnyOf("not ", "expected", "no ", "cannot", "refused", "unreadable");
            visit.at("#tab-prices").click();
            visit.settled();
            assertThat(visit.text("#body")).contains("$");
        }
    }

    @Test
    void twoHundredMegabytesFreezeNothing() throws IOException {
        Path file = folder.resolve("large.jsonl");
        byte[] junk = new byte[1 << 20];
        java.util.Arrays.fill(junk, (byte) 'x');
        byte[] call =
                "\n{\"model\":\"gpt-4o\",\"usage\":{\"input\":500,\"output\":100}}\n".getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < 200; i++) {
                out.write(call);
                out.write(junk);
            }
        }
        try (Visit visit = new Visit(new Browser.NewContextOptions())) {
            visit.page()
                    .addInitScript(
                            "window.longest = 0; let last = performance.now(); setInterval(() => {"
                                    + " longest = Math.max(longest, performance.now() - last); last = performance.now() }, 10)");
            visit.open("tab=reality").settled();
            visit.page().evaluate("window.longest = 0");
            visit.page().locator("#picker").setInputFiles(file);
            visit.until("document.querySelector('#body').innerText.includes('large.jsonl')", 120);
            double longest = ((Number) visit.page().evaluate("longest")).doubleValue();
            assertThat(longest)
                    .as("milliseconds for which the page did not answer")
                    .isLessThan(500);
            visit.at("#tab-interaction").click();
            visit.settled();
            assertThat(visit.text("#sentence")).contains("$");
        }
    }

    private static void give(Visit visit, String name, byte[] bytes) {
        visit.page().locator("#picker").setInputFiles(new FilePayload(name, "application/octet-stream", bytes));
    }
}
