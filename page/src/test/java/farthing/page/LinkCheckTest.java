package farthing.page;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import java.util.List;
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

    /** One place of a call that there is not is no call: the rest is answered, and the nearest name offered. */
    @ParameterizedTest
    @CsvSource({
        "example, set.calls.anser.input, calls.answer.input",
        "example, set.calls.clasify.output, calls.classify.output",
        "content, set.calls.anser.input, input",
        "example, set.calls.answer.inptu, calls.answer.input",
        "example, set.traffic.usrs, traffic.users"
    })
    void aPlaceThatIsMisspeltIsLeftOutAndTheNearestOffered(String preset, String name, String meant) {
        Obj state = new Obj(0).put("preset", preset).put(name, "500").put("set.traffic.peak", "4");
        Obj answer = engine.call(new Obj(0).put("call", "view").put("state", state));
        String place = name.substring("set.".length());
        assertThat(answer.get("note"))
                .isEqualTo(new Doc.Text(
                        "Left out of the link: a scenario has no '" + place + "' (did you mean " + meant + "?).", 0));
        assertThat(answer.get("problem")).isEqualTo(new Doc.Text("", 0));
        assertThat(answer.get("unknown")).isEqualTo(new Doc.Arr(List.of(new Doc.Text(name, 0)), 0));
    }

    /** No standing call is meant and none is whole: there is no field that would show what is wrong. */
    @ParameterizedTest
    @CsvSource({
        "set.calls.anser.inptu, 300, calls.answer.input",
        "set.calls.anser.input, 3OO, calls.answer.input",
        "set.calls.anser, 5, calls.answer",
        "set.calls.greeting.inptu, 300, ''",
        "set.calls.greeting, 5, ''",
        "set.calls.anser.nope, 5, ''"
    })
    void whatIsOfNoCallIsLeftOutAndOnlyAPlaceIsOffered(String name, String value, String meant) {
        Obj state = new Obj(0).put(name, value).put("set.traffic.peak", "4");
        Obj answer = engine.call(new Obj(0).put("call", "view").put("state", state));
        String place = name.substring("set.".length());
        String offer = meant.isEmpty() ? "" : " (did you mean " + meant + "?)";
        assertThat(answer.get("note"))
                .isEqualTo(new Doc.Text("Left out of the link: a scenario has no '" + place + "'" + offer + ".", 0));
        assertThat(answer.get("problem")).isEqualTo(new Doc.Text("", 0));
    }

    /** Its other places stand as edits of their own. */
    @Test
    void aNewCallMayBeEditedFurther() {
        Obj state = new Obj(0)
                .put("set.calls.greet", "{input: 300, output: 40}")
                .put("set.calls.greet.rounds", "2")
                .put("set.nope.x", "3");
        Obj answer = engine.call(new Obj(0).put("call", "view").put("state", state));
        assertThat(answer.get("note")).isEqualTo(new Doc.Text("Left out of the link: a scenario has no 'nope.x'.", 0));
    }

    @ParameterizedTest
    @CsvSource({"set.calls.", "set.calls..x", "set.calls.a[", "set.calls.a[.x", "set.calls"})
    void aPlaceThatIsNoneBreaksNothing(String name) {
        Obj state = new Obj(0).put(name, "5");
        Obj answer = engine.call(new Obj(0).put("call", "view").put("state", state));
        assertThat(answer.get("error")).isNull();
    }

    @Test
    void aNewCallWithAllThatItTakesIsOne() {
        Obj state = new Obj(0).put("set.calls.greet.input", "300").put("set.calls.greet.output", "40");
        Obj answer = engine.call(new Obj(0).put("call", "view").put("state", state));
        assertThat(answer.get("note")).isNull();
        assertThat(answer.get("problem")).isEqualTo(new Doc.Text("", 0));
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

    /** What is typed wrongly for a call that there is, is a problem of its field, also where the name stands in quotes. */
    @Test
    void aCallWhoseNameStandsInQuotesIsKnown() {
        Obj state = new Obj(0).put("file", """
                        name: Quoted
                        models: [gpt-4o]
                        calls:
                          my call: {input: 300, output: 30}
                        interactions: 100k
                        """).put("set.calls.\"my call\".input", "3OO");
        Obj answer = engine.call(new Obj(0).put("call", "view").put("state", state));
        assertThat(answer.has("note")).isFalse();
        assertThat(((Doc.Text) answer.get("problem")).value()).contains("3OO");
    }

    private static final String NUMBER = ": expected a number of at least 0, such as 1400 or 1.5k, found text '4O'";

    private Obj linked(String... set) {
        Obj state = new Obj(0);
        for (String each : set) {
            state.put(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1));
        }
        return engine.call(new Obj(0).put("call", "view").put("state", state));
    }

    private static String text(Obj answer, String key) {
        return answer.get(key) instanceof Doc.Text text ? text.value() : "";
    }

    private static String sentence(Obj answer) {
        return Shown.html(((Obj) answer.get("regions")).get("sentence"));
    }

    /** The call is as if nothing had been said of that place. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "set.calls.greet={input: 300, output: 40} | set.traffic.peak=4",
                "set.calls.greet.input=300 | set.calls.greet.output=40",
            })
    void ofANewCallOnlyAWrongValueIsLeftOut(String one, String two) {
        Obj answer = linked(one, two, "set.calls.greet.rounds=abc");
        assertThat(text(answer, "note"))
                .isEqualTo("Left out of the link: calls.greet.rounds: expected a number from 0 to 200, such as 6, found"
                        + " text 'abc'.");
        assertThat(text(answer, "problem")).isEmpty();
        assertThat(answer.get("unknown")).isEqualTo(new Doc.Arr(List.of(new Doc.Text("set.calls.greet.rounds", 0)), 0));
        assertThat(sentence(answer)).isEqualTo(sentence(linked(one, two)));
        assertThat(sentence(answer)).isNotEqualTo(sentence(linked()));
    }

    /** The link then says the call without it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"rounds: abc", "nope: 5"})
    void ofACallThatIsWrittenAsInAFileOnlyAWrongPartIsLeftOut(String part) {
        Obj answer = linked("set.calls.greet={input: 300, output: 40, " + part + "}");
        assertThat(text(answer, "note")).contains("calls.greet." + part.substring(0, part.indexOf(':')));
        assertThat(text(answer, "problem")).isEmpty();
        assertThat(text((Obj) answer.get("instead"), "set.calls.greet")).isEqualTo("{input: 300, output: 40}");
        assertThat(sentence(answer)).isEqualTo(sentence(linked("set.calls.greet={input: 300, output: 40}")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "set.calls.greet.input=300 | set.calls.greet.output=4O",
                "set.calls.greet={input: 300, output: 4O} | set.traffic.peak=4",
                "set.calls.answer={input: 300, output: 4O} | set.traffic.peak=4",
            })
    void aCallThatCannotBeWithoutAWrongValueIsLeftOutAndSaysSo(String one, String two) {
        String call = one.contains("answer") ? "answer" : "greet";
        Obj answer = linked(one, two);
        String needed = "calls." + call + ".output";
        assertThat(text(answer, "note"))
                .isEqualTo("Left out of the link: all of calls." + call + ", which cannot be without " + needed + NUMBER
                        + ".");
        assertThat(text(answer, "problem")).isEmpty();
        assertThat(sentence(answer)).isEqualTo(sentence(two.contains("peak") ? linked(two) : linked()));
    }

    /** No field shows what is wrong with it, so that it only blocks the page. */
    @ParameterizedTest
    @CsvSource({
        "set.calls.answer, 5, calls.answer, ' (it holds places to set, such as calls.answer.'",
        "set.traffic, 5, traffic, ' (it holds places to set, such as traffic.'",
        "set.calls, {a: 5}, calls.a, ''"
    })
    void aNumberWhereOtherPlacesAreIsLeftOut(String name, String value, String key, String way) {
        Obj answer = linked(name + "=" + value);
        assertThat(text(answer, "note"))
                .startsWith("Left out of the link: " + key + ": expected an object, found number 5" + way);
        assertThat(text(answer, "problem")).isEmpty();
        assertThat(sentence(answer)).isEqualTo(sentence(linked()));
    }

    /** A link may be cut off anywhere, and its reader is told of the value, not of a place that there is. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "set.calls.answer | [1,2",
                "set.calls.answer | {input:",
                "set.traffic | {users: 5k, per_user: 3, paek: 4}"
            })
    void whatCannotBeReadIsLeftOutAndSaysWhy(String name, String value) {
        assertThat(note(name, value))
                .startsWith("Left out of the link: ")
                .contains(name.substring("set.".length()))
                .doesNotContain("has no");
    }

    /** What is typed into a field stays there with its problem: the place is none that a scenario has not. */
    @Test
    void aSlipWithinAFieldIsNotLeftOut() {
        assertThat(note("set.calls.answer.input", "{mean: 300, uncertian: 200 to 400}"))
                .isEmpty();
        assertThat(note("set.retry.rate", "{mean: 3%, uncertian: 2% to 4%}")).isEmpty();
    }

    @Test
    void whatIsNearToNothingIsOfferedNothing() {
        assertThat(note("foo", "bar")).isEqualTo("Left out of the link: nothing here is called 'foo'.");
    }

    /** A seller that there is not sells nothing, but others may sell the model. */
    @ParameterizedTest
    @CsvSource({
        "nobody/gpt-4o-2, openai/gpt-4o",
        "nobody/claude-sonet-4-6, anthropic/claude-sonnet-4-6",
        "opnai/gpt-4o-minni, openai/gpt-4o-mini",
        "nobody/x, ''"
    })
    void ofAModelAtNoSellerTheNearestModelIsOffered(String against, String meant) {
        String problem = text(linked("tab=decide", "d.against=" + against), "problem");
        String offer = meant.isEmpty() ? "" : "; did you mean " + meant;
        assertThat(problem).startsWith("held against: model '" + against + "' is not in book market" + offer);
        assertThat(problem.contains("did you mean")).isEqualTo(!meant.isEmpty());
    }
}
