package farthing.catalogue.hardware;

import farthing.catalogue.terms.Figure;
import org.jspecify.annotations.Nullable;

/**
 * A machine that can be bought, ready to rack.
 *
 * @param id such as {@code 8x-h100-sxm}
 * @param accelerator id of an {@link Accelerator}
 * @param count accelerators in it
 * @param price USD for the whole machine, new
 * @param used USD for one accelerator on the used market, or null where none is known
 * @param power kW at the peak, the whole machine
 */
public record Machine(
        String id,
        String name,
        String accelerator,
        int count,
        Figure price,
        @Nullable Figure used,
        Figure power) {}
