package farthing.economics.plan;

import static farthing.economics.plan.Nest.input;
import static org.assertj.core.api.Assertions.assertThat;

import farthing.catalogue.Listing;
import farthing.catalogue.RateCard;
import farthing.catalogue.terms.Counting;
import farthing.economics.plan.Warning.Code;
import farthing.economics.plan.Warning.Severity;
import farthing.quantity.EffectivePeriod;
import farthing.workload.plan.PlannedCall;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Models whose prices end, previews and gifts, asked for by a workload that has nothing else to fear. */
class ModelWarningsTest {
    private static List<Warning> sold(String id, RateCard... cards) {
        Listing listing = new Listing(id, List.of("claude-sonnet-4-6"), null, Gate.INFO, List.of(cards));
        Planner planner = new Planner(Nest.book(listing), Nest.AT, null);
        return Gate.warnings(planner, WarningsTest.clean(w -> w), Gate.terms(new Counting.Apart(false)));
    }

    private static RateCard card(@Nullable String from, @Nullable String to, String in) {
        EffectivePeriod period =
                new EffectivePeriod(from == null ? null : Instant.parse(from), to == null ? null : Instant.parse(to));
        return Nest.card(period, in, "0.3", "3.75", "6", in.equals("0") ? "0" : "15");
    }

    /** From 22 August to the end of the year 132 days. */
    @Test
    void aModelThatIsSoldForThisYearOnlyIsARiskAndAPriceThatEndsACaution() {
        String newYear = "2027-01-01T00:00:00Z";
        List<Warning> gone = sold("sonnet", card(null, newYear, "3"));
        assertThat(gone).extracting(Warning::code).containsExactly(Code.PRICE_ENDS);
        assertThat(gone.get(0).severity()).isEqualTo(Severity.RISK);
        assertThat(gone.get(0).figure()).isEqualByComparingTo("132");
        List<Warning> dearer = sold("sonnet", card(null, newYear, "3"), card(newYear, null, "4"));
        assertThat(dearer.get(0).severity()).isEqualTo(Severity.CAUTION);
        assertThat(dearer.get(0).sentence()).contains("2027-01-01");
        assertThat(sold("sonnet", card(null, "2027-09-01T00:00:00Z", "3"))).isEmpty();
    }

    @Test
    void aPreviewAndAGiftAreNamed() {
        assertThat(sold("sonnet-preview-05", card(null, null, "3")))
                .extracting(Warning::code)
                .containsExactly(Code.PREVIEW_MODEL);
        assertThat(sold("sonnet-expert", card(null, null, "3"))).isEmpty();
        assertThat(sold("sonnet", card(null, null, "0")))
                .extracting(Warning::code)
                .containsExactly(Code.FREE_MODEL);
    }

    @Test
    void whatIsNeverAskedForIsNoGift() {
        PlannedCall never = new PlannedCall(
                "answer",
                null,
                input("answer.rounds", "1"),
                input("answer.share", "0"),
                WarningsTest.ANSWER.prefix(),
                WarningsTest.ANSWER.input(),
                WarningsTest.ANSWER.output(),
                WarningsTest.ANSWER.reasoning(),
                WarningsTest.ANSWER.history(),
                WarningsTest.ANSWER.gapSeconds(),
                List.of(),
                WarningsTest.ANSWER.maxOutput(),
                null);
        assertThat(Gate.warnings(WarningsTest.clean(never, w -> w))).isEmpty();
    }
}
