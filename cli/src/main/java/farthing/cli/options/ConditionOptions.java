package farthing.cli.options;

import farthing.answers.question.Served;
import farthing.catalogue.ServiceTier;
import farthing.rating.Conditions;
import java.time.Instant;
import picocli.CommandLine.Option;

/** How and where a planned call is served. */
public final class ConditionOptions {
    @Option(
            names = "--tier",
            paramLabel = "TIER",
            converter = TierName.class,
            completionCandidates = TierName.Labels.class,
            description = "standard (default), batch, flex, priority, fast or provisioned")
    private ServiceTier tier = ServiceTier.STANDARD;

    @Option(names = "--region", paramLabel = "R", description = "region or residency, in the provider's own words")
    private String region = "";

    /** The conditions as typed. */
    public Served words() {
        return new Served(tier, region);
    }

    public Conditions at(Instant instant) {
        return words().at(instant);
    }
}
