package farthing.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import farthing.catalogue.Provider;
import farthing.formats.doc.JsonText;
import farthing.formats.doc.Obj;
import farthing.page.view.Facts;
import java.lang.management.ManagementFactory;
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

    /** The first question finds out of each listing what nobody did before: a card alone takes more than half a kilobyte. */
    @Test
    void whatIsFoundOutAheadIsNotFoundOutAgain() {
        int listings = 0;
        for (Provider seller : FACTS.open().book().providers()) {
            listings += FACTS.open().book().ids(seller.id()).size();
        }
        asked(new Engine(FACTS), "3:1"); // what is found out once for all engines
        Engine begun = new Engine(FACTS);
        assertThat(begun.ahead()).isTrue();
        Engine ahead = new Engine(FACTS);
        while (ahead.ahead()) {}

        assertThat(bytesOf(begun) - bytesOf(ahead)).isGreaterThan(listings * 512L);
    }

    private static long bytesOf(Engine engine) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        asked(engine, "3:1");
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
