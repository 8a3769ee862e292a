package farthing.cli.rate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where the time of a run went, stage by stage; costs nothing unless it was asked for. */
public final class Stopwatch {
    /** What a lap ends. */
    public enum Stage {
        READING,
        JSON,
        RATING,
        WRITING
    }

    private final boolean running;
    private final long start = System.nanoTime();
    private final long[] nanos = new long[Stage.values().length];
    private long lapStart = start;

    private Stopwatch(boolean running) {
        this.running = running;
    }

    public static Stopwatch of(boolean running) {
        return new Stopwatch(running);
    }

    /** Adds the time since the last lap to the stage. */
    @SuppressWarnings("EnumOrdinal") // an index within this object only
    public void lap(Stage stage) {
        if (running) {
            long now = System.nanoTime();
            nanos[stage.ordinal()] += now - lapStart;
            lapStart = now;
        }
    }

    /** Lines for the person; empty if no time was kept. */
    @SuppressWarnings("EnumOrdinal")
    public List<String> report(long calls) {
        List<String> lines = new ArrayList<>();
        if (!running) {
            return lines;
        }
        long total = Math.max(1, System.nanoTime() - start);
        lines.add(calls + " calls in " + seconds(total) + " s: " + Math.round(calls * 1e9 / total) + " a second");
        for (Stage stage : Stage.values()) {
            long part = nanos[stage.ordinal()];
            lines.add("  " + stage.name().toLowerCase(Locale.ROOT) + " " + seconds(part) + " s, "
                    + BigDecimal.valueOf(part * 100L).divide(BigDecimal.valueOf(total), 1, RoundingMode.HALF_EVEN)
                    + " %");
        }
        return lines;
    }

    private static String seconds(long nanos) {
        return BigDecimal.valueOf(nanos, 9).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
    }
}
