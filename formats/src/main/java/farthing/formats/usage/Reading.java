package farthing.formats.usage;

import farthing.catalogue.ServiceTier;
import farthing.rating.Usage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a usage object says, or why it cannot be believed. */
public sealed interface Reading {

    /**
     * @param parts what is billed, the call itself first; further parts are requests that the provider made for it
     * @param tier that served the call, or null if the body does not say
     * @param region or residency that the body states, or null
     * @param claim what the provider says it charged, or null; to reconcile, never a price
     * @param notes what a reader should know, such as an attribution that the body left open
     */
    record Read(
            List<Part> parts,
            @Nullable ServiceTier tier,
            @Nullable String region,
            @Nullable Claim claim,
            List<String> notes)
            implements Reading {
        public Read {
            parts = List.copyOf(parts);
            notes = List.copyOf(notes);
        }

        /** All parts added up, whatever their models. */
        public Usage total() {
            Usage total = parts.get(0).usage();
            for (int i = 1; i < parts.size(); i++) {
                total = total.plus(parts.get(i).usage());
            }
            return total;
        }
    }

    /**
     * A body that contradicts itself or has nothing to bill.
     *
     * @param reason with the fields and their values
     */
    record Invalid(String reason) implements Reading {}
}
