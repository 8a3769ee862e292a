package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import farthing.catalogue.hardware.Accelerator;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Precision;
import farthing.catalogue.terms.UnknownTermException;
import farthing.formats.doc.FormatException;
import farthing.formats.hardware.MachineText;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped accelerators against figures of the makers and of drivers, and machines as people write them. */
class HardwareFilesTest {
    private static final Path FOLDER = Path.of("..", "books", "hardware");
    private static final Hardware HARDWARE = HardwareFiles.shipped();

    @Test
    void whatShipsIsWhatTheFilesSay() {
        assertThat(HARDWARE).isEqualTo(HardwareFiles.read(FOLDER));
    }

    @Test
    void withoutMeasurementsAllElseIsThere() {
        Hardware hardware = HardwareFiles.shippedUnmeasured();
        assertThat(hardware.measurements()).isEmpty();
        assertThat(hardware.offers()).isEqualTo(HARDWARE.offers());
        assertThat(hardware.models()).isEqualTo(HARDWARE.models());
        assertThat(hardware.figures()).isEqualTo(HARDWARE.figures());
    }

    @Test
    void atLeast28AcceleratorsAreKnown() {
        assertThat(HARDWARE.accelerators()).hasSizeGreaterThanOrEqualTo(28);
        assertThat(HARDWARE.services()).hasSizeGreaterThanOrEqualTo(3);
    }

    /** MiB as drivers print them, bandwidth and dense rates as published. */
    @ParameterizedTest
    @CsvSource({
        "H100, 85520809984, 3.35, 989, 1979",
        "H200, 150754820096, 4.8, 989, 1979",
        "B200, 192265846784, 8.0, 2250, 4500",
        "GB200, 198674743296, 8.0, 2500, 5000",
        "A100, 85899345920, 2.039, 312, ",
        "L40S, 48305799168, 0.864, 362.05, 733",
        "RTX 4090, 25250627584, 1.008, 165, 330",
        "MI300X, 206141652992, 5.3, 1307, 2615",
        "TPU-v6e, 32000000000, 1.64, 918, ",
        "Inferentia2, 34359738368, 0.82, 190, 190"
    })
    void anAcceleratorHasThePublishedFigures(String name, String bytes, String bandwidth, String bf16, String fp8) {
        Accelerator accelerator = HARDWARE.accelerator(name);
        assertThat(accelerator.memory()).isEqualByComparingTo(bytes);
        assertThat(accelerator.bandwidth().movePointLeft(12)).isEqualByComparingTo(bandwidth);
        assertThat(tera(accelerator, Precision.BF16)).isEqualByComparingTo(bf16);
        if (fp8 == null) {
            assertThat(accelerator.rates()).doesNotContainKey(Precision.FP8);
        } else {
            assertThat(tera(accelerator, Precision.FP8)).isEqualByComparingTo(fp8);
        }
    }

    private static BigDecimal tera(Accelerator accelerator, Precision precision) {
        return Objects.requireNonNull(accelerator.rates().get(precision)).movePointLeft(12);
    }

    /** Sparse data-sheet figures are twice the dense ones: 3958 TFLOPS of an H100 at fp8, 1466 of an L40S. */
    @Test
    void noRateIsTheSparseOne() {
        for (Accelerator accelerator : HARDWARE.accelerators()) {
            BigDecimal bf16 = tera(accelerator, Precision.BF16);
            accelerator.rates().forEach((precision, rate) -> assertThat(rate.movePointLeft(12))
                    .as("%s at %s", accelerator.id(), precision.label())
                    .isBetween(bf16, bf16.multiply(new BigDecimal("8.001"))));
        }
        assertThat(tera(HARDWARE.accelerator("gh200"), Precision.BF16)).isEqualByComparingTo("989");
        assertThat(tera(HARDWARE.accelerator("l40s"), Precision.FP8)).isEqualByComparingTo("733");
    }

    @ParameterizedTest
    @CsvSource({
        "8xH100, 8, h100-sxm",
        "8x h100-sxm, 8, h100-sxm",
        "8 X H100, 8, h100-sxm",
        "H100, 1, h100-sxm",
        "4xTPU-v5p, 4, tpu-v5p",
        "12xInferentia2, 12, inferentia2",
        "1xL40S, 1, l40s",
        "RTX 4090, 1, rtx-4090",
        "2x4090, 2, rtx-4090",
        "4090, 1, rtx-4090",
        "NVIDIA H100-SXM-80GB, 1, h100-sxm",
        "AMD Instinct MI355X 288GB HBM3e, 1, mi355x",
        "b300_sxm, 1, b300-sxm",
        "8*MI300X, 8, mi300x",
        "A100-SXM4-80GB, 1, a100-80gb-sxm",
        "NVIDIA GH200 Grace Hopper Superchip 144GB, 1, gh200-144gb",
        "RTX 6000 Pro Blackwell Server Edition, 1, rtx-pro-6000"
    })
    void aMachineIsReadAsPeopleWriteIt(String text, int count, String id) {
        MachineText machine = MachineText.parse(text, HARDWARE);
        assertThat(machine.count()).isEqualTo(count);
        assertThat(machine.accelerator().id()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8xH1000 # no accelerator 'H1000'; nearest: h100",
                "8x # names no accelerator; write a count and an accelerator, such as 8xH100",
                " # names no accelerator",
                "0xH100 # from 1 to 100000 accelerators, not 0",
                "99999999999xH100 # from 1 to 100000 accelerators, not 99999999999",
                "H100x8 # the count stands first; write 8xH100",
                "-1xH100 # no accelerator '-1xH100'",
                "groq # is no machine to rent: Groq LPU is billed by the token; see 'farthing prices list --provider"
                        + " groq'",
                "8xwafer of cheese # no accelerator 'wafer of cheese'"
            })
    void aMachineThatCannotBeReadIsToldWithTheWayOut(String line) {
        int split = line.indexOf(" # ");
        String text = split < 0 ? "" : line.substring(0, split);
        assertThatThrownBy(() -> MachineText.parse(text, HARDWARE))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining(line.substring(line.indexOf("# ") + 2));
    }

    @Test
    void anUnknownNameIsRefusedWithTheNearest() {
        assertThatThrownBy(() -> HARDWARE.accelerator("h10"))
                .isInstanceOf(UnknownTermException.class)
                .hasMessageContaining("no accelerator 'h10'");
    }

    @Test
    void aFaultInAFileNamesTheFile() {
        assertThatThrownBy(() -> HardwareFiles.read(Path.of("no-such-folder")))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("hardware.yml");
    }
}
