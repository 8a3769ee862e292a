package farthing.rating;

import farthing.catalogue.ServiceTier;
import java.time.Instant;

/**
 * Under which circumstances a call was served.
 *
 * @param at when it was made: windows and effective periods look at it
 * @param tier that served it
 * @param region or residency, the provider's own name; empty if not known or not distinguished
 */
public record Conditions(Instant at, ServiceTier tier, String region) {
    public static Conditions standardAt(Instant at) {
        return new Conditions(at, ServiceTier.STANDARD, "");
    }
}
