package farthing.economics.breakeven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Break-even by hand, and what must hold of it whatever the prices are. */
class BreakEvenTest {
    private static final int DRAWN_VOLUMES = 200;

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    /**
     * A node of $158,000 a year against $6.60 a million tokens, requests of 1,000 tokens: 158,000 / 0.0066 = 23.94 million
     * of them, so 23.9 B tokens. At 40 B tokens a node is full: 264,000 < 316,000; two of them pay from 316,000 / 0.0066 =
     * 47.88 million on, three from 71.8 million, before the second is full.
     */
    @Test
    void aNodePaysFrom23p9BillionTokensAndNotWhileItsSecondIsNew() {
        BreakEven answer = BreakEven.of(ApiLine.at(number("0.0066")), fleet("158000", "40000000", 0, "0"));

        assertThat(answer.never()).isNull();
        assertThat(rounded(answer.volumes().intervals().get(0).from())).isEqualTo("23939393.94");
        assertThat(answer.volumes().intervals().get(0).to()).isEqualByComparingTo("40000000");
        assertThat(rounded(answer.volumes().intervals().get(1).from())).isEqualTo("47878787.88");
        assertThat(answer.volumes().intervals()).hasSize(2);
        assertThat(answer.volumes().alwaysFrom())
                .isEqualTo(answer.volumes().intervals().get(1).from());
    }

    /** Against the same model's $0.88: 179.5 B tokens a node, which serves 100 B at most. */
    @Test
    void aNodeThatIsFullBeforeItHasEarnedItselfNeverPays() {
        BreakEven answer = BreakEven.of(
                ApiLine.at(number("0.00088")), fleet("158000", "100000000", 0, "0"), number("200000000"), null);

        assertThat(answer.never()).isEqualTo(BreakEven.Never.FULL_FIRST);
        assertThat(answer.volumes().contains(number("180000000"))).isFalse();
    }

    @Test
    void aPriceBelowAFullNodesNeverPaysAtAnyUtilisation() {
        BreakEven answer = BreakEven.of(
                ApiLine.at(number("0.00088")), fleet("158000", "100000000", 0, "0"), number("179000000"), null);

        assertThat(answer.never()).isEqualTo(BreakEven.Never.BELOW_FULL_NODE);
    }

    /** Exactly the price of a full node: where nodes are full, and nowhere else. */
    @Test
    void atThePriceOfAFullNodeOnlyFullNodesPay() {
        BreakEven answer = BreakEven.of(ApiLine.at(number("2")), fleet("10", "5", 0, "0"));

        assertThat(answer.volumes().contains(number("5"))).isTrue();
        assertThat(answer.volumes().contains(number("6"))).isFalse();
        assertThat(answer.volumes().contains(number("10"))).isTrue();
        assertThat(answer.volumes().alwaysFrom()).isNull();
        assertThat(answer.volumes().listedTo()).isNotNull();
    }

    /**
     * Nodes of 10 that serve 6, people at 12: 12 + 10 n <= 2 v, so v from 6 + 5 n to 6 n. The sixth pays when it is full, the
     * seventh from 41 to 42, the eleventh from 61 to 66, where the twelfth begins.
     */
    @Test
    void peopleArePaidByTheNodesGains() {
        Volumes volumes =
                BreakEven.of(ApiLine.at(number("2")), fleet("10", "6", 0, "12")).volumes();

        assertThat(volumes.intervals().get(0)).isEqualTo(interval("36", "36"));
        assertThat(volumes.intervals().get(1)).isEqualTo(interval("41", "42"));
        assertThat(volumes.intervals()).hasSize(6);
        assertThat(volumes.alwaysFrom()).isEqualByComparingTo("61");
    }

