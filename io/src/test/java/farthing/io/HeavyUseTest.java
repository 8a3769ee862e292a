package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import farthing.economics.goal.Figure;
import farthing.economics.goal.HeavyUse;
import farthing.economics.goal.LossRisk;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.OptionSheet;
import farthing.economics.plan.Planner;
import farthing.formats.goal.Change;
import farthing.formats.goal.GoalSeek;
import farthing.formats.goal.GoalText;
import farthing.formats.goal.Variable;
import farthing.formats.workload.WorkloadReader;
import farthing.quantity.Draws;
import farthing.quantity.range.Lognormal;
import farthing.quantity.range.StandardNormal;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Users that use much, and months that lose, against closed forms; a message of 800 and 300 tokens is $0.0069 at $3 and $15. */
class HeavyUseTest {
    private static final Planner PLANNER =
            new Planner(ShippedBooks.open("market"), Instant.parse("2026-08-22T12:00:00Z"), null);
    private static final int DRAWS = 10_000;
    private static final double MESSAGE = 0.0069;

    private static Workload workload(String perUser, String users, String price) {
        return workload(perUser, users, price, "");
    }

    private static Workload workload(String perUser, String users, String price, String more) {
        return WorkloadReader.read(YamlDocs.parse("model: claude-sonnet-4-6\ninput: 800\noutput: 300\n"
                + "traffic: {users: " + users + ", per_user: " + perUser + "}\nprice: " + price + "\n" + more));
    }

    private static OptionSheet option(Workload workload) {
        return Objects.requireNonNull(PLANNER.first(workload));
    }

    private static HeavyUse heavy(Workload workload) {
        return Objects.requireNonNull(HeavyUse.of(workload, Estimate.of(option(workload))));
    }

    private static LossRisk risk(Workload workload) {
        return Objects.requireNonNull(LossRisk.of(workload, option(workload), 1, DRAWS));
    }

    /** $10.35 pays for 1,500 messages, the 95th percentile. */
    @Test
    void aSeatThatPaysForTheNinetyFifthPercentileLosesOnOneInTwenty() {
        HeavyUse heavy = heavy(workload("{spread: 40 to 1500}", "1000", "{per: seat, amount: 10.35}"));
        assertThat(heavy.losing()).isCloseTo(0.05, within(1e-12));
        assertThat(heavy.limit()).isEqualByComparingTo("1500");
        assertThat(heavy.served().text()).isEqualTo("0.0069");
    }

    @Test
    void thePriceAtWhichOneInTwentyLosesIsFound() {
        String file = """
                model: claude-sonnet-4-6
                input: 800
                output: 300
                traffic: {users: 1000, per_user: {spread: 40 to 1500}}
                price: {per: seat, amount: 5}
                """;
        Change change = Objects.requireNonNull(new GoalSeek(PLANNER, TermsFiles.shipped(), 1, 100)
                .solve(YamlDocs.parse(file), GoalText.parse("losing-users <= 5%"), List.of(Variable.PRICE), List.of())
                .attempts()
                .get(0)
                .change());
        assertThat(change.patch()).isEqualTo("price.amount: 10.35");
    }

    /** Against 200,000 users drawn one by one: each figure within four of its standard errors. */
    @Test
    void theClosedFormsAgreeWithASimulation() {
        Workload workload = workload("{spread: 40 to 1500}", "1000", "{per: seat, amount: 5}");
        HeavyUse heavy = heavy(workload);
        Lognormal use = (Lognormal) heavy.use();
        int n = 200_000;
        Draws draws = new Draws(20260822);
        double[] costs = new double[n];
        double sum = 0;
        double squares = 0;
        int losing = 0;
        double lost = 0;
        double lostSquares = 0;
        for (int i = 0; i < n; i++) {
            double uniform = (draws.nextInt(1 << 30) + 0.5) / (1 << 30);
            costs[i] = MESSAGE * use.quantile(uniform);
            double over = Math.max(0, costs[i] - 5);
            sum += costs[i];
            squares += costs[i] * costs[i];
            losing += over > 0 ? 1 : 0;
            lost += over;
            lostSquares += over * over;
        }
        double p = Objects.requireNonNull(heavy.losing());
        assertThat((double) losing / n).isCloseTo(p, within(4 * Math.sqrt(p * (1 - p) / n)));
        double lostMean = lost / n;
        assertThat(Objects.requireNonNull(heavy.lost()))
                .isCloseTo(lostMean, within(4 * Math.sqrt((lostSquares / n - lostMean * lostMean) / n)));
        Arrays.sort(costs);
        double top = 0;
        for (int i = n - n / 100; i < n; i++) {
            top += costs[i];
        }
        double deviation = Math.sqrt(squares / n - sum / n * (sum / n));
        // The share of the top hundredth: its error is at most that of a sum of as many of the largest values.
        assertThat(top / sum).isCloseTo(heavy.shareOfTop(0.01), within(4 * deviation / Math.sqrt(n) / (sum / n)));
    }

    /** With sigma = ln(37.5) / (2 x 1.644854) = 1.101741 the top tenth causes 1 - N(1.281552 - 1.101741) = 42.87 %. */
    @Test
    void theTopTenthCausesItsClosedForm() {
        HeavyUse heavy = heavy(workload("{mean: 400, spread: 40 to 1500}", "1000", "{per: seat, amount: 20}"));
        double sigma = StrictMath.log(37.5) / (2 * 1.6448536269514722);
        assertThat(heavy.shareOfTop(0.1))
                .isCloseTo(1 - StandardNormal.cdf(1.2815515655446004 - sigma), within(1e-12))
                .isCloseTo(0.4287, within(1e-4));
    }

