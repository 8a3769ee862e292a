package farthing.economics.plan;

import farthing.catalogue.Contract;
import farthing.catalogue.Meter;
import farthing.catalogue.NameResolver;
import farthing.catalogue.PriceBook;
import farthing.catalogue.ServiceTier;
import farthing.rating.Conditions;
import farthing.rating.MeterPrice;
import farthing.rating.PriceDesk;
import farthing.workload.CachePolicies;
import farthing.workload.CachePolicy;
import farthing.workload.plan.ModelChoice;
import farthing.workload.plan.Workload;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Prices a workload at each of its options.
 *
 * <pre>{@code
 * Plan plan = new Planner(book, asOf, null).plan(workload);
 * }</pre>
 */
public final class Planner {
    private final PriceDesk desk;
    private final Instant asOf;

    /** @param contract laid over the list, or null */
    public Planner(PriceBook book, Instant asOf, @Nullable Contract contract) {
        this.desk = new PriceDesk(new NameResolver(book), contract);
        this.asOf = asOf;
    }

    /** The estimates in the order of the workload's models; what cannot be priced stands apart with its reason. */
    public Plan plan(Workload workload) {
        List<OptionSheet> options = new ArrayList<>();
        List<Plan.Refusal> refused = new ArrayList<>();
        Resolver servers = new Resolver(workload);
        for (ModelChoice model : workload.models()) {
            try {
                options.add(OptionSheet.of(workload, servers.of(model), servers));
            } catch (UnknownModelException e) {
                refused.add(new Plan.Refusal(e.choice(), e.reason()));
            }
        }
        return new Plan(workload, asOf, options, refused);
    }

    /** The workload at its first model that the book holds, or null if it holds none. */
    public @Nullable OptionSheet first(Workload workload) {
        Resolver servers = new Resolver(workload);
        for (ModelChoice model : workload.models()) {
            try {
                return OptionSheet.of(workload, servers.of(model), servers);
            } catch (UnknownModelException e) {
                // the next one then
            }
        }
        return null;
    }

    /** The waterfall of an option of the plan, or null where a price is missing or nothing completes. */
    public @Nullable Waterfall waterfall(Workload workload, ModelChoice model) {
        return Waterfall.of(workload, stripped -> {
            Resolver servers = new Resolver(stripped);
            return OptionSheet.of(stripped, servers.of(model), servers);
        });
    }

    /** Every model of the workload once. */
    private final class Resolver implements CallCells.Servers {
        private final Workload workload;
        private final Map<ModelChoice, Server> known = new LinkedHashMap<>();

        Resolver(Workload workload) {
            this.workload = workload;
        }

        @Override
        public Server of(ModelChoice choice) {
            return known.computeIfAbsent(choice, this::found);
        }

        private Server found(ModelChoice choice) {
            String provider = choice.provider().isEmpty() ? null : choice.provider();
            PriceDesk.Offer offer = desk.offer(provider, choice.model(), conditions(choice, ServiceTier.STANDARD));
            if (offer instanceof PriceDesk.Offer.NotListed missing) {
                throw new UnknownModelException(choice, missing.reason());
            }
            PriceDesk.Offer.Listed listed = (PriceDesk.Offer.Listed) offer;
            PriceDesk.Offer batch = desk.offer(provider, choice.model(), conditions(choice, ServiceTier.BATCH));
            String id = listed.found().provider().id();
            CachePolicy policy = CachePolicies.of(id, workload.caching().policy());
            boolean changing = !workload.caching().changing().isEmpty();
            Server bare =
                    new Server(choice, listed, sellsBatch(batch) ? (PriceDesk.Offer.Listed) batch : null, null, "");
            if (policy == null || changing || !ServedRound.sellsCachedReads(bare)) {
                return bare;
            }
            String model = listed.found().listing().id();
            return new Server(choice, listed, bare.batch(), policy.termsOf(model), policy.name());
        }

        private static boolean sellsBatch(PriceDesk.Offer offer) {
            return offer instanceof PriceDesk.Offer.Listed listed
                    && listed.card().priceOf(Meter.INPUT, null) instanceof MeterPrice.Priced;
        }

        private Conditions conditions(ModelChoice choice, ServiceTier tier) {
            return new Conditions(asOf, tier, choice.region());
        }
    }
}
