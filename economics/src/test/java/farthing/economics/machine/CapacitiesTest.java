package farthing.economics.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import farthing.catalogue.Provenance;
import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.anatomy.Attention;
import farthing.catalogue.hardware.Accelerator;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Measurement;
import farthing.catalogue.hardware.Precision;
import farthing.economics.machine.Known.Kind;
import farthing.quantity.range.Input;
import farthing.serving.ForwardPass;
import farthing.serving.Load;
import farthing.serving.Roofline;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which row is taken, what is done to it, and that it says so. Figures by hand: requests are tokens over length. */
class CapacitiesTest {
    private static final Anatomy LLAMA = llama("llama");

    private static final Accelerator H100 = new Accelerator(
            "h100",
            "H100",
            "nvidia",
            List.of(),
            new BigDecimal("80e9"),
            false,
            new BigDecimal("3.35e12"),
            Map.of(Precision.BF16, new BigDecimal("989e12"), Precision.FP8, new BigDecimal("1979e12")),
            new Accelerator.Link("NVLink", new BigDecimal("450e9"), 8),
            null,
            Accelerator.Confidence.AGREED,
            Provenance.of("sheet", null),
            "");

    /** Llama 3.1 70B. */
    private static Anatomy llama(String id) {
        return new Anatomy(
                id,
                List.of(),
                80,
                8192,
                new Attention.Grouped(64, 8, 128),
                null,
                null,
                80,
                28672,
                null,
                true,
                128256,
                false,
                0,
                131072,
                Provenance.of("config", null),
                "");
    }

    private static Measurement row(
            String id,
            int count,
            String input,
            String output,
            int concurrency,
            String speed,
            @Nullable String perToken) {
        return new Measurement(
                id,
                "llama",
                Precision.FP8,
                "h100",
                count,
                count,
                "engine 1",
                new BigDecimal(input),
                new BigDecimal(output),
                concurrency,
                new BigDecimal(speed),
                perToken == null ? null : BigDecimal.valueOf(200),
                perToken == null ? null : new BigDecimal(perToken),
                false,
                "",
                LocalDate.of(2026, 1, 2),
                Provenance.of("bench", LocalDate.of(2026, 2, 3)),
                "");
    }

    private static Capacities capacities(Measurement... rows) {
        return new Capacities(new Hardware(
                LocalDate.of(2026, 1, 1),
                List.of(),
                List.of(H100),
                List.of(),
                List.of(),
                List.of(),
                List.of(LLAMA),
                List.of(rows),
                List.of()));
    }

    private static Asked asked(int count, long input, long output) {
        return asked(LLAMA, count, input, output, Asked.Target.NONE);
    }

    private static Asked asked(Anatomy model, int count, long input, long output, Asked.Target target) {
        Mix mix = new Mix(BigDecimal.valueOf(input), BigDecimal.valueOf(output));
        return new Asked(model, H100, count, Precision.FP8, Precision.FP8, mix, target);
    }

    private static Asked.Target perToken(String milliseconds) {
        return new Asked.Target(null, new BigDecimal(milliseconds));
    }

    private static List<Kind> kinds(Known known) {
        return known.remarks().stream().map(Known.Remark::kind).toList();
    }

    private static double hourly(Known known, long input, long output) {
        Capacity capacity = Objects.requireNonNull(known.capacity());
        return capacity.requestsPerHour(new Mix(BigDecimal.valueOf(input), BigDecimal.valueOf(output)))
                .doubleValue();
    }

    /** 3,000 tokens a second in answers of 500: 6 requests a second, 21,600 an hour. */
    @Test
    void aRowOfTheSameMachineAndLengthsStandsAsItIs() {
        Known known = capacities(row("r", 4, "1000", "500", 128, "3000", "20")).of(asked(4, 1000, 500));
        assertThat(known.requests().doubleValue()).isCloseTo(6, within(1e-9));
        assertThat(hourly(known, 1000, 500)).isCloseTo(21_600, within(1e-6));
        assertThat(kinds(known)).isEmpty();
        assertThat(known.apart()).isEqualByComparingTo("1");
        Capacity capacity = Objects.requireNonNull(known.capacity());
        assertThat(capacity.tag()).isEqualTo(Input.Tag.MEASURED);
        assertThat(capacity.basis())
                .isEqualTo("row r: 4x h100, fp8, engine 1, 1000 in and 500 out, 128 at a time; bench, 2026-01-02");
        assertThat(known.isBound()).isFalse();
    }

