package farthing.economics.breakeven;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.economics.breakeven.Reason.Code;
import farthing.economics.breakeven.Recommendation.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The guide's own advice (003 L238-260), with its own cost numbers. */
class RecommendationTest {
    static final ApiPrice API =
            ApiPrice.planned("together/llama-3.3-70b", true, "a million tokens", number("0.88"), "");
    static final Crew CREW = new Crew(number("500000"), number("300000"));
    static final String UNIT = "completed interaction";
    private static final String NODE = "175200";

    /** Nodes at 20 an hour serve a million tokens for 0.309 at 100 %; 12 million USD a year at 55 %: 0.562 < 0.88. */
    @Test
    void twelveMillionAYearAtASteadyLoadIsWorthALook() {
        assertThat(advice("0.309", "0.55", number("12e6"), Needs.NONE).verdict())
                .isEqualTo(Verdict.CONSIDER);
    }

    /** A call that no machine makes the model answer is no reason to buy machines, even where prompts may not leave. */
    @Test
    void whoseCallsTheModelCannotTakeStays() {
        Needs needs = new Needs(false, true, true, false).of("a request of 3 is beyond the 2 positions", "");
        Recommendation advice = advice("0.309", "0.55", number("12e6"), needs);
        assertThat(advice.verdict()).isEqualTo(Verdict.STAY);
        assertThat(advice.reasons().get(0).code()).isEqualTo(Code.NOT_SERVED);
        assertThat(advice.reasons().get(0).decides()).isTrue();
    }

    /** Peaks at four times the mean: 0.309 / 0.55 x 4 = 2.25. */
    @Test
    void threeMillionAYearInPeaksStaysWithTheApi() {
        Recommendation advice = advice("0.309", "0.1375", number("3e6"), new Needs(false, false, true, true));

        assertThat(advice.verdict()).isEqualTo(Verdict.STAY);
        assertThat(advice.reasons()).anyMatch(reason -> reason.code() == Code.BURSTY);
    }

    @Test
    void nobodyToRunAFleetTurnsTheAdvice() {
        Recommendation advice = advice("0.309", "0.55", number("12e6"), new Needs(false, false, false, false));

        assertThat(advice.verdict()).isEqualTo(Verdict.STAY);
        assertThat(deciding(advice).text()).contains("1.67 engineers at $300,000");
    }

    @Test
    void aClosedModelTurnsItBeforeAllElse() {
        Recommendation advice = advice("0.309", "0.55", number("12e6"), new Needs(true, true, false, false));

        assertThat(advice.verdict()).isEqualTo(Verdict.STAY);
        assertThat(deciding(advice).code()).isEqualTo(Code.CLOSED_MODEL);
    }

    @Test
    void promptsThatMayNotLeaveTurnItToOwnMachines() {
        Recommendation advice = advice("0.617", "0.5", number("3e6"), new Needs(false, true, true, false));

        assertThat(advice.verdict()).isEqualTo(Verdict.CONSIDER);
        assertThat(deciding(advice).code()).isEqualTo(Code.PRIVACY);
    }

    @Test
    void nodesThatMayBeTakenAwaySpeakForTheApi() {
        Needs needs = Needs.NONE.on(new Needs.Taken(number("0.931"), number("0.4"), number("10"), number("13.9")));
        Recommendation advice = advice("0.309", "0.55", number("12e6"), needs);

        assertThat(advice.reasons())
                .anyMatch(reason -> reason.side() == Reason.Side.API
                        && reason.text().contains("93.1% of such nodes are taken away within a year")
                        && reason.text().contains("costs $13.9 in place of $10"));
        assertThat(advice("0.309", "0.55", number("12e6"), Needs.NONE).reasons())
                .noneMatch(reason -> reason.code() == Code.SPOT);
    }

    /** 0.309 overlapping, 0.617 taking turns, at 50 %: 0.618 pays from some volume on, 1.234 never. */
    @Test
    void whatHangsOnHowTheNodeIsSharedIsSaidSo() {
        Recommendation advice = Recommendation.of(new Recommendation.Situation(
                API,
                List.of(answer("0.617", "0.5"), answer("0.309", "0.5")),
                false,
                volume(number("12e6")),
                null,
                null,
                Needs.NONE,
                UNIT,
                CREW,
                true));

        assertThat(advice.verdict()).isEqualTo(Verdict.CONSIDER);
        assertThat(advice.reasons()).anyMatch(reason -> reason.code() == Code.SERVICE);
        assertThat(advice.reasons()).anyMatch(reason -> reason.text().contains("if prefill and decode overlap"));
    }

