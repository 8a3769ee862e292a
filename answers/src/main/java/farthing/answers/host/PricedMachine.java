package farthing.answers.host;

import farthing.catalogue.hardware.Accelerator;
import farthing.economics.machine.Spot;
import farthing.quantity.range.Input;
import org.jspecify.annotations.Nullable;

/**
 * A machine with a price, of which it is not yet known what it can serve.
 *
 * @param instance the provider's name for it, or the machine as typed
 * @param machine such as {@code 8x H100 SXM}
 * @param accelerator null where only a price was typed
 * @param spot null where the machine cannot be taken away
 */
record PricedMachine(
        String provider,
        String instance,
        String machine,
        @Nullable Accelerator accelerator,
        int count,
        String region,
        String payment,
        Input hourly,
        @Nullable Spot spot) {}
