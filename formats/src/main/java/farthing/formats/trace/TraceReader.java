package farthing.formats.trace;

import farthing.economics.traffic.TracedCall;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.TokenSource;
import farthing.workload.Call;
import java.util.function.Consumer;

/** Reads a trace of a known format as a stream of calls. */
public final class TraceReader {
    private TraceReader() {}

    /**
     * Reads a format that {@linkplain TraceFormat#isJson is JSON}.
     *
     * @throws FormatException at the first record that is not what it should be
     */
    public static void read(TraceFormat format, TokenSource tokens, Consumer<TracedCall> calls) {
        RecordCursor at = new RecordCursor(tokens);
        Consumer<Call> plain = call -> calls.accept(TracedCall.of(call));
        switch (format) {
            case CALLS -> CallLines.read(at, calls);
            case CODING_AGENT -> CodingSessions.read(at, plain);
            case MOONCAKE -> MooncakeTrace.read(at, plain);
            case LMCACHE_AGENT -> AgentCharacters.read(at, plain);
            case SERVEGEN -> throw notCalls();
            case AZURE, LENGTHS -> throw new IllegalArgumentException(format.label() + " is read as lines");
        }
    }

    /**
     * Reads a format that is lines of text.
     *
     * @throws FormatException at the first line that is not what it should be
     */
    public static void read(TraceFormat format, LineSource lines, Consumer<TracedCall> calls) {
        Consumer<Call> plain = call -> calls.accept(TracedCall.of(call));
        switch (format) {
            case AZURE -> AzureTrace.read(lines, plain);
            case LENGTHS -> LengthsTrace.read(lines, plain);
            case SERVEGEN -> throw notCalls();
            case CALLS, CODING_AGENT, MOONCAKE, LMCACHE_AGENT ->
                throw new IllegalArgumentException(format.label() + " is read as JSON");
        }
    }

    private static FormatException notCalls() {
        return new FormatException(
                0,
                "",
                "a ServeGen file states arrival rates and densities of lengths, not calls; replay draws calls from both"
                        + " files: 'farthing replay RATES.csv.gz --lengths LENGTHS.jsonl.gz' (docs/traces.md)");
    }
}