    /** Where 10 % of the users make 50 % of the use, sigma is 1.281552: a tenth makes one half, and 1 in 100 makes 14.81 %. */
    @Test
    void aHeavyTailIsTheLognormalThatHasIt() {
        HeavyUse heavy = heavy(workload(
                "400", "1000", "{per: seat, amount: 20}", "business: {heavy_tail: {users: 10%, usage: 50%}}\n"));
        assertThat(heavy.shareOfTop(0.1)).isCloseTo(0.5, within(1e-12));
        assertThat(heavy.shareOfTop(0.01)).isCloseTo(0.148059, within(1e-6));
        assertThat(heavy.use().mean()).isCloseTo(400, within(1e-9));
        LossRisk risk = risk(workload(
                "400", "1000", "{per: seat, amount: 3}", "business: {heavy_tail: {users: 10%, usage: 50%}}\n"));
        assertThat(risk.scatter()).isPositive();
    }

    /** 2 KB a call at $100 a GB are $0.0002 a message; a month's fee and free users are not what a message causes. */
    @Test
    void whatAMessageCausesLeavesOutWhatCostsTheSameWithoutIt() {
        Workload workload = workload("{spread: 40 to 1500}", "1000", "{per: seat, amount: 20}", """
                business: {free: {conversion: 5%}}
                hidden:
                  observability: {kb_per_call: 2, per_gb: 100}
                  compliance: {monthly: 500}
                """);
        assertThat(heavy(workload).served().amount().doubleValue()).isCloseTo(0.0069 + 0.0002, within(1e-9));
    }

    @Test
    void withoutASeatsPriceNobodyLosesButTheTopStillCosts() {
        HeavyUse heavy = heavy(workload("{spread: 40 to 1500}", "1000", "0.01"));
        assertThat(heavy.losing()).isNull();
        assertThat(heavy.lost()).isNull();
        assertThat(heavy.limit()).isNull();
        assertThat(heavy.shareOfTop(0.01)).isBetween(0.1, 0.12);
        assertThat(HeavyUse.of(workload("400", "1000", "0.01"), Estimate.of(option(workload("400", "1000", "0.01")))))
                .isNull();
    }

    /** Revenue is certain and cost grows with the messages: a loss where a user brings over 550, the 95th percentile. */
    @Test
    void theRiskOfALossIsTheTailOfWhatIsUncertain() {
        Workload workload = workload("{uncertain: 300 to 550}", "1000", "{per: seat, amount: 3.795}");
        LossRisk risk = risk(workload);
        assertThat(risk.probability()).isCloseTo(0.05, within(3 * Math.sqrt(0.05 * 0.95 / DRAWS)));
        assertThat(risk.scatter()).isZero();
        assertThat(risk.profit().p5()).isCloseTo(0, within(20.0));
    }

    /** The users' part of a month is c x sd x sqrt(U): against what the month costs it falls as 1 / sqrt(U), the band stays. */
    @Test
    void whatDiffersBetweenUsersEvensOutAndWhatIsUncertainStays() {
        LossRisk few = risk(
                workload("{mean: 400, spread: 40 to 1500, uncertain: 300 to 550}", "100", "{per: seat, amount: 4}"));
        LossRisk many = risk(
                workload("{mean: 400, spread: 40 to 1500, uncertain: 300 to 550}", "10000", "{per: seat, amount: 4}"));
        double sigma = StrictMath.log(37.5) / (2 * 1.6448536269514722);
        double deviation = 400 * Math.sqrt(StrictMath.expm1(sigma * sigma));
        // Of 10,000 strata of a tail as heavy as this, the deviation is known to a few per cent.
        assertThat(few.scatter()).isCloseTo(MESSAGE * deviation * 10, within(MESSAGE * deviation * 10 * 0.05));
        assertThat(many.scatter() / few.scatter()).isCloseTo(10, within(1e-9));
        double fewBand = few.profit().p95() - few.profit().p5();
        double manyBand = many.profit().p95() - many.profit().p5();
        assertThat(manyBand / fewBand).isCloseTo(100, within(1e-6));
    }

    /** Nothing uncertain: profit $124 of 100 users at $4 against their scatter. */
    @Test
    void spreadAloneMakesALossAsLikelyAsTheNormalTail() {
        LossRisk risk = risk(workload("{mean: 400, spread: 40 to 1500}", "100", "{per: seat, amount: 4}"));
        assertThat(risk.probability()).isCloseTo(StandardNormal.cdf(-124 / risk.scatter()), within(1e-9));
    }

    @Test
    void withoutRangesThereIsNoRisk() {
        Workload certain = workload("400", "1000", "{per: seat, amount: 4}");
        assertThat(LossRisk.of(certain, option(certain), 1, DRAWS)).isNull();
        assertThat(Figure.LOSING_USERS.of(certain, Estimate.of(option(certain))))
                .isNull();
        assertThat(Figure.PROFIT.of(certain, Estimate.of(option(certain))))
                .isEqualByComparingTo(new BigDecimal("1240"));
    }
}
