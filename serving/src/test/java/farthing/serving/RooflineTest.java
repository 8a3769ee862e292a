package farthing.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import farthing.catalogue.Provenance;
import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.hardware.Accelerator;
import farthing.catalogue.hardware.Precision;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Oracle: capabilities C102 and C106 and claims CL070, CL071, CL360, CL436 and CL484 of the guide, recomputed by hand. */
class RooflineTest {
    private static final ForwardPass SEVENTY = ForwardPass.ofParameters(new BigDecimal("70e9"), new BigDecimal("70e9"));

    static Accelerator accelerator(String id, String gigabytes, String terabytes, String bf16, String fp8) {
        return new Accelerator(
                id,
                id,
                "nvidia",
                List.of(),
                new BigDecimal(gigabytes + "e9"),
                false,
                new BigDecimal(terabytes + "e12"),
                Map.of(Precision.BF16, new BigDecimal(bf16 + "e12"), Precision.FP8, new BigDecimal(fp8 + "e12")),
                new Accelerator.Link("link", BigDecimal.ONE, 8),
                null,
                Accelerator.Confidence.AGREED,
                Provenance.of("sheet", null),
                "");
    }

    private static final Accelerator H100 = accelerator("H100", "80", "3.35", "989", "1979");
    private static final Accelerator H200 = accelerator("H200", "141", "4.8", "989", "1979");
    private static final Accelerator B200 = accelerator("B200", "180", "8", "2250", "4500");
    private static final Accelerator L40S = accelerator("L40S", "48", "0.864", "362", "733");

    private static Roofline fp8(ForwardPass pass, Accelerator accelerator, int count, Load load) {
        return Roofline.of(pass, accelerator, count, Precision.FP8, Precision.FP8, load);
    }

    private static Load batch(long input, long output, int batch) {
        return Load.of(input, output).withBatch(BigDecimal.valueOf(batch));
    }

    private static double value(Roofline roofline, farthing.quantity.sheet.Cell cell) {
        return roofline.value(cell).doubleValue();
    }

    /** 8 x 1.979 PFLOP/s / (500 x 140 GFLOP) = 226.2 a second; the last token is not passed again: 500 / 499 of it. */
    @Test
    void fiveThousandRequestsOnEightH200AreTwentyTwoTimesThePeak() {
        Roofline roofline = fp8(SEVENTY, H200, 8, Load.of(200, 300));
        assertThat(value(roofline, roofline.requests())).isCloseTo(226.1714 * 500 / 499, within(0.001));
        assertThat(5000 / value(roofline, roofline.requests())).isCloseTo(22.1, within(0.1));
        assertThat(roofline.isBoundByOperations()).isTrue();
    }

    /** 8 x 4800 GB/s / 70 GB x 16 / 300 = 29.26 a second. */
    @Test
    void atItsBatchOfSixteenTheCeilingIsTwentyNine() {
        Roofline roofline = fp8(SEVENTY, H200, 8, batch(200, 300, 16));
        assertThat(value(roofline, roofline.requests())).isCloseTo(29.257, within(0.001));
        assertThat(roofline.isBoundByOperations()).isFalse();
    }

    /** The same with the model's own shape: 69.5 GB that a step reads, and a gigabyte of keys and values of the batch. */
    @Test
    void theShapeOfLlamaSaysTheSame() {
        ForwardPass llama = ForwardPass.of(Shapes.llama70());
        Roofline all = fp8(llama, H200, 8, Load.of(200, 300));
        assertThat(5000 / value(all, all.requests())).isCloseTo(22, within(0.3));
        Roofline sixteen = fp8(llama, H200, 8, batch(200, 300, 16));
        assertThat(value(sixteen, sixteen.requests())).isCloseTo(29, within(0.5));
    }

    /** CL436: 8 x 4.5 PFLOP/s / (500 x 140 GFLOP) = 514; 8 x 8000 / 70 x 16 / 300 = 48.76 at batch 16. */
    @Test
    void twelveThousandRequestsOnEightB200AreTwentyThreeTimesThePeak() {
        Roofline roofline = fp8(SEVENTY, B200, 8, Load.of(200, 300));
        assertThat(value(roofline, roofline.byOperations())).isCloseTo(514.2857 * 500 / 499, within(0.001));
        Roofline sixteen = fp8(SEVENTY, B200, 8, batch(200, 300, 16));
        assertThat(value(sixteen, sixteen.requests())).isCloseTo(48.7619, within(0.0001));
    }

    /** CL070: 15,000 and 3,000 tokens a second of a 70B are 2.52 of 15.832 PFLOP/s: 15.9 %. */
    @Test
    void tenRequestsOf1500And300AreSixteenPercentOfEightH100() {
        Roofline roofline = fp8(SEVENTY, H100, 8, Load.of(1500, 300));
        assertThat(10 / value(roofline, roofline.byOperations())).isCloseTo(0.15917 * 1799 / 1800, within(0.00001));
    }

