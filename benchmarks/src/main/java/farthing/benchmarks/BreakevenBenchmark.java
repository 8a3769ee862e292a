package farthing.benchmarks;

import farthing.catalogue.hardware.Hardware;
import farthing.economics.breakeven.Study;
import farthing.io.HardwareFiles;
import farthing.io.ShippedBooks;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to hold a fleet against every seller of a model: as figures stand, and drawn where they are unsure. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(value = 2, jvmArgsAppend = "-XX:+UseSerialGC")
public class BreakevenBenchmark {
    private static final String MODEL = "llama-3.3-70b";

    private final Hardware hardware = HardwareFiles.shipped();
    private final ApiOrFleet sure = new ApiOrFleet(ShippedBooks.open("market"), hardware, hardware.model(MODEL), false);
    private final ApiOrFleet unsure =
            new ApiOrFleet(ShippedBooks.open("market"), hardware, hardware.model(MODEL), true);

    @Benchmark
    public Study sure() {
        return sure.study();
    }

    @Benchmark
    public Study unsure() {
        return unsure.study();
    }
}
