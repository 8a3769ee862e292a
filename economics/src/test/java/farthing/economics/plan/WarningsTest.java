package farthing.economics.plan;

import static farthing.economics.plan.Nest.call;
import static farthing.economics.plan.Nest.input;
import static farthing.economics.plan.Nest.workload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import farthing.economics.plan.Warning.Code;
import farthing.economics.plan.Warning.Severity;
import farthing.quantity.range.Input;
import farthing.quantity.range.Lognormal;
import farthing.workload.plan.Business;
import farthing.workload.plan.Caching;
import farthing.workload.plan.History;
import farthing.workload.plan.PlannedCall;
import farthing.workload.plan.Retries;
import farthing.workload.plan.Spike;
import farthing.workload.plan.Traffic;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Figures by hand, at 3, 0.30, 3.75, 6 and 15 dollars a million tokens, 100,000 interactions a month. */
class WarningsTest {
    static final PlannedCall ANSWER = Gate.capped(call("answer", "1400", "600"), "1000");

    /** Nothing to fear: a cap, a peak, a price. */
    static Workload clean(UnaryOperator<Nest.Parts> change) {
        return clean(ANSWER, change);
    }

    static Workload clean(PlannedCall call, UnaryOperator<Nest.Parts> change) {
        return workload(List.of(call), w -> {
            w.traffic = traffic("100000", "4", "0");
            w.business = priced(new Business.Price.PerInteraction(input("price", "0.05")), null);
            return change.apply(w);
        });
    }

    private static Traffic traffic(String interactions, String peak, String growth) {
        return new Traffic(
                List.of(input("interactions", interactions)),
                null,
                input("traffic.peak", peak),
                input("traffic.growth", growth));
    }

    private static Business priced(Business.Price price, Business.@Nullable FreeTier free) {
        return new Business(price, input("completed", "1"), input("correct", "1"), null, free);
    }

    private static Caching cache(String policy, @Nullable Input hitRate, String... changing) {
        return new Caching(policy, input("scopes", "1"), hitRate, List.of(changing));
    }

    private static List<Warning> those(Code code, Workload workload) {
        return Gate.warnings(workload).stream()
                .filter(warning -> warning.code() == code)
                .toList();
    }

    private static Warning only(Code code, Workload workload) {
        List<Warning> warnings = those(code, workload);
        assertThat(warnings).hasSize(1);
        assertThat(warnings.get(0).wayOut()).isNotEmpty();
        return warnings.get(0);
    }

    @Test
    void aCleanWorkloadIsWarnedOfNothing() {
        assertThat(Gate.warnings(clean(w -> w))).isEmpty();
    }

    @Test
    void thinkingWithoutACapMayGoOnToTheModelsLimit() {
        Warning warning =
                only(Code.UNBOUNDED_REASONING, clean(Gate.thinking(call("answer", "1400", "500"), "2000"), w -> w));
        assertThat(warning.severity()).isEqualTo(Severity.RISK);
        assertThat(warning.path()).isEqualTo("answer.max_output");
        assertThat(warning.figure()).isEqualByComparingTo("2500");
        assertThat(warning.bound()).isEqualByComparingTo("64000");
        // 64,000 / 2,500
        assertThat(warning.sentence()).contains("25.6 times as many");
    }

    @Test
    void anAnswerWithoutACapMayToo() {
        Workload open = clean(call("answer", "1400", "500"), w -> w);
        Warning warning = only(Code.NO_OUTPUT_CAP, open);
        assertThat(warning.sentence()).contains("128 times as many");
        assertThat(warning.wayOut()).isEqualTo("set answer.max_output, such as 1,000");
        assertThat(those(Code.UNBOUNDED_REASONING, open)).isEmpty();
    }

    @Test
    void aCapBelowTheAnswerCutsIt() {
        Warning warning =
                only(Code.ANSWERS_TRUNCATED, clean(Gate.capped(call("answer", "1400", "700"), "500"), w -> w));
        assertThat(warning.figure()).isEqualByComparingTo("700");
        assertThat(warning.bound()).isEqualByComparingTo("500");
        assertThat(warning.sentence()).contains("700 tokens, loses 200");
        // thinking comes first: 400 + 200 in 500
        PlannedCall thinks = Gate.capped(Gate.thinking(call("answer", "1400", "200"), "400"), "500");
        assertThat(only(Code.ANSWERS_TRUNCATED, clean(thinks, w -> w)).sentence())
                .contains("loses 100");
    }

