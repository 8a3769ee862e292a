package farthing.formats.workload;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.FormatException;
import farthing.quantity.Decimals;
import farthing.quantity.range.Input;
import farthing.workload.plan.Arrivals;
import farthing.workload.plan.Spike;
import farthing.workload.plan.Traffic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads how many come, and when. */
final class TrafficReader {
    private TrafficReader() {}

    /** {@code interactions} at the top or in {@code traffic}, or {@code users} and {@code per_user} there. */
    static Traffic traffic(Fields fields) {
        Input top = InputReader.orNull(fields, "interactions", Measure.MONTHLY);
        Fields traffic = PolicyReader.objectOrEmpty(fields, "traffic");
        Input within = InputReader.orNull(traffic, "interactions", Measure.MONTHLY);
        Input users = InputReader.orNull(traffic, "users", Measure.UNITS);
        Input perUser = InputReader.orNull(traffic, "per_user", Measure.MONTHLY);
        List<BigDecimal> daily = weights(traffic, "daily", 24, "one for each hour from midnight");
        List<BigDecimal> weekly = weights(traffic, "weekly", 7, "one for each day from Monday");
        Traffic read = new Traffic(
                interactions(fields, traffic, top == null ? within : top, users, perUser),
                users,
                peak(traffic, daily, weekly),
                InputReader.of(traffic, "growth", Measure.RATIO, Defaults.GROWTH),
                daily,
                weekly,
                spike(traffic),
                InputReader.orNull(traffic, "development", Measure.MONTHLY),
                arrivals(traffic, !daily.isEmpty() || !weekly.isEmpty()));
        traffic.end();
        if (top != null && within != null) {
            throw new FormatException(
                    traffic.line(), "traffic.interactions", "stands beside interactions: keep one of them");
        }
        return read;
    }

    private static List<Input> interactions(
            Fields fields, Fields traffic, @Nullable Input total, @Nullable Input users, @Nullable Input perUser) {
        if (perUser != null && (users == null || total != null)) {
            throw new FormatException(
                    traffic.line(),
                    "traffic.per_user",
                    users == null ? "needs traffic.users beside it" : "stands beside interactions: keep one of them");
        }
        if (total != null) {
            return List.of(total);
        }
        if (users == null || perUser == null) {
            throw InputReader.missing(
                    fields, "interactions", Measure.MONTHLY.wanted() + "; or traffic: {users: 5k, per_user: 20}");
        }
        return List.of(users, perUser);
    }

    /** The busiest hour of the busiest day follows from the curves, where they are told. */
    private static Input peak(Fields traffic, List<BigDecimal> daily, List<BigDecimal> weekly) {
        if (traffic.optional("peak") != null || (daily.isEmpty() && weekly.isEmpty())) {
            return InputReader.of(traffic, "peak", Measure.PEAK, Defaults.PEAK);
        }
        BigDecimal peak = highest(daily).multiply(highest(weekly));
        return new Input(
                traffic.path("peak"),
                peak,
                Measure.PEAK.unit(),
                Input.Tag.CLAIMED,
                "the busiest hour of the busiest day, from the curves of traffic");
    }

    /** The highest weight over their mean; 1 of none. */
    private static BigDecimal highest(List<BigDecimal> weights) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal highest = BigDecimal.ZERO;
        for (BigDecimal weight : weights) {
            sum = sum.add(weight);
            highest = highest.max(weight);
        }
        return weights.isEmpty()
                ? BigDecimal.ONE
                : Decimals.divide(highest.multiply(BigDecimal.valueOf(weights.size())), sum);
    }

    private static List<BigDecimal> weights(Fields traffic, String key, int count, String which) {
        List<BigDecimal> weights = new ArrayList<>();
        List<Doc> items = traffic.list(key);
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < items.size(); i++) {
            BigDecimal weight = Figures.number(items.get(i), traffic.path(key, i), Measure.UNITS);
            weights.add(weight);
            sum = sum.add(weight);
        }
        boolean isGiven = traffic.optional(key) != null;
        if (isGiven && (weights.size() != count || sum.signum() == 0)) {
            throw new FormatException(
                    traffic.required(key).line(),
                    traffic.path(key),
                    weights.size() == count
                            ? "has no weight above 0"
                            : "has " + weights.size() + " weights: expected " + count + ", " + which);
        }
        return weights;
    }

    /** As a cache meets them; a clock knows no hours that are busier than others. */
    private static Arrivals arrivals(Fields traffic, boolean curved) {
        Doc value = traffic.optional("arrivals");
        if (value == null) {
            return Arrivals.POISSON;
        }
        Arrivals arrivals =
                switch (value instanceof Doc.Text text ? text.value() : "") {
                    case "poisson" -> Arrivals.POISSON;
                    case "periodic" -> Arrivals.PERIODIC;
                    default ->
                        throw Fields.wrong(
                                value,
                                traffic.path("arrivals"),
                                "poisson (each on its own) or periodic (at even intervals)");
                };
        if (curved && arrivals == Arrivals.PERIODIC) {
            throw new FormatException(
                    value.line(),
                    traffic.path("arrivals"),
                    "periodic stands beside a daily or weekly curve: even intervals have none, keep one of them");
        }
        return arrivals;
    }

    private static @Nullable Spike spike(Fields traffic) {
        Fields spike = traffic.object("spike");
        if (spike == null) {
            return null;
        }
        Spike read = new Spike(
                InputReader.required(spike, "times", Measure.PEAK),
                InputReader.required(spike, "hours", Measure.HOURS));
        spike.end();
        return read;
    }
}
