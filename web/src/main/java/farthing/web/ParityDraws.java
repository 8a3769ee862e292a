package farthing.web;

import farthing.quantity.range.Correlations;
import farthing.quantity.range.Distribution;
import farthing.quantity.range.DrawTable;
import farthing.quantity.range.RangeException;
import farthing.quantity.range.RangeKind;
import farthing.quantity.range.RangeText;
import farthing.quantity.range.Samples;
import farthing.quantity.range.Summary;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Draws of every kind of distribution, in the bits of their doubles, and what is said of ranges that cannot be. */
final class ParityDraws {
    private static final int DRAWS = 400;
    private static final String[] POSITIVE = {
        "1200",
        "0.1",
        "800 to 2000",
        "0.8k..2M@80",
        "p50=900 p95=4000",
        "10% of 5000 | 90% of 0",
        "12.5% of 5k to 50k | 87.5% of 800 to 2000"
    };
    private static final String[] SHARES = {
        "5% to 20%", "0.1% to 99%", "p50=0.001 p99=0.9", "0.5 to 0.501", "1e-6 to 2e-6", "50% of 1% to 9% | 50% of 1"
    };
    private static final String[] WRONG = {
        "many", "2000 to 800", "800-2000", "0 to 10", "1 to 1e9", "10% of 5 | 80% of 0", "0.4 to 0.40001", "p5=1"
    };

    private ParityDraws() {}

    static void run(long seed, Consumer<String> out) {
        TreeMap<String, Distribution> inputs = new TreeMap<>();
        for (String text : POSITIVE) {
            inputs.put(text, RangeText.parse(text, RangeKind.POSITIVE));
        }
        for (String text : SHARES) {
            inputs.put(text, RangeText.parse(text, RangeKind.SHARE));
        }
        inputs.put("größe", Samples.of(0.1, 7, 3, 1e9));
        Correlations correlations = Correlations.of(List.of(
                new Correlations.Pair("800 to 2000", "5% to 20%", 0.6),
                new Correlations.Pair("5% to 20%", "größe", -0.3)));
        DrawTable table = DrawTable.draw(inputs, correlations, seed, DRAWS);
        for (String name : table.names()) {
            Distribution distribution = inputs.get(name);
            StringBuilder line = new StringBuilder("draws " + name);
            line.append(" mean ").append(distribution == null ? "-" : distribution.decimalMean());
            Summary summary = Summary.of(table.column(name));
            line.append(' ').append(bits(summary.mean())).append(' ').append(bits(summary.standardError()));
            for (double value : table.column(name)) {
                line.append(' ').append(bits(value));
            }
            out.accept(line.toString());
        }
        for (String text : WRONG) {
            for (RangeKind kind : RangeKind.values()) {
                out.accept("range " + text + " of " + kind + ": " + read(text, kind));
            }
        }
    }

    private static String read(String text, RangeKind kind) {
        try {
            return RangeText.parse(text, kind).decimalMean().toString();
        } catch (RangeException e) {
            return "refused: " + e.getMessage();
        }
    }

    private static String bits(double value) {
        return Long.toHexString(Double.doubleToLongBits(value));
    }
}
