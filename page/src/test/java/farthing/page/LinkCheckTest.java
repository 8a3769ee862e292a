package farthing.page;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the page says of links and messages that are not its own. */
class LinkCheckTest {
    private final Engine engine = new Engine(ShippedFacts.facts());

    private String note(String name, String value) {
        Obj state = new Obj(0).put(name, value);
        Obj answer = engine.call(new Obj(0).put("call", "view").put("state", state));
        return answer.get("note") instanceof Doc.Text note ? note.value() : "";
    }

    @ParameterizedTest
    @CsvSource({
        "tab, hosting",
        "preset, rag",
        "ratio, 1:1",
        "h.sort, hourly",
        "d.against, cheapest",
        "util, 30%",
        "seed, 7",
        "target, 20%",
        "by, feature",
        "unit, month",
        "options, all",
        "set.retry.rate, 3%"
    })
    void whatThePageWritesIntoLinksIsKnown(String name, String value) {
        assertThat(note(name, value)).isEmpty();
    }

    @Test
    void whatItDoesNotKnowIsNamedWithWhatMayBeMeant() {
        assertThat(note("ration", "1:1"))
                .isEqualTo("Left out of the link: nothing here is called 'ration' (did you mean ratio?).");
        assertThat(note("tab", "riks")).contains("there is no view 'riks'", "risk");
        assertThat(note("preset", "rog"))
                .isEqualTo("Left out of the link: there is no example 'rog' (did you mean rag?).");
        assertThat(note("by", "nope")).startsWith("Left out of the link: 'by' cannot be 'nope'");
    }

    /** What is typed into a field stays with its problem; a place that no field has only blocks the page. */
    @Test
    void anEditOfNoPlaceIsLeftOutAndTheRestAnswered() {
        Obj state = new Obj(0).put("set.nope.x", "3").put("set.calls.answer.rounds", "5");
        Obj answer = engine.call(new Obj(0).put("call", "view").put("state", state));
        assertThat(answer.get("note")).isEqualTo(new Doc.Text("Left out of the link: a scenario has no 'nope.x'.", 0));
        assertThat(answer.get("problem")).isEqualTo(new Doc.Text("", 0));
        assertThat(note("set.calls.answer.rounds", "abc")).isEmpty();
    }
}
