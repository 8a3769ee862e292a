package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import farthing.catalogue.Meter;
import farthing.economics.traffic.TracedCall;
import farthing.formats.doc.FormatException;
import farthing.formats.trace.ServegenDraw;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls drawn from rates and densities keep the file's own means; the small files are invented. */
class ServegenDrawTest {
    private static final String HEADER = "client,window_start_s,rate_rps,cv,pattern,arg1,arg2\n";
    private static final String RATES = HEADER
            + "0,0,0.5,3,Gamma,0.2,10\n0,600,0,0,,0,0\n0,3600,9,1,,0,0\n"
            + "3,0,0.7,2,Weibull,0.5,1\n3,600,0.25,1,,0,0\n3,1200,0.4,0.5,Gamma,4,1\n";
    private static final String LENGTHS = """
            {"client":0,"window_start_s":0,"pdf":{"input_tokens":{"10":0.5,"30":0.5},"output_tokens":{"100":1.0},\
            "reason_ratio":{"0.25":1.0}}}
            {"client":3,"window_start_s":0,"pdf":{"text_tokens":{"4":1},"image_tokens":{"0":0.9,"500":0.1},\
            "output_tokens":{"8":1}}}
            {"client":3,"window_start_s":1200,"pdf":{"text_tokens":{"6":1},"output_tokens":{"9":1}}}
            """;
    /** 600 (0.5 + 0.7 + 0.25 + 0.4). */
    private static final double CALLS = 1_110;

    @TempDir
    Path folder;

    @Test
    void anyHourHoldsTheStatedCallsOnAverage() throws IOException {
        near(seeds(200, calls -> calls.size()), CALLS);
        near(
                seeds(200, calls -> calls.stream()
                        .filter(c -> tenant(c).equals("client 0"))
                        .count()),
                300);
    }

    @Test
    void lengthsHaveTheMeansOfTheirDensities() throws IOException {
        near(seeds(200, calls -> sum(calls, Meter.INPUT)), 300 * 20 + 570 * 4 + 240 * 6);
        near(seeds(200, calls -> sum(calls, Meter.REASONING)), 300 * 25);
        near(
                seeds(200, calls -> calls.stream()
                        .mapToLong(c -> c.call().output())
                        .sum()),
                300 * 100 + 570 * 8 + 240 * 9);
        near(
                seeds(
                        200,
                        calls -> calls.stream().mapToLong(c -> c.call().input()).sum()),
                300 * 20 + 570 * (4 + 50) + 240 * 6);
    }

    @Test
    void sameSeedSameCallsAnotherSeedOthers() throws IOException {
        assertThat(draw(RATES, LENGTHS, 5, 1)).isEqualTo(draw(RATES, LENGTHS, 5, 1));
        assertThat(draw(RATES, LENGTHS, 6, 1)).isNotEqualTo(draw(RATES, LENGTHS, 5, 1));
    }