    /** Two of them: 12 a second. */
    @Test
    void aMachineOfTwoReplicasServesTwiceTheRowAndSaysSo() {
        Known known = capacities(row("r", 4, "1000", "500", 128, "3000", "20")).of(asked(8, 1000, 500));
        assertThat(known.requests().doubleValue()).isCloseTo(12, within(1e-9));
        assertThat(hourly(known, 1000, 500)).isCloseTo(43_200, within(1e-5));
        assertThat(known.replicas()).isEqualTo(2);
        assertThat(kinds(known)).containsExactly(Kind.REPLICAS);
    }

    @Test
    void acceleratorsThatFillNoReplicaAreNamedIdle() {
        Known known = capacities(row("r", 2, "1000", "500", 128, "1000", "20")).of(asked(5, 1000, 500));
        assertThat(known.requests().doubleValue()).isCloseTo(4, within(1e-9));
        assertThat(known.remarks().get(0).text()).isEqualTo("2 x a replica of 2; 1 accelerators idle");
    }

    @Test
    void aRowOfALargerMachineIsNotCutUp() {
        Known known = capacities(row("r", 8, "1000", "500", 128, "3000", "20")).of(asked(4, 1000, 500));
        assertThat(known.isBound()).isTrue();
        assertThat(kinds(known)).containsExactly(Kind.NOT_MEASURED);
    }

    /** Requests at other lengths = requests seen x least time seen / least time asked, the roofline's at the same batch. */
    @Test
    void otherLengthsAreCarriedOverByTheRatioOfRooflineTimes() {
        Known known = capacities(row("r", 4, "1000", "500", 128, "3000", "20")).of(asked(4, 4000, 250));
        double expected = 6 * least(1000, 500) / least(4000, 250);
        assertThat(known.requests().doubleValue()).isCloseTo(expected, within(expected * 1e-9));
        assertThat(kinds(known)).containsExactly(Kind.CARRIED_OVER);
        assertThat(known.apart()).as("4 times the input, half the output").isEqualByComparingTo("8");
        // prompts four times as long and answers half as long: between a quarter and twice as many
        assertThat(expected).isBetween(1.5, 12.0);
    }

    private static double least(long input, long output) {
        Roofline roofline = Roofline.of(
                ForwardPass.of(LLAMA),
                H100,
                4,
                Precision.FP8,
                Precision.FP8,
                Load.of(input, output).withBatch(BigDecimal.valueOf(128)));
        double serial = input / roofline.value(roofline.prefill()).doubleValue()
                + output / roofline.value(roofline.decode()).doubleValue();
        return (serial + 1 / roofline.value(roofline.requests()).doubleValue()) / 2;
    }

    @Test
    void ofEquallyNearRowsTheFasterIsTakenAndANearerOneBeforeAFaster() {
        Measurement slow = row("slow", 4, "1000", "500", 4, "400", "10");
        Measurement fast = row("fast", 4, "1000", "500", 128, "3000", "20");
        Measurement far = row("far", 4, "100", "500", 128, "9000", "20");
        Known known = capacities(slow, fast, far).of(asked(4, 1000, 500));
        assertThat(Objects.requireNonNull(known.row()).id()).isEqualTo("fast");
        assertThat(Objects.requireNonNull(
                                capacities(far, fast).of(asked(4, 900, 500)).row())
                        .id())
                .isEqualTo("fast");
    }

