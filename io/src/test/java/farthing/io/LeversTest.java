package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.economics.plan.Estimate;
import farthing.economics.plan.OptionSheet;
import farthing.economics.plan.Planner;
import farthing.formats.doc.Doc;
import farthing.formats.doc.YamlText;
import farthing.formats.lever.Advice;
import farthing.formats.lever.Advisor;
import farthing.formats.workload.WorkloadReader;
import farthing.quantity.Money;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Levers keep their word: the edited file, written and read again, costs what was promised. */
class LeversTest {
    private static final Planner PLANNER =
            new Planner(ShippedBooks.open("market"), Instant.parse("2026-08-22T12:00:00Z"), null);
    private static final Advisor ADVISOR = new Advisor(PLANNER, TermsFiles.shipped());

    private static Advice advice(Doc file) {
        return Objects.requireNonNull(ADVISOR.advise(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "support-bot",
                "presets/agent",
                "presets/coding-agent",
                "presets/content",
                "presets/rag",
                "presets/reasoning"
            })
    void everyLeverAndTheCombinationSaveWhatTheyPromise(String example) {
        Doc file = YamlDocs.read(Path.of("..", "examples", example + ".yml"));
        Advice advice = advice(file);
        List<Advice.Outcome> promises = new ArrayList<>(advice.outcomes());
        promises.add(Objects.requireNonNull(advice.combination()));
        assertThat(promises).hasSizeGreaterThan(1);
        for (Advice.Outcome promise : promises) {
            Doc written = YamlDocs.parse(YamlText.of(Advisor.apply(file, promise.levers())));
            Estimate then = first(WorkloadReader.read(written));
            assertThat(then.completed()).as(promise.name()).isEqualTo(promise.completed());
            assertThat(advice.completed().minus(promise.completed()).multipliedBy(completedMonthly(file)))
                    .as(promise.name())
                    .isEqualTo(promise.month());
        }
    }

    /** 1,000 thought and 100 visible tokens at 15, 1,000 read at 3: thinking a fifth saves 800 x 15 of 19,500. */
    @Test
    void thinkingLessSavesTheThoughtsLeftOut() {
        Doc file = YamlDocs.parse("""
                model: claude-sonnet-4-6
                input: 1000
                output: 100
                reasoning: 1000
                interactions: 1000
                """);
        Advice.Outcome less = advice(file).outcomes().stream()
                .filter(outcome -> outcome.name().equals("think less"))
                .findFirst()
                .orElseThrow();
        assertThat(less.completed()).isEqualTo(Money.usd("0.0075"));
        assertThat(less.month()).isEqualTo(Money.usd("12"));
        assertThat(less.levers().get(0).patch()).isEqualTo("reasoning: 200");
    }

    /** A prefix below the minimum is never cached, so that no cache is advised. */
    @Test
    void whatChangesNothingIsNoLever() {
        Doc file = YamlDocs.parse("""
                model: claude-sonnet-4-6
                input: 1000
                output: 100
                interactions: 1000
                """);
        assertThat(advice(file).outcomes())
                .extracting(Advice.Outcome::name)
                .doesNotContain("cache prompts for 5m", "cache prompts for 1h", "cap the output");
    }

    @Test
    void nothingExcludedIsCombined() {
        Advice.Outcome best = Objects.requireNonNull(advice(YamlDocs.read(Path.of("..", "examples", "support-bot.yml")))
                .combination());
        List<String> places = new ArrayList<>();
        best.levers().forEach(lever -> lever.patches().forEach(patch -> places.add(patch.path())));
        assertThat(places).doesNotHaveDuplicates();
        assertThat(best.share()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
    }

    private static Estimate first(Workload workload) {
        OptionSheet option = Objects.requireNonNull(PLANNER.first(workload));
        return Estimate.of(option);
    }

    private static BigDecimal completedMonthly(Doc file) {
        Workload workload = WorkloadReader.read(file);
        return workload.traffic().meanInteractions().multiply(first(workload).completedShare());
    }
}