    /** 350 after 5,000 of thinking are 5,350, of which 1,000 are paid for: 4,350 are lost, the thinking too. */
    @Test
    void whatThinkingLosesToTheCapIsLostToo() {
        PlannedCall thinks = Gate.capped(Gate.thinking(call("answer", "1400", "350"), "5000"), "1000");
        assertThat(only(Code.ANSWERS_TRUNCATED, clean(thinks, w -> w)).sentence())
                .contains("5,350 tokens with its thinking, loses 4,350 to the cap of 1,000");
    }

    @Test
    void aCapAtTheNinetyFifthPercentileCutsFivePercent() {
        Input varies = new Input(
                "answer.output",
                new BigDecimal("375"),
                "tokens",
                Input.Tag.CLAIMED,
                "",
                Lognormal.through(0.05, 100, 0.95, 900),
                null);
        Warning warning =
                only(Code.ANSWERS_TRUNCATED, clean(Gate.capped(Gate.withOutput(ANSWER, varies), "900"), w -> w));
        assertThat(warning.figure().doubleValue()).isCloseTo(0.05, within(1e-9));
        assertThat(those(Code.ANSWERS_TRUNCATED, clean(Gate.capped(Gate.withOutput(ANSWER, varies), "2000"), w -> w)))
                .isEmpty();
    }

    /** 0.15 a call at 3 dollars; with 40,000 read and 10,000 written 0.0495: 0.1005 for each of 100,000. */
    @Test
    void whatChangesWithinThePrefixCostsWhatTheCacheWouldSave() {
        PlannedCall prefixed = Gate.capped(call("answer", "1", "50000", "0", "0", new History.None()), "10");
        Workload stamped = clean(prefixed, w -> {
            w.caching = cache("5m", input("cache.hit_rate", "0.8"), "timestamp", "user id");
            return w;
        });
        Warning warning = only(Code.CHANGING_PREFIX, stamped);
        assertThat(warning.figure()).isEqualByComparingTo("10050");
        assertThat(warning.path()).isEqualTo("cache.changing");
        assertThat(warning.sentence()).startsWith("timestamp, user id in the prefix");
        Workload uncached = clean(prefixed, w -> {
            w.caching = cache(Caching.NONE, null, "timestamp");
            return w;
        });
        assertThat(those(Code.CHANGING_PREFIX, uncached)).isEmpty();
    }

    @Test
    void aPrefixBelowTheMinimumSaysWhatIsMissing() {
        PlannedCall small = Gate.capped(call("answer", "1", "800", "600", "600", new History.None()), "1000");
        Warning warning = only(Code.PREFIX_BELOW_MINIMUM, clean(small, w -> {
            w.caching = cache("5m", null);
            return w;
        }));
        assertThat(warning.figure()).isEqualByComparingTo("800");
        assertThat(warning.bound()).isEqualByComparingTo("1024");
        assertThat(warning.sentence()).contains("224 are missing");
        PlannedCall enough = Gate.capped(call("answer", "1", "1024", "600", "600", new History.None()), "1000");
        assertThat(those(Code.PREFIX_BELOW_MINIMUM, clean(enough, w -> {
                    w.caching = cache("5m", null);
                    return w;
                })))
                .isEmpty();
    }

    /** At 20 % hits a prefix of 50,000 is 10,000 read and 40,000 written, 0.153 against 0.15; at 30 % 0.13575. */
    @Test
    void aCacheThatIsWrittenMoreThanReadNeverPays() {
        PlannedCall prefixed = Gate.capped(call("answer", "1", "50000", "0", "0", new History.None()), "10");
        Warning warning = only(Code.CACHE_NEVER_PAYS, clean(prefixed, w -> {
            w.caching = cache("5m", input("cache.hit_rate", "0.2"));
            return w;
        }));
        assertThat(warning.figure()).isEqualByComparingTo("300");
        assertThat(those(Code.CACHE_NEVER_PAYS, clean(prefixed, w -> {
                    w.caching = cache("5m", input("cache.hit_rate", "0.3"));
                    return w;
                })))
                .isEmpty();
    }

