package farthing.page;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.formats.doc.Doc;
import farthing.formats.doc.JsonText;
import farthing.formats.doc.Obj;
import farthing.page.view.Tab;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the shell shows already is not sent again, and what it shows is in the end the same. */
class SentTest {
    private final Engine engine = new Engine(ShippedFacts.facts());

    private Obj asked(Obj state, String since) {
        Obj question = new Obj(0).put("call", "view").put("state", state);
        return engine.call(since.isEmpty() ? question : question.put("since", new Doc.Num(since, 0)));
    }

    private static String number(Obj answer) {
        return answer.get("number") instanceof Doc.Num number ? number.text() : "";
    }

    private static Obj regions(Obj answer) {
        return (Obj) Objects.requireNonNull(answer.get("regions"));
    }

    private static List<String> ids(Obj answer) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < regions(answer).size(); i++) {
            ids.add(regions(answer).key(i));
        }
        return ids;
    }

    private static Obj prices(String ratio) {
        return new Obj(0).put("tab", "prices").put("ratio", ratio);
    }

    @Test
    void aStepOfASliderSendsWhatItMoves() {
        Obj first = asked(prices("3:1"), "");
        Obj next = asked(prices("4:1"), number(first));
        assertThat(ids(first)).contains("inputs", "body", "prices-sellers", "prices-head");
        assertThat(ids(next))
                .contains("sentence", "prices-rows")
                .doesNotContain("inputs", "body", "prices-sellers", "prices-head");
        Obj whole = regions(asked(prices("4:1"), ""));
        for (int i = 0; i < whole.size(); i++) {
            Doc sent = regions(next).get(whole.key(i));
            Doc stood = regions(first).get(whole.key(i));
            Doc shown = Objects.requireNonNull(sent == null ? stood : sent);
            assertThat(JsonText.compact(shown)).as(whole.key(i)).isEqualTo(JsonText.compact(whole.value(i)));
        }
    }

    @Test
    void whoShowsAnEarlierAnswerIsSentAll() {
        Obj first = asked(prices("3:1"), "");
        asked(prices("4:1"), "");
        assertThat(ids(asked(prices("5:1"), number(first)))).contains("inputs", "body", "prices-head");
        assertThat(ids(asked(prices("5:1"), "0"))).contains("inputs", "body", "prices-head");
    }

    @Test
    void whatStandsInAFrameThatIsWrittenAnewIsSentAgain() {
        Obj first = asked(prices("3:1"), "");
        Obj other = asked(new Obj(0).put("tab", "risk"), number(first));
        assertThat(ids(other)).contains("inputs", "body");
        Obj back = asked(prices("3:1"), number(other));
        assertThat(ids(back)).contains("inputs", "body", "prices-tiers", "prices-head", "prices-more");
    }

    @Test
    void anAnswerWithAProblemHasNoNumber() {
        Obj wrong = asked(prices("no ratio"), "");
        assertThat(wrong.get("problem")).isNotEqualTo(new Doc.Text("", 0));
        assertThat(number(wrong)).isEmpty();
    }

    /** A region may be left out only if none but a frame is around it, and nothing else writes into it. */
    @ParameterizedTest
    @EnumSource(Tab.class)
    void aRegionLiesInAFrameAloneAndIsWrittenByOneCall(Tab tab) {
        Obj state = new Obj(0).put("tab", tab.label());
        Obj view = asked(state, "");
        Obj slow = engine.call(new Obj(0).put("call", "slow").put("state", state));
        assertThat(ids(view)).noneMatch(ids(slow)::contains);
        for (int i = 0; i < regions(view).size(); i++) {
            String outer = regions(view).key(i);
            String html = JsonText.compact(regions(view).value(i));
            for (String id : ids(view)) {
                assertThat(html.contains("id=\\\"" + id + "\\\"") && !outer.equals("inputs") && !outer.equals("body"))
                        .as(id + " in " + outer)
                        .isFalse();
            }
        }
    }
}
