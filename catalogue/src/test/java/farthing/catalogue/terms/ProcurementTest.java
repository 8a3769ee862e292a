package farthing.catalogue.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import farthing.catalogue.Provenance;
import farthing.catalogue.terms.CommitmentLadder.End;
import farthing.catalogue.terms.CommitmentLadder.Rung;
import farthing.catalogue.terms.ProvisionedThroughput.Deployment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ladders, units and fees, by hand and by the providers' printed examples. */
class ProcurementTest {
    private static final Provenance PAGE = Provenance.of("page", null);

    private static Rung rung(String from, String low, String high) {
        return new Rung(new BigDecimal(from), Statement.between(new BigDecimal(low), new BigDecimal(high), PAGE));
    }

    private static final CommitmentLadder LADDER = new CommitmentLadder(
            "monthly",
            "three rungs",
            1,
            List.of(rung("50000", "0.15", "0.25"), rung("250000", "0.30", "0.40"), rung("1000000", "0.5", "0.5")),
            true,
            PAGE,
            "");

    @ParameterizedTest
    @CsvSource({
        "49999.99, VALUE, 1",
        "50000, LOW, 0.85",
        "50000, VALUE, 0.80",
        "50000, HIGH, 0.75",
        "250000, VALUE, 0.65",
        "4000000, LOW, 0.5"
    })
    void aCommitmentGrantsTheHighestRungThatItReaches(String committed, End end, String factor) {
        assertThat(LADDER.contracted(new BigDecimal(committed), end).factor()).isEqualByComparingTo(factor);
    }

    @Test
    void belowTheFirstRungNoneIsReached() {
        assertThat(LADDER.reached(new BigDecimal("49999"))).isNull();
    }

    @Test
    void aRangeThatDoesNotRiseIsRefused() {
        BigDecimal half = new BigDecimal("0.5");
        assertThatThrownBy(() -> new Statement(half, BigDecimal.ONE, half, PAGE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("low 0.5, value 1 and high 0.5 do not rise");
    }

    private static ProvisionedThroughput units(String unit, long perMinute, String read, @Nullable String output) {
        return new ProvisionedThroughput(
                "one",
                List.of("model"),
                unit,
                BigDecimal.valueOf(perMinute),
                new BigDecimal(read),
                BigDecimal.ONE,
                output == null ? null : new BigDecimal(output),
                List.of(new Deployment("global", 15, 5)),
                PAGE,
                "");
    }

    /** 1,000 text and 500 audio tokens in, 300 out, ten a second: Google prints 16.96 and 44.44 units. */
    @ParameterizedTest
    @CsvSource({"3360, 7, 4, 16.96", "675, 1, 5, 44.44"})
    void googlesExamplesOfSizing(long perSecond, int audio, String output, String printed) {
        ProvisionedThroughput gsu = units("GSU", perSecond * 60, "1", output);
        BigDecimal needed = gsu.needed(CallTokens.of(1_000 + 500L * audio, 300), BigDecimal.valueOf(600));
        assertThat(needed.setScale(2, RoundingMode.HALF_UP)).isEqualByComparingTo(printed);
        BigDecimal whole = new Deployment("global", 1, 1).units(needed);
        assertThat(whole).isEqualByComparingTo(needed.setScale(0, RoundingMode.CEILING));
    }

    @Test
    void cachedTokensWeighWhatTheProviderSays() {
        CallTokens call = new CallTokens(
                BigDecimal.ZERO, BigDecimal.valueOf(1000), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
        assertThat(units("GSU", 1, "0.1", "1").weighted(call)).isEqualByComparingTo("100");
        assertThat(units("PTU", 1, "0", "8").weighted(call)).isEqualByComparingTo("0");
    }

    @ParameterizedTest
    @CsvSource({"0.1, 15", "15, 15", "15.1, 20", "20, 20", "92, 95"})
    void unitsRiseInStepsFromTheMinimum(String needed, String deployed) {
        assertThat(new Deployment("global", 15, 5).units(new BigDecimal(needed)))
                .isEqualByComparingTo(deployed);
    }

    @Test
    void whatIsNotPublishedIsNotSized() {
        ProvisionedThroughput ptu = units("PTU", 2500, "0", null);
        assertThat(ptu.isSizeable()).isFalse();
        assertThatThrownBy(() -> ptu.needed(CallTokens.of(1, 1), BigDecimal.ONE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("what a PTU of one serves of model is not published: state the units");
    }

    private static Figure figure(FigureUnit unit, String value) {
        BigDecimal point = new BigDecimal(value);
        return new Figure("fee", "fee", unit, new Statement(point, point, point, PAGE), List.of(), "");
    }

    @Test
    void aGatewayTakesAFixedPartAFeeByCallsAndAShare() {
        Gateway gateway = new Gateway(
                "all",
                "All of it",
                figure(FigureUnit.USD_PER_MONTH, "200"),
                figure(FigureUnit.USD_PER_1000_CALLS, "0.03"),
                figure(FigureUnit.SHARE, "0.05"),
                null);
        assertThat(gateway.fee(new BigDecimal("10000000"), new BigDecimal("80000")))
                .isEqualByComparingTo("4500");
        assertThat(new Gateway("none", "Free", null, null, null, null).fee(BigDecimal.TEN, BigDecimal.TEN))
                .isEqualByComparingTo("0");
    }
}
