package farthing.formats.book;

import farthing.catalogue.Listing;
import farthing.catalogue.Meter;
import farthing.catalogue.PriceBook;
import farthing.catalogue.Provenance;
import farthing.catalogue.Provider;
import farthing.catalogue.Rate;
import farthing.catalogue.RateCard;
import farthing.catalogue.RateTable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long ago prices were last read at their source.
 *
 * @param meter of a rate with a source of its own, or null for the rest of the card
 * @param days since then, or null if nobody says when
 */
public record PriceAge(
        String provider,
        String model,
        @Nullable Meter meter,
        Provenance provenance,
        @Nullable Long days) {

    /**
     * The ages of all prices that hold at an instant: unknown ones first, then the oldest.
     *
     * @param today which day ages are counted to
     */
    public static List<PriceAge> of(PriceBook book, Instant at, LocalDate today) {
        List<PriceAge> ages = new ArrayList<>();
        for (Provider provider : book.providers()) {
            for (String id : book.ids(provider.id())) {
                Listing listing = book.named(provider.id(), id);
                RateCard card = listing == null ? null : listing.cardAt(at);
                if (card != null) {
                    add(ages, provider.id(), id, card, today);
                }
            }
        }
        ages.sort(Comparator.comparingLong(PriceAge::youth));
        return ages;
    }

    /** Whether the price is older than that, or of unknown age. */
    public boolean isOver(long maxDays) {
        return days == null || days > maxDays;
    }

    private long youth() {
        return days == null ? Long.MIN_VALUE : -days;
    }

    private static void add(List<PriceAge> ages, String provider, String id, RateCard card, LocalDate today) {
        ages.add(aged(provider, id, null, card.provenance(), today));
        for (RateTable table : card.tables()) {
            for (Rate rate : table.rates()) {
                Provenance own = rate.provenance();
                if (own != null) {
                    ages.add(aged(provider, id, rate.meter(), own, today));
                }
            }
        }
    }

    private static PriceAge aged(
            String provider, String id, @Nullable Meter meter, Provenance provenance, LocalDate today) {
        LocalDate checked = provenance.checkedOn();
        Long days = checked == null ? null : today.toEpochDay() - checked.toEpochDay();
        return new PriceAge(provider, id, meter, provenance, days);
    }
}
