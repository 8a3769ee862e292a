package farthing.economics.plan;

import farthing.quantity.range.Input;
import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Sheet;
import farthing.rating.PriceDesk;
import farthing.workload.CachePolicy;
import farthing.workload.plan.ModelChoice;
import farthing.workload.plan.PlannedCall;
import farthing.workload.plan.Routing;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call of the interaction with everything that happens to it: rounds, cache, routing, retries, fallbacks.
 *
 * @param comes share of the interactions that come to the call
 * @param charges of an interaction that comes to this call, failed attempts included, by meter
 * @param list their sum at list price
 * @param contracted their sum under the contract
 * @param made rounds an interaction that comes to this call makes
 * @param succeeds probability that all of them do
 * @param input tokens of all rounds, at every server that is routed to, first attempts alone
 * @param read of these from the cache
 * @param byArrivals of these from the cache if no hit rate was typed: the same as {@code read} where none was
 * @param typedHitRate null where none was
 * @param loads every round at every server
 */
record CallCells(
        PlannedCall call,
        Server server,
        Cell comes,
        List<ChargeCell> charges,
        Cell list,
        Cell contracted,
        Cell made,
        Cell succeeds,
        Cell input,
        Cell read,
        Cell byArrivals,
        @Nullable Input typedHitRate,
        List<Load> loads) {

    /** Rounds are unrolled so far beyond their mean that a tornado finds them there. */
    private static final BigDecimal MOST = new BigDecimal("1.2");

    private static final double NEARLY_ALL = 0.999;

    /** Finds who serves a choice. */
    interface Servers {
        Server of(ModelChoice choice);
    }

    static CallCells of(
            Sheet sheet,
            Givens givens,
            Workload workload,
            PlannedCall call,
            Cell comes,
            Server server,
            Servers servers,
            Map<String, String> unpriced) {
        return new Building(sheet, givens, workload, call, server, servers, unpriced).build(comes);
    }

    private static final class Building {
        private final Sheet sheet;
        private final Givens givens;
        private final Workload workload;
        private final PlannedCall call;
        private final Server server;
        private final Servers servers;
        private final Map<String, String> unpriced;
        private Map<String, String> missing;
        private final Map<Cached, List<HitCells>> hits = new LinkedHashMap<>();
        private final Map<String, List<Cell>> lists = new LinkedHashMap<>();
        private final Map<String, List<Cell>> contracts = new LinkedHashMap<>();
        private final List<Load> loads = new ArrayList<>();
        private final List<Cell> inputs = new ArrayList<>();
        private final List<Cell> reads = new ArrayList<>();
        private final List<Cell> byArrivals = new ArrayList<>();

        Building(
                Sheet sheet,
                Givens givens,
                Workload workload,
                PlannedCall call,
                Server server,
                Servers servers,
                Map<String, String> unpriced) {
            this.sheet = sheet;
            this.givens = givens;
            this.workload = workload;
            this.call = call;
            this.server = server;
            this.servers = servers;
            this.unpriced = unpriced;
            this.missing = unpriced;
        }

        CallCells build(Cell comes) {
            List<RoundTokens> rounds = RoundTokens.of(sheet, call, givens, roundsOf(call.rounds()));
            Outcome outcome = Outcome.of(sheet, givens, workload, servers);
            Cell reached = sheet.one();
            List<Cell> made = new ArrayList<>();
            for (int i = 0; i < rounds.size(); i++) {
                Cell happens = happens(i);
                Cell weight = sheet.times(happens, reached);
                missing = call.isMade() && Reach.canBe(call.rounds(), i + 1) ? unpriced : new LinkedHashMap<>();
                charge(rounds.get(i), i, weight, outcome);
                made.add(weight);
                reached = i + 1 < rounds.size() ? sheet.times(reached, outcome.succeeds()) : reached;
            }
            List<ChargeCell> charges = new ArrayList<>();
            lists.forEach((meter, cells) -> {
                Cell list = sheet.sum(call.name() + ": " + meter, unit(), cells);
                List<Cell> agreed = contracts.get(meter);
                Cell contracted = agreed == null || agreed.equals(cells)
                        ? list
                        : sheet.sum(call.name() + ": " + meter + ", contracted", unit(), agreed);
                charges.add(new ChargeCell(meter, list, contracted));
            });
            Cell list = sum(charges, ChargeCell::list, call.name() + " at list price");
            boolean same = charges.stream().allMatch(c -> c.list().equals(c.contracted()));
            Cell contracted = same ? list : sum(charges, ChargeCell::contracted, call.name() + " under contract");
            Cell roundsMade = sheet.sum(call.name() + ": rounds made", "", made);
            Cell read = sheet.sum(call.name() + ": tokens read from the cache", "tokens", reads);
            return new CallCells(
                    call,
                    server,
                    comes,
                    charges,
                    list,
                    contracted,
                    roundsMade,
                    // each round that is made ends the call if it fails
                    sheet.minus(sheet.one(), sheet.times(roundsMade, sheet.minus(sheet.one(), outcome.succeeds()))),
                    sheet.sum(call.name() + ": input tokens", "tokens", inputs),
                    read,
                    isClaimed()
                            ? sheet.sum(call.name() + ": tokens that arrivals would read", "tokens", byArrivals)
                            : read,
                    workload.caching().hitRate(),
                    loads);
        }

        private boolean isClaimed() {
            return workload.caching().hitRate() != null;
        }

        /** A prefix in caches of those rules, reached by that share of the interactions. */
        private record Cached(CachePolicy.Terms terms, Cell served) {}

        private interface Side {
            Cell of(ChargeCell charge);
        }

        private Cell sum(List<ChargeCell> charges, Side side, String name) {
            return sheet.sum(name, unit(), charges.stream().map(side::of).toList());
        }

        private String unit() {
            return server.currency().toString();
        }

        /** Part of the interactions that make the round at all: 1, and between two whole numbers the fraction. */
        private Cell happens(int before) {
            if (before == 0) {
                return sheet.least(sheet.one(), givens.cell(call.rounds()));
            }
            Cell more = sheet.minus(givens.cell(call.rounds()), whole(before));
            return sheet.least(sheet.one(), sheet.greatest(sheet.zero(), more));
        }

        /** How often a round is made, how often a server is asked for it, and how often that is billed in full. */
        private record Weight(Cell made, Cell asked, Cell billed) {}

        private Weight times(Weight weight, Cell share) {
            return new Weight(
                    sheet.times(weight.made, share),
                    sheet.times(weight.asked, share),
                    sheet.times(weight.billed, share));
        }

        /** Where it is cheapest: a comparison of the very charges of this round. */
        private void cheapest(RoundTokens round, int index, Routing.Cheapest routes, Weight weight) {
            List<Server> offers = new ArrayList<>(List.of(server));
            routes.models().forEach(model -> offers.add(servers.of(model)));
            Cell share = givens.cell(routes.share());
            List<Cell> chosen = new ArrayList<>();
            Cell least = sheet.zero();
            for (Server offer : offers) {
                InputSplit split = split(round, index, offer, chosen.isEmpty() ? sheet.one() : share);
                Cell cost = sheet.sum(
                        "",
                        unit(),
                        new ServedRound(sheet, call, offer, missing)
                                .charges(round, split, offer.standard()).stream()
                                        .map(ChargeCell::contracted)
                                        .toList());
                Cell better = chosen.isEmpty() ? sheet.one() : sheet.above("", least, cost, sheet.one(), sheet.zero());
                chosen.replaceAll(before -> sheet.times(before, sheet.minus(sheet.one(), better)));
                least = chosen.isEmpty() ? cost : sheet.least(least, cost);
                chosen.add(better);
            }
            Cell stays = sheet.minus(sheet.one(), sheet.times(share, sheet.minus(sheet.one(), chosen.get(0))));
            routed(round, index, server, stays, weight);
            for (int i = 1; i < offers.size(); i++) {
                routed(round, index, offers.get(i), share, times(weight, chosen.get(i)));
            }
        }

        /** A route holds for all rounds of a call, so that the history of an interaction stays where it is cached. */
        private void charge(RoundTokens round, int index, Cell made, Outcome outcome) {
            Weight all = new Weight(made, sheet.times(made, outcome.tried()), sheet.times(made, outcome.billed()));
            Routing routing = call.model() == null ? workload.routing() : new Routing.Direct();
            switch (routing) {
                case Routing.Direct direct -> routed(round, index, server, sheet.one(), all);
                case Routing.Split routes -> {
                    Cell left = sheet.one();
                    for (Routing.Route route : routes.routes()) {
                        Cell share = givens.cell(route.share());
                        routed(round, index, servers.of(route.model()), share, all);
                        left = sheet.minus(left, share);
                    }
                    routed(round, index, server, left, all);
                    put("routing", sheet.times(givens.cell(routes.cost()), made));
                }
                case Routing.Cheapest routes -> {
                    cheapest(round, index, routes, all);
                    put("routing", sheet.times(givens.cell(routes.cost()), made));
                }
                case Routing.Cascade cascade -> {
                    routed(round, index, servers.of(cascade.first()), sheet.one(), all);
                    routed(round, index, server, givens.cell(cascade.escalated()), all);
                    put("routing", sheet.times(givens.cell(cascade.check()), made));
                }
            }
            for (Outcome.FallbackShare fallback : outcome.fallbacks()) {
                InputSplit cold = InputSplit.uncached(sheet, round);
                Cell share = sheet.times(made, fallback.share());
                addAs("fallback", round, index, cold, fallback.server(), new Weight(share, share, share));
            }
        }

        /** @param served share of the interactions for which the server is asked, where the weight is not 0 */
        private void routed(RoundTokens round, int index, Server at, Cell served, Weight all) {
            Weight weight = times(all, served);
            InputSplit split = split(round, index, at, served);
            inputs.add(sheet.times(round.whole(), weight.made));
            reads.add(sheet.times(split.read(), weight.made));
            if (isClaimed()) {
                byArrivals.add(sheet.times(byArrivals(round, index, at, served).read(), weight.made));
            }
            addAs("", round, index, split, at, weight);
            CachePolicy.Terms terms = at.cache();
            if (terms != null && at.billsStorage()) {
                HitCells kept = hits(terms, served).get(0);
                ServedRound stored = new ServedRound(sheet, call, at, missing);
                put("", stored.storage(round, index == 0, kept, terms), weight.made, new ArrayList<>());
            }
        }

        private List<HitCells> hits(CachePolicy.Terms terms, Cell served) {
            return hits.computeIfAbsent(
                    new Cached(terms, served), own -> HitCells.of(sheet, givens, call, workload, terms, served));
        }

        /** @param served share of the interactions that the server serves */
        private InputSplit split(RoundTokens round, int index, Server at, Cell served) {
            Input claimed = workload.caching().hitRate();
            return claimed == null || at.cache() == null
                    ? byArrivals(round, index, at, served)
                    : InputSplit.claimed(sheet, round, givens.cell(claimed));
        }

        private InputSplit byArrivals(RoundTokens round, int index, Server at, Cell served) {
            CachePolicy.Terms terms = at.cache();
            if (terms == null) {
                return InputSplit.uncached(sheet, round);
            }
            List<HitCells> found = hits(terms, served);
            return InputSplit.of(sheet, round, found.get(Math.min(index, 1)), terms);
        }

        private void addAs(String label, RoundTokens round, int index, InputSplit split, Server at, Weight weight) {
            ServedRound served = new ServedRound(sheet, call, at, missing);
            List<Cell> spend = new ArrayList<>();
            Cell left = sheet.one();
            PriceDesk.Offer.Listed batch = at.batch();
            if (batch != null && workload.batch().mean().signum() > 0) {
                Cell waiting = givens.cell(workload.batch());
                put(label, served.charges(round, split, batch), sheet.times(weight.billed, waiting), spend);
                left = sheet.minus(left, waiting);
            }
            PriceDesk.Offer.Listed offPeak = at.offPeak();
            if (offPeak != null && workload.offPeak().mean().signum() > 0) {
                Cell moved = sheet.least(givens.cell(workload.offPeak()), left);
                put(label, served.charges(round, split, offPeak), sheet.times(weight.billed, moved), spend);
                left = sheet.minus(left, moved);
            }
            put(label, served.charges(round, split, at.standard()), sheet.times(weight.billed, left), spend);
            Cell asked = sheet.times(weight.asked, left);
            Cell spent = sheet.sum("", unit(), spend);
            loads.add(new Load(at, call, index, round, split, !label.isEmpty(), asked, weight.billed, spent));
        }

        private void put(String label, List<ChargeCell> charges, Cell weight, List<Cell> spend) {
            for (ChargeCell charge : charges) {
                String meter = label.isEmpty() ? charge.meter() : label;
                Cell list = sheet.times(charge.list(), weight);
                Cell agreed =
                        charge.contracted().equals(charge.list()) ? list : sheet.times(charge.contracted(), weight);
                Cell contracted = sheet.times(agreed, givens.terms(workload.purchase()));
                lists.computeIfAbsent(meter, m -> new ArrayList<>()).add(list);
                contracts.computeIfAbsent(meter, m -> new ArrayList<>()).add(contracted);
                spend.add(contracted);
            }
        }

        private void put(String meter, Cell amount) {
            lists.computeIfAbsent(meter, m -> new ArrayList<>()).add(amount);
            contracts.computeIfAbsent(meter, m -> new ArrayList<>()).add(amount);
        }

        private Cell whole(long number) {
            return sheet.known("", BigDecimal.valueOf(number), "", "");
        }
    }

    /** As many rounds as a count may come to if it is stated: in a tornado, in all but one in a thousand of its draws. */
    static int roundsOf(Input rounds) {
        if (rounds.tag() == Input.Tag.ASSUMED) {
            return roundsAt(rounds.mean());
        }
        double most = rounds.mean().multiply(MOST).doubleValue();
        if (rounds.spread() != null) {
            most = Math.max(most, rounds.spread().quantile(NEARLY_ALL));
        }
        if (rounds.uncertain() != null) {
            most = Math.max(most, rounds.uncertain().quantile(NEARLY_ALL));
        }
        return (int) Math.max(1, Math.min(PlannedCall.ROUNDS_MAX, Math.ceil(most)));
    }

    /** The whole number from a count upward, unrolled at most. */
    static int roundsAt(BigDecimal count) {
        return count.compareTo(BigDecimal.valueOf(PlannedCall.ROUNDS_MAX)) >= 0
                ? PlannedCall.ROUNDS_MAX
                : Math.max(1, count.setScale(0, RoundingMode.CEILING).intValueExact());
    }
}
