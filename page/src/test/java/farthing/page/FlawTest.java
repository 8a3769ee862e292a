package farthing.page;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A problem is told at the field that was typed into, in its own words; one of a file at its path and line. */
final class FlawTest {
    private static final Engine ENGINE = new Engine(ShippedFacts.facts());

    private static Obj shown(Obj state) {
        return ENGINE.call(new Obj(0).put("call", "view").put("state", state));
    }

    private static String text(Obj object, String key) {
        return object.get(key) instanceof Doc.Text text ? text.value() : "";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "interaction | set.calls.answer.rounds | 9999 | Rounds of the call 'answer'",
                "risk | set.calls.answer.input | abc | Fresh input of the call 'answer'",
                "interaction | set.retry.rate | 200% | Attempts that fail",
                "interaction | set.traffic.per_user | -3 | Interactions a user and month",
                "interaction | set.calls.answer.output | 900 to 300 | Visible output of the call 'answer'",
            })
    void aPlaceOfTheScenarioIsCalledAsItsFieldIs(String tab, String name, String typed, String label) {
        Obj answer = shown(new Obj(0).put("tab", tab).put(name, typed));
        Obj flaw = (Obj) answer.get("flaw");
        assertThat(text(flaw, "field")).isEqualTo(name);
        assertThat(text(flaw, "label")).isEqualTo(label);
        assertThat(text(flaw, "text")).isNotEmpty().doesNotContain("calls.", "retry.", "traffic.");
        assertThat(text(answer, "problem")).isEqualTo(label + ": " + text(flaw, "text"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "prices | ratio | banana",
                "prices | size | 0",
                "hosting | h.in | abc",
                "hosting | h.own.hour | abc",
                "hosting | util | 130%",
                "hosting | ttft | soon",
                "hosting | ops | many",
                "decide | d.volume | -5",
                "decide | spares | 99999",
                "interaction | model | claude-sonet-4-6",
            })
    void aControlIsNamedAndCallsItself(String tab, String name, String typed) {
        Obj answer = shown(new Obj(0).put("tab", tab).put(name, typed));
        Obj flaw = (Obj) answer.get("flaw");
        assertThat(text(flaw, "field")).isEqualTo(name);
        assertThat(text(flaw, "label")).isEmpty();
        assertThat(text(flaw, "text")).isNotEmpty().doesNotStartWith(name + ":");
    }

    /** Where the message comes without a field, it is the one without which there is an answer. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hosting | h.own.hour=20&h.own=8xH900 | h.own",
                "hosting | h.own=8xH900&h.own.hour=20 | h.own",
                "hosting | h.region=mars&util=40% | h.region",
                "hosting | host=banana | host",
                "hosting | h.own.hour=20&h.own.decode=100 | h.own.decode",
                "hosting | h.own.bought=yes&h.own.resale=x | h.own.resale",
                "decide | d.on=1xl4&util=40% | d.on",
                "decide | d.growth=x | d.growth",
                "decide | d.against=nobody/none | d.against",
                "decide | d.unsure.api=x | d.unsure.api",
                "interaction | set.fallback=[gpt9] | set.fallback",
            })
    void theCauseIsFound(String tab, String set, String field) {
        Obj state = new Obj(0).put("tab", tab);
        for (String each : set.split("&")) {
            state.put(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1));
        }
        Obj answer = shown(state);
        Obj slow = ENGINE.call(new Obj(0).put("call", "slow").put("state", state));
        assertThat(text((Obj) (answer.has("flaw") ? answer : slow).get("flaw"), "field"))
                .isEqualTo(field);
    }

    /** The page writes the field's own label before the text. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hosting | h.own.bought=yes&h.own.resale=x | h.own.resale | expected a share",
                "prices | sort=zzz | sort | expected a column, found 'zzz'",
                "prices | sort=-zzz | sort | expected a column, found '-zzz'",
            })
    void theFieldIsNotToldTwice(String tab, String set, String field, String text) {
        Obj state = new Obj(0).put("tab", tab);
        for (String each : set.split("&")) {
            state.put(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1));
        }
        Obj flaw = (Obj) shown(state).get("flaw");
        assertThat(text(flaw, "field")).isEqualTo(field);
        assertThat(text(flaw, "text")).startsWith(text);
    }

    @Test
    void whatStandsInAFileIsTheFilesOwn() {
        Obj answer = shown(new Obj(0)
                .put("file", "model: gpt-4o\ncalls:\n  answer: {input: abc, output: 100}\ninteractions: 10\n"));
        assertThat(answer.has("flaw")).isFalse();
        assertThat(text(answer, "problem")).startsWith("line 3: calls.answer.input: ");
    }

    /** What was typed over the file is a field's again. */
    @Test
    void anEditOfAFileIsTheFieldsOwn() {
        Obj answer = shown(new Obj(0)
                .put("file", "model: gpt-4o\ncalls:\n  answer: {input: 100, output: 100}\ninteractions: 10\n")
                .put("set.calls.answer.input", "abc"));
        assertThat(text((Obj) answer.get("flaw"), "field")).isEqualTo("set.calls.answer.input");
        assertThat(text(answer, "problem")).startsWith("Fresh input of the call 'answer': ");
    }

    /** What only draws ask about is found with them. */
    @Test
    void whatIsSlowHasItsFieldToo() {
        Obj answer = ENGINE.call(new Obj(0)
                .put("call", "slow")
                .put("state", new Obj(0).put("tab", "risk").put("seed", "abc")));
        assertThat(text((Obj) answer.get("flaw"), "field")).isEqualTo("seed");
    }

    /** What is drawn is set on the tab Risk, and drawn on others too. */
    @Test
    void whatIsTypedOnAnotherTabIsToldByItsLabelThere() {
        Obj answer = ENGINE.call(new Obj(0)
                .put("call", "slow")
                .put("state", new Obj(0).put("tab", "interaction").put("seed", "abc")));
        assertThat(text(answer, "problem"))
                .startsWith("Seed on the tab Risk: expected a whole number from 0 to 2,147,483,647");
        assertThat(Shown.html(((Obj) answer.get("regions")).get("problem-tab")))
                .contains("The field stands on the tab <button")
                .contains("data-set=\"tab=risk\">Risk</button>");
    }

    /** A part of what a lever or a list of choices sets is a part of that control. */
    @Test
    void aPartIsOfTheFieldAroundIt() {
        Obj answer = shown(new Obj(0).put("set.calls.answer.history", "{last: many}"));
        assertThat(text((Obj) answer.get("flaw"), "field")).isEqualTo("set.calls.answer.history");
    }
}