    /** CL071: 8 x 3350 / 70 x 50 = 19,143 tokens a second. */
    @Test
    void fiftyStreamsOnEightH100AreBoundByTheirWeights() {
        Roofline roofline = fp8(SEVENTY, H100, 8, Load.ofSteps().withBatch(BigDecimal.valueOf(50)));
        assertThat(value(roofline, roofline.decode())).isCloseTo(19142.857, within(0.001));
    }

    /** CL484: one H100 reads a 70B 47.9 times a second at FP8, 95.7 times at INT4; C102: eight at FP16 191 times. */
    @Test
    void oneStreamIsBoundByReadingTheWeights() {
        Load steps = Load.ofSteps();
        Roofline fp8 = fp8(SEVENTY, H100, 1, steps);
        assertThat(value(fp8, fp8.perRequest())).isCloseTo(47.85714, within(0.00001));
        Roofline int4 = Roofline.of(SEVENTY, H100, 1, Precision.INT4, Precision.FP8, steps);
        assertThat(value(int4, int4.perRequest())).isCloseTo(95.71429, within(0.00001));
        Roofline bf16 = Roofline.of(SEVENTY, H100, 8, Precision.BF16, Precision.BF16, steps);
        assertThat(value(bf16, bf16.perRequest())).isCloseTo(191.43, within(0.01));
    }

    /** CL360: 362 TFLOP/s / (500 x 14.2 GFLOP) = 51 texts a second at FP16, where 5,000 are claimed: 98 times. */
    @Test
    void embeddingsAreBoundByArithmetic() {
        ForwardPass mistral = ForwardPass.ofParameters(new BigDecimal("7.1e9"), new BigDecimal("7.1e9"));
        Roofline roofline = Roofline.of(mistral, L40S, 1, Precision.BF16, Precision.BF16, Load.of(500, 0));
        assertThat(5000 / value(roofline, roofline.requests())).isCloseTo(98.0663, within(0.0001));
    }

    /** CL038: 2 x H100 at 18,500 prompt tokens a second are 65 % of the FP8 peak. */
    @Test
    void promptsAloneAreBoundByArithmetic() {
        Roofline roofline = fp8(SEVENTY, H100, 2, Load.of(1500, 1));
        assertThat(18500 / value(roofline, roofline.prefill())).isCloseTo(0.654, within(0.001));
    }

    @Test
    void whatDoesNotFitServesNothing() {
        Roofline roofline = Roofline.of(SEVENTY, H100, 1, Precision.BF16, Precision.BF16, Load.of(100, 100));
        assertThat(roofline.isFitting()).isFalse();
        assertThat(roofline.value(roofline.pool())).isNegative();
        assertThat(roofline.value(roofline.requests())).isZero();
        assertThat(roofline.value(roofline.decode())).isZero();
        assertThat(roofline.value(roofline.perRequest())).isZero();
    }

    /** Of 671 billion parameters a token is multiplied with 37 billion, yet all lie in memory. */
    @Test
    void expertsCountOnceForATokenAndInFullForMemory() {
        ForwardPass deepseek = ForwardPass.of(Shapes.deepseek());
        assertThat(deepseek.layers().add(deepseek.scoring()).doubleValue()).isCloseTo(37e9, within(1e9));
        assertThat(deepseek.held().doubleValue()).isCloseTo(671e9, within(5e9));
        assertThat(fp8(deepseek, H100, 8, Load.of(100, 100)).isFitting()).isFalse();
        assertThat(fp8(deepseek, H200, 8, Load.of(100, 100)).isFitting()).isTrue();
    }

    /** By hand: 18 of 36 layers read at most 128 tokens, so 1,000 tokens after 999 others are read 999 + ... + 1,997. */
    @Test
    void windowedLayersReadNoMoreThanTheirWindow() {
        Roofline roofline = Roofline.of(
                ForwardPass.of(Shapes.oss("gpt-oss-120b", 36, 128)),
                H200,
                1,
                Precision.MXFP4,
                Precision.BF16,
                Load.of(1000, 1001));
        long full = 0;
        long windowed = 0;
        for (long tokens = 1000; tokens < 2000; tokens++) {
            full += tokens;
            windowed += Math.min(tokens, 128);
        }
        double bytes = 18 * 2.0 * 8 * 64 * 2 * (full + windowed);
        double held = bytes / 1001;
        assertThat(value(roofline, roofline.most())).isCloseTo(value(roofline, roofline.pool()) / held, within(1e-6));
    }

    @Test
    void speculationMultipliesTheStreamUntilArithmeticBinds() {
        ForwardPass llama = ForwardPass.of(Shapes.llama70());
        Load one = batch(200, 300, 1);
        double plain = perRequest(fp8(llama, H100, 1, one));
        assertThat(perRequest(fp8(llama, H100, 1, one.withPerStep(BigDecimal.valueOf(3)))))
                .isCloseTo(3 * plain, within(1e-6));
        double bound = perRequest(fp8(llama, H100, 1, one.withPerStep(new BigDecimal("1e6"))));
        assertThat(bound).isLessThan(1979e12 / 2 / 69e9);
    }

