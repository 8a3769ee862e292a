package farthing.answers.host;

import farthing.catalogue.hardware.Accelerator;
import farthing.economics.machine.Hosting;
import farthing.quantity.range.Input;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A machine and what requests cost on it.
 *
 * @param provider such as {@code aws}; {@code own price} where the price was typed
 * @param instance the provider's name for it, or the machine as typed
 * @param machine such as {@code 8x H100 SXM}
 * @param accelerator null where only a price and rates were typed
 * @param region empty where a price holds everywhere
 * @param payment how it is paid
 * @param precision of the weights; empty where the rates were typed
 * @param held requests of this length that memory holds at a time; 0 where that is not known or none fits
 * @param bounds the dearer one first; one where it is known how prefill and decode share the machine; none where nothing can
 *     be served or it is not known what can
 * @param problem why there are no bounds; empty if there are
 * @param remarks how the throughput is known
 */
public record HostedOffer(
        String provider,
        String instance,
        String machine,
        @Nullable Accelerator accelerator,
        int count,
        String region,
        String payment,
        Input hourly,
        String precision,
        long held,
        List<Hosting> bounds,
        String problem,
        List<String> remarks) {
    public HostedOffer {
        bounds = List.copyOf(bounds);
        remarks = List.copyOf(remarks);
    }

    public boolean isKnown() {
        return !bounds.isEmpty();
    }

    /** Whether what it can serve is no more than a physical limit, so that requests cost at least what is shown. */
    public boolean isBound() {
        return isKnown() && dear().rental().capacity().tag() == Input.Tag.BOUND;
    }

    public boolean isSpot() {
        return isKnown() && dear().spot() != null;
    }

    /** The only bound, or the dearer one. */
    public Hosting dear() {
        return bounds.get(0);
    }

    /** USD a request; for a ranking. */
    public BigDecimal perRequest() {
        return dear().value(dear().cost().perRequest());
    }

    /** USD a year of getting a model to run there and of keeping it running. */
    public BigDecimal operation() {
        return dear().rental().operation().mean();
    }
}
