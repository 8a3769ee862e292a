package farthing.formats.trace;

import farthing.workload.Call;
import farthing.workload.Origin;
import farthing.workload.PrefixBlocks;
import java.util.function.Consumer;

/**
 * Mooncake traces, one request a line: {@code {"timestamp": ms, "input_length", "output_length", "hash_ids": [...]}}.
 * Block ids are of 512 tokens, the last may be partial, and hold for the whole file. No model, no session.
 */
final class MooncakeTrace {
    static final int BLOCK = 512;
    private static final long MILLI = 1_000L;

    private MooncakeTrace() {}

    static void read(RecordCursor at, Consumer<Call> calls) {
        while (at.nextRecord()) {
            long time = Call.NO_TIME;
            long in = -1;
            long out = -1;
            PrefixBlocks blocks = PrefixBlocks.NONE;
            for (String key = at.nextKey(); key != null; key = at.nextKey()) {
                switch (key) {
                    case "timestamp" -> time = at.micros(MILLI);
                    case "input_length" -> in = at.tokens();
                    case "output_length" -> out = at.tokens();
                    case "hash_ids" -> blocks = at.ids(BLOCK);
                    default -> at.skip();
                }
            }
            if (time == Call.NO_TIME || in < 0 || out < 0) {
                throw at.missing(time == Call.NO_TIME ? "timestamp" : in < 0 ? "input_length" : "output_length");
            }
            calls.accept(Call.of(Origin.UNKNOWN, "", time, in, out, blocks));
        }
    }
}