    /** A spare costs as much as a node: (10 n + 10) <= 4 v of 6 a node: n = 1: 20 / 4 = 5 to 6; n = 2: 7.5; n = 3: 10. */
    @Test
    void aSpareIsPaidLikeANode() {
        Volumes volumes =
                BreakEven.of(ApiLine.at(number("4")), fleet("10", "6", 1, "0")).volumes();

        assertThat(volumes.intervals().get(0)).isEqualTo(interval("5", "6"));
        assertThat(volumes.alwaysFrom()).isEqualByComparingTo("7.5");
    }

    /** A commitment of 100 at 20 % off: list to 100, then 100 while it is not used up, then 0.8 of the list from 125 on. */
    @Test
    void aCommitmentBendsTheLineAndPutsOffTheBreakEven() {
        ApiLine line = ApiLine.committed(BigDecimal.ONE, List.of(new ApiLine.Rung(number("100"), number("0.2"))));

        assertThat(line.cost(number("90"))).isEqualByComparingTo("90");
        assertThat(line.cost(number("110"))).isEqualByComparingTo("100");
        assertThat(line.cost(number("125"))).isEqualByComparingTo("100");
        assertThat(line.cost(number("200"))).isEqualByComparingTo("160");
        Volumes list = BreakEven.of(ApiLine.at(BigDecimal.ONE), fleet("120", "1000", 0, "0"))
                .volumes();
        Volumes committed = BreakEven.of(line, fleet("120", "1000", 0, "0")).volumes();
        assertThat(list.least()).isEqualByComparingTo("120");
        assertThat(committed.least()).isEqualByComparingTo("150");
    }

    /** A gain of a billionth of a node: steps beyond counting, and still where they are one. */
    @Test
    void aSetOfMoreStepsThanAnyoneListsIsStillSolved() {
        Volumes volumes = BreakEven.of(ApiLine.at(number("1.000000001")), fleet("10", "10", 0, "1"))
                .volumes();

        // 10 n + 1 = 1.000000001 x 10 n at n = 100,000,000: the first full node that pays.
        assertThat(volumes.least()).isEqualByComparingTo("1000000000");
        assertThat(volumes.listedTo()).isEqualByComparingTo("1000100000");
        assertThat(volumes.alwaysFrom()).isGreaterThan(number("10000000000"));
    }

