package farthing.economics.audit;

import java.math.BigDecimal;
import java.util.List;

/** What an audit finds. */
public sealed interface Verdict {

    /** Above a bound, whatever is chosen of what the claim leaves open. */
    record Impossible(Limit limit, BigDecimal factor) implements Verdict {}

    /**
     * Above a bound as it is usually meant, and not above it under conditions.
     *
     * @param factor by which it exceeds the bound as usually meant
     * @param conditions each alone enough
     */
    record PossibleOnlyIf(Limit limit, BigDecimal factor, List<Condition> conditions) implements Verdict {
        public PossibleOnlyIf {
            conditions = List.copyOf(conditions);
        }
    }

    /** @param share of the bound, at most 1 */
    record Plausible(BigDecimal share) implements Verdict {}

    /** The word of it: IMPOSSIBLE, POSSIBLE_ONLY_IF or PLAUSIBLE. */
    default String word() {
        return switch (this) {
            case Impossible impossible -> "IMPOSSIBLE";
            case PossibleOnlyIf possible -> "POSSIBLE_ONLY_IF";
            case Plausible plausible -> "PLAUSIBLE";
        };
    }
}
