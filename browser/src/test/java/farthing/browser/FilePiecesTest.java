package farthing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** A file of calls comes to the engine in pieces, two of them on their way at a time. */
class FilePiecesTest {
    /** 1,100 tokens at $2.50 and 5 at $10 a million: $0.0028. */
    private static final String CALL =
            "{\"model\":\"gpt-4o\",\"usage\":{\"prompt_tokens\":1100,\"completion_tokens\":5}}\n";

    /** From the first piece on, what goes to the worker waits in line. */
    private static final String HOLD = """
            () => {
              const post = Worker.prototype.postMessage
              window.held = []
              Worker.prototype.postMessage = function (...sent) {
                if (window.held && (window.held.length || sent[0].question.call === 'feed')) {
                  window.held.push(() => post.apply(this, sent))
                } else post.apply(this, sent)
              }
              window.release = () => {
                const line = window.held
                window.held = null
                line.forEach(next => next())
              }
            }""";

    /** 100,000 calls are 7 pieces: $280. */
    @Test
    void twoPiecesAreOnTheirWayAndNoMore() {
        try (Visit visit = new Visit()) {
            visit.open("tab=reality").settled();
            held(visit, 100_000);
            visit.page().waitForTimeout(300);
            assertThat(visit.page().evaluate("window.held.length")).isEqualTo(2);
            visit.page().evaluate("window.release()");
            shows(visit, "100,000 calls cost", "$280.00");
        }
    }

    @Test
    void whatIsOnItsWayIsOfNoLaterFile() {
        try (Visit visit = new Visit()) {
            visit.open("tab=reality").settled();
            held(visit, 100_000);
            give(visit, "later.jsonl", bytes(60_000));
            visit.until("window.held.length >= 3", 30);
            visit.page().evaluate("window.release()");
            shows(visit, "60,000 calls cost", "$168.00");
        }
    }

    @Test
    void whoStopsWithPiecesOnTheirWayKeepsTheFiguresBefore() {
        try (Visit visit = new Visit()) {
            String before = visit.open("tab=reality").settled().text("#sentence");
            held(visit, 100_000);
            visit.at("#reading-stop").click();
            visit.page().evaluate("window.release()");
            assertThat(visit.go("tab=reality").text("#sentence")).isEqualTo(before);
            give(visit, "later.jsonl", bytes(60_000));
            shows(visit, "60,000 calls cost", "$168.00");
        }
    }

    /** The piece behind the one that is refused is on its way by then. */
    @Test
    void aFileThatIsRefusedLeavesNothingToTheNextOne() {
        try (Visit visit = new Visit()) {
            visit.open("tab=reality").settled();
            give(
                    visit,
                    "no-calls.jsonl",
                    "neither this nor that\n".repeat(200_000).getBytes(StandardCharsets.UTF_8));
            visit.until("document.querySelector('#problem').innerText.includes('no-calls.jsonl')", 30);
            give(visit, "later.jsonl", bytes(60_000));
            shows(visit, "60,000 calls cost", "$168.00");
        }
    }

    /** Pieces of a packed file are of many sizes. */
    @Test
    void aPackedFileIsReadWhole() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes(100_000));
        }
        try (Visit visit = new Visit()) {
            visit.open("tab=reality").settled();
            give(visit, "calls.jsonl.gz", packed.toByteArray());
            shows(visit, "100,000 calls cost", "$280.00");
        }
    }

    /** Gives a file, two pieces of which wait on their way. */
    private static void held(Visit visit, int calls) {
        visit.page().evaluate(HOLD);
        give(visit, "mine.jsonl", bytes(calls));
        visit.until("window.held.length >= 2", 30);
    }

    static byte[] bytes(int calls) {
        return CALL.repeat(calls).getBytes(StandardCharsets.UTF_8);
    }

    static void give(Visit visit, String name, byte[] bytes) {
        visit.page().locator("#picker").setInputFiles(new FilePayload(name, "application/octet-stream", bytes));
    }

    static void shows(Visit visit, String calls, String total) {
        visit.until("document.querySelector('#sentence').innerText.includes('" + calls + "')", 60);
        assertThat(visit.settled().at("#sentence [data-explain=total] data").getAttribute("value"))
                .isEqualTo(total);
    }
}
