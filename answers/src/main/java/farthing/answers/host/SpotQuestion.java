package farthing.answers.host;

import farthing.answers.InputException;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.terms.Figure;
import farthing.economics.machine.Spot;
import farthing.quantity.range.Input;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is thought of machines that may be taken away; null stands for the shipped fact.
 *
 * @param only whether no others are wanted
 * @param batch whether the work can wait and be repeated
 * @param eviction share of them taken away within a month
 * @param redo hours of work lost with each
 * @param fallback hours on demand after each
 * @param typedRise share by which their price may rise
 */
public record SpotQuestion(
        boolean only,
        boolean batch,
        @Nullable BigDecimal eviction,
        BigDecimal redo,
        BigDecimal fallback,
        @Nullable BigDecimal typedRise) {
    /** The end of what is known of evictions, an hour of work lost and two on demand with each; nothing that can wait. */
    public static final SpotQuestion USUAL =
            new SpotQuestion(false, false, null, BigDecimal.ONE, BigDecimal.valueOf(2), null);

    private static final String EVICTION = "spot.aws.eviction";
    private static final String SWING = "spot.price-swing";

    HostAnswer.Interruptions interruptions(Hardware hardware) {
        return new HostAnswer.Interruptions(rise(hardware), batch);
    }

    /** Share by which the price of spot machines may rise within a month. */
    public BigDecimal rise(Hardware hardware) {
        return typedRise == null ? hardware.figure(SWING).value() : typedRise;
    }

    /** @throws InputException if nothing would ever get done */
    Spot spot(Hardware hardware, Input price, Input onDemand) {
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
