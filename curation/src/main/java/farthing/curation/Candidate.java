package farthing.curation;

import farthing.catalogue.Listing;
import farthing.catalogue.Meter;
import farthing.catalogue.Rate;
import farthing.catalogue.RateCard;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one catalogue says that a model costs at one provider, on the day of the book. */
record Candidate(Catalogue catalogue, Listing listing, RateCard card, LocalDate checked, Tables tables) {

    /** Whether both hold the same base prices: every base meter that both state, and at least one that costs. */
    boolean agreesWith(Candidate other) {
        boolean shared = false;
        for (Map.Entry<Meter, Rate> entry : tables.standard().entrySet()) {
            Rate theirs = other.tables.standard().get(entry.getKey());
            if (theirs != null && isBase(entry.getKey())) {
                if (!samePrice(entry.getValue(), theirs)) {
                    return false;
                }
                shared |= !theirs.tariff().listPrice().isFree();
            }
        }
        return shared;
    }

    /** Cached, searched and fee-like meters are extras; they are compared one by one. */
    private static boolean isBase(Meter meter) {
        return switch (meter.kind()) {
            case CACHE_READ, CACHE_WRITE, TOOL, REASONING, CITATION -> false;
            case ANY -> !meter.family().isFee();
        };
    }

    static boolean samePrice(Rate one, Rate other) {
        BigDecimal a = Tables.perMillion(one.tariff().listPrice());
        BigDecimal b = Tables.perMillion(other.tariff().listPrice());
        return a.compareTo(b) == 0;
    }

    /** Whether this catalogue's price is the other one rounded for display: fewer digits, at most a quarter off. */
    static boolean roundedFrom(Rate rounded, Rate exact) {
        BigDecimal shown = Tables.perMillion(rounded.tariff().listPrice());
        BigDecimal full = Tables.perMillion(exact.tariff().listPrice());
        if (shown.precision() >= full.precision() || shown.signum() == 0) {
            return false;
        }
        return full.setScale(shown.scale(), RoundingMode.HALF_UP).compareTo(shown) == 0;
    }

    @Nullable
    Rate standard(Meter meter) {
        return tables.standard().get(meter);
    }
}