    /** Neither takes the calls: nothing is left to stay with. Where machines do, they are what is left. */
    @Test
    void anApiThatCannotTakeTheCallsIsNoneToStayWith() {
        String api = "answer: prompt of 3 tokens beyond the 1 of the context window of x/y";
        Recommendation neither = advice(
                "0.309", "0.55", number("0.5e6"), Needs.NONE.of("a request of 3 is beyond the 2 positions", api));
        assertThat(neither.isNothingLeft()).isTrue();
        assertThat(neither.words()).isEqualTo("nothing that is compared can answer");
        assertThat(deciding(neither).code()).isEqualTo(Code.NOT_SERVED);
        Recommendation own = advice("0.309", "0.55", number("0.5e6"), Needs.NONE.of("", api));
        assertThat(own.verdict()).isEqualTo(Verdict.CONSIDER);
        assertThat(deciding(own).code()).isEqualTo(Code.NOT_TAKEN);
        assertThat(own.isNothingLeft()).isFalse();
    }

    /**
     * Calls that no machine makes the weights take are bought from who takes them: 12 million at 0.88 are 13,636,364 million
     * tokens, at 0.50 for 6,818,182. Not where a need forbids it; who chose another seller hears of it beside.
     */
    @Test
    void whatNoMachineTakesIsBoughtFromAnotherSeller() {
        Needs beyond = Needs.NONE.of("a request of 3 is beyond the 2 positions", "");
        Recommendation there = besides("0.5", volume(number("12e6")), beyond);
        assertThat(there.verdict()).isEqualTo(Verdict.STAY);
        assertThat(deciding(there).code()).isEqualTo(Code.NOT_SERVED);
        assertThat(there.buyFrom()).isEqualTo("deepinfra/llama-3.3-70b");
        assertThat(Objects.requireNonNull(there.reason(Code.SAME_WEIGHTS)).text())
                .isEqualTo("deepinfra/llama-3.3-70b sells the very weights for $6,818,182 a year at your volume");
        assertThat(Objects.requireNonNull(besides("0.5", null, beyond).reason(Code.SAME_WEIGHTS))
                        .text())
                .endsWith(" for $0.5 a completed interaction");
        for (Needs forbids : List.of(
                new Needs(true, false, true, false).of(beyond.beyond(), ""),
                new Needs(false, true, true, false).of(beyond.beyond(), ""))) {
            assertThat(besides("0.5", null, forbids).buyFrom()).isNull();
            assertThat(besides("0.5", null, forbids).reason(Code.SAME_WEIGHTS)).isNull();
        }
        Recommendation chosen = besides(API, true, "0.5", volume(number("12e6")), beyond);
        assertThat(chosen.buyFrom()).isNull();
        assertThat(chosen.reason(Code.SAME_WEIGHTS)).isNotNull();
    }

    /** Where no machine serves the calls, nothing is said of machines; that the API does not take them speaks for nobody. */
    @Test
    void ofNodesThatServeNothingNoReasonIsTold() {
        Needs beyond = new Needs(false, false, true, true)
                .on(new Needs.Taken(number("0.931"), number("0.4"), number("10"), number("13.9")))
                .of("a request of 3 is beyond the 2 positions", "x/y does not take it");
        Recommendation advice = Recommendation.of(new Recommendation.Situation(
                API,
                List.of(answer("0.309", "0.55")),
                false,
                volume(number("12e6")),
                null,
                null,
                beyond,
                UNIT,
                CREW,
                false));
        assertThat(advice.reasons()).extracting(Reason::code).containsExactly(Code.NOT_SERVED, Code.NOT_TAKEN);
        assertThat(Objects.requireNonNull(advice.reason(Code.NOT_TAKEN)).side()).isEqualTo(Reason.Side.BOTH);
    }

    /** 12 million at 0.88 are 13,636,364 million tokens: at 0.70 for 9,545,455. Buying needs no team, and no price of an API. */
    @Test
    void whereNobodyRunsAFleetTheWeightsAreBoughtFromWhoTakesTheCalls() {
        Needs needs = new Needs(false, false, false, false).of("", "openai/gpt-4o does not take it");
        Recommendation bought = besides("0.7", volume(number("12e6")), needs);
        assertThat(bought.buyFrom()).isEqualTo("deepinfra/llama-3.3-70b");
        assertThat(deciding(bought).code()).isEqualTo(Code.NO_TEAM);
        assertThat(bought.reason(Code.NOT_TAKEN)).isNotNull();
        assertThat(bought.reason(Code.PRICE)).isNull();
        Recommendation alone = advice("0.309", "0.55", number("12e6"), needs);
        assertThat(alone.isNothingLeft()).isTrue();
        assertThat(alone.words()).isEqualTo("nothing that is compared can answer");
    }

