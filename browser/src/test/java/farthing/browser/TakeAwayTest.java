package farthing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Whatever the reader takes along. */
class TakeAwayTest {
    @Test
    void theLinkAndTheTableAreCopied() {
        try (Visit visit = new Visit(
                new Browser.NewContextOptions().setPermissions(List.of("clipboard-read", "clipboard-write")))) {
            visit.open("tab=risk&seed=7").settled();
            visit.type("seed", "9");
            visit.at("[data-copy=link]").click();
            visit.until("document.querySelector('#status').innerText.includes('copied')", 10);
            assertThat(visit.page().evaluate("navigator.clipboard.readText()"))
                    .isEqualTo(visit.page().url())
                    .asString()
                    .contains("tab=risk", "seed=9");
            visit.click("#tab-prices").settled();
            visit.at("#take > summary").click();
            visit.at("[data-copy=tsv]").click();
            visit.until("document.querySelector('#status').innerText.includes('table is copied')", 10);
            assertThat(String.valueOf(visit.page().evaluate("navigator.clipboard.readText()")))
                    .contains("\t")
                    .hasLineCount(1 + Integer.parseInt(visit.text("#prices-count data:nth-of-type(2)")));
        }
    }

    @ParameterizedTest
    @FieldSource("farthing.browser.Tabs#ALL")
    void everyViewIsTakenAlongInEveryFormAndItsChartsAsPictures(String tab) throws IOException {
        try (Visit visit = Visit.goingOn()) {
            visit.open("tab=" + tab).settled();
            assertThat(visit.taken("csv").lines().count()).isGreaterThan(1);
            assertThat(visit.taken("csv").lines().findFirst().orElse("")).contains(",");
            assertThat(visit.taken("json")).startsWith("{").endsWith("}\n");
            assertThat(visit.taken("md")).contains("|");
            List<String> charts = visit.page().locator("#body figure.chart").all().stream()
                    .map(chart -> chart.getAttribute("id"))
                    .toList();
            assertThat(charts).hasSizeGreaterThanOrEqualTo(1);
            for (String chart : charts) {
                String drawn = visit.saved("[data-chart=" + chart + "][data-format=svg]");
                assertThat(drawn)
                        .as(chart)
                        .startsWith("<svg")
                        .doesNotContain("class=", "var(--")
                        .contains(">" + visit.text("#" + chart + " figcaption strong") + "</text>")
                        .containsPattern(">Farthing\\. Prices of \\d{4}-\\d\\d-\\d\\d\\.</text>");
                Path picture = visit.page()
                        .waitForDownload(() -> visit.at("[data-chart=" + chart + "][data-format=png]")
                                .click())
                        .path();
                byte[] bytes = Files.readAllBytes(picture);
                assertThat(new String(bytes, 1, 3, java.nio.charset.StandardCharsets.US_ASCII))
                        .isEqualTo("PNG");
                assertThat(bytes.length).as(chart).isGreaterThan(2_000);
            }
        }
    }

    @Test
    void theReportHasAllItsPartsAndIsKeptAsOneFile() {
        try (Visit visit = Visit.goingOn()) {
            visit.open("set.traffic.users=20k").settled();
            visit.at("#take > summary").click();
            visit.at("[data-take=report]").click();
            visit.page().waitForSelector("#report[open]");
            assertThat(visit.text("#report h1")).isNotBlank();
            assertThat(visit.text("#report .sentence")).isEqualTo(visit.text("#sentence"));
            assertThat(visit.texts("#report h2"))
                    .containsExactly(
                            "The figures", "What would change the decision", "What it rests on", "To get it again");
            assertThat(visit.texts("#report figure")).isNotEmpty();
            assertThat(visit.text("#report-body"))
                    .contains("farthing plan farthing.yml --as-of", "users: 20k", "Book market");
            String kept = visit.saved("[data-report=keep]");
            assertThat(kept)
                    .startsWith("<!doctype html>")
                    .contains("What it rests on")
                    .doesNotContain("<script", "@import");
            visit.page().keyboard().press("Escape");
            assertThat(visit.at("#report").getAttribute("open")).isNull();
        }
    }
}
