package farthing.serving;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.hardware.Accelerator;
import farthing.catalogue.hardware.Precision;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What would hold a demand: by hand, and by trying every smaller deployment. */
class FitSearchTest {
    private static final Accelerator H100 = Chips.chip("h100-sxm", "85520809984", 8);
    private static final Accelerator L4 = Chips.chip("l4", "24152899584", 8);

    private static FitSearch search(Anatomy model, Precision weights, Demand demand) {
        return new FitSearch(model, weights, Precision.BF16, Engine.USUAL, demand, Chips.OVERHEAD);
    }

    /** 70.6 GB at one byte and 1.5 GB of overhead leave of 77 GB no room for 32,000 tokens of 10.5 GB. */
    @Test
    void theFewestAcceleratorsThatHoldIt() {
        FitSearch search = search(Shapes.llama70(), Precision.FP8, Demand.of(32_000));
        MemoryFit fit = Objects.requireNonNull(search.smallest(H100));
        assertThat(fit.deployment().count()).isEqualTo(2);
        assertThat(fit.fits()).isTrue();
    }

    /** A node of eight holds 12 requests of 128,000 tokens: nine copies hold 100, unless a larger copy does with fewer. */
    @Test
    void severalCopiesWhereOneDoesNotHoldAll() {
        FitSearch search = search(Shapes.llama70(), Precision.FP8, new Demand(128_000, 0, 100));
        MemoryFit fit = Objects.requireNonNull(search.smallest(H100));
        assertThat(fit.requests()).isGreaterThanOrEqualTo(100);
        assertThat(fit.deployment().count()).isLessThanOrEqualTo(9 * 8);
    }

    @Test
    void whatNoClusterHoldsHasNoAnswer() {
        FitSearch search = search(Shapes.llama405(), Precision.BF16, Demand.of(1_000_000_000));
        assertThat(search.smallest(L4)).isNull();
    }

    static IntStream seeds() {
        return IntStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noFewerAcceleratorsHoldIt(int seed) {
        Random random = new Random(seed);
        Anatomy model = List.of(Shapes.llama8(), Shapes.llama70(), Shapes.mixtral7(), Shapes.deepseek())
                .get(random.nextInt(4));
        FitSearch search = search(model, Precision.FP8, Demand.of(1L + random.nextInt(60_000)));
        MemoryFit fit = search.smallest(random.nextBoolean() ? H100 : L4);
        if (fit == null) {
            return;
        }
        assertThat(fit.fits()).isTrue();
        for (int count = 1; count < Math.min(9, fit.deployment().count()); count++) {
            Deployment fewer = Deployment.spread(
                    model, fit.deployment().accelerator(), count, Precision.FP8, Precision.BF16, Engine.USUAL);
            assertThat(search.of(fewer).fits()).as(count + " accelerators").isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneTokenMoreThanTheLongestContextDoesNotFit(int seed) {
        Random random = new Random(seed);
        FitSearch search = search(Shapes.llama70(), Precision.FP8, new Demand(100, 0, 1L + random.nextInt(40)));
        Deployment deployment = Deployment.spread(
                Shapes.llama70(), H100, 1 + random.nextInt(8), Precision.FP8, Precision.BF16, Engine.USUAL);
        long longest = search.longestContext(deployment);
        if (longest > 0) {
            assertThat(fits(search, deployment, longest)).isTrue();
        }
        assertThat(fits(search, deployment, longest + 1)).isFalse();
    }

    private static boolean fits(FitSearch search, Deployment deployment, long context) {
        return search.withDemand(search.demand().withContext(context))
                .of(deployment)
                .fits();
    }

    /** 72 GB of 80 at fp8 with one request; at int4 it needs half of that, and everything offered instead holds it. */
    @Test
    void whatIsOfferedInsteadHoldsTheDemand() {
        FitSearch search = search(Shapes.llama70(), Precision.BF16, new Demand(8_000, 0, 4));
        Deployment one = Deployment.spread(Shapes.llama70(), H100, 1, Precision.BF16, Precision.BF16, Engine.USUAL);
        assertThat(search.of(one).fits()).isFalse();
        List<FitWays.Way> ways = new FitWays(search, one).instead(List.of(H100, L4));
        assertThat(ways).isNotEmpty().allSatisfy(way -> assertThat(way.fit().fits())
                .as(way.change().label())
                .isTrue());
        assertThat(ways).extracting(FitWays.Way::change).doesNotHaveDuplicates();
        assertThat(ways.stream().filter(way -> way.change() == FitWays.Change.WEIGHTS))
                .allSatisfy(way -> assertThat(way.fit().deployment().weights()).isEqualTo(Precision.INT4));
    }

    @Test
    void lengthsDoubleAndTheAskedOneStandsAtItsPlace() {
        FitSearch search = search(Shapes.llama8(), Precision.BF16, Demand.of(20_000));
        Deployment one = Deployment.spread(Shapes.llama8(), H100, 1, Precision.BF16, Precision.BF16, Engine.USUAL);
        assertThat(new FitWays(search, one).byContext())
                .extracting(fit -> fit.demand().context())
                .containsExactly(4_096L, 8_192L, 16_384L, 20_000L, 32_768L, 65_536L, 131_072L);
    }

    /** 003 L1710: (8 x 80 - 70) GB / 41.94 GB; 003 L277: INT8 keys and values hold 27. */
    @Test
    void dataSheetsHoldMoreThanEngines() {
        Demand demand = Demand.of(128_000);
        assertThat(nominal(Precision.BF16, demand).requests()).isEqualTo(13);
        assertThat(nominal(Precision.INT8, demand).requests()).isEqualTo(27);
        assertThat(nominal(Precision.BF16, demand).left()).isEqualByComparingTo("570");
        // 140 GB + 100 x 1,800 x 327,680 bytes
        NominalFit guide = new NominalFit(
                Shapes.llama70(),
                new BigDecimal("70000000000"),
                Precision.BF16,
                Precision.BF16,
                new BigDecimal("80"),
                2,
                new Demand(1_800, 0, 100));
        assertThat(guide.needed()).isEqualByComparingTo("198.9824");
        assertThat(guide.why().toString()).contains("nominal memory");
    }

    private static NominalFit nominal(Precision cache, Demand demand) {
        return new NominalFit(
                Shapes.llama70(), new BigDecimal("70000000000"), Precision.FP8, cache, new BigDecimal("80"), 8, demand);
    }

    /** By Little's law: of 12 places held 32 minutes for 2 minutes of work, 12 x 2 / 32 work. */
    @Test
    void placesThatAreKeptIdleAreLost() {
        IdleHold hold = new IdleHold(12, new BigDecimal("120"), new BigDecimal("1800"));
        assertThat(hold.working()).isEqualByComparingTo("0.75");
        assertThat(hold.lost()).isEqualByComparingTo("11.25");
        assertThat(hold.sessionsPerHour()).isEqualByComparingTo("22.5");
        assertThat(hold.sessionsPerHourAtOnce()).isEqualByComparingTo("360");
        IdleHold none = new IdleHold(12, new BigDecimal("120"), BigDecimal.ZERO);
        assertThat(none.lost()).isEqualByComparingTo("0");
        assertThat(none.working()).isEqualByComparingTo("12");
    }
}
