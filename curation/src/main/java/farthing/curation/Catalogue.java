package farthing.curation;

import farthing.catalogue.ListedBook;
import farthing.catalogue.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A public price catalogue as imported.
 *
 * @param source key, version, date and licence; a price is taken only from a catalogue with a licence
 * @param rank 0 is asked first where nothing else decides
 * @param lives by the row's own key: when the model was released or withdrawn
 * @param checked by {@code provider/model} of the catalogue: the day on which the row says it was checked
 */
record Catalogue(
        Source source,
        int rank,
        List<ListedBook.Offer> offers,
        Map<String, Lives.Life> lives,
        Map<String, LocalDate> checked) {

    String id() {
        return source.id();
    }

    /** The day of a row's own check, or the catalogue's if the row names none. */
    LocalDate checkedOn(String provider, String model) {
        LocalDate own = checked.get(provider + "/" + model);
        return own != null ? own : date();
    }

    /** What the row says of the model's life, or null. */
    Lives.@Nullable Life life(String provider, String model) {
        Lives.Life life = lives.get(provider + "/" + model);
        return life != null ? life : lives.get(model);
    }

    LocalDate date() {
        LocalDate date = source.date();
        if (date == null) {
            throw new IllegalStateException("catalogue " + id() + " has no date");
        }
        return date;
    }

    /** The offer of that provider id, or null. */
    ListedBook.@Nullable Offer offer(String provider) {
        for (ListedBook.Offer offer : offers) {
            if (offer.provider().id().equals(provider)) {
                return offer;
            }
        }
        return null;
    }
}