    /** A hundred million steps below the commitment: from which on all are one is solved, not walked to. */
    @Test
    void aNearlyFreeNodeUnderACommitmentIsSolvedAtOnce() {
        ApiLine api = ApiLine.committed(number("0.01"), List.of(new ApiLine.Rung(number("1000000"), number("0.2"))));
        FleetStair fleet = fleet("0.0001", "1", 0, "5");

        // 0.0001 n + 5 = 0.01 (n - 1) at n = 506.06: the first step that begins in the set is the 507th
        Volumes volumes = assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> BreakEven.of(api, fleet).volumes());
        assertThat(volumes.alwaysFrom()).isEqualByComparingTo("505.06");
        assertThat(volumes.listedTo()).isNull();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void justBelowWhereTheSetIsWholeTheFleetCostsMore(long seed) {
        Random random = new Random(seed);
        ApiLine api = line(random);
        FleetStair fleet = fleet(random);
        BigDecimal always = BreakEven.of(api, fleet).volumes().alwaysFrom();
        if (always == null) {
            return;
        }
        BigDecimal below = always.multiply(number("0.999999999999"));
        assertThat(fleet.at(below)).as("seed %d", seed).isGreaterThan(api.cost(below));
        for (int i = 0; i < DRAWN_VOLUMES; i++) {
            BigDecimal beyond = always.add(volume(random, fleet));
            assertThat(fleet.at(beyond)).as("seed %d, %s", seed, beyond).isLessThanOrEqualTo(api.cost(beyond));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSetHoldsExactlyTheVolumesAtWhichTheFleetCostsNoMore(long seed) {
        Random random = new Random(seed);
        ApiLine api = line(random);
        FleetStair fleet = fleet(random);
        Volumes volumes = BreakEven.of(api, fleet).volumes();

        for (int i = 0; i < DRAWN_VOLUMES; i++) {
            BigDecimal volume = volume(random, fleet);
            if (volumes.listedTo() == null || volume.compareTo(volumes.listedTo()) <= 0) {
                assertThat(volumes.contains(volume))
                        .as("seed %d, volume %s", seed, volume)
                        .isEqualTo(fleet.at(volume).compareTo(api.cost(volume)) <= 0);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aDearerApiNeverShrinksTheSet(long seed) {
        Random random = new Random(seed);
        BigDecimal price = amount(random, 1, 40);
        FleetStair fleet = fleet(random);
        BigDecimal dearer = price.multiply(amount(random, 100, 200)).movePointLeft(2);
        BreakEven before = BreakEven.of(ApiLine.at(price), fleet);
        BreakEven after = BreakEven.of(ApiLine.at(dearer), fleet);

        holdsAllOf(before, after, random, seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void fasterNodesNeverShrinkTheSet(long seed) {
        Random random = new Random(seed);
        ApiLine api = line(random);
        FleetStair fleet = fleet(random);
        BigDecimal faster = fleet.capacity().multiply(amount(random, 100, 300)).movePointLeft(2);
        BreakEven before = BreakEven.of(api, fleet);
        BreakEven after = BreakEven.of(api, new FleetStair(fleet.node(), faster, fleet.spares(), fleet.fixed()));

        holdsAllOf(before, after, random, seed);
    }

    private static void holdsAllOf(BreakEven before, BreakEven after, Random random, long seed) {
        for (int i = 0; i < DRAWN_VOLUMES; i++) {
            BigDecimal volume = volume(random, before.fleet());
            if (before.volumes().contains(volume)) {
                assertThat(isTold(after.volumes(), volume) && !after.volumes().contains(volume))
                        .as("seed %d, volume %s", seed, volume)
                        .isFalse();
            }
        }
        if (after.never() != null) {
            assertThat(before.never()).as("seed %d", seed).isNotNull();
        }
    }

    private static boolean isTold(Volumes volumes, BigDecimal volume) {
        return volumes.listedTo() == null || volume.compareTo(volumes.listedTo()) <= 0;
    }

    private static ApiLine line(Random random) {
        BigDecimal price = amount(random, 1, 40);
        if (random.nextBoolean()) {
            return ApiLine.at(price);
        }
        BigDecimal low = amount(random, 50, 2_000);
        return ApiLine.committed(
                price,
                List.of(
                        new ApiLine.Rung(low, amount(random, 5, 20).movePointLeft(2)),
                        new ApiLine.Rung(
                                low.multiply(number("3")),
                                amount(random, 20, 40).movePointLeft(2))));
    }

    private static FleetStair fleet(Random random) {
        BigDecimal fixed = random.nextBoolean() ? BigDecimal.ZERO : amount(random, 1, 500);
        return new FleetStair(amount(random, 50, 500), amount(random, 5, 100), random.nextInt(3), fixed);
    }

    /** Half of them on a corner of the stair. */
    private static BigDecimal volume(Random random, FleetStair fleet) {
        BigDecimal nodes = BigDecimal.valueOf(1 + random.nextInt(60));
        BigDecimal corner = fleet.capacity().multiply(nodes);
        return random.nextBoolean()
                ? corner
                : corner.multiply(amount(random, 1, 100)).movePointLeft(2);
    }

    private static BigDecimal amount(Random random, int low, int high) {
        return BigDecimal.valueOf(low * 100L + random.nextInt((high - low) * 100), 2);
    }

    private static FleetStair fleet(String node, String capacity, int spares, String fixed) {
        return new FleetStair(number(node), number(capacity), spares, number(fixed));
    }

    private static Volumes.Interval interval(String from, String to) {
        return new Volumes.Interval(number(from), number(to));
    }

    private static String rounded(BigDecimal value) {
        return value.round(new MathContext(10)).toPlainString();
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
