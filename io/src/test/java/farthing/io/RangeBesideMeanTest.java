package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import farthing.economics.plan.Estimate;
import farthing.economics.plan.Plan;
import farthing.economics.plan.Planner;
import farthing.economics.plan.Warning;
import farthing.economics.plan.Warning.Code;
import farthing.economics.plan.Warning.Severity;
import farthing.economics.plan.Warnings;
import farthing.formats.doc.Doc;
import farthing.formats.workload.Patch;
import farthing.formats.workload.WorkloadReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * 800 to 2000 are the 5th and the 95th percentile of a lognormal: its median is the root of 800 x 2000, 1264.91, and its 1st
 * and 99th percentile lie 2.326348 / 1.644854 times as far from it as they do, by logarithms: at 661.69 and 2418.06.
 */
class RangeBesideMeanTest {
    private static final Planner PLANNER =
            new Planner(ShippedBooks.open("market"), Instant.parse("2026-08-22T12:00:00Z"), null);

    private static Doc file(String input) {
        return YamlDocs.parse(
                "model: claude-sonnet-4-6\noutput: 600\nmax_output: 900\ninteractions: 1000\ninput: " + input + "\n");
    }

    private static List<Warning> warnings(Doc file) {
        Plan plan = PLANNER.plan(WorkloadReader.read(file));
        return new Warnings(PLANNER, plan, TermsFiles.shipped())
                .of(Estimate.of(plan.options().get(0))).stream()
                        .filter(warning -> warning.code() == Code.RANGE_BESIDE_MEAN)
                        .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"spread", "uncertain"})
    void aMeanFarOutsideItsRangeIsWarnedOf(String key) {
        List<Warning> warnings = warnings(file("{mean: 9000, " + key + ": 800 to 2000}"));
        assertThat(warnings).hasSize(1);
        Warning warning = warnings.get(0);
        assertThat(warning.severity()).isEqualTo(Severity.CAUTION);
        assertThat(warning.path()).isEqualTo("input");
        assertThat(warning.figure()).isEqualByComparingTo("9000");
        assertThat(warning.bound()).isCloseTo(new BigDecimal("2418.06"), within(new BigDecimal("0.01")));
        assertThat(warning.sentence())
                .contains("input, 9,000 tokens, lies above its " + key + " as stated, which reaches from 662 tokens to"
                        + " 2,418 tokens");
        assertThat(warning.wayOut()).contains("input.mean or input." + key);
    }

    @Test
    void aMeanBelowItsRangeIsToo() {
        Warning warning = warnings(file("{mean: 80, spread: 800 to 2000}")).get(0);
        assertThat(warning.bound()).isCloseTo(new BigDecimal("661.69"), within(new BigDecimal("0.01")));
        assertThat(warning.sentence()).contains("80 tokens, lies below its spread");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{mean: 700, spread: 800 to 2000}",
                "{mean: 2400, spread: 800 to 2000}",
                "{spread: 10% of 5000 | 90% of 0}",
                "{spread: p50=1 p95=100}",
                "{mean: 9000, spread: 800 to 20000, uncertain: 8000 to 10000}",
                "1400"
            })
    void whatLiesWithinIsNot(String input) {
        assertThat(warnings(file(input))).isEmpty();
    }

    /** An edit sets the mean; the range it had is moved, and that is said. */
    @Test
    void aMeanThatAnEditSetsIsHeldAgainstTheRangeThatStands() {
        Doc edited = Patch.set("input", new BigDecimal("9000")).applyTo(file("{mean: 1400, spread: 800 to 2000}"));
        assertThat(warnings(edited)).hasSize(1);
        assertThat(warnings(file("{mean: 1400, spread: 800 to 2000}"))).isEmpty();
    }
}