    /**
     * 1e6 / 0.88 = 1,136,364 at 0.309 / 0.55 are 3.64 nodes, so 4: 4 x 175,200 = 700,800 a year, less than 1,000,000 at the
     * API; with a team of 500,000 more. At 3 million they are 11: 1,927,200 + 500,000.
     */
    @Test
    void whatPaysOnlyWhileNobodyIsPaidSpeaksForNoFleet() {
        Recommendation advice = unstaffed("1e6", false);

        assertThat(advice.verdict()).isEqualTo(Verdict.STAY);
        assertThat(deciding(advice).code()).isEqualTo(Code.NO_OPERATION);
        assertThat(deciding(advice).text())
                .contains("with a team of $500,000 a year it costs $1,200,800")
                .contains("more than the $1,000,000 at the API");
        assertThat(unstaffed("1e6", true).verdict()).isEqualTo(Verdict.CONSIDER);
        assertThat(unstaffed("3e6", false).verdict()).isEqualTo(Verdict.CONSIDER);
        assertThat(unstaffed("3e6", false).reasons()).anyMatch(reason -> reason.code() == Code.NO_OPERATION);
    }

    /** Where sources differ on the price from which the advice follows, that stands beside it; of another price it does not. */
    @Test
    void aContestedPriceIsToldWhereTheAdviceRestsOnIt() {
        ApiPrice contested =
                new ApiPrice(API.seller(), true, API.parts(), "contested, no majority: portkey: input 0.9");
        Recommendation rests = besides(contested, false, "0.9", volume(number("12e6")), Needs.NONE);
        Recommendation bought = besides(contested, false, "0.5", volume(number("12e6")), Needs.NONE);

        assertThat(rests.reasons())
                .filteredOn(reason -> reason.code() == Code.CONTESTED)
                .singleElement()
                .satisfies(reason -> assertThat(reason.text())
                        .isEqualTo(
                                "the price of together/llama-3.3-70b is contested, no majority: portkey: input 0.9"));
        assertThat(bought.buyFrom()).isEqualTo("deepinfra/llama-3.3-70b");
        assertThat(bought.reasons()).noneMatch(reason -> reason.code() == Code.CONTESTED);
    }

    private static Recommendation unstaffed(String spend, boolean free) {
        BigDecimal full = BreakEven.quotient(number(NODE), number("0.309"));
        FleetStair fleet = new FleetStair(number(NODE), full.multiply(number("0.55")), 0, BigDecimal.ZERO);
        BreakEven answer = BreakEven.of(ApiLine.at(number("0.88")), fleet, full, null);
        return Recommendation.of(new Recommendation.Situation(
                API, List.of(answer), false, volume(number(spend)), null, null, Needs.NONE, UNIT, CREW, free));
    }

    /** What pays at 0.309 as a bound may cost anything in truth. */
    @Test
    void aBoundSpeaksForNoFleet() {
        Recommendation advice = Recommendation.of(new Recommendation.Situation(
                API,
                List.of(answer("0.309", "0.5")),
                true,
                volume(number("12e6")),
                null,
                null,
                Needs.NONE,
                UNIT,
                CREW,
                true));

        assertThat(advice.verdict()).isEqualTo(Verdict.STAY);
        assertThat(deciding(advice).code()).isEqualTo(Code.NOT_MEASURED);
    }

    /**
     * 12e6 / 0.88 = 13,636,364 at 311,845 a node and year are 43.7, so 44 nodes: 44 x 175,200 + 500,000 = 8,208,800. At 0.5
     * the same tokens are 6,818,182, at 0.7 they are 9,545,455.
     */
    @Test
    void weightsThatAreSoldForLessThanMachinesCostAreBought() {
        Recommendation bought = besides("0.5", volume(number("12e6")), Needs.NONE);

        assertThat(bought.verdict()).isEqualTo(Verdict.STAY);
        assertThat(bought.buyFrom()).isEqualTo("deepinfra/llama-3.3-70b");
        assertThat(deciding(bought).code()).isEqualTo(Code.SAME_WEIGHTS);
        assertThat(deciding(bought).text())
                .isEqualTo(
                        "deepinfra/llama-3.3-70b sells the very weights for $6,818,182 a year at your volume, less than"
                                + " the $8,208,800 of nodes");
        assertThat(besides("0.7", volume(number("12e6")), Needs.NONE).verdict()).isEqualTo(Verdict.CONSIDER);
        // at no volume: a planned node serves for 0.562
        assertThat(besides("0.5", null, Needs.NONE).verdict()).isEqualTo(Verdict.STAY);
        assertThat(besides("0.7", null, Needs.NONE).verdict()).isEqualTo(Verdict.CONSIDER);
        // a need that is stated goes before any price
        assertThat(besides("0.5", volume(number("12e6")), new Needs(false, true, true, false))
                        .verdict())
                .isEqualTo(Verdict.CONSIDER);
    }

