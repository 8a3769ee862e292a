package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.catalogue.hardware.Accelerator;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Measurement;
import farthing.catalogue.hardware.Precision;
import farthing.economics.machine.Asked;
import farthing.economics.machine.Capacities;
import farthing.economics.machine.Known;
import farthing.economics.machine.Mix;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * How far a row may be trusted at other lengths: the best row of each machine, model and lengths is hidden with all rows of
 * its lengths, and foretold from the rest. What was measured is the oracle.
 */
class CarriedOverTest {
    private static final Hardware HARDWARE = HardwareFiles.read(Path.of("..", "books", "hardware"));

    /** Rows of one harness and machine; concurrency counts, for a row tells of its own load only. */
    private static String setting(Measurement row) {
        return row.model() + " " + row.accelerator() + " " + row.count() + " " + row.precision() + " "
                + row.provenance().source() + " " + row.concurrency();
    }

    private static String lengths(Measurement row) {
        return row.input() + " " + row.output();
    }

    @Test
    void otherLengthsAreForetoldWithinAFifthInTheMedian() {
        Map<String, List<Measurement>> settings = new TreeMap<>();
        for (Measurement row : HARDWARE.measurements()) {
            if (row.doubt().isEmpty()) {
                settings.computeIfAbsent(setting(row), name -> new ArrayList<>())
                        .add(row);
            }
        }
        List<Double> errors = new ArrayList<>();
        for (List<Measurement> rows : settings.values()) {
            for (Measurement hidden : rows) {
                List<Measurement> others = rows.stream()
                        .filter(row -> !lengths(row).equals(lengths(hidden)))
                        .toList();
                if (!others.isEmpty()) {
                    errors.add(error(hidden, others));
                }
            }
        }
        errors.sort(null);
        double median = errors.get(errors.size() / 2);
        double ninth = errors.get(errors.size() * 9 / 10);
        assertThat(errors).hasSizeGreaterThan(200);
        assertThat(median).as("median").isLessThan(0.18);
        assertThat(ninth).as("nine of ten").isLessThan(0.75);
    }

    /** By how much the greater of the two exceeds the other. */
    private static double error(Measurement hidden, List<Measurement> others) {
        Hardware rest = new Hardware(
                HARDWARE.date(),
                HARDWARE.sources(),
                HARDWARE.accelerators(),
                HARDWARE.services(),
                HARDWARE.machines(),
                HARDWARE.offers(),
                HARDWARE.models(),
                others,
                HARDWARE.figures());
        Accelerator accelerator = HARDWARE.accelerator(hidden.accelerator());
        Known known = new Capacities(rest)
                .of(new Asked(
                        HARDWARE.model(hidden.model()),
                        accelerator,
                        hidden.count(),
                        hidden.precision(),
                        Precision.FP8,
                        new Mix(hidden.input(), hidden.output()),
                        Asked.Target.NONE));
        double foretold = known.requests().doubleValue() * hidden.output().doubleValue();
        double seen = hidden.outputPerSecond().doubleValue();
        return Math.max(foretold, seen) / Math.min(foretold, seen) - 1;
    }
}
