package farthing.catalogue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One model as one provider sells it: its names and its rate cards over time.
 *
 * @param id the provider's own name of the model
 * @param aliases further exact names
 * @param pattern declared rule for still more names, or null
 * @param cards in order of time, periods not overlapping
 */
public record Listing(
        String id, List<String> aliases, @Nullable NamePattern pattern, ModelInfo info, List<RateCard> cards) {

    public Listing {
        aliases = List.copyOf(aliases);
        cards = List.copyOf(cards);
        for (int i = 1; i < cards.size(); i++) {
            if (cards.get(i).period().overlaps(cards.get(i - 1).period())) {
                throw new IllegalArgumentException("two rate cards of " + id + " overlap: "
                        + cards.get(i - 1).period() + " and " + cards.get(i).period());
            }
        }
    }

    /** The card that holds at the instant, or null: before the first known date a price is unknown. */
    public @Nullable RateCard cardAt(Instant instant) {
        for (RateCard card : cards) {
            if (card.period().contains(instant)) {
                return card;
            }
        }
        return null;
    }
}