    /** The guide's own question, C99: one seller of several is named. */
    @Test
    void aCheaperSellerThanTheOneThatWasNamedStandsBeside() {
        Recommendation advice = besides(API, true, "0.5", volume(number("12e6")), Needs.NONE);

        assertThat(advice.verdict()).isEqualTo(Verdict.CONSIDER);
        assertThat(advice.reasons())
                .anyMatch(reason -> reason.code() == Code.SAME_WEIGHTS && reason.side() == Reason.Side.API);
        // of whom one buys today says nothing
        Recommendation today = besides(API, false, "0.5", volume(number("12e6")), Needs.NONE);
        assertThat(today.verdict()).isEqualTo(Verdict.STAY);
        assertThat(deciding(today).code()).isEqualTo(Code.SAME_WEIGHTS);
    }

    /** 0.309 / 0.1 = 3.09 as planned; a full node serves for 0.309 and for 0.95. */
    @Test
    void aNodeThatNeverPaysIsToldByWhatItCosts() {
        assertThat(advice("0.309", "0.1", null, Needs.NONE).reasons().get(0).text())
                .isEqualTo("a completed interaction costs $3.09 on a node that is as full as planned, the API asks"
                        + " $0.88: a node is full before it has earned itself");
        assertThat(advice("0.95", "0.1", null, Needs.NONE).reasons().get(0).text())
                .isEqualTo("a completed interaction costs $0.95 even on a node that is always full, the API asks"
                        + " $0.88");
    }

    @Test
    void belowTheBreakEvenItSaysHowFarItIs() {
        Recommendation advice = advice("0.309", "0.5", number("0.5e6"), Needs.NONE);

        assertThat(advice.verdict()).isEqualTo(Verdict.STAY);
        // the seventh node's step begins at 1,726,400 USD: 7 x 175,200 + 500,000
        assertThat(advice.reasons().get(0).text()).contains("3.45 times your volume");
    }

    @Test
    void aDailyCurveOfOneBusyHourIsAMatterForBoth() {
        BreakEven answer = answer("0.309", "0.5");
        BigDecimal hourly = BreakEven.quotient(answer.fleet().capacity(), number("8760"));
        Hybrid hybrid = Hybrid.of(
                answer.fleet(), number("0.88"), List.of(hourly.multiply(number("40")), hourly.multiply(number("20"))));
        Recommendation advice = Recommendation.of(new Recommendation.Situation(
                API, List.of(answer), false, null, hybrid, null, Needs.NONE, UNIT, CREW, true));

        assertThat(hybrid.nodes()).isEqualByComparingTo("20");
        assertThat(advice.verdict()).isEqualTo(Verdict.HYBRID);
    }

    private static Recommendation advice(
            String perMillion, String utilisation, @Nullable BigDecimal spend, Needs needs) {
        return Recommendation.of(new Recommendation.Situation(
                API,
                List.of(answer(perMillion, utilisation)),
                false,
                spend == null ? null : volume(spend),
                null,
                null,
                needs,
                UNIT,
                CREW,
                true));
    }

    /** With a seller of the same weights at so much for a million tokens, where 12 million USD a year stand at 0.88. */
    private static Recommendation besides(String price, @Nullable BigDecimal volume, Needs needs) {
        return besides(ApiPrice.planned("openai/gpt-4o", false, UNIT, number("0.88"), ""), false, price, volume, needs);
    }

    private static Recommendation besides(
            ApiPrice api, boolean beside, String price, @Nullable BigDecimal volume, Needs needs) {
        BreakEven answer = answer("0.309", "0.55");
        BreakEven bought = BreakEven.of(ApiLine.at(number(price)), answer.fleet(), answer.full(), null);
        return Recommendation.of(new Recommendation.Situation(
                api,
                List.of(answer),
                false,
                volume,
                null,
                new CheaperSeller(sold(price), List.of(bought), null, beside),
                needs,
                UNIT,
                CREW,
                true));
    }

    private static ApiPrice sold(String price) {
        return ApiPrice.planned("deepinfra/llama-3.3-70b", true, UNIT, number(price), "");
    }

    /** A node that serves a million tokens for that at 100 %, in requests of a million tokens. */
    private static BreakEven answer(String perMillion, String utilisation) {
        BigDecimal full = BreakEven.quotient(number(NODE), number(perMillion));
        FleetStair fleet = new FleetStair(number(NODE), full.multiply(number(utilisation)), 0, number("500000"));
        return BreakEven.of(ApiLine.at(number("0.88")), fleet, full, null);
    }

    private static BigDecimal volume(BigDecimal spend) {
        return BreakEven.quotient(spend, number("0.88"));
    }

    static Reason deciding(Recommendation advice) {
        return advice.reasons().stream().filter(Reason::decides).findFirst().orElseThrow();
    }

    static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
