package farthing.formats.trace;

import farthing.formats.doc.FormatException;
import farthing.workload.Call;
import farthing.workload.Origin;
import farthing.workload.PrefixBlocks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Recorded coding-agent sessions, one a line: {@code {"id", "block_size", "requests": [{"t", "type", "model", "in",
 * "out", "hash_runs", "api_time", "ttft"}, ...]}}. A request of type {@code subagent} holds requests of its own, whose
 * times count from its own; block ids are shared within the session and mean nothing outside it.
 */
final class CodingSessions {
    private static final long SECOND = 1_000_000L;
    private static final int BLOCK_MAX = 1 << 20;

    private final RecordCursor at;
    private final List<Call> session = new ArrayList<>();

    private CodingSessions(RecordCursor at) {
        this.at = at;
    }

    /** Hands over the calls session by session, in order of time. */
    static void read(RecordCursor at, Consumer<Call> calls) {
        CodingSessions reader = new CodingSessions(at);
        while (at.nextRecord()) {
            reader.session(calls);
        }
    }

    private void session(Consumer<Call> calls) {
        session.clear();
        int line = at.line();
        String id = "";
        int blockSize = 0;
        boolean requests = false;
        for (String key = at.nextKey(); key != null; key = at.nextKey()) {
            switch (key) {
                case "id" -> id = at.word();
                case "block_size" -> blockSize = at.smallCount(1, BLOCK_MAX);
                case "hash_id_scope" -> scope(at.word());
                case "requests" -> {
                    if (blockSize == 0 || id.isEmpty()) {
                        throw new FormatException(at.line(), "requests", "id and block_size come before the requests");
                    }
                    requests = true;
                    requests(Origin.ofSession(id), blockSize, 0, 0);
                }
                default -> at.skip();
            }
        }
        if (!requests) {
            throw new FormatException(line, "requests", "is missing");
        }
        session.sort(Comparator.comparingLong(Call::timeMicros));
        session.forEach(calls);
    }

    /** Ids of a session, or of all sessions; either way a session's own prompts share them. */
    private void scope(String scope) {
        if (!scope.equals("local") && !scope.equals("global")) {
            throw at.wrong("'local' or 'global'");
        }
    }

    private void requests(Origin origin, int blockSize, long startMicros, int depth) {
        if (depth > 8) {
            throw new FormatException(at.line(), "requests", "subagents are nested more than 8 deep");
        }
        at.enterList();
        while (at.nextItem()) {
            at.enterObject();
            request(origin, blockSize, startMicros, depth);
        }
    }

    private void request(Origin origin, int blockSize, long startMicros, int depth) {
        int line = at.line();
        long time = Call.NO_TIME;
        String type = "";
        String model = "";
        long in = -1;
        long out = -1;
        long total = Call.NO_TIME;
        long first = Call.NO_TIME;
        @Nullable PrefixBlocks blocks = null;
        for (String key = at.nextKey(); key != null; key = at.nextKey()) {
            switch (key) {
                case "t" -> time = at.micros(SECOND);
                case "type" -> type = at.word();
                case "model" -> model = at.word();
                case "in" -> in = at.tokens();
                case "out" -> out = at.tokens();
                case "api_time" -> total = at.microsOrNone(SECOND);
                case "ttft" -> first = at.microsOrNone(SECOND);
                case "hash_runs" -> blocks = at.runs(blockSize);
                case "hash_ids" -> blocks = at.ids(blockSize);
                case "requests" -> {
                    if (time == Call.NO_TIME) {
                        throw new FormatException(at.line(), "t", "a subagent's time comes before its requests");
                    }
                    requests(origin, blockSize, startMicros + time, depth + 1);
                }
                default -> at.skip();
            }
        }
        switch (type) {
            case "subagent" -> {}
            case "n", "s" -> {
                if (time == Call.NO_TIME || model.isEmpty() || in < 0 || out < 0 || blocks == null) {
                    throw new FormatException(
                            line,
                            "requests",
                            "a request needs t, model, in, out and hash_ids or hash_runs; one is missing");
                }
                long answer = first == Call.NO_TIME ? total : first;
                session.add(new Call(origin, "", model, startMicros + time, in, out, blocks, answer, 1, null));
            }
            default -> throw new FormatException(line, "type", "expected 'n', 's' or 'subagent', found '" + type + "'");
        }
    }
}
