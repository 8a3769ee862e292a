package farthing.page;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.answers.screen.Answer;
import farthing.answers.screen.Format;
import farthing.answers.screen.Style;
import farthing.formats.doc.Obj;
import farthing.io.YamlDocs;
import farthing.page.view.Facts;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** API or own machines on the page, against the desk's answers and hand arithmetic. */
final class DecideViewTest {
    private static final Path EXAMPLE = Path.of("../examples/support-bot.yml");
    private static final Facts FACTS = ShippedFacts.facts();
    private static final Engine ENGINE = new Engine(FACTS);

    private static Shown shown(String... set) {
        return Shown.of(ENGINE, "decide", set);
    }

    private static Obj asked() {
        return new Obj(0)
                .put("workload", YamlDocs.read(EXAMPLE))
                .put("host", "llama-3.3-70b")
                .put("against", "file")
                .put("draws", "2000");
    }

    private static String desk(Obj request) {
        Answer answer = new ShippedDesk(FACTS).desk().answer("breakeven", request);
        return Format.JSON.text(answer, new Style(100, true, false));
    }

    @Test
    void figuresAreThoseThatTheDeskAnswersForTheSameWorkload() {
        Obj request = asked().put("uncertain", "api=80% to 110%")
                .put("utilisation", "30%")
                .put("spares", "1");
        Shown shown = shown("d.unsure.api", "80% to 110%", "d.unsure.throughput", "", "util", "30%", "spares", "1");

        assertThat(shown.json()).isEqualTo(desk(request));
    }

    @Test
    void aClosedModelCannotBeHostedAndOpenOnesAreOfferedAsOthers() {
        assertThat(shown().text("decide-model"))
                .contains("anthropic/claude-sonnet-4-6 cannot be self-hosted")
                .contains("another model, quality differs");
        assertThat(shown().html("decide-model")).contains("data-set=\"host=");
    }

    @Test
    void theFleetIsWholeMachinesTimesHoursOfTheYear() {
        // 3 machines at $10 an hour: 3 x 8,760 x 10 / 12 = $21,900 a month
        Shown shown = shown("d.hour", "10", "d.on", "8xh100-sxm", "d.volume", "12M", "util", "60%");
        String sentence = shown.text("sentence");
        int nodes = Integer.parseInt(sentence.replaceAll(".* and (\\d+) × 8x H100 SXM.*", "$1"));

        assertThat(sentence).contains("$" + String.format("%,d", nodes * 7_300) + " a month");
        assertThat(shown.explanation("fleet")).contains("nodes that serve it, whole ones");
    }

    @Test
    void everyNumberOpensItsReason() {
        for (Shown shown : new Shown[] {shown(), shown("d.against", "cheapest"), shown("preset", "rag")}) {
            shown.everyNumberExplainsItself();
        }
    }

    @Test
    void whatWasNotMeasuredIsABoundAndSpeaksForNoFleet() {
        Shown shown = shown("host", "llama-3.3-70b", "d.on", "8xb300", "d.volume", "100M");

        assertThat(shown.problem()).isEmpty();
        assertThat(shown.text("sentence"))
                .contains("Stay with the API")
                .contains("at least")
                .contains("perhaps never");
    }

    @Test
    void aMachineWithoutRoomIsRefusedWithAWayOut() {
        assertThat(shown("d.on", "1xl4").problem()).contains("does not fit").contains("would fit instead");
    }

    @Test
    void chancesComeAfterThePauseWithTheirSeed() {
        assertThat(Shown.words(shown().slow("decide-sure")))
                .contains("2,000 draws, seed 1")
                .contains("90 %");
    }
}
