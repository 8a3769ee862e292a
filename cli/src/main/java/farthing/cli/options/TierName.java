package farthing.cli.options;

import farthing.answers.words.NameWords;
import farthing.catalogue.ServiceTier;
import java.util.ArrayList;

/** Reads a service tier. */
public final class TierName extends Quantities.Reader<ServiceTier> {
    @Override
    protected ServiceTier read(String text) {
        return NameWords.tier(text);
    }

    /** The tiers, for completion. */
    public static final class Labels extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        public Labels() {
            for (ServiceTier tier : ServiceTier.values()) {
                add(tier.label());
            }
        }
    }
}
