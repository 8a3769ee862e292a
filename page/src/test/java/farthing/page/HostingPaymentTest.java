package farthing.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How what is on offer is paid, where nobody chose a way. */
final class HostingPaymentTest {
    private static final Engine ENGINE = new Engine(ShippedFacts.facts());

    /** Lambda rents eight H100 in Salt Lake City for a year and on demand: both stand there, and the choice says so. */
    @Test
    void whereNoWayIsChosenAllButSpotStandSideBySide() {
        Shown shown = Shown.of(
                ENGINE,
                "hosting",
                "host",
                "llama-3.3-70b",
                "h.provider",
                "lambda",
                "h.gpu",
                "h100-sxm",
                "h.all",
                "yes");
        String rows = shown.html("hosting-rows");
        assertThat(shown.text("inputs")).contains("every way but spot").doesNotContain("else as offered");
        assertThat(rows).contains("<td>reserved-1y</td>", "<td>on-demand</td>").doesNotContain("<td>spot</td>");
    }
}
