package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Measurement;
import farthing.catalogue.hardware.Precision;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The shipped measurements, beside the rows that they were taken from and beside themselves. */
class MeasuredRowsTest {
    private static final Path FOLDER = Path.of("..", "books", "hardware");
    private static final double LENGTHS_DRAWN = 0.9;

    private static final Hardware HARDWARE = HardwareFiles.read(FOLDER);

    @Test
    void thereAreMoreThanTwoHundredOfAtLeastFifteenAcceleratorsAndFifteenModels() {
        List<Measurement> rows = HARDWARE.measurements();
        assertThat(rows).hasSizeGreaterThan(200);
        assertThat(new TreeSet<>(rows.stream().map(Measurement::accelerator).toList()))
                .hasSizeGreaterThanOrEqualTo(15);
        assertThat(new TreeSet<>(rows.stream().map(Measurement::model).toList()))
                .hasSizeGreaterThanOrEqualTo(15);
    }

    @Test
    void everyRowNamesAnAcceleratorAndAModelByTheirIds() {
        for (Measurement row : HARDWARE.measurements()) {
            assertThat(HARDWARE.accelerator(row.accelerator()).id())
                    .as(row.id())
                    .isEqualTo(row.accelerator());
            assertThat(HARDWARE.model(row.model()).id()).as(row.id()).isEqualTo(row.model());
            assertThat(row.tensorParallel()).as(row.id()).isLessThanOrEqualTo(row.count());
        }
    }

    /** Little's law: requests in flight / time of one = requests a second. Lengths that were drawn differ a little. */
    @Test
    void throughputAgreesWithLatencyWhereBothAreKnown() {
        int held = 0;
        for (Measurement row : HARDWARE.measurements()) {
            BigDecimal first = row.firstToken();
            BigDecimal per = row.perToken();
            if (row.concurrency() == 0 || first == null || per == null) {
                continue;
            }
            double seconds =
                    (first.doubleValue() + per.doubleValue() * (row.output().doubleValue() - 1)) / 1000;
            double expected = row.concurrency() * row.output().doubleValue() / seconds;
            assertThat(row.outputPerSecond().doubleValue()).as(row.id()).isCloseTo(expected, within(expected * 0.03));
            held++;
        }
        assertThat(held).isGreaterThan(100);
    }

    @Test
    void everyRowIsItsRowAtTheSource() throws IOException {
        Map<String, Map<String, String>> source = sourceRows();
        for (Measurement row : HARDWARE.measurements()) {
            Map<String, String> its = source.get(row.id());
            assertThat(its).as(row.id()).isNotNull();
            checkLoad(row, Objects.requireNonNull(its));
            checkSpeed(row, Objects.requireNonNull(its));
        }
    }

    private static void checkLoad(Measurement row, Map<String, String> its) {
        assertThat(text(its, "mode")).as(row.id()).isEqualTo("agg");
        assertThat(text(its, "licence")).as(row.id()).isNotEmpty();
        assertThat(row.count()).as(row.id()).isEqualTo(Integer.parseInt(text(its, "gpu_count")));
        boolean known = !text(its, "precision").isEmpty();
        assertThat(known).as(row.id() + " has a precision").isTrue();
        assertThat(row.precision()).as(row.id()).isEqualTo(precision(row, text(its, "precision")));
        double share = drawn(row, its) ? LENGTHS_DRAWN : 1;
        if (!text(its, "isl").isEmpty()) {
            assertThat(row.input().doubleValue())
                    .as(row.id())
                    .isCloseTo(share * Double.parseDouble(text(its, "isl")), within(0.1));
            assertThat(row.output().doubleValue())
                    .as(row.id())
                    .isCloseTo(share * Double.parseDouble(text(its, "osl")), within(0.1));
        }
        String load = text(its, "concurrency").isEmpty() ? text(its, "batch") : text(its, "concurrency");
        assertThat(row.concurrency()).as(row.id()).isEqualTo(load.isEmpty() ? 0 : Integer.parseInt(load));
    }

    private static void checkSpeed(Measurement row, Map<String, String> its) {
        assertThat(row.outputPerSecond().doubleValue())
                .as(row.id())
                .isCloseTo(Double.parseDouble(text(its, "out_tok_s_total")), within(0.001));
        same(row.id(), row.firstToken(), text(its, "ttft_ms_mean"));
        same(row.id(), row.perToken(), text(its, "tpot_ms_mean"));
        assertThat(row.derived())
                .as(row.id())
                .isEqualTo(text(its, "derived_fields").startsWith("out_tok_s_total="));
        if (row.day() != null) {
            assertThat(text(its, "notes")).as(row.id()).contains("measured=" + row.day());
        }
        String commit = text(its, "source_commit");
        assertThat(HARDWARE.sources())
                .as(row.id())
                .anyMatch(
                        source -> source.id().equals(row.provenance().source()) && commit.startsWith(source.version()));
    }

    /** InferenceX draws lengths between 0.8 and 1 times the nominal ones; rows of another harness state them. */
    private static boolean drawn(Measurement row, Map<String, String> its) {
        return row.id().startsWith("ifx-") && !text(its, "notes").contains("source_file=/");
    }

    private static void same(String id, @Nullable BigDecimal shipped, String source) {
        if (shipped == null) {
            assertThat(source).as(id).isEmpty();
        } else {
            assertThat(shipped.doubleValue()).as(id).isCloseTo(Double.parseDouble(source), within(0.001));
        }
    }

    /** {@code fp4} says neither whose: MXFP4 is what gpt-oss is published in, NVFP4 what NVIDIA's engines make. */
    private static Precision precision(Measurement row, String label) {
        String lower = label.toLowerCase(Locale.ROOT);
        if (lower.startsWith("mxfp4") || (lower.equals("fp4") && row.model().startsWith("gpt-oss"))) {
            return Precision.MXFP4;
        }
        return Objects.requireNonNull(Precision.named(lower), label);
    }

    private static String text(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    private static Map<String, Map<String, String>> sourceRows() throws IOException {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        for (Map<String, String> row : SourceRows.all()) {
            rows.put(row.values().iterator().next(), row);
        }
        return rows;
    }
}
