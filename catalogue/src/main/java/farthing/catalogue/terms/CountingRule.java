package farthing.catalogue.terms;

import farthing.catalogue.Provenance;
import java.util.List;

/**
 * A provider's counting, for some of its models.
 *
 * @param models ids, or prefixes that end in {@code *}; the first rule that fits decides
 * @param chosen false for a statement that is kept though another stands
 * @param note how to read it; empty if nothing is to be said
 */
public record CountingRule(
        String provider, List<String> models, Counting counting, boolean chosen, Provenance provenance, String note) {
    public CountingRule {
        models = List.copyOf(models);
    }
}