    /** A thousand a day by Poisson, five minutes refreshed: 1 - exp(-1000 x 300 / 86400) = 0.96895. */
    @Test
    void aHitRateBeyondWhatArrivalsAllowIsNotBelieved() {
        PlannedCall prefixed = Gate.capped(call("answer", "1", "50000", "0", "0", new History.None()), "10");
        Warning warning = only(Code.HIT_RATE_ABOVE_ARRIVALS, clean(prefixed, w -> {
            w.traffic = traffic("30416.6666666666666667", "4", "0");
            w.caching = cache("5m", input("cache.hit_rate", "0.99"));
            return w;
        }));
        assertThat(warning.figure()).isEqualByComparingTo("0.99");
        assertThat(warning.bound().doubleValue()).isCloseTo(0.96895, within(1e-5));
        assertThat(those(Code.HIT_RATE_ABOVE_ARRIVALS, clean(prefixed, w -> {
                    w.traffic = traffic("30416.6666666666666667", "4", "0");
                    w.caching = cache("5m", input("cache.hit_rate", "0.95"));
                    return w;
                })))
                .isEmpty();
    }

    private static final PlannedCall TINY = Gate.capped(call("answer", "1", "0"), "1");

    /** A thousand a minute pass 10,000; twelve times that, at most 12,256 in 99 of 100 minutes, do not. */
    @Test
    void aPeakBeyondTheHighestTierIsTurnedAway() {
        Warning warning = only(Code.PEAK_BEYOND_LIMIT, clean(TINY, w -> {
            w.traffic = traffic("43800000", "12", "0");
            return w;
        }));
        assertThat(warning.severity()).isEqualTo(Severity.RISK);
        assertThat(warning.figure()).isEqualByComparingTo("12256");
        assertThat(warning.bound()).isEqualByComparingTo("10000");
        assertThat(warning.path()).isEqualTo("traffic.peak");
    }

    /** Ten a minute usually; twice that at the peak, 600 times that in ten hours of the month. */
    @Test
    void aSpikeIsTurnedAwayThoughTheUsualPeakPasses() {
        Warning warning = only(Code.PEAK_BEYOND_LIMIT, clean(TINY, w -> {
            w.traffic = new Traffic(
                    List.of(input("interactions", "438000")),
                    null,
                    input("traffic.peak", "2"),
                    input("traffic.growth", "0"),
                    List.of(),
                    List.of(),
                    new Spike(input("traffic.spike.times", "600"), input("traffic.spike.hours", "10")),
                    null);
            return w;
        }));
        assertThat(warning.path()).isEqualTo("traffic.spike.times");
        // ten a minute, twice, 600 times: a mean of 12,000
        assertThat(warning.figure()).isEqualByComparingTo("12256");
        assertThat(warning.sentence()).contains("the usual peak passes");
    }

    /** 700 a minute grow by a tenth: 770, 847, then 931.7, of which 99 of 100 minutes have up to 1,003. */
    @Test
    void growthReachesTheNextTierInTheThirdMonth() {
        Warning warning = only(Code.GROWTH_CROSSES_LIMIT, clean(TINY, w -> {
            w.traffic = traffic("7665000", "4", "0.1");
            return w;
        }));
        assertThat(warning.severity()).isEqualTo(Severity.NOTE);
        assertThat(warning.figure()).isEqualByComparingTo("1003");
        assertThat(warning.bound()).isEqualByComparingTo("1000");
        assertThat(warning.sentence()).contains("outgrows tier start in month 3");
        assertThat(warning.wayOut()).startsWith("be in tier build by then");
    }

    /** 7,000 a minute grow by a fifth: 8,400, then 10,080, of which 99 of 100 minutes have up to 10,314. */
    @Test
    void growthBeyondTheHighestTierIsARisk() {
        Warning warning = only(Code.GROWTH_CROSSES_LIMIT, clean(TINY, w -> {
            w.traffic = traffic("76650000", "4", "0.2");
            return w;
        }));
        assertThat(warning.severity()).isEqualTo(Severity.RISK);
        assertThat(warning.figure()).isEqualByComparingTo("10314");
        assertThat(warning.sentence()).contains("outgrows tier scale in month 2");
    }

