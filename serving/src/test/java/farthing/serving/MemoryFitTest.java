package farthing.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.hardware.Accelerator;
import farthing.catalogue.hardware.Precision;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Oracle: integer arithmetic by hand, and laws that any fit must keep. */
class MemoryFitTest {
    private static final Accelerator H100 = Chips.chip("h100-sxm", "85520809984", 8);

    private static MemoryFit fit(Deployment deployment, long context) {
        return MemoryFit.of(deployment, Demand.of(context), Chips.OVERHEAD);
    }

    private static Deployment llama(int count, Precision weights, Precision cache) {
        return Deployment.spread(Shapes.llama70(), H100, count, weights, cache, Engine.USUAL);
    }

    /**
     * 003 L1710 counts (640 - 70) GB / 42 GB = 13 users. Of 8 x 81,559 MiB an engine takes 0.9: 76.97 GB each. Weights are
     * 68.45 G of matrices at one byte and 2.10 G of embeddings and norms at two, 9.08 GB each; overhead 1.23 GB and 4.5 x
     * 8192 x 8192 bytes. That leaves 66.355 GB for 5.243 GB a request: 12.
     */
    @Test
    void thirteenUsersOfTheGuideAreTwelveInTheEnginesPool() {
        MemoryFit fit = fit(llama(8, Precision.FP8, Precision.BF16), 128_000);
        assertThat(fit.requests()).isEqualTo(12);
        assertThat(fit.left().doubleValue()).isBetween(66.35, 66.36);
        assertThat(fit.request()).isEqualByComparingTo("5.24288");
        assertThat(fit(llama(8, Precision.FP8, Precision.FP8), 128_000).requests())
                .isEqualTo(25);
        assertThat(fit(llama(8, Precision.FP8, Precision.BF16), 131_072).requests())
                .isEqualTo(12);
    }

    /** 70,553,706,496 parameters: at two bytes 141.1 GB do not go into the 77 GB of one accelerator. */
    @Test
    void whatDoesNotFitTellsHowMuchIsMissing() {
        MemoryFit fit = fit(llama(1, Precision.BF16, Precision.BF16), 16);
        assertThat(fit.fits()).isFalse();
        assertThat(fit.requests()).isZero();
        assertThat(fit.left()).isNegative();
        assertThat(fit.weights()).isEqualByComparingTo("141.107412992");
        // weights + 1.23 + 0.301989888 + 16 tokens x 327,680 bytes - 0.9 x 85.520809984
        assertThat(fit.missing()).isEqualByComparingTo("65.6759167744");
    }

    /** Requests of 1,800 tokens hold 113 blocks of 16; 100 of them 113 x 16 x 327,680 x 100 bytes. */
    @Test
    void aRequestTakesWholeBlocks() {
        Deployment deployment = llama(4, Precision.BF16, Precision.BF16);
        MemoryFit fit = MemoryFit.of(deployment, new Demand(1800, 0, 100), Chips.OVERHEAD);
        assertThat(fit.request()).isEqualByComparingTo("0.14811136");
        assertThat(fit.asked()).isEqualByComparingTo("14.811136");
        assertThat(fit.fits()).isTrue();
        assertThat(fit(deployment, 1793).request()).isEqualTo(fit.request());
        assertThat(fit(deployment, 1792).request()).isLessThan(fit.request());
    }

    @Test
    void onAverageHalfOfTheAnswerIsHeld() {
        Deployment deployment = llama(8, Precision.FP8, Precision.BF16);
        MemoryFit fit = MemoryFit.of(deployment, new Demand(3_200, 1_600, 1), Chips.OVERHEAD);
        MemoryFit shorter = fit(deployment, 2_400);
        assertThat(fit.meanRequests()).isEqualTo(shorter.requests()).isGreaterThan(fit.requests());
        assertThat(shorter.meanRequests()).isEqualTo(shorter.requests());
    }

    /** Two copies on four accelerators each hold what two single ones hold, no more. */
    @Test
    void copiesHoldRequestsEachOnItsOwn() {
        Deployment copies =
                new Deployment(Shapes.llama8(), H100, 8, 4, 1, Precision.BF16, Precision.BF16, Engine.USUAL);
        Deployment single =
                new Deployment(Shapes.llama8(), H100, 4, 4, 1, Precision.BF16, Precision.BF16, Engine.USUAL);
        assertThat(fit(copies, 50_000).requests())
                .isEqualTo(2 * fit(single, 50_000).requests());
    }

    /** Four key heads on eight accelerators: each is held twice, so that eight hold no more than four would. */
    @Test
    void keyHeadsThatAreFewerThanAcceleratorsAreRepeated() {
        Anatomy qwen = Shapes.qwen235();
        MemoryFit four = fit(split(qwen, 4), 1600);
        MemoryFit eight = fit(split(qwen, 8), 1600);
        assertThat(eight.request()).isEqualTo(four.request());
        assertThat(fit(split(qwen, 2), 1600).request())
                .isEqualByComparingTo(four.request().multiply(BigDecimal.TWO));
    }

    @Test
    void aLatentVectorLiesOnEveryAccelerator() {
        assertThat(fit(split(Shapes.deepseek(), 8), 1600).request())
                .isEqualTo(fit(split(Shapes.deepseek(), 2), 1600).request())
                // 61 x 576 x 2 bytes x 1600
                .isEqualByComparingTo("0.1124352");
    }

    private static Deployment split(Anatomy model, int tensor) {
        return new Deployment(model, H100, tensor, tensor, 1, Precision.FP8, Precision.BF16, Engine.USUAL);
    }

