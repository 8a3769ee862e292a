package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import farthing.economics.plan.Estimate;
import farthing.economics.plan.OptionSheet;
import farthing.economics.plan.Planner;
import farthing.formats.doc.FormatException;
import farthing.formats.workload.WorkloadReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Caches of a plan, from the text of a workload file on: 50,000 tokens at Sonnet 4.6's 3, 0.30, 3.75 and 6 dollars. */
class PlannedCachesTest {
    private static final Instant AT = Instant.parse("2026-10-01T00:00:00Z");
    private static final BigDecimal DAY = new BigDecimal("1000");

    /**
     * 1,000 calls a day are one every 86.4 s: exp(-300 / 86.4) x 1,000 = 31.05 of them find the prefix gone after five
     * minutes, and exp(-41.7) after an hour. The guide types 80% and 98%, which is $49.50 and $20.70.
     */
    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "'{policy: 5m}', poisson, 20.3558, by arrivals 96.9%",
        "'{policy: 1h}', poisson, 15.0000, by arrivals 100%",
        "5m, periodic, 15.0000, by arrivals 100%",
        "'{policy: 5m, hit_rate: 80%}', poisson, 49.5000, 'claimed 80%, by arrivals 96.9%'",
        "'{policy: 1h, hit_rate: 98%}', poisson, 20.7000, 'claimed 98%, by arrivals 100%'",
        "'{policy: 5m, hit_rate: {mean: 80%, measured: true}}', poisson, 49.5, 'measured 80%, by arrivals 96.9%'",
        // a hundred tenants: one call every 2.4 hours each; exp(-300 / 8640) = 0.965873 write, exp(-3600 / 8640) =
        // 0.659241
        "'{policy: 5m, scopes: 100}', poisson, 181.6132, by arrivals 3.4%",
        "'{policy: 1h, scopes: 100}', poisson, 202.8836, by arrivals 34.1%",
        "'{policy: 1h, scopes: 100}', periodic, 300, by arrivals 0%",
    })
    void aThousandCallsADay(String cache, String arrivals, double dollars, String words) {
        Estimate day = estimate("model: claude-sonnet-4-6\nprefix: 50k\ninput: 0\noutput: 0\n"
                + "traffic: {interactions: 1000 a day, arrivals: " + arrivals + "}\ncache: " + cache + "\n");

        assertThat(day.contracted().amount().multiply(DAY).doubleValue()).isCloseTo(dollars, within(0.00006));
        assertThat(Objects.requireNonNull(day.hitRateSource()).words()).isEqualTo(words);
    }

    /** Gaps are told by their cases: one in twenty is a pause of ten minutes and more. */
    @Test
    void pausesAreTold() {
        String file = """
                model: claude-sonnet-4-6
                rounds: 2
                prefix: 20k
                input: 1000
                output: 0
                interactions: 0
                cache: 5m
                gap: {spread: 95% of 20 s | 5% of 30m}
                """;

        // 21,000 sent, then 22,000, of which 95% of 21,000 are read
        assertThat(Objects.requireNonNull(estimate(file).hitRate()).doubleValue())
                .isCloseTo(0.95 * 21 / 43, within(1e-9));
    }

    @Test
    void arrivalsThatAreNoneAreNamed() {
        assertThatThrownBy(() -> estimate(five("arrivals: monthly")))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("traffic.arrivals")
                .hasMessageContaining("poisson")
                .hasMessageContaining("periodic");
        assertThatThrownBy(() -> estimate(five("arrivals: periodic, weekly: [1, 1, 1, 1, 1, 0, 0]")))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("even intervals have none");
    }

    private static String five(String traffic) {
        return "model: claude-sonnet-4-6\ninput: 0\noutput: 0\ntraffic: {interactions: 1000 a day, " + traffic + "}\n";
    }

    private static Estimate estimate(String file) {
        OptionSheet option = Objects.requireNonNull(
                new Planner(ShippedBooks.open("guide"), AT, null).first(WorkloadReader.read(YamlDocs.parse(file))));
        return Estimate.of(option);
    }
}
