package farthing.cli.options;

import farthing.answers.InputException;
import farthing.answers.words.NumberWords;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.terms.Figure;
import farthing.economics.machine.Spot;
import farthing.quantity.range.Input;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What interruptions cost on a machine that may be taken away. */
public final class SpotOptions {
    private static final String EVICTION = "spot.aws.eviction";
    private static final String SWING = "spot.price-swing";

    @Option(names = "--spot", description = "spot machines only (without it and --batch none)")
    private boolean only;

    @Option(
            names = "--eviction",
            paramLabel = "P%",
            converter = Shares.Share.class,
            description = "of spot machines are taken away within a month (default: the upper end known, 20%%)")
    private @Nullable BigDecimal eviction;

    @Option(
            names = "--redo",
            paramLabel = "HOURS",
            converter = Hours.class,
            description = "of work lost with each: since the last checkpoint, and to start again (default: 1)")
    private BigDecimal redo = BigDecimal.ONE;

    @Option(
            names = "--fallback",
            paramLabel = "HOURS",
            converter = Hours.class,
            description = "on demand after each, until there is a spot machine again (default: 2)")
    private BigDecimal fallback = BigDecimal.valueOf(2);

    @Option(
            names = "--rise",
            paramLabel = "P%",
            converter = Shares.Share.class,
            description = "of the spot price within a month, to see what is at risk (default: 40%%)")
    private @Nullable BigDecimal rise;

    @Option(names = "--batch", description = "work that can wait and be repeated: nobody waits for the answer")
    private boolean batch;

    /** Hours of at least 0, with or without an h. */
    public static final class Hours implements ITypeConverter<BigDecimal> {
        @Override
        public BigDecimal convert(String text) {
            try {
                return NumberWords.decimal(text.endsWith("h") ? text.substring(0, text.length() - 1) : text);
            } catch (NumberFormatException e) {
                throw new TypeConversionException("expected hours such as 1 or 0.5h, found '" + text + "'");
            }
        }
    }

    public boolean isOnly() {
        return only;
    }

    public boolean isBatch() {
        return batch;
    }

    /** Share by which the spot price rises in the test of what is at risk. */
    public BigDecimal rise(Hardware hardware) {
        return rise == null ? hardware.figure(SWING).value() : rise;
    }

    /** @throws InputException if nothing would ever get done */
    public Spot spot(Hardware hardware, Input price, Input onDemand) {
        Figure known = hardware.figure(EVICTION);
        String source = known.what() + ", the upper end: " + known.reference();
        Input evicted = eviction == null
                ? new Input("taken away within a month", known.high(), "share", Input.Tag.ASSUMED, source)
                : new Input("taken away within a month", eviction, "share", Input.Tag.CLAIMED, "");
        try {
            return new Spot(
                    price,
                    onDemand,
                    evicted,
                    new Input("work lost with each", redo, "h", Input.Tag.ASSUMED, "--redo"),
                    new Input("on demand after each", fallback, "h", Input.Tag.ASSUMED, "--fallback"));
        } catch (IllegalArgumentException e) {
            throw new InputException(String.valueOf(e.getMessage()));
        }
    }
}
