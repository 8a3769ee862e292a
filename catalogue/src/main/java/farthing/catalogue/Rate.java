package farthing.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * The tariff of one meter.
 *
 * @param provenance where this price comes from, if not from where its card does
 */
public record Rate(Meter meter, Tariff tariff, @Nullable Provenance provenance) {
    public static Rate of(Meter meter, Tariff tariff) {
        return new Rate(meter, tariff, null);
    }
}
