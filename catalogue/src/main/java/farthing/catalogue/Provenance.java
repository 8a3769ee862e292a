package farthing.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a price was read.
 *
 * @param source key of a {@link Source} of the book
 * @param place file, field or address within the source; empty if none
 * @param checkedOn when the price was last read there or compared, or null if the source does not say
 * @param agreeing keys of other sources that held the same price
 * @param reason why this source was chosen where sources differ; empty if they do not
 */
public record Provenance(
        String source, String place, @Nullable LocalDate checkedOn, List<String> agreeing, String reason) {
    public Provenance {
        agreeing = List.copyOf(agreeing);
    }

    /** Source and place, with the day if there is one: {@code skypilot-lambda vms.csv, 2026-08-22}. */
    public String reference() {
        return (place.isEmpty() ? source : source + " " + place) + (checkedOn == null ? "" : ", " + checkedOn);
    }

    public static Provenance of(String source, @Nullable LocalDate checkedOn) {
        return new Provenance(source, "", checkedOn, List.of(), "");
    }
}
