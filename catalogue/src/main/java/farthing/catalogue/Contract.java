package farthing.catalogue;

import farthing.quantity.EffectivePeriod;
import farthing.quantity.Money;
import farthing.quantity.Price;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Negotiated terms laid over list prices. List and contracted amounts are always both shown.
 *
 * @param terms the first that applies to a provider, model and meter decides; none means the list price
 * @param ladder a discount by commitment on top of what no term prices by itself, or null
 */
public record Contract(
        String name,
        String source,
        EffectivePeriod period,
        List<Term> terms,
        @Nullable Ladder ladder) {

    public Contract {
        terms = List.copyOf(terms);
    }

    /**
     * @param provider id, or {@code *}
     * @param model listing id, or a prefix that ends in {@code *}
     * @param meters that it holds for, and what they {@linkplain Coverage#SAFE safely} cover: a price agreed for input
     *     is none for cached reads; empty means all
     * @param tiers that it holds for; empty means all for a multiplier, and the standard one for a price of its own: a
     *     price agreed for ordinary calls is none for batch
     * @param effect what it does
     */
    public record Term(String provider, String model, List<Meter> meters, List<ServiceTier> tiers, Effect effect) {
        public Term {
            meters = List.copyOf(meters);
            tiers = List.copyOf(tiers);
        }

        boolean appliesTo(String providerId, String modelId, Meter meter, ServiceTier tier) {
            return fits(providerId, modelId, meter)
                    && (tiers.isEmpty()
                            ? effect instanceof Effect.Multiplier || tier == ServiceTier.STANDARD
                            : tiers.contains(tier));
        }

        private boolean fits(String providerId, String modelId, Meter meter) {
            boolean modelFits = model.endsWith("*")
                    ? modelId.startsWith(model.substring(0, model.length() - 1))
                    : model.equals(modelId);
            return modelFits
                    && (provider.equals("*") || provider.equals(providerId))
                    && (meters.isEmpty() || meters.stream().anyMatch(m -> Coverage.SAFE.allows(m, meter)));
        }
    }

    /** What a term does to a list price. */
    public sealed interface Effect {
        /** Times a multiplier: 0.8 is twenty percent off. */
        record Multiplier(BigDecimal factor) implements Effect {}

        /** A price of its own, whatever the list says. */
        record OwnPrice(Price price) implements Effect {}
    }

    /**
     * A commitment ladder.
     *
     * @param committed what is committed, in the ladder's own period
     * @param steps by rising commitment
     */
    public record Ladder(Money committed, List<Rung> steps) {
        public Ladder {
            steps = List.copyOf(steps);
        }

        /** The factor of the highest rung that the commitment reaches; 1 below the first. */
        public BigDecimal factor() {
            BigDecimal factor = BigDecimal.ONE;
            for (Rung rung : steps) {
                if (committed.compareTo(rung.from()) >= 0) {
                    factor = BigDecimal.ONE.subtract(rung.discount());
                }
            }
            return factor;
        }
    }

    /**
     * @param from commitment that reaches the rung
     * @param discount share off the list price, such as 0.15
     */
    public record Rung(Money from, BigDecimal discount) {}

    /** What applies to units of the meter, served by that model in that tier, or null for the list price. */
    public @Nullable Effect effectOn(String providerId, String modelId, Meter meter, ServiceTier tier) {
        for (Term term : terms) {
            if (term.appliesTo(providerId, modelId, meter, tier)) {
                return term.effect();
            }
        }
        return ladder == null ? null : new Effect.Multiplier(ladder.factor());
    }
}
