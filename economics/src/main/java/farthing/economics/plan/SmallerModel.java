package farthing.economics.plan;

import farthing.catalogue.Listing;
import farthing.catalogue.Meter;
import farthing.catalogue.Modality;
import farthing.catalogue.ModelInfo;
import farthing.catalogue.ModelTier;
import farthing.catalogue.PriceBook;
import farthing.quantity.Money;
import farthing.rating.Conditions;
import farthing.rating.MeterPrice;
import farthing.rating.PriceDesk;
import farthing.workload.plan.ModelChoice;
import java.math.BigDecimal;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The next smaller model of the same seller and maker: of those in a lower tier that write the same, hold as long a context
 * or at least 100,000 tokens and ask at most half the price for input and for output, the one whose name begins most like
 * the model's own; of several the dearest, then that of the shortest name.
 */
final class SmallerModel {
    private static final long LONG = 100_000;
    private static final BigDecimal TWICE = BigDecimal.valueOf(2);

    private final PriceDesk desk;
    private final Conditions conditions;

    SmallerModel(PriceDesk desk, Conditions conditions) {
        this.desk = desk;
        this.conditions = conditions;
    }

    /** Null if there is none, or the model's own tier or price is not known. */
    @Nullable
    ModelChoice than(Server server) {
        ModelTier tier = server.info().tier();
        Prices own = prices(server.standard());
        if (tier == null || own == null) {
            return null;
        }
        PriceBook book = desk.book();
        String provider = server.standard().found().provider().id();
        String model = server.standard().found().listing().id();
        Candidate best = null;
        for (String id : book.ids(provider)) {
            Listing listing = book.named(provider, id);
            if (listing == null || !isSmaller(listing.info(), tier, server.info())) {
                continue;
            }
            Prices prices = desk.offer(provider, id, conditions) instanceof PriceDesk.Offer.Listed listed
                    ? prices(listed)
                    : null;
            if (prices != null && prices.atMostHalfOf(own)) {
                Candidate candidate = new Candidate(id, commonStart(id, model), prices);
                best = best == null || candidate.compareTo(best) > 0 ? candidate : best;
            }
        }
        return best == null
                ? null
                : new ModelChoice(provider, best.id(), server.choice().region());
    }

    private record Candidate(String id, int commonStart, Prices prices) implements Comparable<Candidate> {
        private static final Comparator<Candidate> ORDER = Comparator.comparingInt(Candidate::commonStart)
                .thenComparing(each -> each.prices().input().plus(each.prices().output()))
                .thenComparing(each -> -each.id().length());

        @Override
        public int compareTo(Candidate other) {
            return ORDER.compare(this, other);
        }
    }

    private static int commonStart(String name, String other) {
        int length = 0;
        while (length < Math.min(name.length(), other.length()) && name.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }

    private static boolean isSmaller(ModelInfo other, ModelTier tier, ModelInfo own) {
        return other.tier() != null
                && other.tier().compareTo(tier) < 0
                && other.maker().equals(own.maker())
                && other.inputs().contains(Modality.TEXT)
                && other.outputs().equals(own.outputs())
                && (own.contextTokens() == null
                        || (other.contextTokens() != null
                                && other.contextTokens() >= Math.min(LONG, own.contextTokens())));
    }

    /** What a token costs at list price. */
    private record Prices(Money input, Money output) {
        boolean atMostHalfOf(Prices other) {
            return isAtMostHalf(input, other.input) && isAtMostHalf(output, other.output);
        }

        private static boolean isAtMostHalf(Money mine, Money others) {
            return mine.currency().equals(others.currency())
                    && mine.amount().signum() > 0
                    && mine.amount().multiply(TWICE).compareTo(others.amount()) <= 0;
        }
    }

    private static @Nullable Prices prices(PriceDesk.Offer.Listed listed) {
        return listed.card().priceOf(Meter.INPUT, null) instanceof MeterPrice.Priced input
                        && listed.card().priceOf(Meter.OUTPUT, null) instanceof MeterPrice.Priced output
                ? new Prices(token(input), token(output))
                : null;
    }

    private static Money token(MeterPrice.Priced price) {
        return price.tariff().listPrice().forUnits(BigDecimal.ONE);
    }
}
