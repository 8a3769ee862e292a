package farthing.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.anatomy.Attention.Grouped;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Oracle: the counts that makers publish with the weights. */
class ParametersTest {
    /** Of models without biases and norms inside attention the count is the file's, to the last one. */
    static Stream<Arguments> exact() {
        return Stream.of(
                Arguments.of(Shapes.llama8(), 8_030_261_248L),
                Arguments.of(Shapes.llama70(), 70_553_706_496L),
                Arguments.of(Shapes.llama405(), 405_853_388_800L),
                Arguments.of(Shapes.dense("llama-2-7b", 32, 4096, 32, 32, 128, 11008, 32000, false), 6_738_415_616L),
                Arguments.of(Shapes.dense("mistral-7b", 32, 4096, 32, 8, 128, 14336, 32000, false), 7_241_732_096L),
                Arguments.of(Shapes.dense("llama-3.2-1b", 16, 2048, 32, 8, 64, 8192, 128256, true), 1_235_814_400L),
                Arguments.of(Shapes.mixtral7(), 46_702_792_704L));
    }

    @ParameterizedTest
    @MethodSource("exact")
    void countsWhatTheWeightsHold(Anatomy model, long published) {
        assertThat(new Parameters(model).total()).isEqualTo(published);
    }

    /** Billions as published, and whether the maker counts the table among the active ones. */
    static Stream<Arguments> published() {
        return Stream.of(
                Arguments.of(Shapes.mixtral7(), 46.7, 12.9, true),
                Arguments.of(Shapes.mixtral22(), 141, 39, true),
                Arguments.of(Shapes.deepseek(), 671, 37, false),
                Arguments.of(Shapes.kimi(), 1026, 32, false),
                Arguments.of(Shapes.oss("gpt-oss-20b", 24, 32), 20.9, 3.6, false),
                Arguments.of(Shapes.oss("gpt-oss-120b", 36, 128), 116.8, 5.1, false),
                Arguments.of(Shapes.qwen30(), 30.5, 3.3, true),
                Arguments.of(Shapes.qwen235(), 235, 22, true),
                Arguments.of(Shapes.scout(), 108, 17, true),
                Arguments.of(Shapes.maverick(), 400, 17, true),
                Arguments.of(Shapes.dense("qwen2.5-7b", 28, 3584, 28, 4, 128, 18944, 152064, false), 7.62, 7.62, true),
                Arguments.of(Shapes.dense("qwen3-8b", 36, 4096, 32, 8, 128, 12288, 151936, false), 8.19, 8.19, true),
                Arguments.of(Shapes.dense("qwen3-32b", 64, 5120, 64, 8, 128, 25600, 151936, false), 32.8, 32.8, true),
                Arguments.of(Shapes.gemma3(), 27.0, 27.0, false));
    }

    @ParameterizedTest
    @MethodSource("published")
    void isWhatMakersSayWithinTwoPercent(Anatomy model, double total, double active, boolean withTable) {
        Parameters parameters = new Parameters(model);
        assertThat(parameters.total() / 1e9).isCloseTo(total, within(0.02 * total));
        double met = (parameters.active() + (withTable && !model.tied() ? parameters.table() : 0)) / 1e9;
        assertThat(met).isCloseTo(active, within(0.02 * active));
    }

    /** 003 L1303: 671B/37B, in memory as 671B and in arithmetic as 37B. */
    @Test
    void aTokenOfDeepseekMeetsFiveAndAHalfPercent() {
        Parameters deepseek = new Parameters(Shapes.deepseek());
        assertThat(100.0 * deepseek.active() / deepseek.total()).isCloseTo(5.5, within(0.1));
    }

    /** By hand: 7168 × 1536 + 1536 × 128 × 192 + 7168 × 576 + 512 × 128 × 256 + 128 × 128 × 7168. */
    @Test
    void latentAttentionIsTheSumOfItsFiveMatrices() {
        assertThat(new Parameters(Shapes.deepseek()).attention())
                .isEqualTo(11_010_048L + 37_748_736 + 4_128_768 + 16_777_216 + 117_440_512);
    }

    @Test
    void partsAddUpToTheWhole() {
        Parameters parameters = new Parameters(Shapes.maverick());
        assertThat(parameters.routed() + parameters.dense() + parameters.embedding())
                .isEqualTo(parameters.total());
        assertThat(parameters.inLayers() + parameters.head()).isEqualTo(parameters.active());
        assertThat(parameters.routed()).isEqualTo(24L * 128 * parameters.expert());
    }

    @Test
    void aShapeThatContradictsItselfIsRefused() {
        assertThatThrownBy(() -> Shapes.dense("bad", 4, 64, 5, 2, 16, 64, 100, false))
                .hasMessageContaining("5 query heads do not divide over 2 key heads");
        Grouped attention = new Grouped(4, 4, 16);
        assertThatThrownBy(() -> Shapes.anatomy(
                        "bad", 4, 64, attention, new Anatomy.Windowed(5, 128, attention), 4, 64, null, 100, false))
                .hasMessageContaining("5 windowed and stateful layers of 4 layers");
        assertThatThrownBy(() -> Shapes.dense("bad", Integer.MAX_VALUE, Integer.MAX_VALUE, 1, 1, 1, 9, 9, false))
                .hasMessageContaining("10^16");
    }
}
