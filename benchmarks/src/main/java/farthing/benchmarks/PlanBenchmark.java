package farthing.benchmarks;

import farthing.economics.plan.Bands;
import farthing.economics.plan.OptionSheet;
import farthing.economics.plan.Planner;
import farthing.workload.plan.Workload;
import java.util.List;
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

/** What the bands of a plan cost: ten calls an interaction, every length uncertain, at many options and draws. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(value = 2, jvmArgsAppend = "-XX:+UseSerialGC")
public class PlanBenchmark {
    @Param({"15", "30", "60"})
    public int options;

    @Param({"2500", "5000", "10000"})
    public int draws;

    private Workload workload = TenCalls.at(1);
    private List<OptionSheet> sheets = List.of();

    @Setup
    public void sheets() {
        workload = TenCalls.at(options);
        Planner planner = new Planner(Calls.book(), Calls.AT, null);
        sheets = planner.plan(workload).options();
    }

    @Benchmark
    public Bands bands() {
        return Bands.of(workload, sheets, 1, draws);
    }
}
