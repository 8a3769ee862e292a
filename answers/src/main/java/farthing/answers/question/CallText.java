package farthing.answers.question;

import farthing.answers.InputException;
import farthing.answers.words.NumberWords;
import farthing.catalogue.Direction;
import farthing.catalogue.Family;
import farthing.catalogue.Meter;
import farthing.catalogue.MeterNames;
import farthing.catalogue.Modality;
import farthing.economics.quote.CallShape;
import farthing.rating.Usage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a planned call consumes, as typed: parts of the input and the output are counts or shares of it.
 *
 * @param input tokens, or null where none were given
 * @param output tokens, or null where none were given
 * @param audioIn audio that is sold by time
 * @param meters further meters as NAME=UNITS
 */
public record CallText(
        @Nullable Long input,
        @Nullable Long output,
        String cached,
        String cacheWrite,
        String cacheWrite1h,
        String reasoning,
        long searches,
        Duration audioIn,
        List<String> meters) {

    /** Whether anything was given. */
    public boolean isGiven() {
        return input != null || output != null || searches > 0 || !audioIn.isZero() || !meters.isEmpty();
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

    private static long part(String option, String text, long whole) {
        try {
            return NumberWords.part(text, whole);
        } catch (InputException e) {
            throw new InputException(option + ": " + e.getMessage());
        }
    }

    private Usage others() {
        Usage.Builder others = Usage.builder().add(Meter.SEARCHES, searches);
        try {
            others.addUnits(
                    Meter.of(Family.SECONDS, Direction.INPUT, Modality.AUDIO), BigDecimal.valueOf(audioIn.toSeconds()));
        } catch (ArithmeticException e) {
            throw new InputException("--audio-in: no call hears " + audioIn.toDays() + " days");
        }
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
            others.addUnits(meter, NumberWords.decimal(text.substring(equals + 1)));
        } catch (ArithmeticException | NumberFormatException e) {
            throw new InputException("--meter " + meter + ": expected units such as 3 or 2.5k, with at most "
                    + meter.family().decimals() + " decimals, found '" + text.substring(equals + 1) + "'");
        }
    }
}
