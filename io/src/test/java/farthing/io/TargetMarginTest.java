package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import farthing.economics.plan.BreakPoint;
import farthing.economics.plan.Planner;
import farthing.formats.plan.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** 1,400 and 600 tokens at 3 and 15 dollars a million are $0.0132; sold for $0.05 that leaves 73.6 %. */
class TargetMarginTest {
    private static final String FILE = """
            model: claude-sonnet-4-6
            input: 1400
            output: 600
            interactions: 100k
            price: 0.05
            """;

    private static List<BreakPoint> points(String more) {
        Planner planner = new Planner(ShippedBooks.open("market"), Instant.parse("2026-08-22T12:00:00Z"), null);
        Decision decision = Decision.of(YamlDocs.parse(FILE + more), planner, TermsFiles.shipped(), 1, 100);
        return Objects.requireNonNull(decision).breakPoints();
    }

    private static BreakPoint point(List<BreakPoint> points, String path, double bound) {
        return points.stream()
                .filter(each -> each.input().path().equals(path)
                        && each.change() instanceof BreakPoint.Change.Margin margin
                        && margin.bound() == bound)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aTargetSaysWhatPriceAndWhichLengthsMeetIt() {
        List<BreakPoint> points = points("business: {target_margin: 80%}\n");
        // 0.0132 / 0.2, and 0.05 x 0.2 - 0.0042 = 0.0058
        assertThat(point(points, "price", 0.8).at()).isCloseTo(0.066, within(1e-12));
        assertThat(point(points, "output", 0.8).at()).isCloseTo(0.0058 / 15e-6, within(1e-6));
        assertThat(point(points, "price", 0).at()).isCloseTo(0.0132, within(1e-12));
    }

    @Test
    void withoutATargetOnlyTheLossCounts() {
        assertThat(points("")).isNotEmpty().allSatisfy(each -> assertThat(each.change())
                .isInstanceOfSatisfying(BreakPoint.Change.Margin.class, margin -> assertThat(margin.bound())
                        .isZero()));
    }
}