    private static double perRequest(Roofline roofline) {
        return value(roofline, roofline.perRequest());
    }

    @Test
    void aCachedPromptIsNotReadAgain() {
        ForwardPass llama = ForwardPass.of(Shapes.llama70());
        Roofline none = fp8(llama, H100, 8, Load.of(2000, 100));
        Roofline most = fp8(llama, H100, 8, Load.of(2000, 100).withCached(new BigDecimal("0.9")));
        assertThat(value(most, most.byOperations()) / value(none, none.byOperations()))
                .isCloseTo(2099.0 / 299, within(0.2));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void theBoundRisesWithTheMachineAndFallsWithTheModel(long seed) {
        Random random = new Random(seed);
        Anatomy[] models = {
            Shapes.llama8(), Shapes.llama70(), Shapes.deepseek(), Shapes.gemma3(), Shapes.oss("oss", 36, 128)
        };
        ForwardPass pass = ForwardPass.of(models[random.nextInt(models.length)]);
        int count = 1 + random.nextInt(16);
        Load load = Load.of(1 + random.nextInt(20_000), random.nextInt(2_000))
                .withBatch(random.nextBoolean() ? null : BigDecimal.valueOf(1 + random.nextInt(256)))
                .withPerStep(BigDecimal.valueOf(10 + random.nextInt(30), 1))
                .withCached(BigDecimal.valueOf(random.nextInt(10), 1));
        Roofline base = fp8(pass, accelerator("a", "200", "3", "900", "1800"), count, load);
        isAtLeast(fp8(pass, accelerator("a", "250", "3", "900", "1800"), count, load), base);
        isAtLeast(fp8(pass, accelerator("a", "200", "4", "900", "1800"), count, load), base);
        isAtLeast(fp8(pass, accelerator("a", "200", "3", "900", "2500"), count, load), base);
        isAtLeast(fp8(pass, accelerator("a", "200", "3", "900", "1800"), count + 1, load), base);
        isAtLeast(
                fp8(pass, accelerator("a", "200", "3", "900", "1800"), count, load.withPerStep(BigDecimal.TEN)), base);
        isAtLeast(base, fp8(larger(pass), accelerator("a", "200", "3", "900", "1800"), count, load));
        Roofline wide = Roofline.of(
                pass, accelerator("a", "200", "3", "900", "1800"), count, Precision.BF16, Precision.BF16, load);
        isAtLeast(base, wide);
        Roofline narrow = Roofline.of(
                pass, accelerator("a", "200", "3", "900", "1800"), count, Precision.INT4, Precision.FP8, load);
        isAtLeast(narrow, base);
    }

    private static ForwardPass larger(ForwardPass pass) {
        BigDecimal more = new BigDecimal("1.5");
        return new ForwardPass(
                pass.name(),
                pass.layers().multiply(more),
                pass.scoring().multiply(more),
                pass.held().multiply(more),
                pass.spans(),
                pass.source());
    }

    private static void isAtLeast(Roofline more, Roofline less) {
        assertThat(more.value(more.requests())).isGreaterThanOrEqualTo(less.value(less.requests()));
        assertThat(more.value(more.decode())).isGreaterThanOrEqualTo(less.value(less.decode()));
        assertThat(more.value(more.perRequest())).isGreaterThanOrEqualTo(less.value(less.perRequest()));
        assertThat(more.value(more.prefill())).isGreaterThanOrEqualTo(less.value(less.prefill()));
        if (less.isFitting()) {
            assertThat(more.value(more.firstToken())).isLessThanOrEqualTo(less.value(less.firstToken()));
        }
    }

    @Test
    void explainsItselfDownToTheDataSheet() {
        Roofline roofline = fp8(SEVENTY, H200, 8, batch(200, 300, 16));
        String why = roofline.why(roofline.requests()).toString();
        assertThat(why).contains("bound: sheet", "memory bandwidth of one", "bytes of weights that a step reads");
    }

    @Test
    void refusesNonsense() {
        assertThatThrownBy(() -> Load.of(-1, 1)).hasMessageContaining("at least 0");
        assertThatThrownBy(() -> Load.of(1, 1).withBatch(BigDecimal.ZERO)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> Load.of(1, 1).withPerStep(new BigDecimal("0.9")))
                .hasMessageContaining("at least 1");
        assertThatThrownBy(() -> Load.of(1, 1).withCached(new BigDecimal("1.1")))
                .hasMessageContaining("0 to 1");
        assertThatThrownBy(() -> fp8(SEVENTY, H100, 0, Load.of(1, 1))).hasMessageContaining("at least one");
    }
}
