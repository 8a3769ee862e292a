package farthing.benchmarks;

import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.hardware.Hardware;
import farthing.io.HardwareFiles;
import farthing.io.ShippedBooks;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/**
 * CPU time of one thread for what {@link HostingBenchmark} does, as {@link PlanTimes} does it for plans: reading what ships
 * and the first model cold, a break-even, then each model in turn. Prints {@code what costs least median}, in tenths of milliseconds.
 */
final class HostingTimes {
    private static final int ROUNDS = 60;
    private static final String[] MODELS = {"llama-3.1-70b", "deepseek-r1", "gpt-oss-120b", "gemma-3-27b"};
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    private HostingTimes() {}

    public static void main(String[] args) {
        long begin = THREAD.getCurrentThreadCpuTime();
        Hardware hardware = HardwareFiles.shipped();
        long read = THREAD.getCurrentThreadCpuTime();
        int first = new AllOffers(hardware, hardware.model(MODELS[0])).costs();
        long done = THREAD.getCurrentThreadCpuTime();
        print("reading-cold", hardware.offers().size(), read - begin, read - begin);
        print("first-model-cold", first, done - read, done - read);
        breakeven(hardware, "breakeven", false);
        breakeven(hardware, "breakeven-drawn", true);
        long[][] times = new long[MODELS.length][ROUNDS];
        int[] costs = new int[MODELS.length];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < MODELS.length; i++) {
                Anatomy model = hardware.model(MODELS[i]);
                long before = THREAD.getCurrentThreadCpuTime();
                costs[i] = new AllOffers(hardware, model).costs();
                times[i][round] = THREAD.getCurrentThreadCpuTime() - before;
            }
        }
        for (int i = 0; i < MODELS.length; i++) {
            Arrays.sort(times[i]);
            print(MODELS[i], costs[i], times[i][0], times[i][ROUNDS / 2]);
        }
    }

    /** The first time with the book's index opened, then the least and the median of the rounds. */
    private static void breakeven(Hardware hardware, String what, boolean unsure) {
        long begin = THREAD.getCurrentThreadCpuTime();
        ApiOrFleet question =
                new ApiOrFleet(ShippedBooks.open("market"), hardware, hardware.model("llama-3.3-70b"), unsure);
        int sellers = question.study().sellers().size();
        long cold = THREAD.getCurrentThreadCpuTime() - begin;
        print(what + "-first", sellers, cold, cold);
        long[] times = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long before = THREAD.getCurrentThreadCpuTime();
            sellers = question.study().sellers().size();
            times[round] = THREAD.getCurrentThreadCpuTime() - before;
        }
        Arrays.sort(times);
        print(what, sellers, times[0], times[ROUNDS / 2]);
    }

    private static void print(String what, int costs, long least, long median) {
        System.out.println(what + " " + costs + " " + Math.round(least / 1e5) + " " + Math.round(median / 1e5));
    }
}
