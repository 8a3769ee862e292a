package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.economics.plan.Estimate;
import farthing.economics.plan.OptionSheet;
import farthing.economics.plan.Planner;
import farthing.economics.traffic.CallPricer;
import farthing.economics.traffic.Replay;
import farthing.economics.traffic.ReplayOptions;
import farthing.economics.traffic.ReplayResult;
import farthing.formats.traffic.MeasuredCache;
import farthing.formats.workload.WorkloadReader;
import farthing.workload.CachePolicies;
import farthing.workload.CacheScope;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A replay's hit rate goes into a workload file as it was measured. */
class MeasuredHitRateTest {
    private static final Instant AT = Instant.parse("2026-10-01T00:00:00Z");

    @Test
    void aReplaysLineIsAWorkloadsCache() throws IOException {
        ReplayResult result = replayed("anthropic-5m");
        String line = Objects.requireNonNull(MeasuredCache.line(result));
        String file = "model: claude-sonnet-4-6\nprefix: 20k\ninput: 400\noutput: 300\n"
                + "interactions: 1000 a day\nprice: 0.05\n" + line + "\n";
        OptionSheet option = Objects.requireNonNull(
                new Planner(ShippedBooks.open("guide"), AT, null).first(WorkloadReader.read(YamlDocs.parse(file))));
        Estimate estimate = Estimate.of(option);

        assertThat(Objects.requireNonNull(estimate.hitRateSource()).words()).startsWith("measured ");
        double share = (double) result.tokens().read() / result.tokens().input();
        assertThat(Objects.requireNonNull(estimate.hitRate()).doubleValue())
                .isCloseTo(share, org.assertj.core.api.Assertions.within(0.00005));
    }

    @ParameterizedTest
    @ValueSource(strings = {"inf", "10m"})
    void aPolicyThatNoPlanKnowsGivesNoLine(String policy) throws IOException {
        assertThat(MeasuredCache.line(replayed(policy))).isNull();
    }

    private static ReplayResult replayed(String policy) throws IOException {
        ReplayOptions options =
                ReplayOptions.at(AT).with(Objects.requireNonNull(CachePolicies.named(policy)), CacheScope.SESSION);
        try (TraceFile trace = TraceFile.open(Path.of("../examples/agent-session.jsonl"), null)) {
            Replay replay = new Replay(
                    trace.format().settled(options, null, null), new CallPricer(ShippedBooks.open("guide"), null));
            trace.read(replay);
            return replay.finish();
        }
    }
}
