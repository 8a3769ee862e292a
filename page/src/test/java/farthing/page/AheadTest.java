package farthing.page;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.formats.doc.JsonText;
import farthing.formats.doc.Obj;
import farthing.page.view.Facts;
import org.junit.jupiter.api.Test;

/** What is found out ahead changes no answer, and is found out in small parts. */
class AheadTest {
    private static final Facts FACTS = ShippedFacts.facts();

    private static String asked(Engine engine, String ratio) {
        Obj state = new Obj(0).put("tab", "prices").put("list", "all").put("ratio", ratio);
        return JsonText.compact(engine.call(new Obj(0).put("call", "view").put("state", state)));
    }

    @Test
    void anEngineThatLookedAheadAnswersAsOneThatDidNot() {
        Engine ahead = new Engine(FACTS);
        int parts = 1;
        while (ahead.ahead()) {
            parts++;
        }
        assertThat(parts).as("some listings at a time").isBetween(20, 200);
        assertThat(ahead.ahead()).as("nothing is left").isFalse();

        Engine half = new Engine(FACTS);
        assertThat(half.ahead()).isTrue();
        Engine unaware = new Engine(FACTS);
        for (String ratio : new String[] {"3:1", "1:2"}) {
            assertThat(asked(ahead, ratio)).isEqualTo(asked(unaware, ratio)).isEqualTo(asked(half, ratio));
        }
    }
}
