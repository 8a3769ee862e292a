package farthing.economics.plan;

import farthing.catalogue.terms.Bucket;
import farthing.catalogue.terms.CallTokens;
import farthing.catalogue.terms.Counting;
import farthing.quantity.Decimals;
import farthing.quantity.range.Input;
import farthing.quantity.sheet.Exact;
import farthing.workload.plan.Arrivals;
import farthing.workload.plan.Purchase;
import farthing.workload.plan.Traffic;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one server is asked for. Interactions arrive by Poisson; each brings its calls at their offsets, retries at once.
 * So the sum over a window is compound: its mean and its variance (Campbell: rate x the sum over pairs of calls of the
 * product of what they count, times the part of the window in which both fall) are those of a Poisson count times a
 * constant, whose quantile stands for it. With one call an interaction that is exact. Those that come by a clock have no such
 * chance: the mean of the window, or whole interactions. What provisioned units serve counts
 * against no limit.
 *
 * @param arriving interactions a month, free users', spikes and development included
 * @param arrivals how they follow one another
 * @param spend a month under the contract
 */
record ServerDemand(Server server, BigDecimal arriving, Arrivals arrivals, List<Stream> streams, BigDecimal spend) {
    /** Of the busiest windows, so many stay within the peak that is shown. */
    static final double WITHIN = 0.99;

    private static final BigDecimal MINUTES_A_MONTH = BigDecimal.valueOf(Traffic.HOURS_A_MONTH * 60L);
    private static final BigDecimal DAY_HOURS = BigDecimal.valueOf(24);
    private static final BigDecimal HOURS = BigDecimal.valueOf(Traffic.HOURS_A_MONTH);
    private static final double MINUTE = 60;
    private static final double DAY = 86_400;

    ServerDemand {
        streams = List.copyOf(streams);
    }

    /**
     * Calls of an interaction.
     *
     * @param at seconds after its first
     * @param times of them, attempts included
     */
    record Stream(double at, BigDecimal times, CallTokens tokens) {}

    /**
     * @param each what an interaction takes
     * @param average of all windows
     * @param peak not exceeded by 99 of 100 busiest ones
     */
    record Need(BigDecimal each, BigDecimal average, BigDecimal peak) {}

    /** Every server of an option, in the order in which an interaction meets them. */
    static List<ServerDemand> of(Workload workload, Estimate estimate) {
        return of(workload, estimate, BigDecimal.ONE);
    }

    /** @param times as many interactions of users; development stays as it is */
    static List<ServerDemand> of(Workload workload, Estimate estimate, BigDecimal times) {
        OptionSheet option = estimate.option();
        Exact exact = estimate.exact();
        Input development = workload.traffic().development();
        BigDecimal arriving = exact.value(option.arriving()).multiply(times);
        BigDecimal all = development == null ? arriving : arriving.add(development.mean());
        Purchase.Provisioned units = workload.purchase().provisioned();
        BigDecimal byTheCall = units == null
                ? BigDecimal.ONE
                : BigDecimal.ONE.subtract(units.share().mean());
        Map<String, Gathering> servers = new LinkedHashMap<>();
        double start = 0;
        for (CallCells call : option.calls()) {
            BigDecimal comes = exact.value(call.comes()).multiply(byTheCall);
            double gap = call.call().gapSeconds().mean().doubleValue();
            for (Load load : call.loads()) {
                servers.computeIfAbsent(load.server().name(), name -> new Gathering(load.server(), exact))
                        .add(load, comes, start + load.index() * gap);
            }
            start += Math.max(0, call.call().rounds().mean().doubleValue() - 1) * gap;
        }
        List<ServerDemand> demands = new ArrayList<>();
        servers.values().forEach(each -> {
            if (!each.streams.isEmpty()) {
                demands.add(new ServerDemand(
                        each.server, all, workload.traffic().arrivals(), each.streams, each.spend.multiply(all)));
            }
        });
        return demands;
    }

    /** With so many times as many interactions. */
    ServerDemand grown(BigDecimal factor) {
        return new ServerDemand(server, arriving.multiply(factor), arrivals, streams, spend.multiply(factor));
    }

    private static final class Gathering {
        private final Server server;
        private final Exact exact;
        private final List<Stream> streams = new ArrayList<>();
        private BigDecimal spend = BigDecimal.ZERO;

        Gathering(Server server, Exact exact) {
            this.server = server;
            this.exact = exact;
        }

