package farthing.serving;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.anatomy.Attention;
import farthing.catalogue.anatomy.Attention.Latent;
import farthing.catalogue.hardware.Precision;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Oracle: 2 × layers × key heads × head width × bytes by hand, and the tables of others. */
class KeyValuesTest {
    static Stream<Arguments> bytes() {
        return Stream.of(
                Arguments.of(Shapes.llama8(), 131072),
                Arguments.of(Shapes.llama70(), 327680),
                Arguments.of(Shapes.llama405(), 516096),
                Arguments.of(Shapes.scout(), 196608),
                Arguments.of(Shapes.maverick(), 196608),
                Arguments.of(Shapes.mixtral7(), 131072),
                Arguments.of(Shapes.mixtral22(), 229376),
                Arguments.of(Shapes.qwen30(), 98304),
                Arguments.of(Shapes.qwen235(), 192512),
                Arguments.of(Shapes.deepseek(), 70272),
                Arguments.of(Shapes.kimi(), 70272),
                Arguments.of(Shapes.oss("gpt-oss-20b", 24, 32), 49152),
                Arguments.of(Shapes.oss("gpt-oss-120b", 36, 128), 73728),
                Arguments.of(Shapes.gemma3(), 507904),
                Arguments.of(Shapes.dense("yi-34b", 60, 7168, 56, 8, 128, 20480, 64000, false), 245760),
                Arguments.of(Shapes.dense("qwen2.5-7b", 28, 3584, 28, 4, 128, 18944, 152064, false), 57344));
    }

    @ParameterizedTest
    @MethodSource("bytes")
    void aTokenKeepsWhatTheTableSays(Anatomy model, long expected) {
        assertThat(bf16(model).bytesPerToken()).isEqualByComparingTo(BigDecimal.valueOf(expected));
        assertThat(new KeyValues(model, Precision.FP8).bytesPerToken())
                .isEqualByComparingTo(BigDecimal.valueOf(expected / 2));
    }

    /** 003 L1700-1716: 0.328 MB a token, eight times that with all heads; 42 GB at 128,000 tokens, not 333 GB. */
    @Test
    void groupedHeadsKeepAnEighthOfMultiHead() {
        KeyValues llama = bf16(Shapes.llama70());
        assertThat(llama.bytesPerTokenAsMultiHead()).isEqualByComparingTo("2621440");
        assertThat(llama.bytes(128_000)).isEqualByComparingTo("41943040000");
    }

    /** DeepSeek V3's heads in full: 61 × 128 × (192 + 128) × 2 bytes, 71 times the latent vector. */
    @Test
    void latentAttentionIsComparedWithItsHeadsInFull() {
        assertThat(bf16(Shapes.deepseek()).bytesPerTokenAsMultiHead()).isEqualByComparingTo("4997120");
    }

    /** 18 layers × 2 KB hold 10,000 tokens, 18 hold 128 of them. */
    @Test
    void aWindowedLayerHoldsItsWindow() {
        KeyValues oss = bf16(Shapes.oss("gpt-oss-120b", 36, 128));
        assertThat(oss.bytes(10_000)).isEqualByComparingTo(BigDecimal.valueOf(18L * 2048 * (10_000 + 128)));
        assertThat(oss.bytes(100)).isEqualByComparingTo(BigDecimal.valueOf(36L * 2048 * 100));
        assertThat(oss.bytesPerTokenBeyondWindow()).isEqualByComparingTo("36864");
    }

    @Test
    void keyHeadsAreDealtOutAndRepeatedWhereTheyAreFewer() {
        KeyValues llama = bf16(Shapes.llama70());
        assertThat(llama.bytesPerToken(8, 1)).isEqualByComparingTo("40960");
        assertThat(llama.bytesPerToken(16, 1)).isEqualByComparingTo("40960");
        assertThat(llama.bytesPerToken(1, 2)).isEqualByComparingTo("163840");
        assertThat(llama.bytes(1000, 4, 2)).isEqualByComparingTo("40960000");
        assertThat(bf16(Shapes.qwen30()).bytesPerToken(8, 1)).isEqualByComparingTo("24576");
    }

    @Test
    void theCompressedVectorLiesOnEveryAccelerator() {
        assertThat(bf16(Shapes.deepseek()).bytesPerToken(8, 1)).isEqualByComparingTo("70272");
        assertThat(bf16(Shapes.deepseek()).bytesPerToken(8, 2)).isEqualByComparingTo("35712");
    }

    /** DeepSeek V3.2: 61 keys of 128 bytes with a scale of 4 beside the 70,272 bytes. */
    @Test
    void anIndexKeepsItsKeysToo() {
        Latent indexed = new Latent(128, 1536, 512, 128, 64, 128, new Attention.Index(64, 128));
        Anatomy model = Shapes.experts(
                "deepseek-v3.2", 61, 7168, indexed, 3, 18432, new Anatomy.Experts(256, 8, 2048, 2048), 129280);
        assertThat(bf16(model).bytesPerToken()).isEqualByComparingTo("78324");
    }

    private static KeyValues bf16(Anatomy model) {
        return new KeyValues(model, Precision.BF16);
    }
}
