package farthing.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reasons that go on down to what is given: amounts, their source and its date. */
final class WholeReasonsTest {
    private static final Engine ENGINE = new Engine(ShippedFacts.facts());

    /** Of Anthropic's list of 2026-07-01: Build takes 5,000 requests a minute and $1,000 a month, Scale 10,000. */
    @Test
    void aRateLimitHasEveryTierWithItsSourceAndDateAndWhatIsAsked() {
        Shown shown = Shown.of(ENGINE, "interaction");
        String limit = shown.refs().stream()
                .filter(ref -> ref.startsWith("limit:"))
                .map(shown::explanation)
                .filter(reason -> reason.contains("rate limit: ") && reason.contains("claude-haiku-4-5"))
                .findFirst()
                .orElseThrow();
        assertThat(limit)
                .contains("tier build does not carry it anthropic-limits table of limits, Build, 2026-07-01")
                .contains("at most $1,000 a month requests a minute, at most 5,000")
                .contains("the month costs at this provider, which is more $6,032.99")
                .contains("tier scale carries it anthropic-limits table of limits, Scale, 2026-07-01")
                .contains("requests a minute, at most 10,000")
                .contains("requests a minute at the peak 17.3468")
                // 100,000 x 1.0204 / (730 x 60)
                .contains("the minutes of a month = 2.32968 an interaction takes, failed attempts included 1.0204")
                .contains("(traffic.peak) 4 times", "interactions a month: 10000 x 10 = 100,000");
    }

    /** 100,000 calls, 2 % of which fail at first: 1.0204 x (300 x $1 + 5 x $5) a million. */
    @Test
    void whatStaysIsNamedWithItsAmounts() {
        assertThat(Shown.of(ENGINE, "decide").explanation("stays"))
                .contains("stays either way: the sum of = ~$35.6629600003")
                .contains(
                        "inference of the call 'classify', which names a model of its own $33.163 observability ~$2.49996")
                .contains("cost of goods a month: 6032.98765516 + 2.49996000032");
        assertThat(Shown.of(ENGINE, "decide", "preset", "rag").explanation("stays"))
                .contains("vector store $500.00");
    }

    /** Against another seller of the same weights the same stays. */
    @Test
    void whoeverIsHeldAgainstTheSameStays() {
        assertThat(Shown.of(ENGINE, "decide", "d.against", "cheapest").explanation("stays"))
                .contains("stays either way: the sum of = ~$35.6629600003", "own $33.163 observability ~$2.49996");
    }

    /** Sonnet 4.6: $3 a million, $3.75 written for five minutes, $6 for an hour, $0.30 read. */
    @Test
    void theReadsFromWhichACachePaysAreDerivedFromPricesWithTheirDate() {
        assertThat(Shown.of(ENGINE, "interaction").explanation("ask:reads"))
                .contains("what the first call pays beyond plain input = $0.75 written into the cache $3.75")
                .contains("what a read saves = $2.70 sent as plain input $3.00")
                .contains("= $3.00 written into the cache $6.00")
                .contains("at anthropic/claude-sonnet-4-6; genai-prices ", ", 2026-08-22");
    }

    /** Nothing is sold in the first years: all of it is in the last. */
    @ParameterizedTest
    @ValueSource(strings = {"own:1:1", "own:1:2"})
    void aYearWithoutACostSaysInWhichThereIsOne(String ref) {
        assertThat(Shown.of(ENGINE, "hosting").explanation(ref))
                .startsWith("what the sale brings less than the books say, year " + ref.substring(6) + " $0.00")
                .contains("nothing in this year; in all years:", "resale, year 3: 102000 - 73167 = $28,833.00");
    }

    @Test
    void aHiddenCostIsCalledByItsName() {
        assertThat(Shown.of(ENGINE, "interaction", "preset", "rag").html("inputs"))
                .contains(">Vector store, a month<")
                .doesNotContain(">Monthly<");
        assertThat(Shown.of(ENGINE, "interaction", "preset", "rag", "set.hidden.\"vector store\".monthly", "600")
                        .text("changed"))
                .startsWith("Vector store, a month: 600");
    }
}
