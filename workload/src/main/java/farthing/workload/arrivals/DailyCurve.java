package farthing.workload.arrivals;

import farthing.quantity.Elementary;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A week that repeats itself: independent calls whose rate is constant within each hour. A call at t misses with
 * exp(-L), where L is the integral of the rate over the lifetime before t; between the hours at which a rate changes, at
 * either end of that span, the integral over all t has a closed form.
 *
 * @param callsPerDay mean over the week, above 0
 * @param hours 24 weights, from midnight on
 * @param weekdays 7 weights, from Monday on
 */
public record DailyCurve(double callsPerDay, List<Double> hours, List<Double> weekdays) implements ArrivalPattern {
    private static final int WEEK = 168;
    private static final double SAME = 1e-12;

    /** So small that the third power of it is no matter. */
    private static final double FLAT = 1e-4;

    public DailyCurve {
        Checks.positive("calls per day", callsPerDay);
        hours = weights("hours", hours, 24);
        weekdays = weights("weekdays", weekdays, 7);
    }

    private static List<Double> weights(String what, List<Double> weights, int size) {
        if (weights.size() != size) {
            throw new IllegalArgumentException(what + ": " + size + " weights are needed, not " + weights.size());
        }
        double sum = 0;
        for (double weight : weights) {
            Checks.notNegative(what + ": weight", weight);
            sum += weight;
        }
        Checks.positive(what + ": sum of weights", sum);
        return List.copyOf(weights);
    }

    @Override
    public double callsPerHour() {
        return callsPerDay / 24;
    }

    @Override
    public DailyCurve atRate(double callsPerHour) {
        return new DailyCurve(callsPerHour * 24, hours, weekdays);
    }

    /** Calls an hour in each hour of the week. */
    double[] rates() {
        double hourSum = sum(hours);
        double daySum = sum(weekdays);
        double[] rates = new double[WEEK];
        for (int hour = 0; hour < WEEK; hour++) {
            rates[hour] = callsPerDay * 7 * weekdays.get(hour / 24) / daySum * hours.get(hour % 24) / hourSum;
        }
        return rates;
    }

    private static double sum(List<Double> weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        return sum;
    }

    @Override
    public Misses misses(double lifetimeHours, double answerHours) {
        Checks.answerWithinLifetime(lifetimeHours, answerHours);
        String formula = "misses = integral of l(t) exp(-L(t - T, t))" + (answerHours > 0 ? " (1 + L(t, t + d))" : "");
        double weekly = callsPerDay * 7;
        double weeks = Math.floor(lifetimeHours / WEEK);
        double whole = Elementary.exp(-weeks * weekly);
        if (whole == 0) {
            return new Misses(0, 1 + answerHours * rates()[0], 1, answerHours == 0, formula);
        }
        Week week = new Week(rates(), lifetimeHours - weeks * WEEK, answerHours);
        double perWeek = whole * week.missed(WEEK);
        double first = 1 - Elementary.exp(-week.calls(0, lifetimeHours));
        double warm = weeks * perWeek + whole * week.missed(lifetimeHours - weeks * WEEK);
        double warmCalls = first * (1 + week.calls(0, answerHours));
        return new Misses(perWeek / WEEK, Math.max(0, warmCalls - warm), 1 - whole * week.idle() / WEEK, true, formula);
    }

    /**
     * Share of the calls that miss, as {@link #misses} has it with an answer at once; quick enough for every draw of a
     * plan.
     *
     * <p>Between the start of an hour and the fraction f of the lifetime the tail of the span lies in one hour, then in the
     * next: in both parts the calls within the lifetime grow or fall in a straight line.
     *
     * @param lifetimeHours above 0, finite
     */
    public double missedShare(double lifetimeHours) {
        Checks.positive("lifetime", lifetimeHours);
        int period = new LinkedHashSet<>(weekdays).size() == 1 ? 24 : WEEK;
        double[] rates = Arrays.copyOf(rates(), period);
        double[] sums = new double[period + 1];
        for (int hour = 0; hour < period; hour++) {
            sums[hour + 1] = sums[hour] + rates[hour];
        }
        double periods = Math.floor(lifetimeHours / period);
        double rest = lifetimeHours - periods * period;
        int whole = (int) rest;
        double fraction = rest - whole;
        double missed = 0;
        for (int hour = 0; hour < period; hour++) {
            int tail = (hour - whole + period) % period;
            int before = (tail - 1 + period) % period;
            double span = sums[hour] - sums[tail] + (tail > hour ? sums[period] : 0);
            double start = periods * sums[period] + span + fraction * rates[before];
            double turn = start + fraction * (rates[hour] - rates[before]);
            missed += rates[hour]
                    * (decayed(start, rates[hour] - rates[before], fraction)
                            + decayed(turn, rates[hour] - rates[tail], 1 - fraction));
        }
        return missed / sums[period];
    }