    @Test
    void hoursNarrowTheDrawAndChangeNoOtherCall() throws IOException {
        List<TracedCall> one = draw(RATES, LENGTHS, 5, 1);
        List<TracedCall> two = draw(RATES, LENGTHS, 5, 2);

        assertThat(one).allMatch(c -> c.call().timeMicros() < 3_600_000_000L);
        assertThat(two).hasSizeGreaterThan(one.size()).containsAll(one);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0,0,-1,1,Gamma,1,1        | rates.csv:2  | rate_rps
            0,0,NaN,1,Gamma,1,1       | rates.csv:2  | NaN
            0,0,1e300,1,Gamma,1,1     | rates.csv:2  | 1e300
            0,0,1,1,Pareto,1,1        | pattern      | Pareto
            0,0,1,1,Gamma,0,1         | arg1         | too small
            0,0,1,1,Weibull,0.01,1    | arg1         | too small
            0,0,1,1,Gamma             | rates.csv:2  | 7 fields
            x,0,1,1,Gamma,1,1         | client       | 'x'
            7,0,1,1,Gamma,1,1         | lengths.json | client 7
            0,0,900000,1,,0,0         | 5000000      | --hours
            """)
    void badRatesAreToldByFileAndColumn(String row, String where, String what) {
        assertThatThrownBy(() -> draw(HEADER + row + "\n", LENGTHS, 1, 1))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining(where)
                .hasMessageContaining(what);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "client":0          | "client":-1           | client
            "100":1.0           | "100":-1              | found number -1
            "100":1.0           | "100":0               | sums to 0
            "100":1.0           | "1e99":1              | 1e99
            "100":1.0           | "x":1                 | 'x'
            "output_tokens"     | "output"              | is missing
            "input_tokens"      | "input"               | is missing
            """)
    void badLengthsAreToldByFileLineAndKey(String from, String to, String what) {
        assertThatThrownBy(() -> draw(RATES, LENGTHS.replace(from, to), 1, 1))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("lengths.json")
                .hasMessageContaining(what);
    }

    @ParameterizedTest
    @CsvSource({"reason_deepseek-r1, 69511", "multimodal_mm-image, 20169"})
    void thePublishedPoolsKeepTheirRate(String pool, double rounded) {
        Path at = shared().resolve("data/traces/servegen");
        Path rates = at.resolve(pool + "_rates.csv.gz");
        assumeTrue(Files.exists(rates), "ServeGen's rates are not here: " + rates.getFileName() + " (docs/traces.md)");
        List<Double> counts = new ArrayList<>();
        for (long seed = 1; seed <= 12; seed++) {
            long[] count = new long[1];
            try (TraceFile trace = TraceFile.open(rates, null)) {
                trace.draw(at.resolve(pool + "_lengths.jsonl.gz"), new ServegenDraw(seed, 1), c -> count[0]++);
            }
            counts.add((double) count[0]);
        }
        near(counts, rounded);
    }

    private List<Double> seeds(int seeds, ToDoubleFunction<List<TracedCall>> figure) throws IOException {
        List<Double> figures = new ArrayList<>();
        for (long seed = 1; seed <= seeds; seed++) {
            figures.add(figure.applyAsDouble(draw(RATES, LENGTHS, seed, 1)));
        }
        return figures;
    }

    /** Within four standard errors, which the draws themselves show. */
    private static void near(List<Double> figures, double expected) {
        double n = figures.size();
        double mean = figures.stream().mapToDouble(f -> f).sum() / n;
        double squares =
                figures.stream().mapToDouble(f -> (f - mean) * (f - mean)).sum();
        double error = Math.sqrt(squares / (n - 1) / n);
        assertThat(error).as("standard error").isLessThan(expected / 20);
        assertThat(mean).isCloseTo(expected, within(4 * error + 0.5));
    }

    private static double sum(List<TracedCall> calls, Meter meter) {
        return calls.stream()
                .mapToLong(c -> c.metered().get(0).usage().countOf(meter))
                .sum();
    }

    private static String tenant(TracedCall call) {
        return call.call().origin().tenant();
    }

    private List<TracedCall> draw(String rates, String lengths, long seed, int hours) throws IOException {
        Path rateFile = Files.writeString(folder.resolve("rates.csv"), rates);
        Path lengthFile = Files.writeString(folder.resolve("lengths.json"), lengths);
        List<TracedCall> calls = new ArrayList<>();
        try (TraceFile trace = TraceFile.open(rateFile, null)) {
            trace.draw(lengthFile, new ServegenDraw(seed, hours), calls::add);
        }
        return calls;
    }

    private static Path shared() {
        String stated = System.getProperty("farthing.shared", "");
        String place = stated.isEmpty() ? Objects.requireNonNullElse(System.getenv("FARTHING_SHARED"), "") : stated;
        return Path.of(place.isEmpty() ? "../../shared" : place);
    }
}
