package farthing.answers.question;

import farthing.catalogue.NearestNames;
import farthing.catalogue.RateCard;
import farthing.catalogue.ServiceTier;
import farthing.rating.Conditions;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How and where a planned call is served.
 *
 * @param region or residency in the provider's own words; empty for none
 */
public record Served(ServiceTier tier, String region) {
    private static final int REGIONS_SHOWN = 8;

    public Conditions at(Instant instant) {
        return new Conditions(instant, tier, region);
    }

    /**
     * What to tell of a region that was asked for and changes no price; null where there is nothing to tell.
     *
     * @param whose such as {@code openai/gpt-4o}
     * @param cards that hold
     */
    public @Nullable String noteOfRegion(String whose, List<RateCard> cards) {
        if (region.isEmpty() || cards.isEmpty() || cards.stream().anyMatch(card -> card.distinguishes(region))) {
            return null;
        }
        TreeSet<String> names = new TreeSet<>();
        cards.forEach(card -> names.addAll(card.regionNames()));
        List<String> known = List.copyOf(names);
        List<String> nearest = NearestNames.of(region, known);
        String rest = known.isEmpty() ? "everywhere" : "elsewhere; other prices are known in " + shown(known);
        return "no price of " + whose + " depends on region '" + region + "': shown is the price " + rest
                + (nearest.isEmpty() ? "" : "; did you mean " + String.join(", ", nearest) + "?");
    }

    private static String shown(List<String> names) {
        int more = names.size() - REGIONS_SHOWN;
        return more <= 0
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, REGIONS_SHOWN)) + " and " + more + " more";
    }
}
