package farthing.workload.arrivals;

import farthing.quantity.Elementary;

/**
 * When the calls come that share a prompt prefix. Rates are calls an hour, times are hours.
 *
 * <p>All hit rates hang on one law. Let V(T) be the chance that a span T holds no call. A cache whose lifetime T is
 * refreshed by each use misses the calls before which nothing came for T: they come at the rate -V'(T). It holds the
 * prefix in the share 1 - V(T) of all time.
 */
public sealed interface ArrivalPattern permits ArrivalPattern.Poisson, ArrivalPattern.Periodic, DailyCurve, Bursts {
    /** Mean calls an hour over a week, above 0. */
    double callsPerHour();

    /** What each of several scopes sees if they share the traffic evenly. */
    default ArrivalPattern among(int scopes) {
        if (scopes < 1) {
            throw new IllegalArgumentException("scopes: " + scopes + " is less than 1");
        }
        return atRate(callsPerHour() / scopes);
    }

    /** The same shape at another mean rate. */
    ArrivalPattern atRate(double callsPerHour);

    /**
     * What a cache shared by all calls misses, in steady state.
     *
     * @param lifetimeHours how long an unused prefix stays; infinite if it never leaves
     * @param answerHours from a write until the prefix can be read, at most the lifetime: calls in between miss too
     */
    Misses misses(double lifetimeHours, double answerHours);

    /** The pattern in a few words, with its rate. */
    String words();

    /**
     * What a cache misses.
     *
     * @param perHour calls an hour that find nothing
     * @param cold further misses, once, if the traffic meets an empty cache
     * @param keptShare share of the time in which the prefix is held
     * @param exact whether closed form and process agree, or the closed form approximates
     * @param formula by which it was computed
     */
    record Misses(double perHour, double cold, double keptShare, boolean exact, String formula) {}

    /**
     * Independent calls at a constant rate: V(T) = exp(-l T). The calls of the first answer's time d after a miss miss
     * too, l d of them.
     */
    record Poisson(double callsPerHour) implements ArrivalPattern {
        public Poisson {
            Checks.positive("calls per hour", callsPerHour);
        }

        @Override
        public Poisson atRate(double rate) {
            return new Poisson(rate);
        }

        @Override
        public Misses misses(double lifetimeHours, double answerHours) {
            Checks.answerWithinLifetime(lifetimeHours, answerHours);
            double expected = callsPerHour * lifetimeHours;
            double idle = Elementary.exp(-expected);
            double repeats = 1 + callsPerHour * answerHours;
            // the first call misses where a warm cache had met two calls within the lifetime
            double cold = idle == 0 ? 1 : 1 - idle * (1 + expected);
            String formula = "misses = exp(-l T)" + (answerHours > 0 ? " (1 + l d)" : "");
            return new Misses(callsPerHour * idle * repeats, cold * repeats, 1 - idle, true, formula);
        }

        @Override
        public String words() {
            return "Poisson, " + Checks.shown(callsPerHour) + " calls an hour";
        }
    }

    /** A call at every interval: all hit if the interval is within the lifetime, else none. */
    record Periodic(double intervalHours) implements ArrivalPattern {
        public Periodic {
            Checks.positive("interval", intervalHours);
        }

        @Override
        public double callsPerHour() {
            return 1 / intervalHours;
        }

        @Override
        public Periodic atRate(double rate) {
            return new Periodic(1 / rate);
        }

        @Override
        public Misses misses(double lifetimeHours, double answerHours) {
            Checks.answerWithinLifetime(lifetimeHours, answerHours);
            // to the microsecond, in which lifetimes are stated
            boolean kept = Math.round(intervalHours * Checks.MICROS) <= Math.round(lifetimeHours * Checks.MICROS);
            double perHour = kept ? 0 : callsPerHour();
            // calls at 0, 1, 2 ... intervals; those before the answer begins miss
            double cold = kept ? Math.max(1, Math.ceil(answerHours / intervalHours)) : 0;
            double share = kept ? 1 : lifetimeHours / intervalHours;
            return new Misses(perHour, cold, share, true, kept ? "interval within lifetime" : "interval over lifetime");
        }

        @Override
        public String words() {
            return "a call every " + Checks.shown(intervalHours * Checks.SECONDS) + " s";
        }
    }
}
