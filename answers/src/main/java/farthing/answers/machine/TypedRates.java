package farthing.answers.machine;

import farthing.answers.InputException;
import farthing.economics.machine.Capacity;
import farthing.economics.machine.Service;
import farthing.quantity.range.Input;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a node is said to serve; null where nothing is said.
 *
 * @param prefill input tokens a second, reading only
 * @param decode output tokens a second, writing only
 * @param tokens of both kinds a second, at the mix of the request
 */
public record TypedRates(
        @Nullable BigDecimal prefill,
        @Nullable BigDecimal decode,
        @Nullable BigDecimal tokens,
        Sharing sharing) {
    /** @throws InputException if they contradict each other, or one of a pair is missing */
    public TypedRates {
        if (tokens != null && (prefill != null || decode != null)) {
            throw new InputException(
                    "--tokens-per-second: counts both kinds of tokens; leave --prefill-rate and --decode-rate out");
        }
        if (tokens == null && (prefill == null) != (decode == null)) {
            throw new InputException((prefill == null ? "--prefill-rate" : "--decode-rate")
                    + " is missing: a node reads at one rate and writes at another");
        }
    }

    /** Null where nothing is said. */
    public @Nullable Capacity capacity() {
        if (tokens != null) {
            return claimed(tokens, tokens, List.of(Service.SERIAL), "--tokens-per-second");
        }
        return prefill == null || decode == null
                ? null
                : claimed(prefill, decode, sharing.services(), "--prefill-rate and --decode-rate");
    }

    private static Capacity claimed(BigDecimal reading, BigDecimal writing, List<Service> services, String basis) {
        return new Capacity(reading, writing, services, Input.Tag.CLAIMED, basis);
    }
}
