package farthing.cli.options;

import farthing.catalogue.NearestNames;
import farthing.catalogue.RateCard;
import farthing.catalogue.ServiceTier;
import farthing.cli.shell.Shell;
import farthing.rating.Conditions;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import picocli.CommandLine.Option;

/** How and where a planned call is served. */
public final class ConditionOptions {
    private static final int REGIONS_SHOWN = 8;

    @Option(
            names = "--tier",
            paramLabel = "TIER",
            converter = TierName.class,
            completionCandidates = TierName.Labels.class,
            description = "standard (default), batch, flex, priority, fast or provisioned")
    private ServiceTier tier = ServiceTier.STANDARD;

    @Option(names = "--region", paramLabel = "R", description = "region or residency, in the provider's own words")
    private String region = "";

    public ServiceTier tier() {
        return tier;
    }

    public Conditions at(Instant instant) {
        return new Conditions(instant, tier, region);
    }

    /**
     * Tells the person if a region was asked for that changes no price.
     *
     * @param whose such as {@code openai/gpt-4o}
     * @param cards that hold
     */
    public void noteUnknownRegion(Shell shell, String whose, List<RateCard> cards) {
        if (region.isEmpty() || cards.isEmpty() || cards.stream().anyMatch(card -> card.distinguishes(region))) {
            return;
        }
        TreeSet<String> names = new TreeSet<>();
        cards.forEach(card -> names.addAll(card.regionNames()));
        List<String> known = List.copyOf(names);
        List<String> nearest = NearestNames.of(region, known);
        String rest = known.isEmpty() ? "everywhere" : "elsewhere; other prices are known in " + shown(known);
        shell.note("note: no price of " + whose + " depends on region '" + region + "': shown is the price " + rest
                + (nearest.isEmpty() ? "" : "; did you mean " + String.join(", ", nearest) + "?"));
    }

    private static String shown(List<String> names) {
        int more = names.size() - REGIONS_SHOWN;
        return more <= 0
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, REGIONS_SHOWN)) + " and " + more + " more";
    }
}