    /** Integral of exp(-(from + slope x)) over x from 0 to a length. */
    private static double decayed(double from, double slope, double length) {
        double grown = slope * length;
        double first = Elementary.exp(-from);
        return Math.abs(grown) < FLAT
                ? first * length * (1 - grown / 2 + grown * grown / 6)
                : (first - Elementary.exp(-from - grown)) / slope;
    }

    @Override
    public String words() {
        return "daily curve, " + Checks.shown(callsPerDay) + " calls a day";
    }

    /** Integrals over the week, for a lifetime below one week. */
    private static final class Week {
        private final double[] rates;
        private final double[] sums = new double[WEEK + 1];
        private final double lifetime;
        private final double answer;
        private final double[] breaks;

        Week(double[] rates, double lifetime, double answer) {
            this.rates = rates;
            this.lifetime = lifetime;
            this.answer = answer;
            for (int hour = 0; hour < WEEK; hour++) {
                sums[hour + 1] = sums[hour] + rates[hour];
            }
            breaks = new double[3 * WEEK + 1];
            for (int hour = 0; hour < WEEK; hour++) {
                breaks[3 * hour] = hour;
                breaks[3 * hour + 1] = (hour + lifetime) % WEEK;
                breaks[3 * hour + 2] = (hour - answer + WEEK) % WEEK;
            }
            breaks[3 * WEEK] = WEEK;
            Arrays.sort(breaks);
        }

        double rate(double at) {
            double within = at - Math.floor(at / WEEK) * WEEK;
            return rates[Math.min(WEEK - 1, (int) within)];
        }

        private double until(double at) {
            double weeks = Math.floor(at / WEEK);
            double within = at - weeks * WEEK;
            int hour = Math.min(WEEK - 1, (int) within);
            return weeks * sums[WEEK] + sums[hour] + (within - hour) * rates[hour];
        }

        double calls(double from, double to) {
            return until(to) - until(from);
        }

        /** Calls from Monday's start on, up to an hour of the week, that a cache in steady state misses. */
        double missed(double end) {
            double missed = 0;
            for (int i = 1; i < breaks.length && breaks[i - 1] < end; i++) {
                double from = breaks[i - 1];
                double length = Math.min(breaks[i], end) - from;
                if (length > SAME) {
                    double middle = from + length / 2;
                    double slope = rate(middle + answer) - rate(middle);
                    double start = 1 + calls(from, from + answer);
                    missed += rate(middle) * piece(from, length, start, slope);
                }
            }
            return missed;
        }

        /** Hours of the week in which the prefix is not held. */
        double idle() {
            double idle = 0;
            for (int i = 1; i < breaks.length; i++) {
                double length = breaks[i] - breaks[i - 1];
                idle += length > SAME ? piece(breaks[i - 1], length, 1, 0) : 0;
            }
            return idle;
        }

        /** Integral of exp(-calls(t - T, t)) (start + slope (t - from)) over a piece in which no rate changes. */
        private double piece(double from, double length, double start, double slope) {
            double middle = from + length / 2;
            double steep = rate(middle) - rate(middle - lifetime);
            if (steep < 0) {
                // from the other end the exponent falls too: nothing overflows
                double calls = calls(from + length - lifetime, from + length);
                return falling(calls, -steep, length, start + slope * length, -slope);
            }
            return falling(calls(from - lifetime, from), steep, length, start, slope);
        }

        private static double falling(double calls, double steep, double length, double start, double slope) {
            double x = steep * length;
            double first;
            double second;
            if (x < 1e-3) {
                first = 1 - x / 2 + x * x / 6 - x * x * x / 24;
                second = 0.5 - x / 3 + x * x / 8 - x * x * x / 30;
            } else {
                double end = Elementary.exp(-x);
                first = (1 - end) / x;
                second = (1 - end * (1 + x)) / (x * x);
            }
            return Elementary.exp(-calls) * length * (start * first + slope * length * second);
        }
    }
}
