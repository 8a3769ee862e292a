package farthing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A browser without WebAssembly is answered by the script instead, in the same words. */
@Tag("long")
class ScriptEngineTest {
    @Test
    void everyTabSaysWhatItSaysWithWebAssembly() {
        try (Visit with = new Visit();
                Visit without = new Visit()) {
            without.page().addInitScript("delete window.WebAssembly");
            without.page().route("**/worker.js", ScriptEngineTest::withoutWebAssembly);
            with.open("");
            without.open("");
            for (String tab : Tabs.ALL) {
                String sentence = with.go("tab=" + tab).text("#sentence");
                assertThat(without.go("tab=" + tab).text("#sentence")).as(tab).isEqualTo(sentence);
                assertThat(without.text("#body")).as(tab).isEqualTo(with.text("#body"));
            }
            FilePiecesTest.give(without, "mine.jsonl", FilePiecesTest.bytes(20_000)); // two pieces
            FilePiecesTest.shows(without, "20,000 calls cost", "$56.00");
            assertThat(without.files()).contains("page-engine.js").noneMatch(file -> file.contains(".wasm"));
            assertThat(with.files()).contains("first.wasm.gz", "page.wasm.gz").doesNotContain("page-engine.js");
        }
    }

    private static void withoutWebAssembly(Route route) {
        String script = route.fetch().text();
        route.fulfill(new Route.FulfillOptions()
                .setContentType("text/javascript")
                .setBody("delete self.WebAssembly\n" + script));
    }
}