    @Test
    void aFreeTierIsForTrying() {
        List<Warning> warnings = Gate.warnings(
                Gate.planner(),
                clean(TINY, w -> {
                    w.traffic = traffic("3041666.666666666666666667", "4", "0");
                    return w;
                }),
                Gate.free());
        assertThat(warnings).extracting(Warning::code).containsExactly(Code.FREE_TIER_TOO_SMALL);
        assertThat(warnings.get(0).bound()).isEqualByComparingTo("1500");
    }

    @Test
    void sizingToTheAverageIsNamedAndADefaultToo() {
        Warning flat = only(Code.SIZED_TO_AVERAGE, clean(w -> {
            w.traffic = traffic("100000", "1", "0");
            return w;
        }));
        assertThat(flat.severity()).isEqualTo(Severity.CAUTION);
        Warning assumed = only(Code.SIZED_TO_AVERAGE, clean(w -> {
            w.traffic = new Traffic(
                    List.of(input("interactions", "100000")),
                    null,
                    Nest.assumed("traffic.peak", "4"),
                    input("traffic.growth", "0"));
            return w;
        }));
        assertThat(assumed.severity()).isEqualTo(Severity.NOTE);
        assertThat(assumed.sentence()).contains("4 times the mean");
    }

    @Test
    void failuresThatStayAreTriedInVain() {
        Warning warning = only(Code.RETRIES_AMPLIFY, clean(w -> {
            w.retries = new Retries(input("rate", "0.01"), input("retry.retries", "3"), input("billed", "1"), true);
            return w;
        }));
        // one call in a hundred, four times
        assertThat(warning.figure()).isEqualByComparingTo("0.04");
        assertThat(those(Code.RETRIES_AMPLIFY, clean(w -> {
                    w.retries = new Retries(
                            input("rate", "0.01"), input("retry.retries", "3"), input("billed", "1"), false);
                    return w;
                })))
                .isEmpty();
    }

    /** A paying user costs 0.345 and pays 9.99; nineteen free ones cost 6.555 at full use, 1.9665 at 30 %, 3.2775 at 50 %. */
    @Test
    void freeUsersBeyondThirtyPercentOfTheirRevenue() {
        assertThat(only(Code.FREE_USERS, freeUsers("1")).figure().doubleValue()).isCloseTo(6.555 / 9.99, within(1e-12));
        assertThat(those(Code.FREE_USERS, freeUsers("0.3"))).isEmpty();
        assertThat(only(Code.FREE_USERS, freeUsers("0.5")).figure().doubleValue())
                .isCloseTo(3.2775 / 9.99, within(1e-12));
    }

    private static Workload freeUsers(String usage) {
        return clean(Gate.capped(call("answer", "115000", "0"), "10"), w -> {
            w.traffic = traffic("1000", "4", "0");
            w.business = priced(
                    new Business.Price.PerSeat(input("price", "9.99"), input("users", "1000")),
                    new Business.FreeTier(input("free.conversion", "0.05"), input("free.usage", usage)));
            return w;
        });
    }

    /** 0.0132 an answer: a third of 0.04, and 26.4 % of 0.05. */
    @Test
    void inferenceBeyondThirtyPercentOfRevenue() {
        Warning warning = only(Code.INFERENCE_SHARE, clean(w -> {
            w.business = priced(new Business.Price.PerInteraction(input("price", "0.04")), null);
            return w;
        }));
        assertThat(warning.figure()).isEqualByComparingTo("0.33");
        assertThat(warning.bound()).isEqualByComparingTo("0.3");
        assertThat(those(Code.INFERENCE_SHARE, clean(w -> w))).isEmpty();
    }

    @Test
    void theWorstComesFirst() {
        List<Warning> warnings = Gate.warnings(clean(call("answer", "1400", "600"), w -> {
            w.traffic = new Traffic(
                    List.of(input("interactions", "100000")),
                    null,
                    Nest.assumed("traffic.peak", "4"),
                    input("traffic.growth", "0"));
            w.business = priced(new Business.Price.PerInteraction(input("price", "0.04")), null);
            return w;
        }));
        assertThat(warnings)
                .extracting(Warning::code)
                .containsExactly(Code.INFERENCE_SHARE, Code.NO_OUTPUT_CAP, Code.SIZED_TO_AVERAGE);
    }
}
