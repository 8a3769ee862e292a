package farthing.io.worked;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.catalogue.media.Media;
import farthing.catalogue.media.MediaTokens;
import farthing.formats.doc.Obj;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The figures by which the capabilities of this release are recognised, on the guide's prices. */
class CapabilityFiguresTest {
    private static final Instant AT = Instant.parse("2026-10-01T00:00:00Z");

    static Stream<Obj> rows() {
        return Shared.facts("capability-figures.jsonl").stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theEngineGivesTheFigureOfTheCapability(Obj row) {
        for (GuideClaim.Value value : GuideClaim.values(row)) {
            assertThat(value.holds())
                    .as("%s: %s, not %s", ExampleVocabulary.text(row, "row"), value.engine(), value.right())
                    .isTrue();
        }
    }

    /** C67: an image of 1568 x 1568 on Claude is about 1,568 to 1,600 tokens, before and after the change of formula. */
    @Test
    void theLargestSquareImageOnClaudeStaysWithinItsBound() {
        Media image = Media.Image.of(1568, 1568);
        assertThat(tokens("claude-3-7-sonnet", image, Instant.parse("2025-06-01T00:00:00Z")))
                .isEqualTo(1600);
        assertThat(tokens("claude-sonnet-4-6", image, Instant.parse("2026-05-01T00:00:00Z")))
                .isEqualTo(1568);
        assertThat(tokens("claude-sonnet-4-6", image, AT)).isEqualTo(39 * 39);
    }

    /** C70: 40 USD a million audio tokens is 0.024 USD a minute heard, at one token for each 100 ms. */
    @Test
    void aMinuteHeardCostsItsTokens() {
        long tokens = tokens("gpt-4o-realtime-preview", new Media.AudioInput(BigDecimal.valueOf(60)), AT);
        assertThat(tokens).isEqualTo(600);
        assertThat(GuideClaim.cards().get("openai/gpt-4o-realtime")).isNotNull();
        Obj minute = (Obj) farthing.io.JsonDocs.parse(
                "{\"card\":\"openai/gpt-4o-realtime\",\"usage\":{\"input.audio\":" + tokens + "}}");
        assertThat(Figure.read(minute, GuideClaim.cards()).value()).isEqualByComparingTo("0.024");
    }

    private static long tokens(String model, Media media, Instant at) {
        MediaTokens.Answer answer = MediaTokens.of(model, media, at);
        assertThat(answer).isInstanceOf(MediaTokens.Answer.Counted.class);
        return ((MediaTokens.Answer.Counted) answer).tokens();
    }
}
