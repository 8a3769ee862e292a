package farthing.cli.options;

import farthing.answers.InputException;
import farthing.catalogue.Direction;
import farthing.catalogue.Family;
import farthing.catalogue.Meter;
import farthing.catalogue.MeterNames;
import farthing.catalogue.Modality;
import farthing.economics.quote.CallShape;
import farthing.quantity.Decimals;
import farthing.rating.Usage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What a planned call consumes. */
public final class ShapeOptions {
    @Option(
            names = "--in",
            paramLabel = "N",
            converter = Quantities.Count.class,
            description = "input tokens, cached and cache-write ones included")
    private @Nullable Long input;

    @Option(
            names = "--out",
            paramLabel = "N",
            converter = Quantities.Count.class,
            description = "output tokens, reasoning included (the output file is -o)")
    private @Nullable Long output;

    @Option(names = "--cached", paramLabel = "N|P%", description = "of the input: read from the prompt cache")
    private String cached = "0";

    @Option(names = "--cache-write", paramLabel = "N|P%", description = "of the input: written for 5 minutes")
    private String cacheWrite = "0";

    @Option(names = "--cache-write-1h", paramLabel = "N|P%", description = "of the input: written for 1 hour")
    private String cacheWrite1h = "0";

    @Option(names = "--reasoning", paramLabel = "N|P%", description = "of the output: thought")
    private String reasoning = "0";

    @Option(names = "--searches", paramLabel = "N", converter = Quantities.Count.class, description = "web searches")
    private long searches;

    @Option(
            names = "--audio-in",
            paramLabel = "TIME",
            converter = Quantities.Period.class,
            description = "audio heard, such as 60s, where it is sold by time")
    private Duration audioIn = Duration.ZERO;

    @Option(
            names = "--meter",
            paramLabel = "NAME=UNITS",
            description = "any other meter, such as output_images:hd=2, input_characters=5k or input.audio=1000")
    private List<String> meters = new ArrayList<>();

    /** Whether the call's tokens were given. */
    public boolean isGiven() {
        return input != null || output != null || hasOthers();
    }

    private boolean hasOthers() {
        return searches > 0 || !audioIn.isZero() || !meters.isEmpty();
    }

    /**
     * @throws InputException if nothing was given or a part exceeds its whole
     */
    public CallShape call() {
        return call(false);
    }

    /**
     * @param more whether something beside tokens was given elsewhere
     * @throws InputException if nothing was given or a part exceeds its whole
     */
    public CallShape call(boolean more) {
        if (!isGiven() && !more) {
            throw new InputException(
                    "--in and --out are missing: how many tokens has the call? e.g. --in 1400 --out 600");
        }
        long in = input == null ? 0 : input;
        long out = output == null ? 0 : output;
        try {
            return new CallShape(
                    in,
                    out,
                    part("--cached", cached, in),
                    part("--cache-write", cacheWrite, in),
                    part("--cache-write-1h", cacheWrite1h, in),
                    part("--reasoning", reasoning, out),
                    others());
        } catch (IllegalArgumentException e) {
            throw new InputException(String.valueOf(e.getMessage()));
        }
    }

    /** A count, or a share of the whole rounded half up to a token. */
    private static long part(String option, String text, long whole) {
        try {
            if (!text.endsWith("%")) {
                return Quantities.count(text);
            }
            BigDecimal percent = Decimals.parse(text.substring(0, text.length() - 1));
            if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
                throw new NumberFormatException("outside 0 to 100");
            }
            return percent.movePointLeft(2)
                    .multiply(BigDecimal.valueOf(whole))
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact();
        } catch (NumberFormatException | TypeConversionException e) {
            throw new InputException(
                    option + ": expected a count such as 2000 or a share such as 60%, found '" + text + "'");
        }
    }

    private Usage others() {
        Usage.Builder others = Usage.builder().add(Meter.SEARCHES, searches);
        others.addUnits(
                Meter.of(Family.SECONDS, Direction.INPUT, Modality.AUDIO), BigDecimal.valueOf(audioIn.toSeconds()));
        for (String meter : meters) {
            add(others, meter);
        }
        return others.build();
    }

    private static void add(Usage.Builder others, String text) {
        int equals = text.lastIndexOf('=');
        Meter meter = equals < 1 ? null : MeterNames.parse(text.substring(0, equals));
        if (meter == null) {
            throw new InputException("--meter: expected a meter and its units such as searches=3 or"
                    + " output_images:hd=2, found '" + text + "'; 'farthing glossary meter' lists the names");
        }
        try {
            others.addUnits(meter, Quantities.decimal(text.substring(equals + 1)));
        } catch (ArithmeticException | NumberFormatException e) {
            throw new InputException("--meter " + meter + ": expected units such as 3 or 2.5k, with at most "
                    + meter.family().decimals() + " decimals, found '" + text.substring(equals + 1) + "'");
        }
    }
}
