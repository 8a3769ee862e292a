package farthing.economics.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import farthing.economics.audit.Factors.Factor;
import farthing.economics.audit.Factors.Range;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Oracle: the guide's claims as claims.json recomputes them by exact decimals. */
class MoneyClaimsTest {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    /** CL438: 39.42 trillion tokens a year at half the hours are 5,000 requests a second of 500. */
    @Test
    void tokensAYearAreRequestsASecond() {
        Restated restated = Restated.ofYear(number("39.42e12"), HALF, number("200"), number("300"));
        assertThat(restated.claim().of()).isEqualTo(Claimed.REQUESTS);
        assertThat(restated.claim().value()).isEqualByComparingTo("5000");
    }

    /** CL440: $158,000 a year over 39.42 trillion tokens is $0.004008 a million: again 5,000 requests a second. */
    @Test
    void aPriceAMillionIsRequestsASecond() {
        BigDecimal perHour = number("158000").divide(number("8760"), java.math.MathContext.DECIMAL128);
        Restated restated = Restated.ofPrice(number("0.004008118"), perHour, HALF, number("200"), number("300"));
        assertThat(restated.claim().value().doubleValue()).isCloseTo(5000, within(0.01));
        assertThat(Restated.usdPerMillion(number("4500"), perHour, HALF).doubleValue())
                .isCloseTo(2.226732, within(0.000001));
        assertThat(Restated.ofOutputPrice(number("2.226732"), perHour, HALF)
                        .claim()
                        .value()
                        .doubleValue())
                .isCloseTo(4500, within(0.01));
    }

    /** 8 x 700 W at 0.56 kWh a million, which are 2.016 J a token: 2,777.8 tokens a second. */
    @Test
    void energyIsTokensASecondAtFullPower() {
        Restated restated = Restated.ofEnergy(number("0.56"), number("700"), 8);
        assertThat(restated.claim().value().doubleValue()).isCloseTo(5600 / 2.016, within(1e-6));
    }

    /** CL007 and capabilities C98: 4 and 5 million tokens for $2,000 imply $500 and $400 a million. */
    @Test
    void aBreakEvenOfFiveMillionTokensImpliesAnApiOfFourHundredDollars() {
        assertThat(BreakEven.of(number("5e6"), number("2000"), null).impliedPrice())
                .isEqualByComparingTo("400");
        BreakEven four = BreakEven.of(number("4e6"), number("2000"), null);
        assertThat(four.impliedPrice()).isEqualByComparingTo("500");
        assertThat(four.verdict()).isInstanceOf(Verdict.PossibleOnlyIf.class);
        assertThat(four.breakEven()).isNull();
    }

    /** CL006: at Sonnet's $6.60 it takes 303 million, 60.6 times five million. */
    @Test
    void againstAPriceTheClaimIsImpossibleByItsFactor() {
        BreakEven claim = BreakEven.of(number("5e6"), number("2000"), number("6.60"));
        assertThat(claim.breakEven()).isNotNull();
        assertThat(claim.breakEven().doubleValue()).isCloseTo(303.0303e6, within(100.0));
        assertThat(((Verdict.Impossible) claim.verdict()).factor().doubleValue())
                .isCloseTo(60.606, within(0.001));
        BreakEven even = BreakEven.of(number("400e6"), number("2000"), number("5"));
        assertThat(even.verdict()).isEqualTo(new Verdict.Plausible(BigDecimal.ONE));
    }

    private static Factor times(String low, String high) {
        return new Factor(new Range(number(low), number(high)), false);
    }

    private static Factor over(String low, String high) {
        return new Factor(new Range(number(low), number(high)), true);
    }

    /** CL096: 2-5 x 2 x 1.5-2 x 1.5-3 is 9 to 60, not 5 to 10. */
    @Test
    void gainsMultiply() {
        Factors factors = new Factors(
                List.of(times("2", "5"), times("2", "2"), times("1.5", "2"), times("1.5", "3")),
                new Range(number("5"), number("10")));
        assertThat(factors.product())
                .isEqualTo(new Range(number("9"), number("60").stripTrailingZeros()));
        assertThat(((Verdict.PossibleOnlyIf) factors.verdict())
                        .conditions()
                        .get(0)
                        .changes())
                .containsExactly(
                        new Change(Change.Lever.LEAST, number("9")), new Change(Change.Lever.MOST, number("10")));
    }

    /** CL093: a third lies in 1/5 to 1/2. CL095: 100 adapters at 90 % are 90 times, not 50. */
    @Test
    void aClaimInsideIsPlausibleAndOutsideImpossible() {
        Factors third =
                new Factors(List.of(times("1", "1"), over("2", "5")), new Range(number("0.333"), number("0.333")));
        assertThat(third.product()).isEqualTo(new Range(number("0.2"), number("0.5")));
        assertThat(third.verdict()).isInstanceOf(Verdict.Plausible.class);
        Factors adapters =
                new Factors(List.of(times("100", "100"), times("0.9", "0.9")), new Range(number("50"), number("50")));
        assertThat(adapters.verdict()).isEqualTo(new Verdict.Impossible(Limit.FACTORS, number("1.8")));
    }

    @Test
    void rangesGoUp() {
        assertThatThrownBy(() -> new Range(number("2"), number("1"))).hasMessageContaining("goes up");
        assertThatThrownBy(() -> new Range(number("0"), number("1"))).hasMessageContaining("above 0");
    }
}
