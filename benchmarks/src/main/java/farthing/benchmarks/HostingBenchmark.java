package farthing.benchmarks;

import farthing.catalogue.hardware.Hardware;
import farthing.io.HardwareFiles;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to hold one model against every offer that ships, and to read what ships. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(value = 2, jvmArgsAppend = "-XX:+UseSerialGC")
public class HostingBenchmark {
    @Param({"llama-3.1-70b", "deepseek-r1", "gpt-oss-120b", "gemma-3-27b"})
    public String model = "";

    private Hardware hardware = HardwareFiles.shipped();

    @Setup
    public void hardware() {
        hardware = HardwareFiles.shipped();
    }

    @Benchmark
    public int allOffers() {
        return new AllOffers(hardware, hardware.model(model)).costs();
    }

    @Benchmark
    public Hardware reading() {
        return HardwareFiles.shipped();
    }
}
