package farthing.rating;

import farthing.catalogue.Contract;
import farthing.catalogue.Meter;
import farthing.catalogue.Provenance;
import farthing.catalogue.Tariff;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the units of one meter are priced, for whoever reckons with prices before there is a call. */
public sealed interface MeterPrice {

    /**
     * @param meter of the rate, which may be wider than the unit
     * @param tariff with multipliers applied and windows resolved
     * @param effect of the contract, or null
     * @param basis why this price, in the order applied
     */
    record Priced(
            Meter meter, Tariff tariff, Contract.@Nullable Effect effect, List<String> basis, Provenance provenance)
            implements MeterPrice {
        public Priced {
            basis = List.copyOf(basis);
        }
    }

    record Unknown(String reason) implements MeterPrice {}
}
