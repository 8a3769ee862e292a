package farthing.economics.plan;

import farthing.economics.sheet.Cell;
import farthing.economics.sheet.Sheet;
import farthing.quantity.range.Input;
import farthing.rating.PriceDesk;
import farthing.workload.CachePolicy;
import farthing.workload.plan.Fallback;
import farthing.workload.plan.ModelChoice;
import farthing.workload.plan.PlannedCall;
import farthing.workload.plan.Retries;
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
 * @param input tokens of all rounds, first attempts alone
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
        private final Map<CachePolicy.Terms, List<HitCells>> hits = new LinkedHashMap<>();
        private final Map<String, List<Cell>> lists = new LinkedHashMap<>();
        private final Map<String, List<Cell>> contracts = new LinkedHashMap<>();
        private final List<Load> loads = new ArrayList<>();

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
            Outcome outcome = outcome();
            Cell reached = sheet.one();
            List<Cell> made = new ArrayList<>();
            List<Cell> inputs = new ArrayList<>();
            List<Cell> reads = new ArrayList<>();
            List<Cell> byArrivals = new ArrayList<>();
            for (int i = 0; i < rounds.size(); i++) {
                Cell happens = happens(i);
                Cell weight = sheet.times(happens, reached);
                missing = Reach.canBe(call.rounds(), i + 1) ? unpriced : new LinkedHashMap<>();
                InputSplit split = charge(rounds.get(i), i, weight, outcome);
                made.add(weight);
                inputs.add(sheet.times(rounds.get(i).total(), weight));
                reads.add(sheet.times(split.read(), weight));
                if (isClaimed()) {
                    byArrivals.add(
                            sheet.times(byArrivals(rounds.get(i), i, server).read(), weight));
                }
                reached = i + 1 < rounds.size() ? sheet.times(reached, outcome.succeeds) : reached;
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
            Cell read = sheet.sum(call.name() + ": tokens read from the cache", "tokens", reads);
            return new CallCells(
                    call,
                    server,
                    comes,
                    charges,
                    list,
                    contracted,
                    sheet.sum(call.name() + ": rounds made", "", made),
                    sheet.power(outcome.succeeds, givens.cell(call.rounds())),
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

        /** What retries and fallbacks make of a call: how often it is tried, billed in full, and how often it succeeds. */
        private record Outcome(Cell tried, Cell billed, Cell succeeds, List<FallbackShare> fallbacks) {}

        /** How often a server is asked, and how often that is billed in full. */
        private record Weight(Cell asked, Cell billed) {}

        private Weight times(Weight weight, Cell share) {
            return new Weight(sheet.times(weight.asked, share), sheet.times(weight.billed, share));
        }

        private record FallbackShare(Server server, Cell share) {}

        private Outcome outcome() {
            Retries retries = workload.retries();
            Input timeouts = retries.timeouts();
            Cell errors = givens.cell(retries.rate());
            Cell rate = timeouts == null ? errors : sheet.plus(errors, givens.cell(timeouts));
            Cell billed = billed(retries, errors, rate);
            Cell attempts = sheet.plus(givens.cell(retries.retries()), sheet.one());
            Cell failed;
            Cell wasted;
            if (retries.persistent()) {
                failed = rate;
                wasted = sheet.times(rate, attempts);
            } else {
                failed = sheet.power(rate, attempts);
                wasted = sheet.quotient(
                        "failed attempts a call",
                        "",
                        sheet.times(rate, sheet.minus(sheet.one(), failed)),
                        sheet.minus(sheet.one(), rate));
            }
            Cell first = sheet.minus(sheet.one(), failed);
            Cell times = sheet.sum("attempts billed a call", "", List.of(first, sheet.times(wasted, billed)));
            Cell succeeds = first;
            List<FallbackShare> shares = new ArrayList<>();
            for (Fallback fallback : workload.fallbacks()) {
                if (workload.quality().excludes(fallback.model())) {
                    continue;
                }
                Cell fails = givens.cell(fallback.rate());
                shares.add(new FallbackShare(servers.of(fallback.model()), failed));
                succeeds = sheet.plus(succeeds, sheet.times(failed, sheet.minus(sheet.one(), fails)));
                failed = sheet.times(failed, fails);
            }
            Cell tried = sheet.sum("attempts a call", "", List.of(first, wasted));
            return new Outcome(tried, times, succeeds, shares);
        }

        /** Of a failed attempt, on average: an error is billed in part, what timed out in full. */
        private Cell billed(Retries retries, Cell errors, Cell rate) {
            Cell part = givens.cell(retries.billed());
            Input timeouts = retries.timeouts();
            return timeouts == null || timeouts.mean().signum() == 0
                    ? part
                    : sheet.quotient(
                            "billed of a failed attempt",
                            "share",
                            sheet.plus(sheet.times(errors, part), givens.cell(timeouts)),
                            rate);
        }

        /** Where it is cheapest: a comparison of the very charges of this round. */
        private void cheapest(RoundTokens round, int index, InputSplit own, Routing.Cheapest routes, Weight weight) {
            List<Server> offers = new ArrayList<>(List.of(server));
            routes.models().forEach(model -> offers.add(servers.of(model)));
            List<InputSplit> splits = new ArrayList<>();
            List<Cell> chosen = new ArrayList<>();
            Cell least = sheet.zero();
            for (Server offer : offers) {
                InputSplit split = chosen.isEmpty() ? own : split(round, index, offer);
                ServedRound served = new ServedRound(sheet, call, offer, missing);
                Cell cost = sheet.sum(
                        "",
                        unit(),
                        served.charges(round, split, offer.standard()).stream()
                                .map(ChargeCell::contracted)
                                .toList());
                Cell better = chosen.isEmpty() ? sheet.one() : sheet.above("", least, cost, sheet.one(), sheet.zero());
                chosen.replaceAll(before -> sheet.times(before, sheet.minus(sheet.one(), better)));
                least = chosen.isEmpty() ? cost : sheet.least(least, cost);
                chosen.add(better);
                splits.add(split);
            }
            Cell share = givens.cell(routes.share());
            add(round, index, own, server, times(weight, sheet.minus(sheet.one(), share)));
            for (int i = 0; i < offers.size(); i++) {
                Cell moved = sheet.times(share, chosen.get(i));
                add(round, index, splits.get(i), offers.get(i), times(weight, moved));
            }
        }

        private InputSplit charge(RoundTokens round, int index, Cell weight, Outcome outcome) {
            Weight all = new Weight(sheet.times(weight, outcome.tried), sheet.times(weight, outcome.billed));
            InputSplit split = split(round, index, server);
            if (call.model() != null) {
                add(round, index, split, server, all);
            } else {
                switch (workload.routing()) {
                    case Routing.Direct direct -> add(round, index, split, server, all);
                    case Routing.Split routes -> {
                        Cell left = sheet.one();
                        for (Routing.Route route : routes.routes()) {
                            Cell share = givens.cell(route.share());
                            Server other = servers.of(route.model());
                            add(round, index, split(round, index, other), other, times(all, share));
                            left = sheet.minus(left, share);
                        }
                        add(round, index, split, server, times(all, left));
                        put("routing", sheet.times(givens.cell(routes.cost()), weight));
                    }
                    case Routing.Cheapest routes -> {
                        cheapest(round, index, split, routes, all);
                        put("routing", sheet.times(givens.cell(routes.cost()), weight));
                    }
                    case Routing.Cascade cascade -> {
                        Server first = servers.of(cascade.first());
                        add(round, index, split(round, index, first), first, all);
                        add(round, index, split, server, times(all, givens.cell(cascade.escalated())));
                        put("routing", sheet.times(givens.cell(cascade.check()), weight));
                    }
                }
            }
            for (FallbackShare fallback : outcome.fallbacks) {
                InputSplit cold = InputSplit.uncached(sheet, round);
                Cell share = sheet.times(weight, fallback.share);
                addAs("fallback", round, index, cold, fallback.server, new Weight(share, share));
            }
            return split;
        }

        private InputSplit split(RoundTokens round, int index, Server at) {
            Input claimed = workload.caching().hitRate();
            return claimed == null || at.cache() == null
                    ? byArrivals(round, index, at)
                    : InputSplit.claimed(sheet, round, givens.cell(claimed));
        }

        private InputSplit byArrivals(RoundTokens round, int index, Server at) {
            CachePolicy.Terms terms = at.cache();
            if (terms == null) {
                return InputSplit.uncached(sheet, round);
            }
            List<HitCells> found = hits.computeIfAbsent(terms, own -> HitCells.of(sheet, givens, call, workload, own));
            return InputSplit.of(sheet, round, found.get(Math.min(index, 1)), terms);
        }

        private void add(RoundTokens round, int index, InputSplit split, Server at, Weight weight) {
            addAs("", round, index, split, at, weight);
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
            loads.add(new Load(at, call, index, round, split, !label.isEmpty(), asked, sheet.sum("", unit(), spend)));
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
