package farthing.catalogue.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import farthing.catalogue.Meter;
import farthing.catalogue.media.Media.AudioInput;
import farthing.catalogue.media.Media.AudioOutput;
import farthing.catalogue.media.Media.Detail;
import farthing.catalogue.media.Media.GeneratedImage;
import farthing.catalogue.media.Media.Image;
import farthing.catalogue.media.Media.Pages;
import farthing.catalogue.media.Media.Video;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected numbers are those that the providers' pages print, or follow from the printed rule by hand. */
class MediaTokensTest {
    private static final Instant LATE_2026 = Instant.parse("2026-10-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "claude-3-7-sonnet, 1092, 1092, 2025-06-01, 1590",
        "claude-3-7-sonnet, 200, 200, 2025-06-01, 54",
        "claude-3-7-sonnet, 1000, 1000, 2025-06-01, 1334",
        "claude-sonnet-4-6, 1092, 1092, 2026-05-01, 1568",
        "claude-sonnet-4-6, 200, 200, 2026-09-20, 64",
        "claude-sonnet-4-6, 1000, 1000, 2026-09-20, 1296",
        "claude-haiku-4-5, 1092, 1092, 2026-09-20, 1521",
        "claude-opus-5, 2000, 1500, 2026-09-20, 3888",
        "claude-opus-4-7, 3840, 2160, 2026-09-20, 4784",
        "us.anthropic.claude-opus-4-7-v1:0, 3840, 2160, 2026-09-20, 4784",
        "claude-sonnet-4-6, 1920, 1080, 2026-09-20, 1560",
        "claude-sonnet-4-6, 1568, 1568, 2026-09-20, 1521",
        "gpt-4o, 2048, 4096, 2025-06-01, 1105",
        "gpt-4o, 1024, 1024, 2025-06-01, 765",
        "gpt-4o, 512, 512, 2025-06-01, 255",
        "gpt-4o-mini, 1024, 1024, 2025-06-01, 25501",
        "o1, 1024, 1024, 2025-06-01, 675",
        "gpt-5, 1024, 1024, 2025-09-01, 630",
        // 1,024 patches x 1.62 and x 2.46: the small models count patches (openai-python issue 2851), not tiles
        "gpt-5-mini, 1024, 1024, 2025-09-01, 1659",
        "gpt-5-nano-2025-08-07, 1024, 1024, 2025-09-01, 2520",
        "anthropic/claude-opus-4.7, 3840, 2160, 2026-09-20, 4784",
        "gpt-4.1-mini, 1024, 1024, 2025-06-01, 1659",
        "gpt-4.1-nano, 1800, 2400, 2025-06-01, 3572",
        "gpt-5.6-sol, 3200, 3200, 2026-10-01, 10000",
        "gpt-image-1, 1024, 1024, 2026-10-01, 194",
        "gemini-2.5-flash, 384, 384, 2026-10-01, 258",
        "gemini-2.5-flash, 1000, 600, 2026-10-01, 516",
        "gemini-3-pro-image-preview, 640, 480, 2026-10-01, 560",
        "mistral-large-3, 1540, 1540, 2026-10-01, 3025",
        "mistral-large-3, 3080, 3080, 2026-10-01, 3025",
        "pixtral-12b, 1024, 1024, 2026-10-01, 4096"
    })
    void anImageShownCountsAsPrinted(String model, int width, int height, String day, long tokens) {
        assertThat(counted(model, Image.of(width, height), Instant.parse(day + "T00:00:00Z")))
                .isEqualTo(tokens);
    }

    @ParameterizedTest
    @CsvSource({
        "gpt-4o, LOW, 1024, 1024, 85",
        "computer-use-preview, LOW, 1024, 1024, 65",
        "gpt-image-1, HIGH, 1024, 1024, 4290",
        "gpt-image-1, HIGH, 1024, 1536, 6467",
        "gemini-3-pro-preview, LOW, 4000, 3000, 280",
        "gemini-3-pro-preview, MEDIUM, 4000, 3000, 560",
        "gemini-3-pro-preview, HIGH, 4000, 3000, 1120"
    })
    void detailChangesTheCount(String model, Detail detail, int width, int height, long tokens) {
        assertThat(counted(model, new Image(width, height, detail), LATE_2026)).isEqualTo(tokens);
    }

    @ParameterizedTest
    @CsvSource({
        "gpt-image-1, 1024, 1024, LOW, 0, 272",
        "gpt-image-1, 1024, 1536, LOW, 0, 408",
        "gpt-image-1, 1536, 1024, MEDIUM, 0, 1568",
        "gpt-image-1.5, 1024, 1536, HIGH, 0, 6240",
        "gpt-image-1, 1536, 1024, HIGH, 3, 6508",
        "gemini-2.5-flash-image, 1024, 1024, AUTO, 0, 1290",
        "gemini-3.1-flash-image, 1024, 1024, AUTO, 0, 1120"
    })
    void anImageMadeCountsByThePrintedTable(
            String model, int width, int height, Detail quality, int partials, long tokens) {
        assertThat(counted(model, new GeneratedImage(width, height, quality, partials), LATE_2026))
                .isEqualTo(tokens);
    }

    @Test
    void timeAndPagesCountByTheirRate() {
        assertThat(counted("nova-lite", new Video(seconds("30"), Detail.AUTO), LATE_2026))
                .isEqualTo(8640);
        assertThat(counted("amazon.nova-pro-v1:0", new Video(seconds("960"), Detail.AUTO), LATE_2026))
                .isEqualTo(276_480);
        assertThat(counted("nova-pro", new Video(seconds("3600"), Detail.AUTO), LATE_2026))
                .isEqualTo(276_480);
        assertThat(counted("gemini-2.5-pro", new Video(seconds("300"), Detail.AUTO), LATE_2026))
                .isEqualTo(78_900);
        assertThat(counted("gemini-3.1-pro", new Video(seconds("10"), Detail.HIGH), LATE_2026))
                .isEqualTo(2800);
        assertThat(counted("gemini-2.5-pro", new AudioInput(seconds("60")), LATE_2026))
                .isEqualTo(1920);
        assertThat(counted("gemini-2.5-flash-preview-tts", new AudioOutput(seconds("4")), LATE_2026))
                .isEqualTo(100);
        assertThat(counted("gpt-realtime", new AudioInput(seconds("2.55")), LATE_2026))
                .isEqualTo(26);
        assertThat(counted("gpt-realtime", new AudioOutput(seconds("1")), LATE_2026))
                .isEqualTo(20);
        assertThat(counted("gemini-2.5-pro", new Pages(10, Detail.AUTO), LATE_2026))
                .isEqualTo(2580);
    }

    @Test
    void tokensFallIntoTheMeterOfTheirModality() {
        assertThat(MediaTokens.of("gpt-4o", Image.of(10, 10), LATE_2026))
                .isInstanceOfSatisfying(MediaTokens.Answer.Counted.class, counted -> assertThat(counted.meter())
                        .isEqualTo(Meter.INPUT.with(farthing.catalogue.Modality.IMAGE)));
    }

    @Test
    void whatNoFormulaCoversIsNamedAndNeverZero() {
        assertThat(unknown("gpt-4p", Image.of(10, 10))).contains("gpt-4p").contains("gpt-4o");
        assertThat(unknown("gpt-image-1", new GeneratedImage(512, 512, Detail.LOW, 0)))
                .contains("512x512 low")
                .contains("1024x1024 low");
    }

    @Test
    void aMediumOfNoExtentIsRefused() {
        assertThatThrownBy(() -> Image.of(0, 10)).hasMessageContaining("width").hasMessageContaining("0");
        assertThatThrownBy(() -> new AudioInput(seconds("0"))).hasMessageContaining("duration");
    }

    @Test
    void everyRuleHasItsOwnNameAndASource() {
        Set<String> ids = new HashSet<>();
        for (MediaRule rule : MediaTokens.known()) {
            assertThat(ids.add(rule.id())).as(rule.id()).isTrue();
            assertThat(rule.source()).isNotBlank();
            assertThat(rule.formula().text()).isNotBlank();
            assertThat(rule.families()).isNotEmpty();
        }
    }

    @Test
    void patchesBeforeTheMultiplierAreThePrintedOnes() {
        var formula = new MediaFormula.CappedPatches(32, 1536, new BigDecimal("1.62"));
        assertThat(formula.patches(Image.of(1024, 1024))).isEqualTo(1024);
        assertThat(formula.patches(Image.of(1800, 2400))).isEqualTo(1452);
    }

    @Test
    void aConversationIsReadAgainAtEachAnswer() {
        var conversation = new RealtimeConversation(
                List.of(new RealtimeConversation.Turn(20, 20), new RealtimeConversation.Turn(25, 40)));
        assertThat(conversation.inputTokens()).containsExactly(20L, 65L);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void boundsHoldForEverySizeAndShape(long seed) {
        Random random = new Random(seed);
        var claude = new MediaFormula.FittedPatches(28, 1568, 1568);
        var capped = new MediaFormula.CappedPatches(32, 1536, BigDecimal.ONE);
        for (int i = 0; i < 2000; i++) {
            Image image = Image.of(1 + random.nextInt(8000), 1 + random.nextInt(8000));
            assertThat(claude.tokens(image)).as("seed %d, %s", seed, image).isBetween(1L, 1568L);
            assertThat(capped.tokens(image)).as("seed %d, %s", seed, image).isBetween(1L, 1536L);
        }
    }

    private static long counted(String model, Media media, Instant at) {
        MediaTokens.Answer answer = MediaTokens.of(model, media, at);
        assertThat(answer).as(answer.toString()).isInstanceOf(MediaTokens.Answer.Counted.class);
        return ((MediaTokens.Answer.Counted) answer).tokens();
    }

    private static String unknown(String model, Media media) {
        MediaTokens.Answer answer = MediaTokens.of(model, media, LATE_2026);
        assertThat(answer).isInstanceOf(MediaTokens.Answer.Unknown.class);
        return ((MediaTokens.Answer.Unknown) answer).reason();
    }

    private static BigDecimal seconds(String text) {
        return new BigDecimal(text);
    }
}
