package farthing.workload.arrivals;

import farthing.quantity.Draws;
import farthing.quantity.Elementary;
import java.util.PriorityQueue;

/** Draws the calls of a pattern in order of time, seeded: each with the session it belongs to. */
final class ArrivalDraw {
    /** A call: when, in hours from the start, and the session that makes it, counted from 0. */
    record Arrival(double hours, long session) {}

    /** What gives the next call. */
    private interface Source {
        Arrival next();
    }

    private final Source source;

    ArrivalDraw(ArrivalPattern pattern, Draws draws) {
        source = switch (pattern) {
            case ArrivalPattern.Poisson poisson -> new Even(poisson.callsPerHour(), draws);
            case ArrivalPattern.Periodic periodic -> new Clock(periodic.intervalHours());
            case DailyCurve curve -> new Curve(curve.rates(), draws);
            case Bursts bursts -> new Sessions(bursts, draws);
        };
    }

    Arrival next() {
        return source.next();
    }

    /** Exponential with mean 1. */
    private static double pause(Draws draws) {
        return -Elementary.log(draws.nextFraction());
    }

    private static final class Even implements Source {
        private final double perHour;
        private final Draws draws;
        private double at;
        private long count;

        Even(double perHour, Draws draws) {
            this.perHour = perHour;
            this.draws = draws;
        }

        @Override
        public Arrival next() {
            at += pause(draws) / perHour;
            return new Arrival(at, count++);
        }
    }

    private static final class Clock implements Source {
        private final double interval;
        private long count;

        Clock(double interval) {
            this.interval = interval;
        }

        @Override
        public Arrival next() {
            return new Arrival(count * interval, count++);
        }
    }

    private static final class Curve implements Source {
        private final double[] rates;
        private final Draws draws;
        private double at;
        private long count;

        Curve(double[] rates, Draws draws) {
            this.rates = rates;
            this.draws = draws;
        }

        /** The wait is used up hour by hour, as fast as each hour's rate says. */
        @Override
        public Arrival next() {
            double left = pause(draws);
            while (true) {
                double hour = Math.floor(at);
                double rate = rates[(int) (hour % rates.length)];
                double available = (hour + 1 - at) * rate;
                if (left < available) {
                    at += left / rate;
                    return new Arrival(at, count++);
                }
                left -= available;
                at = hour + 1;
            }
        }
    }

    /** The number of calls is geometric: about it only the mean counts. */
    private static final class Sessions implements Source {
        private final Bursts bursts;
        private final Draws starts;
        private final Draws within;
        private final PriorityQueue<Arrival> waiting = new PriorityQueue<>((left, right) -> {
            int byTime = Double.compare(left.hours(), right.hours());
            return byTime != 0 ? byTime : Long.compare(left.session(), right.session());
        });
        private double nextStart;
        private long count;

        Sessions(Bursts bursts, Draws draws) {
            this.bursts = bursts;
            this.starts = draws.split(1);
            this.within = draws.split(2);
            nextStart = pause(starts) / bursts.sessionsPerHour();
        }

        @Override
        public Arrival next() {
            Arrival first = waiting.peek();
            if (first == null || nextStart < first.hours()) {
                first = new Arrival(nextStart, count++);
                nextStart += pause(starts) / bursts.sessionsPerHour();
            } else {
                waiting.remove();
            }
            if (within.nextFraction() * bursts.callsPerSession() > 1) {
                waiting.add(new Arrival(first.hours() + bursts.gaps().draw(within), first.session()));
            }
            return first;
        }
    }
}
