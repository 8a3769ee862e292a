package farthing.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What counts as a number on the page, so that one without a door is found. */
final class NumbersTest {
    private static String found(String html) {
        return Numbers.in(html).stream().map(Numbers.Found::number).toList().toString();
    }

    @Test
    void moneySharesAndCountsAreNumbers() {
        assertThat(found("<p>It costs $1,234.5 a month, 3.2 % of 17 calls of 1.5k tokens, or 0.9 \u00a2.</p>"))
                .isEqualTo("[$1,234.5, 3.2 %, 17, 1.5k, 0.9 \u00a2]");
        assertThat(found("<td>\u2265 5</td><td>(+12%)</td><td>-3</td>")).isEqualTo("[5, 12%, 3]");
    }

    @Test
    void digitsOfNamesAndDatesAreNot() {
        assertThat(found("<p>gpt-4o, llama-3.3-70b, 8x H100 SXM, p95, o3, 2026-08-01, 5:1, alert(1)</p>"))
                .isEqualTo("[]");
    }

    @Test
    void aDoorIsWhatTheNumberStandsIn() {
        String html = "<p>so <button data-explain=\"month\"><data value=\"5\">$5</data></button> and $6</p>";
        assertThat(Numbers.in(html)).extracting(Numbers.Found::hasDoor).containsExactly(true, false);
    }
}
