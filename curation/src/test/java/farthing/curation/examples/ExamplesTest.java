package farthing.curation.examples;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.economics.traffic.CallPricer;
import farthing.economics.traffic.Grouping;
import farthing.economics.traffic.Replay;
import farthing.economics.traffic.ReplayOptions;
import farthing.economics.traffic.ReplayResult;
import farthing.economics.traffic.Report;
import farthing.economics.traffic.ReportOptions;
import farthing.economics.traffic.ReportResult;
import farthing.io.BookFiles;
import farthing.io.TraceFile;
import farthing.workload.CachePolicies;
import farthing.workload.CachePolicy;
import farthing.workload.CacheScope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The committed examples are what the generator makes, and show what they are meant to show. */
class ExamplesTest {
    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final Instant NOON = Instant.parse("2026-08-21T12:00:00Z");

    @Test
    void generatingAgainGivesTheSameBytes() throws IOException {
        assertThat(Examples.calls()).isEqualTo(Files.readString(EXAMPLES.resolve("calls.jsonl")));
        assertThat(Examples.agentSession()).isEqualTo(Files.readString(EXAMPLES.resolve("agent-session.jsonl")));
    }

    @Test
    void theSupportBotHasRetriesFailuresFallbacksAndUntaggedCalls() throws IOException {
        Report report = new Report(ReportOptions.by(Grouping.parse("tenant"), NOON), pricer());
        try (TraceFile trace = TraceFile.open(EXAMPLES.resolve("calls.jsonl"), null)) {
            trace.read(report);
        }
        ReportResult result = report.finish();

        assertThat(result.unpriced()).isEmpty();
        assertThat(result.total().calls()).isGreaterThan(400);
        assertThat(result.total().interactions()).isEqualTo(120);
        assertThat(result.total().completed()).isBetween(90L, 110L);
        assertThat(result.total().failed()).isPositive();
        assertThat(result.total().abandoned()).isPositive();
        assertThat(result.total().open()).isPositive();
        assertThat(result.total().retryShare()).isPositive();
        assertThat(result.total().cacheHitRate()).isPositive();
        assertThat(result.total().untaggedShare()).isPositive();
        assertThat(result.rows()).hasSize(4);
    }

    @Test
    void theAgentSessionReadsMostOfItsInputFromTheCache() throws IOException {
        CachePolicy policy = CachePolicies.named("anthropic-5m");
        assertThat(policy).isNotNull();
        ReplayOptions options = ReplayOptions.at(NOON).with(policy, CacheScope.SESSION);
        Replay replay = new Replay(options, pricer());
        try (TraceFile trace = TraceFile.open(EXAMPLES.resolve("agent-session.jsonl"), null)) {
            trace.read(replay);
        }
        ReplayResult result = replay.finish();

        assertThat(result.calls()).isEqualTo(48);
        assertThat(result.status()).isEqualTo(ReplayResult.Status.PRICED);
        assertThat(result.tokens().read()).isGreaterThan(result.tokens().input() / 2);
    }

    private static CallPricer pricer() {
        return new CallPricer(BookFiles.load(Path.of("..", "books", "market")), null);
    }
}
