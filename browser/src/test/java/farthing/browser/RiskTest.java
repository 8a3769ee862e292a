package farthing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a reader does who asks what may go wrong. */
class RiskTest {
    private static final String COMPLETED = "#sentence [data-explain=completed] data";

    @Test
    void theSameSeedGivesTheSameFiguresAndAnotherSeedOthers() {
        try (Visit visit = Visit.goingOn()) {
            visit.open("tab=risk").settled();
            String first = visit.text("#risk-bands");
            assertThat(visit.text("#margin figcaption")).contains("2,000 draws, seed 1");
            visit.type("seed", "7").settled();
            String other = visit.text("#risk-bands");
            assertThat(other).isNotEqualTo(first).contains("seed 7");
            visit.page().reload();
            visit.settled();
            assertThat(visit.text("#risk-bands")).as("after a reload").isEqualTo(other);
            visit.type("seed", "1").settled();
            assertThat(visit.text("#risk-bands")).isEqualTo(first);
            assertThat(visit.linked("seed"))
                    .as("what is usual is not in the link")
                    .isEmpty();
        }
    }

    @Test
    void aPriceBelowTheCostShowsTheLossTail() {
        try (Visit visit = Visit.goingOn()) {
            visit.open("tab=risk").settled();
            assertThat(visit.text("#margin figcaption")).contains("In none of 2,000 draws");
            visit.type("set.business.price", "0.07").settled();
            assertThat(visit.text("#margin figcaption")).contains("chance of a month at a loss", "hatched");
            assertThat(visit.page().locator("#margin svg .loss").count()).isPositive();
            visit.click("#margin summary");
            assertThat(visit.texts("#margin tbody tr")).isNotEmpty();
        }
    }

    @Test
    void theTornadoIsWidestFirstAndABarOpensItsReason() {
        try (Visit visit = Visit.goingOn()) {
            visit.open("tab=risk").settled();
            visit.click("#tornado summary");
            assertThat(visit.texts("#tornado tbody tr")).hasSizeGreaterThanOrEqualTo(5);
            String widest = visit.text("#tornado tbody tr td, #tornado tbody tr th");
            assertThat(visit.text("#sentence strong")).isEqualTo(widest);
            assertThat(visit.why("#tornado [data-explain^='input:']")).startsWith(widest);
        }
    }

    /** At 0.25 USD and some 7.5 cents a break point of the margin is where price or cost meet. */
    @Test
    void aBreakPointHoldsWhenItIsTried() {
        try (Visit visit = Visit.goingOn()) {
            visit.open("tab=risk").settled();
            double cost =
                    Double.parseDouble(visit.at(COMPLETED).getAttribute("value").replaceAll("[$~]", ""));
            visit.type("target", "0%").settled();
            List<String> price = visit.texts("#risk-points tr:has(th[title='business.price']) td");
            assertThat(price).isNotEmpty();
            visit.click("#risk-points tr:has(th[title='business.price']) button[data-set]")
                    .settled();
            assertThat(Double.parseDouble(
                            visit.at("[data-key='set.business.price']").inputValue()))
                    .as("without a margin the price is the cost")
                    .isBetween(cost * 0.999, cost * 1.001);
            assertThat(visit.text("#sentence [data-explain=margin]")).matches("-?0(\\.0\\d*)? %");
        }
    }

    @Test
    void theMarginOpensTheReasonThatTheCommandLineGives() {
        String why =
                Visit.words(Served.commandLine("explain", "plan", "examples/support-bot.yml", "--figure", "margin"));
        try (Visit visit = Visit.goingOn()) {
            visit.open("tab=risk").settled();
            assertThat(visit.why("#sentence [data-explain=margin]")).isEqualTo(why);
        }
    }
}
