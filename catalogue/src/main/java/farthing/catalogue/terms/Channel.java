package farthing.catalogue.terms;

import farthing.catalogue.Provenance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way to buy a model: at its maker, through a cloud, or through a gateway.
 *
 * @param premium share on the maker's price, or null if not known
 * @param discount share off by an agreement with the channel, or null if none is known
 * @param egress per GB between the caller and the model, or null if not known
 * @param lag weeks until a new model can be had there, or null if not known
 * @param compliance regimes that it can be used under
 * @param note how to read it; empty if nothing is to be said
 */
public record Channel(
        String id,
        String name,
        @Nullable Figure premium,
        @Nullable Figure discount,
        @Nullable Figure egress,
        @Nullable Figure lag,
        List<Compliance> compliance,
        String note) {
    public Channel {
        compliance = List.copyOf(compliance);
    }

    /**
     * @param regime such as {@code hipaa}
     * @param bundled whether the cloud's own agreement covers it; else it is to be negotiated
     */
    public record Compliance(String regime, boolean bundled, Provenance provenance) {}

    /** What it offers under a regime, or null if nothing is known. */
    public @Nullable Compliance under(String regime) {
        for (Compliance offer : compliance) {
            if (offer.regime().equals(regime)) {
                return offer;
            }
        }
        return null;
    }
}
