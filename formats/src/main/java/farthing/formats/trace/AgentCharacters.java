package farthing.formats.trace;

import farthing.workload.Call;
import farthing.workload.Origin;
import farthing.workload.PrefixBlocks;
import java.util.function.Consumer;

/**
 * Agent calls measured in characters, one a line: {@code {"timestamp_us", "session_id", "input_chars", "output_chars",
 * "hash_runs"}} with blocks of 64 characters. Counts stay characters; the replay scales them to tokens.
 */
final class AgentCharacters {
    static final int BLOCK = 64;

    private AgentCharacters() {}

    static void read(RecordCursor at, Consumer<Call> calls) {
        while (at.nextRecord()) {
            long time = Call.NO_TIME;
            String session = "";
            long in = -1;
            long out = -1;
            PrefixBlocks blocks = PrefixBlocks.NONE;
            for (String key = at.nextKey(); key != null; key = at.nextKey()) {
                switch (key) {
                    case "timestamp_us" -> time = at.micros(1);
                    case "session_id" -> session = at.word();
                    case "input_chars" -> in = at.tokens();
                    case "output_chars" -> out = at.tokens();
                    case "hash_runs" -> blocks = at.runs(BLOCK);
                    default -> at.skip();
                }
            }
            if (time == Call.NO_TIME || in < 0 || out < 0) {
                throw at.missing(time == Call.NO_TIME ? "timestamp_us" : in < 0 ? "input_chars" : "output_chars");
            }
            calls.accept(Call.of(Origin.ofSession(session), "", time, in, out, blocks));
        }
    }
}
