package farthing.page;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.page.html.Told;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sentences that come with their numbers in them. */
final class ToldTest {
    private static final String SENTENCE =
            "At 80k a month 3 nodes of 8x H100 SXM (2x 4-6, gpt-4o) save -$32,841.5, 12.5 % (at $2.5/h) since 2026-08-01; +-20 %.";

    private static List<String> doors(String html) {
        return Numbers.in(html).stream()
                .filter(Numbers.Found::hasDoor)
                .map(Numbers.Found::text)
                .toList();
    }

    @Test
    void numbersBecomeDoorsWithTheirSign() {
        String html = Told.of(SENTENCE, "why").toString();
        assertThat(doors(html)).containsExactly("80k", "3", "-$32,841.5", "12.5 %", "$2.5", "+-20 %");
        assertThat(html).contains("value=\"-$32,841.5\"");
    }

    @Test
    void theVersionOfAnEngineIsNoFigure() {
        String html = Told.of("measured at 32 by tensorrt-llm 0.17 (vLLM 0.9.1, sglang 0.5.9), 0.17 $ more", "why")
                .toString();
        assertThat(doors(html)).containsExactly("32", "0.17");
    }

    @Test
    void theNumberInAMachinesNameIsNoFigure() {
        String html = Told.of(
                        "8x GeForce RTX 4090 holds 25.3 GB; RTX PRO 6000 Blackwell, 8x Gaudi 3 and 2x H100 80 GB cost $4, 12 of L40S 48",
                        "why")
                .toString();
        assertThat(doors(html)).containsExactly("25.3", "$4", "12");
    }

    @Test
    void theWordsStayAsTheyWere() {
        for (String text : List.of(SENTENCE, "", " ", "no number", "1", " 2  3 ", "ends with 5.", "(4)")) {
            assertThat(Told.of(text, "why").toString().replaceAll("<[^>]*>", ""))
                    .isEqualTo(text);
        }
    }
}
