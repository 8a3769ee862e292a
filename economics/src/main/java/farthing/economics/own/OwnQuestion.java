package farthing.economics.own;

import farthing.catalogue.hardware.Offer;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a person asks about buying and renting, before facts fill the rest.
 *
 * @param years compared
 * @param said numbers and ranges
 * @param region of the electricity: us, europe or texas; empty if not said
 * @param coloPower included or separate; empty if not said
 * @param lost whether the months before the bought machine comes are lost, not bridged by rent
 * @param provider to rent from; empty for the middle of all
 * @param payment how the rent is paid
 * @param typed lines whose amounts are given
 */
public record OwnQuestion(
        int years,
        Said said,
        String region,
        String coloPower,
        boolean lost,
        String provider,
        Offer.Payment payment,
        Map<Line, List<BigDecimal>> typed) {
    /** The same of machines for which nobody has to know a rent. */
    OwnQuestion unrented() {
        return new OwnQuestion(
                years, said.with(OwnOption.RENT, "0"), region, coloPower, lost, provider, payment, typed);
    }

    public OwnQuestion {
        EnumMap<Line, List<BigDecimal>> ordered = new EnumMap<>(Line.class);
        ordered.putAll(typed);
        typed = Collections.unmodifiableMap(ordered);
        if (years < 1 || years > OwnCase.YEARS_MAX) {
            throw new OwnException("--years: expected 1 to " + OwnCase.YEARS_MAX + ", found " + years);
        }
    }
}
