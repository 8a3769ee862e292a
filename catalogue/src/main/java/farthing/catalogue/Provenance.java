package farthing.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a price was read.
 *
 * @param source key of a {@link Source} of the book
 * @param toldAs what readers know the source as where none can open it ({@link Source#toldAs}); else empty
 * @param place file, field or address within the source; empty if none
 * @param checkedOn when the price was last read there or compared, or null if the source does not say
 * @param agreeing keys of other sources that held the same price
 * @param reason why this source was chosen where sources differ; empty if they do not
 */
public record Provenance(
        String source,
        String toldAs,
        String place,
        @Nullable LocalDate checkedOn,
        List<String> agreeing,
        String reason) {
    /** How a {@link #reason} begins where sources differ, no more of them hold this price than another, and nobody ruled. */
    public static final String NO_MAJORITY = "no majority";

    public Provenance {
        agreeing = List.copyOf(agreeing);
    }

    /** Of a source that readers can open. */
    public Provenance(
            String source, String place, @Nullable LocalDate checkedOn, List<String> agreeing, String reason) {
        this(source, "", place, checkedOn, agreeing, reason);
    }

    /** The source as a reader knows it. */
    public String sourceInWords() {
        return toldAs.isEmpty() ? source : toldAs;
    }

    /** The place where a reader can look; empty if there is none. */
    public String placeToOpen() {
        return toldAs.isEmpty() ? place : "";
    }

    /** Source and place: {@code skypilot-lambda vms.csv}. */
    public String where() {
        return placeToOpen().isEmpty() ? sourceInWords() : source + " " + place;
    }

    /** The same behind a comma: {@code skypilot-lambda, vms.csv}. */
    public String listed() {
        return placeToOpen().isEmpty() ? sourceInWords() : source + ", " + place;
    }

    /** Source and place, with the day if there is one: {@code skypilot-lambda vms.csv, 2026-08-22}. */
    public String reference() {
        return where() + (checkedOn == null ? "" : ", " + checkedOn);
    }

    /** What is to be known of a price that sources tell differently without a majority; empty for any other. */
    public String contested() {
        return reason.startsWith(NO_MAJORITY) ? "contested, " + reason : "";
    }

    /** The same as a price's reason ends: {@code source litellm, checked 2026-08-22; contested, no majority: ...}. */
    public String told() {
        return "source " + sourceInWords() + (checkedOn == null ? "" : ", checked " + checkedOn)
                + (contested().isEmpty() ? "" : "; " + contested());
    }

    /** Of two prices that are told as one, the one that was checked longer ago; an unknown day may be any. */
    public Provenance older(Provenance other) {
        LocalDate than = other.checkedOn;
        return checkedOn == null || (than != null && !than.isBefore(checkedOn)) ? this : other;
    }

    public static Provenance of(String source, @Nullable LocalDate checkedOn) {
        return new Provenance(source, "", checkedOn, List.of(), "");
    }
}