        void add(Load load, BigDecimal comes, double at) {
            spend = spend.add(comes.multiply(exact.value(load.spend())));
            BigDecimal times = comes.multiply(exact.value(load.asked()));
            if (times.signum() <= 0) {
                return;
            }
            RoundTokens round = load.round();
            BigDecimal output = exact.value(round.answer());
            BigDecimal words = exact.value(round.output()).add(exact.value(round.reasoning()));
            BigDecimal cap = load.call().maxOutput() == null
                    ? output
                    : load.call().maxOutput().mean().add(output.subtract(words));
            InputSplit split = load.split();
            BigDecimal media = exact.value(round.whole()).subtract(exact.value(round.total()));
            BigDecimal plain = exact.value(split.plain()).add(media);
            add(at, times, new CallTokens(plain, exact.value(split.read()), exact.value(split.write()), output, cap));
            RoundTokens.Summary summary = round.summary();
            if (summary != null && exact.value(summary.happens()).signum() > 0) {
                BigDecimal written = exact.value(summary.output());
                BigDecimal each = times.multiply(exact.value(summary.happens()));
                BigDecimal none = BigDecimal.ZERO;
                add(at, each, new CallTokens(exact.value(summary.input()), none, none, written, written));
            }
        }

        private void add(double at, BigDecimal times, CallTokens tokens) {
            streams.add(new Stream(at, times, tokens));
        }
    }

    /**
     * What is taken from a bucket.
     *
     * @param counting the provider's rule, or null where only requests are asked for
     */
    Need need(Bucket bucket, @Nullable Counting counting, Rush rush) {
        List<BigDecimal> counts = new ArrayList<>();
        BigDecimal each = BigDecimal.ZERO;
        BigDecimal largest = BigDecimal.ZERO;
        for (Stream stream : streams) {
            BigDecimal count = counting == null ? BigDecimal.ONE : counting.counted(bucket, stream.tokens);
            counts.add(count);
            each = each.add(count.multiply(stream.times));
            largest = largest.max(count);
        }
        if (bucket == Bucket.REQUESTS_PER_MONTH) {
            BigDecimal month = each.multiply(arriving);
            return new Need(each, month, month);
        }
        boolean minute = bucket.isPerMinute();
        BigDecimal rate = minute
                ? Decimals.divide(arriving, MINUTES_A_MONTH)
                : Decimals.divide(arriving.multiply(DAY_HOURS), HOURS);
        BigDecimal average = rate.multiply(each);
        BigDecimal factor = minute ? rush.minute() : rush.day();
        BigDecimal most = rate.multiply(factor);
        double window = minute ? MINUTE : DAY;
        if (arrivals == Arrivals.PERIODIC) {
            BigDecimal together = most.setScale(0, RoundingMode.CEILING).multiply(within(counts, window));
            return new Need(each, average, most.multiply(each).max(together));
        }
        double busiest = most.doubleValue();
        double mean = busiest * each.doubleValue();
        double variance = busiest * pairs(counts, window);
        if (variance <= 0) {
            return new Need(each, average, largest);
        }
        double scale = variance / mean;
        double count = Poisson.quantile(mean / scale, WITHIN);
        BigDecimal peak = Decimals.snapped(new BigDecimal(scale)).multiply(new BigDecimal(count));
        return new Need(each, average, peak.max(largest));
    }

    /** The most that one interaction takes within a window. */
    private BigDecimal within(List<BigDecimal> counts, double window) {
        BigDecimal most = BigDecimal.ZERO;
        for (Stream first : streams) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i < counts.size(); i++) {
                Stream stream = streams.get(i);
                boolean falls = stream.at >= first.at && stream.at < first.at + window;
                sum = falls ? sum.add(counts.get(i).multiply(stream.times)) : sum;
            }
            most = most.max(sum);
        }
        return most;
    }

    /** Sum over all pairs of an interaction's calls; those of one round, or of rounds that follow, come together. */
    private double pairs(List<BigDecimal> counts, double window) {
        double sum = 0;
        for (int i = 0; i < counts.size(); i++) {
            Stream one = streams.get(i);
            double times = one.times.doubleValue();
            double count = counts.get(i).doubleValue();
            sum += Math.max(times, times * times) * count * count;
            for (int j = i + 1; j < counts.size(); j++) {
                Stream other = streams.get(j);
                double apart = Math.abs(other.at - one.at);
                if (apart < window) {
                    double both =
                            Math.max(Math.min(times, other.times.doubleValue()), times * other.times.doubleValue());
                    sum += 2 * both * count * counts.get(j).doubleValue() * (1 - apart / window);
                }
            }
        }
        return sum;
    }
}
