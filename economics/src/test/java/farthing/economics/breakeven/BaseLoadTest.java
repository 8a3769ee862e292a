package farthing.economics.breakeven;

import static farthing.economics.breakeven.RecommendationTest.API;
import static farthing.economics.breakeven.RecommendationTest.CREW;
import static farthing.economics.breakeven.RecommendationTest.UNIT;
import static farthing.economics.breakeven.RecommendationTest.deciding;
import static farthing.economics.breakeven.RecommendationTest.number;
import static org.assertj.core.api.Assertions.assertThat;

import farthing.economics.breakeven.Reason.Code;
import farthing.economics.breakeven.Recommendation.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is advised where a day has quiet and busy hours: nodes for the base load, and a seller for the peaks. */
class BaseLoadTest {
    /**
     * A node of 100,000 a year serves 100; 12 hours of a day fill ten of them and 12 hours twenty: 1,500 a year. At 1,600
     * each the API asks 2,400,000, twenty nodes cost 2,000,000 and with a team of 500,000 more; ten of them with 500 at the
     * API cost 1,800,000, with the team 2,300,000. At 1,400 these are 2,100,000 and 1,700,000 + 500,000.
     */
    @Test
    void aBaseLoadThatPaysItsTeamIsNotLeftToTheApi() {
        Recommendation pays = unstaffedDay("1600");
        assertThat(pays.verdict()).isEqualTo(Verdict.HYBRID);
        assertThat(deciding(pays).text())
                .contains(
                        "with peaks at the API $1,800,000 a year, against $2,400,000 at the API alone and $2,000,000");
        assertThat(pays.reason(Code.NO_OPERATION)).isNotNull();
        Recommendation stays = unstaffedDay("1400");
        assertThat(stays.verdict()).isEqualTo(Verdict.STAY);
        assertThat(deciding(stays).text())
                .contains("with a team of $500,000 a year it costs $2,500,000 a year at your volume, more than the"
                        + " $2,100,000 at the API");
    }

    /**
     * At 1,200 each the API asks 1,800,000: less than twenty nodes, more than ten with 500 at the API, 1,600,000; but what
     * these serve is a bound.
     */
    @Test
    void aBaseLoadThatPaysOnlyAtABoundSpeaksForNoFleet() {
        assertThat(day("1200", false).verdict()).isEqualTo(Verdict.HYBRID);
        Recommendation bound = day("1200", true);
        assertThat(bound.verdict()).isEqualTo(Verdict.STAY);
        assertThat(deciding(bound).code()).isEqualTo(Code.NOT_MEASURED);
        assertThat(Objects.requireNonNull(bound.reason(Code.HOURS)))
                .satisfies(hours -> assertThat(hours.decides()).isFalse())
                .satisfies(hours -> assertThat(hours.text()).contains("$1,600,000", "a bound that no engine reaches"));
        assertThat(bound.reasons().stream().filter(reason -> reason.code() == Code.NOT_MEASURED))
                .hasSize(1);
    }

    private static Recommendation unstaffedDay(String price) {
        return day(price, false, false);
    }

    private static Recommendation day(String price, boolean bound) {
        return day(price, bound, true);
    }

    private static Recommendation day(String price, boolean bound, boolean staffed) {
        FleetStair stair = new FleetStair(number("100000"), number("100"), 0, BigDecimal.ZERO);
        FleetStair all = new FleetStair(number("100000"), number("75"), 0, BigDecimal.ZERO);
        BigDecimal each = BreakEven.quotient(number("100"), number("8760"));
        List<BigDecimal> loads = List.of(each.multiply(number("10")), each.multiply(number("20")));
        BreakEven answer = BreakEven.of(ApiLine.at(number(price)), all, number("100"), null);
        return Recommendation.of(new Recommendation.Situation(
                API,
                List.of(answer),
                bound,
                number("1500"),
                Hybrid.of(stair, number(price), loads),
                null,
                Needs.NONE,
                UNIT,
                CREW,
                staffed));
    }

    /**
     * A node of 100 a year serves 100; 12 hours of a day fill one and 12 hours two: 150 a year. At 3.00 of today's seller
     * two nodes are the least, at 1.20 of the other one a node and its peaks: 100 + 50 x 1.20 = 160, where the seller alone
     * asks 180 and two nodes are 200. At 0.90 the seller alone asks 135, less than any node with its peaks.
     */
    @Test
    void peaksGoToWhoeverSellsTheWeightsForLess() {
        Recommendation both = curved("1.20", false);

        assertThat(both.verdict()).isEqualTo(Verdict.HYBRID);
        assertThat(deciding(both).text())
                .contains(
                        "with peaks at deepinfra/llama-3.3-70b $160 a year, against $180 at deepinfra/llama-3.3-70b alone")
                .contains("$200 with nodes for all");
        Recommendation bought = curved("0.90", false);
        assertThat(bought.verdict()).isEqualTo(Verdict.STAY);
        assertThat(deciding(bought).text()).contains("$135 a year at your volume, less than the $200 of nodes");
        assertThat(curved("1.20", true).verdict()).isEqualTo(Verdict.CONSIDER);
    }

    /** With 10.20 a year for people, 110.20 + 50 x 1.05 = 162.70 are the least of one's own; the seller alone asks 157.5. */
    @Test
    void whatIsComparedWithASellerIsNamed() {
        assertThat(deciding(curved("1.05", false, "10.20")).text())
                .contains("$158 a year at your volume, less than the $163 of 1 node with peaks there");
    }

    /** Where sources differ on what the peaks cost, that is told; of a seller that only stands beside it is not. */
    @Test
    void contestedPricesOfBothSellersAreTold() {
        String today = "the price of together/llama-3.3-70b is contested: today";
        String peaks = "the price of deepinfra/llama-3.3-70b is contested: there";

        assertThat(contested(curved("1.20", false))).containsExactly(today, peaks);
        assertThat(contested(curved("0.90", false))).containsExactly(peaks);
        assertThat(contested(curved("1.90", true))).containsExactly(today);
    }

    private static List<String> contested(Recommendation advice) {
        return advice.reasons().stream()
                .filter(reason -> reason.code() == Code.CONTESTED)
                .map(Reason::text)
                .toList();
    }

    private static ApiPrice contested(ApiPrice price, String how) {
        return new ApiPrice(price.seller(), true, price.parts(), "contested: " + how);
    }

    private static Recommendation curved(String price, boolean beside) {
        return curved(price, beside, "0");
    }

    private static Recommendation curved(String price, boolean beside, String people) {
        FleetStair stair = new FleetStair(number("100"), number("100"), 0, number(people));
        BigDecimal each = BreakEven.quotient(number("100"), number("8760"));
        List<BigDecimal> loads = List.of(each, each.multiply(number("2")));
        // nodes for the busiest hour: 4 / 3 of the mean
        FleetStair all = new FleetStair(number("100"), number("75"), 0, number(people));
        BreakEven answer = BreakEven.of(ApiLine.at(number("3.00")), all, number("100"), null);
        BreakEven bought = BreakEven.of(ApiLine.at(number(price)), all, number("100"), null);
        return Recommendation.of(new Recommendation.Situation(
                contested(API, "today"),
                List.of(answer),
                false,
                number("150"),
                Hybrid.of(stair, number("3.00"), loads),
                new CheaperSeller(
                        contested(ApiPrice.planned("deepinfra/llama-3.3-70b", true, UNIT, number(price), ""), "there"),
                        List.of(bought),
                        Hybrid.of(stair, number(price), loads),
                        beside),
                Needs.NONE,
                UNIT,
                CREW,
                true));
    }
}
