package farthing.workload.arrivals;

import farthing.workload.CachePolicy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which way of caching a prefix costs least, and from which rate of calls on another one does.
 *
 * @param model whose terms count
 * @param answerMicros from sending a call until its answer begins
 * @param days over which the first write, into an empty cache, is spread; above 0
 * @param offers at least one; of two that cost the same the first is taken
 */
public record CacheChoice(String model, long answerMicros, double days, List<Offer> offers) {
    private static final double STEP = 1.039122304; // 60 rates to a factor of ten
    private static final int HALVINGS = 60;

    public CacheChoice {
        Checks.positive("days", days);
        if (offers.isEmpty()) {
            throw new IllegalArgumentException("no way of caching was offered");
        }
        offers = List.copyOf(offers);
    }

    /**
     * A way of caching and its prices, in any one unit of money for a token.
     *
     * @param policy null for no cache: then only the input price counts
     */
    public record Offer(String name, @Nullable CachePolicy policy, double input, double write, double read) {
        public static Offer withoutCache(double input) {
            return new Offer("no cache", null, input, input, input);
        }
    }

    /** Rates of calls, from one up to the next, at which an offer costs least. */
    public record Span(double fromPerHour, double toPerHour, Offer cheapest) {}

    /** What a token of the prefix costs on average in a call, the first write included. */
    public double cost(PrefixTraffic traffic, Offer offer) {
        if (offer.policy() == null) {
            return offer.input();
        }
        HitRate rate = traffic.under(offer.policy(), model, answerMicros);
        double missed = rate.writesBilled() ? offer.write() : offer.input();
        double cold = rate.coldMisses() * (missed - offer.read()) / (rate.callsPerDay() * days);
        return rate.cost(offer.input(), offer.write(), offer.read()) + cold;
    }

    public Offer cheapest(PrefixTraffic traffic) {
        Offer cheapest = offers.getFirst();
        double least = cost(traffic, cheapest);
        for (Offer offer : offers) {
            double cost = cost(traffic, offer);
            if (cost < least) {
                cheapest = offer;
                least = cost;
            }
        }
        return cheapest;
    }

    /**
     * The cheapest offer at every rate between two, by bisection of each change between neighbours of a grid of 60
     * rates to a factor of ten.
     *
     * @param traffic whose shape is kept while its rate varies
     */
    public List<Span> spans(PrefixTraffic traffic, double fromPerHour, double toPerHour) {
        Checks.positive("lowest rate", fromPerHour);
        if (!(toPerHour > fromPerHour)) {
            throw new IllegalArgumentException("rates from " + fromPerHour + " to " + toPerHour + " are none");
        }
        List<Span> spans = new ArrayList<>();
        double start = fromPerHour;
        double at = fromPerHour;
        Offer cheapest = cheapest(traffic.atRate(at));
        while (at < toPerHour) {
            double next = Math.min(at * STEP, toPerHour);
            Offer there = cheapest(traffic.atRate(next));
            if (!there.equals(cheapest)) {
                double change = change(traffic, at, next, cheapest);
                spans.add(new Span(start, change, cheapest));
                start = change;
                cheapest = there;
            }
            at = next;
        }
        spans.add(new Span(start, toPerHour, cheapest));
        return spans;
    }

    private double change(PrefixTraffic traffic, double from, double to, Offer before) {
        double low = from;
        double high = to;
        for (int i = 0; i < HALVINGS && low < high; i++) {
            double middle = (low + high) / 2;
            if (cheapest(traffic.atRate(middle)).equals(before)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