    /** 400 tokens a second at 4 at a time are no capacity where 128 at a time reach thousands with other lengths. */
    @Test
    void aRowOfFewAtATimeGivesWayToABusierOneThatForetellsClearlyMore() {
        Measurement slow = row("slow", 4, "1000", "500", 4, "400", "10");
        Measurement far = row("far", 4, "100", "500", 128, "9000", "20");
        Known known = capacities(slow, far).of(asked(4, 1000, 500));
        assertThat(Objects.requireNonNull(known.row()).id()).isEqualTo("far");
        assertThat(kinds(known)).containsExactly(Kind.CARRIED_OVER);
        double expected = 18 * least(100, 500) / least(1000, 500);
        assertThat(known.requests().doubleValue()).isCloseTo(expected, within(expected * 1e-9));
        Measurement little = row("little", 4, "100", "500", 128, "600", "20");
        Known near = capacities(slow, little).of(asked(4, 1000, 500));
        assertThat(Objects.requireNonNull(near.row()).id())
                .as("busier, and not clearly faster")
                .isEqualTo("slow");
        assertThat(taken(capacities(slow, far), perToken("50")))
                .as("with other lengths it might not keep the latency")
                .isEqualTo("slow");
    }

    /** Four H100 of 80 GB hold 249 GB beside the weights, 1,000 requests and more of these lengths. */
    @Test
    void whereOnlyFewAtATimeWereSeenItIsSaid() {
        Known known = capacities(row("slow", 4, "1000", "500", 4, "400", "10")).of(asked(4, 1000, 500));
        assertThat(kinds(known)).containsExactly(Kind.LIGHT_LOAD);
        assertThat(known.remarks().get(0).text()).startsWith("seen with 4 at a time, and memory holds 1");
        assertThat(kinds(capacities(row("full", 4, "1000", "500", 256, "4000", "10"))
                        .of(asked(4, 1000, 500))))
                .isEmpty();
    }

    @Test
    void underALatencyTargetOnlyRowsThatMeetItCount() {
        Measurement slow = row("few", 4, "1000", "500", 4, "400", "10");
        Measurement fast = row("many", 4, "1000", "500", 128, "3000", "20");
        Measurement unknown = row("unknown", 4, "1000", "500", 0, "5000", null);
        Capacities capacities = capacities(slow, fast, unknown);
        assertThat(taken(capacities, perToken("30"))).isEqualTo("many");
        assertThat(taken(capacities, perToken("20")))
                .as("the bound itself meets it")
                .isEqualTo("many");
        assertThat(taken(capacities, perToken("19.999"))).isEqualTo("few");
        Known none = capacities.of(asked(LLAMA, 4, 1000, 500, perToken("9")));
        assertThat(none.isBound()).isTrue();
        assertThat(kinds(none)).containsExactly(Kind.TARGET_NOT_MET);
        assertThat(none.remarks().get(0).text()).endsWith("the quickest takes 10 ms a token");
    }

    private static String taken(Capacities capacities, Asked.Target target) {
        Known known = capacities.of(asked(LLAMA, 4, 1000, 500, target));
        return Objects.requireNonNull(known.row()).id();
    }

    /** 70.6e9 bytes / (4 x 3.35e12 bytes/s) = 5.2 ms a token: 5 ms cannot be kept, whatever the engine. */
    @Test
    void aTargetThatNoEngineCanKeepLeavesNothing() {
        Known known = capacities().of(asked(LLAMA, 4, 1000, 500, perToken("5")));
        assertThat(known.capacity()).isNull();
        assertThat(known.requests()).isZero();
        assertThat(kinds(known)).containsExactly(Kind.TARGET_IMPOSSIBLE);
        assertThat(capacities().of(asked(LLAMA, 4, 1000, 500, perToken("6"))).isBound())
                .isTrue();
    }

    @Test
    void aModelThatDoesNotLieInMemoryServesNothing() {
        Mix mix = new Mix(BigDecimal.TEN, BigDecimal.TEN);
        Asked bf16 = new Asked(LLAMA, H100, 1, Precision.BF16, Precision.BF16, mix, Asked.Target.NONE);
        Known known = capacities().of(bf16);
        assertThat(known.capacity()).isNull();
        assertThat(kinds(known)).containsExactly(Kind.NO_ROOM);
        assertThat(capacities().claimed(bf16, BigDecimal.TEN).capacity()).isNull();
    }

