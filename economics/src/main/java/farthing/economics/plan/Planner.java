package farthing.economics.plan;

import farthing.catalogue.Contract;
import farthing.catalogue.Meter;
import farthing.catalogue.NameResolver;
import farthing.catalogue.PriceBook;
import farthing.catalogue.ServiceTier;
import farthing.quantity.Decimals;
import farthing.quantity.range.Input;
import farthing.rating.Conditions;
import farthing.rating.MeterPrice;
import farthing.rating.PriceDesk;
import farthing.workload.CachePolicies;
import farthing.workload.CachePolicy;
import farthing.workload.plan.ModelChoice;
import farthing.workload.plan.Purchase;
import farthing.workload.plan.Quality;
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

    public PriceBook book() {
        return desk.book();
    }

    /** The estimates in the order of the workload's models; what cannot be priced stands apart with its reason. */
    public Plan plan(Workload workload) {
        List<OptionSheet> options = new ArrayList<>();
        List<Plan.Refusal> refused = new ArrayList<>();
        Resolver servers = new Resolver(workload);
        for (ModelChoice model : workload.models()) {
            if (workload.quality().excludes(model)) {
                refused.add(new Plan.Refusal(model, belowFloor(workload.quality(), model)));
                continue;
            }
            try {
                options.add(OptionSheet.of(workload, servers.of(model), servers));
            } catch (UnknownModelException e) {
                refused.add(new Plan.Refusal(e.choice(), e.reason()));
            }
        }
        return new Plan(workload, asOf, options, refused);
    }

    private static String belowFloor(Quality quality, ModelChoice model) {
        return percent(quality.of(model)) + " of its answers are right, fewer than the floor of "
                + percent(quality.floor());
    }

    private static String percent(@Nullable Input share) {
        return share == null ? "" : Decimals.plain(share.mean().movePointRight(2)) + "%";
    }

    /** The workload at its first model that the book holds, or null if it holds none. */
    public @Nullable OptionSheet first(Workload workload) {
        Resolver servers = new Resolver(workload);
        for (ModelChoice model : workload.models()) {
            if (workload.quality().excludes(model)) {
                continue;
            }
            try {
                return OptionSheet.of(workload, servers.of(model), servers);
            } catch (UnknownModelException e) {
                // the next one then
            }
        }
        return null;
    }

    /** The workload at one model, or null if the book does not hold it. */
    public @Nullable OptionSheet option(Workload workload, ModelChoice model) {
        Resolver servers = new Resolver(workload);
        try {
            return OptionSheet.of(workload, servers.of(model), servers);
        } catch (UnknownModelException e) {
            return null;
        }
    }

    /** A cheaper and lesser model of the option's seller, or null if the book knows of none. */
    public @Nullable ModelChoice smaller(OptionSheet option) {
        Server server = option.server();
        Conditions standard =
                new Conditions(asOf, ServiceTier.STANDARD, server.choice().region());
        return new SmallerModel(desk, standard).than(server);
    }

    /** The waterfall of an option of the workload's plan, or null where a price is missing or nothing completes. */
    public @Nullable Waterfall waterfall(Workload workload, Estimate option) {
        return Waterfall.of(workload, option, pricing(option.option().server().choice()));
    }

    /** Where a bar of that waterfall is from, by its name; null if there is none of that name. */
    public Waterfall.@Nullable Step step(Workload workload, ModelChoice model, String bar) {
        return Waterfall.step(workload, pricing(model), bar);
    }

    private Waterfall.Pricing pricing(ModelChoice model) {
        return stripped -> {
            Resolver servers = new Resolver(stripped);
            return OptionSheet.of(stripped, servers.of(model), servers);
        };
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
            String provider = provider(choice);
            PriceDesk.Offer offer = offer(provider, choice, ServiceTier.STANDARD, asOf);
            if (offer instanceof PriceDesk.Offer.NotListed missing) {
                throw new UnknownModelException(choice, missing.reason());
            }
            Hours hours = Hours.of(
                    (PriceDesk.Offer.Listed) offer, asOf, at -> offer(provider, choice, ServiceTier.STANDARD, at));
            PriceDesk.Offer.Listed listed = hours.usual();
            PriceDesk.Offer batch = offer(provider, choice, ServiceTier.BATCH, hours.at());
            String id = listed.found().provider().id();
            CachePolicy policy = CachePolicies.of(id, workload.caching().policy());
            boolean changing = !workload.caching().changing().isEmpty();
            Server bare = new Server(
                    choice,
                    book(),
                    listed,
                    sellsBatch(batch) ? (PriceDesk.Offer.Listed) batch : null,
                    hours.cheap(),
                    null,
                    "");
            if (policy == null || changing || !ServedRound.sellsCachedReads(bare)) {
                return bare;
            }
            String model = listed.found().listing().id();
            return new Server(
                    choice, book(), listed, bare.batch(), hours.cheap(), policy.termsOf(model), policy.name());
        }

        private static boolean sellsBatch(PriceDesk.Offer offer) {
            return offer instanceof PriceDesk.Offer.Listed listed
                    && listed.card().priceOf(Meter.INPUT, null) instanceof MeterPrice.Priced;
        }

        private PriceDesk.Offer offer(@Nullable String provider, ModelChoice choice, ServiceTier tier, Instant at) {
            return desk.offer(provider, choice.model(), new Conditions(at, tier, choice.region()));
        }

        /** Who sells it: named with the model, or the workload's channel; null for its maker. */
        private @Nullable String provider(ModelChoice choice) {
            if (!choice.provider().isEmpty()) {
                return choice.provider();
            }
            Purchase.Channel channel = workload.purchase().channel();
            return channel == null || choice.model().indexOf('/') >= 0 ? null : channel.provider();
        }
    }
}