    /** 18 of 36 layers hold 128 tokens at most: 18 x 2048 x (16,000 + 128) bytes. */
    @Test
    void windowsHoldTheirLastTokensOnly() {
        Deployment deployment = Deployment.spread(
                Shapes.oss("gpt-oss-120b", 36, 128), H100, 1, Precision.MXFP4, Precision.BF16, Engine.USUAL);
        assertThat(fit(deployment, 16_000).request()).isEqualByComparingTo("0.594542592");
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "2, 2, 1", "4, 4, 1", "8, 8, 1", "16, 8, 2", "6, 2, 3", "5, 1, 5", "24, 8, 3"})
    void layersAreSplitOverWhatReachesEachOtherFastAndDealtOutOverTheRest(int count, int tensor, int pipeline) {
        Deployment deployment = llama(count, Precision.FP8, Precision.FP8);
        assertThat(List.of(deployment.tensorParallel(), deployment.pipelineParallel()))
                .isEqualTo(List.of(tensor, pipeline));
        assertThat(deployment.replicas()).isEqualTo(1);
    }

    @Test
    void theDerivationComesDownToSourcesAndSettings() {
        String why = fit(llama(8, Precision.FP8, Precision.BF16), 128_000).why().toString();
        assertThat(why)
                .contains("2 x 80 layers x 1 of 8 key heads x 128 elements x 2 bytes")
                .contains("calibrated")
                .contains("memory of h100-sxm");
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new Demand(0, 0, 1)).hasMessageContaining("a context of 0 tokens");
        assertThatThrownBy(() -> new Demand(10, 11, 1)).hasMessageContaining("at most all of them");
        assertThatThrownBy(() -> new Demand(10, 0, 0)).hasMessageContaining("0 requests at a time");
    }

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void moreMemoryOrAGreaterShareNeverHoldsLess(int seed) {
        Random random = new Random(seed);
        Deployment deployment = any(random);
        long context = 1L + random.nextInt(200_000);
        MemoryFit fit = fit(deployment, context);
        BigDecimal memory = deployment.accelerator().memory().multiply(new BigDecimal("1.1"));
        Deployment larger = on(deployment, Chips.chip("larger", memory.toPlainString(), 8), deployment.engine());
        Engine generous =
                new Engine(new BigDecimal("0.97"), 16, deployment.engine().batchedTokens());
        Deployment shared = on(deployment, deployment.accelerator(), generous);
        assertThat(fit(larger, context).left()).isGreaterThan(fit.left());
        assertThat(fit(larger, context).requests()).isGreaterThanOrEqualTo(fit.requests());
        assertThat(fit(shared, context).left()).isGreaterThan(fit.left());
        assertThat(fit(shared, context).requests()).isGreaterThanOrEqualTo(fit.requests());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void longerContextsHoldFewerRequestsAndNeverLessThanNone(int seed) {
        Random random = new Random(seed);
        Deployment deployment = any(random);
        long before = Long.MAX_VALUE;
        long context = 1;
        while (context < 3_000_000) {
            MemoryFit fit = fit(deployment, context);
            assertThat(fit.requests()).isBetween(0L, before);
            // in the pool a request holds its blocks, one more does not fit
            BigDecimal each = BigDecimal.valueOf(fit.requests() / deployment.replicas());
            BigDecimal pool = fit.left().max(BigDecimal.ZERO);
            assertThat(fit.request().multiply(each)).isLessThanOrEqualTo(pool);
            assertThat(fit.request().multiply(each.add(BigDecimal.ONE))).isGreaterThan(pool);
            before = fit.requests();
            context = context * 3 + random.nextInt(100);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void itFitsExactlyWhereThePoolHasABlock(int seed) {
        Deployment deployment = any(new Random(seed));
        MemoryFit fit = fit(deployment, 1);
        assertThat(fit.fits()).isEqualTo(fit.left().compareTo(fit.request()) >= 0);
        assertThat(fit.fits()).isEqualTo(fit.blocks() >= 1);
        assertThat(fit.missing().signum() == 0).isEqualTo(fit.fits());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void partsOfTheMemoryAddUpToIt(int seed) {
        Random random = new Random(seed);
        Deployment deployment = any(random);
        Demand demand = new Demand(1L + random.nextInt(100_000), 0, 1L + random.nextInt(50));
        MemoryFit fit = MemoryFit.of(deployment, demand, Chips.OVERHEAD);
        BigDecimal parts = fit.weights()
                .add(fit.overhead())
                .add(fit.asked())
                .add(fit.free())
                .add(fit.outside());
        assertThat(parts.subtract(fit.memory()).abs()).isLessThan(new BigDecimal("1e-40"));
    }

    private static Deployment any(Random random) {
        List<Anatomy> models = List.of(
                Shapes.llama8(),
                Shapes.llama70(),
                Shapes.deepseek(),
                Shapes.mixtral7(),
                Shapes.qwen235(),
                Shapes.oss("gpt-oss-20b", 24, 32),
                Shapes.gemma3());
        Precision[] precisions = Precision.values();
        Accelerator chip = Chips.chip("any", Long.toString((8L + random.nextInt(280)) << 30), 1 << random.nextInt(5));
        Engine engine =
                new Engine(new BigDecimal(50 + random.nextInt(46)).movePointLeft(2), 16, 1 << (9 + random.nextInt(6)));
        return Deployment.spread(
                models.get(random.nextInt(models.size())),
                chip,
                1 + random.nextInt(16),
                precisions[random.nextInt(precisions.length)],
                random.nextBoolean() ? Precision.BF16 : Precision.FP8,
                engine);
    }

    private static Deployment on(Deployment of, Accelerator accelerator, Engine engine) {
        return new Deployment(
                of.model(),
                accelerator,
                of.count(),
                of.tensorParallel(),
                of.pipelineParallel(),
                of.weights(),
                of.cache(),
                engine);
    }
}