    @Test
    void aDoubtedRowAndARowOfAnotherPrecisionAreNotTaken() {
        Measurement row = row("r", 4, "1000", "500", 128, "3000", "20");
        Measurement doubted = new Measurement(
                "d",
                row.model(),
                row.precision(),
                row.accelerator(),
                row.count(),
                row.tensorParallel(),
                row.engine(),
                row.input(),
                row.output(),
                row.concurrency(),
                row.outputPerSecond(),
                row.firstToken(),
                row.perToken(),
                row.derived(),
                "mislabelled",
                row.day(),
                row.provenance(),
                row.note());
        assertThat(capacities(doubted).of(asked(4, 1000, 500)).isBound()).isTrue();
        Asked bf16 = new Asked(
                LLAMA,
                H100,
                4,
                Precision.BF16,
                Precision.BF16,
                asked(4, 1000, 500).mix(),
                Asked.Target.NONE);
        assertThat(capacities(row).of(bf16).isBound()).isTrue();
    }

    @Test
    void aModelOfTheSameShapeBorrowsTheRowAndSaysSo() {
        Known known = capacities(row("r", 4, "1000", "500", 128, "3000", "20"))
                .of(asked(llama("fine-tuned"), 4, 1000, 500, Asked.Target.NONE));
        assertThat(known.requests().doubleValue()).isCloseTo(6, within(1e-9));
        assertThat(kinds(known)).containsExactly(Kind.SAME_SHAPE);
    }

    /** The bound shown is the bound, and what overlaps serves exactly its requests. */
    @Test
    void withoutARowTheBoundStandsAndIsTaggedSo() {
        Known known = capacities().of(asked(4, 1000, 500));
        Capacity capacity = Objects.requireNonNull(known.capacity());
        assertThat(capacity.tag()).isEqualTo(Input.Tag.BOUND);
        double most = known.bound().value(known.bound().requests()).doubleValue();
        assertThat(known.requests().doubleValue()).isEqualTo(most);
        assertThat(hourly(known, 1000, 500)).isCloseTo(3600 * most, within(most * 1e-9));
        assertThat(capacity.prefill())
                .isLessThanOrEqualTo(known.bound().value(known.bound().prefill()));
        assertThat(capacity.decode())
                .isLessThanOrEqualTo(known.bound().value(known.bound().decode()));
    }

    @Test
    void aClaimIsTakenAndHeldAgainstTheBound() {
        Asked asked = asked(4, 1000, 500);
        Known bound = capacities().of(asked);
        BigDecimal most = bound.output(asked.mix());
        Known at = capacities().claimed(asked, most);
        assertThat(kinds(at)).doesNotContain(Kind.CLAIM_ABOVE_BOUND);
        Known above = capacities().claimed(asked, most.multiply(new BigDecimal("1.001")));
        assertThat(kinds(above)).containsExactly(Kind.CLAIM_ABOVE_BOUND);
        assertThat(Objects.requireNonNull(above.capacity()).tag()).isEqualTo(Input.Tag.CLAIMED);
    }

    /** Whatever the row and the lengths: never more than the bound, and the capacity serves what is said. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void noFigurePassesTheBound(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            int concurrency = random.nextInt(200);
            String speed = String.valueOf(50 + random.nextInt(4000));
            Measurement row = row("r", 1 + random.nextInt(4), length(random), length(random), concurrency, speed, "20");
            long input = Long.parseLong(length(random));
            long output = Long.parseLong(length(random));
            Known known = capacities(row).of(asked(8, input, output));
            double most = known.bound().value(known.bound().requests()).doubleValue();
            assertThat(known.requests().doubleValue())
                    .as("seed %s, %s", seed, i)
                    .isLessThanOrEqualTo(most * (1 + 1e-9));
            assertThat(hourly(known, input, output))
                    .as("seed %s, %s", seed, i)
                    .isCloseTo(3600 * known.requests().doubleValue(), within(1e-6 * most * 3600));
        }
    }

    private static String length(Random random) {
        return String.valueOf(16 + random.nextInt(4000));
    }

    @Test
    void aMachineIsAskedForRequestsWithAnswers() {
        assertThatThrownBy(() -> asked(4, 1000, 0)).hasMessageContaining("output tokens");
        assertThatThrownBy(() -> asked(0, 1000, 1)).hasMessageContaining("at least one accelerator");
    }
}
