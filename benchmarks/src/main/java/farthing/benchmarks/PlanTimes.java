package farthing.benchmarks;

import farthing.economics.plan.Bands;
import farthing.economics.plan.OptionSheet;
import farthing.economics.plan.Planner;
import farthing.workload.plan.Workload;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;

/**
 * CPU time of one thread for what {@link PlanBenchmark} does, which other work on the machine hardly moves: first cold, sheets
 * and class loading included, then warm at growing numbers of options and draws. Prints {@code what options draws least
 * median}, in milliseconds.
 */
final class PlanTimes {
    private static final int ROUNDS = 25;
    private static final int[][] SIZES = {
        {15, 10_000}, {30, 10_000}, {60, 10_000}, {120, 10_000}, {60, 2_500}, {60, 5_000}, {60, 20_000}
    };
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    private PlanTimes() {}

    public static void main(String[] args) {
        long before = THREAD.getCurrentThreadCpuTime();
        Workload workload = TenCalls.at(60);
        Planner planner = new Planner(Calls.book(), Calls.AT, null);
        Bands.of(workload, planner.plan(workload).options());
        double cold = (THREAD.getCurrentThreadCpuTime() - before) / 1e6;
        print("cold", 60, 10_000, cold, cold);
        double[][] times = new double[SIZES.length][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            for (int size = 0; size < SIZES.length; size++) {
                times[size][round] = bands(planner, SIZES[size][0], SIZES[size][1]);
            }
        }
        for (int size = 0; size < SIZES.length; size++) {
            Arrays.sort(times[size]);
            print("warm", SIZES[size][0], SIZES[size][1], times[size][0], times[size][ROUNDS / 2]);
        }
    }

    private static double bands(Planner planner, int options, int draws) {
        Workload workload = TenCalls.at(options);
        List<OptionSheet> sheets = planner.plan(workload).options();
        long before = THREAD.getCurrentThreadCpuTime();
        Bands bands = Bands.of(workload, sheets, 1, draws);
        if (bands.options().size() != options) {
            throw new IllegalStateException("options are missing");
        }
        return (THREAD.getCurrentThreadCpuTime() - before) / 1e6;
    }

    private static void print(String what, int options, int draws, double least, double median) {
        System.out.println(what + " " + options + " " + draws + " " + Math.round(least) + " " + Math.round(median));
    }
}
