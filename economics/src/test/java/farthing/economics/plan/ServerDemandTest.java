package farthing.economics.plan;

import static farthing.economics.plan.Nest.call;
import static farthing.economics.plan.Nest.input;
import static farthing.economics.plan.Nest.workload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import farthing.catalogue.terms.Bucket;
import farthing.catalogue.terms.CallTokens;
import farthing.catalogue.terms.Counting;
import farthing.workload.plan.Arrivals;
import farthing.workload.plan.Caching;
import farthing.workload.plan.History;
import farthing.workload.plan.ModelChoice;
import farthing.workload.plan.PlannedCall;
import farthing.workload.plan.Purchase;
import farthing.workload.plan.ResponseCache;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a server is asked for, by hand and against interactions that arrive one by one. */
class ServerDemandTest {
    private static final int MINUTES = 100_000;

    private static ServerDemand demand(Workload workload) {
        return ServerDemand.of(workload, Estimate.of(Gate.plan(workload))).get(0);
    }

    /**
     * Interactions of so many calls, so many seconds apart, growing by 1,000 tokens each; so many a minute. The quantile
     * of 100,000 minutes has itself an error: 99 % lies between those of 98.9 and 99.1 %, and beside it 4 % are left to the
     * stand-in of the same mean and variance.
     */
    @ParameterizedTest
    @CsvSource({"10, 2, 30", "3, 5, 10", "40, 3, 25", "1, 8, 0", "0.5, 20, 6", "200, 4, 30"})
    void thePeakIsThatOfInteractionsThatArriveOneByOne(double rate, int calls, double apart) {
        List<ServerDemand.Stream> streams = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            streams.add(new ServerDemand.Stream(i * apart, BigDecimal.ONE, CallTokens.of((i + 1) * 1_000L, 1)));
        }
        Workload any = workload(List.of(call("answer", "1", "1")), w -> w);
        BigDecimal month = new BigDecimal(rate).multiply(BigDecimal.valueOf(43_800));
        ServerDemand demand = new ServerDemand(demand(any).server(), month, Arrivals.POISSON, streams, BigDecimal.ZERO);
        BigDecimal one = BigDecimal.ONE;
        ServerDemand.Need need =
                demand.need(Bucket.INPUT_TOKENS_PER_MINUTE, new Counting.Apart(false), new Rush(one, one));

        double[] minutes = simulated(rate, calls, apart);
        double mean = Arrays.stream(minutes).average().orElseThrow();
        Arrays.sort(minutes);
        double low = minutes[(int) (0.989 * MINUTES)];
        double high = minutes[(int) (0.991 * MINUTES)];
        assertThat(need.average().doubleValue()).isCloseTo(mean, within(0.02 * mean));
        assertThat(need.peak().doubleValue()).isBetween(low * 0.96, high * 1.04);
    }

    /** Tokens in each minute; every interaction starts anywhere in time. */
    private static double[] simulated(double rate, int calls, double apart) {
        Random random = new Random(7);
        double[] minutes = new double[MINUTES];
        double now = -calls * apart;
        while (true) {
            now += -Math.log(1 - random.nextDouble()) * 60 / rate;
            if (now >= MINUTES * 60.0) {
                return minutes;
            }
            for (int i = 0; i < calls; i++) {
                int minute = (int) Math.floor((now + i * apart) / 60);
                if (minute >= 0 && minute < MINUTES) {
                    minutes[minute] += (i + 1) * 1_000;
                }
            }
        }
    }

    /** Two rounds of 1,000 and 2,500 tokens, since the second sends the first again: 3,500 an interaction, ten a minute. */
    @Test
    void historyIsCountedAgainInEachRound() {
        PlannedCall chat = call("chat", "2", "0", "1000", "500", new History.All());
        ServerDemand demand = demand(workload(List.of(chat), w -> {
            w.traffic = Nest.traffic("438000");
            return w;
        }));
        ServerDemand.Need need = demand.need(
                Bucket.INPUT_TOKENS_PER_MINUTE, new Counting.Apart(false), new Rush(BigDecimal.ONE, BigDecimal.ONE));
        assertThat(need.average()).isEqualByComparingTo("35000");
    }

    /** Two and a half a minute by a clock are three at most; each brings two of its three calls, 40 s apart, in a minute. */
    @Test
    void aClockLeavesNothingToChance() {
        List<ServerDemand.Stream> streams = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            streams.add(new ServerDemand.Stream(i * 40, BigDecimal.ONE, CallTokens.of(1_000, 1)));
        }
        Server server =
                demand(workload(List.of(call("answer", "1", "1")), w -> w)).server();
        Rush calm = new Rush(BigDecimal.ONE, BigDecimal.ONE);
        ServerDemand many =
                new ServerDemand(server, new BigDecimal("109500"), Arrivals.PERIODIC, streams, BigDecimal.ZERO);
        // in the mean 2.5 x 3, more than 3 x 2
        assertThat(many.need(Bucket.REQUESTS_PER_MINUTE, null, calm).peak()).isEqualByComparingTo("7.5");
        ServerDemand few =
                new ServerDemand(server, new BigDecimal("4380"), Arrivals.PERIODIC, streams, BigDecimal.ZERO);
        assertThat(few.need(Bucket.REQUESTS_PER_MINUTE, null, calm).peak()).isEqualByComparingTo("2");
    }

    /** A month is counted as it is: 438,000 interactions of two calls. */
    @Test
    void aMonthHasNoPeak() {
        PlannedCall chat = call("chat", "2", "0", "1000", "500", new History.None());
        ServerDemand demand = demand(workload(List.of(chat), w -> {
            w.traffic = Nest.traffic("438000");
            return w;
        }));
        Rush four = new Rush(BigDecimal.valueOf(4), BigDecimal.ONE);
        assertThat(demand.need(Bucket.REQUESTS_PER_MONTH, null, four).peak()).isEqualByComparingTo("876000");
    }

    /** A fifth answered from the application's cache, half of the rest by provisioned units: four of ten a minute. */
    @Test
    void whatIsAnsweredElsewhereIsNotAskedFor() {
        Workload plain = workload(List.of(call("answer", "1000", "500")), w -> {
            w.traffic = Nest.traffic("438000");
            return w;
        });
        Workload eased = new Workload(
                plain.name(),
                List.of(ModelChoice.of("claude-sonnet-4-6")),
                plain.calls(),
                plain.traffic(),
                new Caching(Caching.NONE, input("scopes", "1"), null, List.of()),
                plain.retries(),
                List.of(),
                plain.routing(),
                plain.batch(),
                plain.offPeak(),
                plain.business(),
                List.of(),
                null,
                new ResponseCache(input("responses.hit", "0.2"), input("responses.lookup", "0")),
                new Purchase(
                        null,
                        null,
                        new Purchase.Provisioned(
                                input("units", "1"), input("hourly", "1"), input("units.share", "0.5"))),
                plain.quality(),
                plain.correlated());
        Rush calm = new Rush(BigDecimal.ONE, BigDecimal.ONE);
        assertThat(demand(plain).need(Bucket.REQUESTS_PER_MINUTE, null, calm).average())
                .isEqualByComparingTo("10");
        assertThat(demand(eased).need(Bucket.REQUESTS_PER_MINUTE, null, calm).average())
                .isEqualByComparingTo("4");
    }
}
