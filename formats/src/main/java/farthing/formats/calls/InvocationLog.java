package farthing.formats.calls;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.formats.usage.Dialects;
import farthing.formats.usage.Reading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bedrock's log of model invocations. Tokens are counted as the answer in {@code outputBodyJson} counts them, which alone
 * tells for how long a cache was written; where the log does not keep it, or it counts none, as the log counts them beside
 * it, the cache's apart from the others as in the Converse API. Source: the user guide of Amazon Bedrock, "Monitor model
 * invocation", read 2026-11-22.
 */
final class InvocationLog {
    private static final String TYPE = "ModelInvocationLog";
    private static final String PROVIDER = "bedrock";

    private InvocationLog() {}

    /** The line as the call that it logs; a line of anything else as it is. */
    static Obj asCall(Obj line) {
        if (!(line.get("schemaType") instanceof Doc.Text type) || !type.value().equals(TYPE)) {
            return line;
        }
        Obj call = new Obj(line.line()).put("provider", PROVIDER).put("usage", usage(line));
        put(call, "model", model(line.get("modelId")));
        put(call, "id", line.get("requestId"));
        put(call, "at", line.get("timestamp"));
        put(call, "tags", line.get("requestMetadata"));
        return call;
    }

    private static Doc usage(Obj line) {
        Obj logged = logged(line);
        Doc answer = line.get("output") instanceof Obj output ? output.get("outputBodyJson") : null;
        return switch (answer) {
            case Obj body -> logged.size() == 0 || counts(body) ? body : logged;
            case Doc.Arr events -> {
                Doc.Arr stream = ended(events, logged.get("outputTokens"));
                yield logged.size() == 0 || counts(stream) ? stream : logged;
            }
            case null, default -> logged;
        };
    }

    /** What the log itself counts, as the Converse API words it. */
    private static Obj logged(Obj line) {
        Obj usage = new Obj(line.line());
        if (line.get("input") instanceof Obj input) {
            put(usage, "inputTokens", input.get("inputTokenCount"));
            put(usage, "cacheReadInputTokens", input.get("cacheReadInputTokenCount"));
            put(usage, "cacheWriteInputTokens", input.get("cacheWriteInputTokenCount"));
        }
        if (line.get("output") instanceof Obj output) {
            put(usage, "outputTokens", output.get("outputTokenCount"));
        }
        return usage;
    }

    private static boolean counts(Doc answer) {
        return Dialects.read(PROVIDER, "", answer) instanceof Reading.Read read
                && read.total().inputTokens() + read.total().outputTokens() > 0;
    }

    /** Claude's stream; of one that was cut only the log knows how much was written. */
    private static Doc.Arr ended(Doc.Arr stream, @Nullable Doc written) {
        if (written == null || !has(stream, "message_start") || has(stream, "message_delta")) {
            return stream;
        }
        List<Doc> events = new ArrayList<>(stream.items());
        events.add(new Obj(stream.line())
                .put("type", "message_delta")
                .put("usage", new Obj(stream.line()).put("output_tokens", written)));
        return new Doc.Arr(events, stream.line());
    }

    private static boolean has(Doc.Arr stream, String type) {
        return stream.items().stream()
                .anyMatch(event -> event instanceof Obj object
                        && object.get("type") instanceof Doc.Text text
                        && text.value().equals(type));
    }

    /** The name alone, where the log has the whole name of a resource. */
    private static @Nullable Doc model(@Nullable Doc id) {
        return id instanceof Doc.Text text
                ? new Doc.Text(text.value().substring(text.value().lastIndexOf('/') + 1), text.line())
                : id;
    }

    private static void put(Obj object, String key, @Nullable Doc value) {
        if (value != null && !(value instanceof Doc.Null)) {
            object.put(key, value);
        }
    }
}
