package farthing.formats.calls;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import org.jspecify.annotations.Nullable;

/**
 * Bedrock's log of model invocations: it counts tokens beside the bodies, the cache's apart from the others, as its Converse
 * API counts them. Source: the user guide of Amazon Bedrock, "Monitor model invocation", read 2026-11-22.
 */
public final class InvocationLog {
    private static final String TYPE = "ModelInvocationLog";

    private InvocationLog() {}

    /** The line as the call that it logs; a line of anything else as it is. */
    public static Obj asCall(Obj line) {
        if (!(line.get("schemaType") instanceof Doc.Text type) || !type.value().equals(TYPE)) {
            return line;
        }
        Obj usage = new Obj(line.line());
        if (line.get("input") instanceof Obj input) {
            put(usage, "inputTokens", input.get("inputTokenCount"));
            put(usage, "cacheReadInputTokens", input.get("cacheReadInputTokenCount"));
            put(usage, "cacheWriteInputTokens", input.get("cacheWriteInputTokenCount"));
        }
        if (line.get("output") instanceof Obj output) {
            put(usage, "outputTokens", output.get("outputTokenCount"));
        }
        Obj call = new Obj(line.line()).put("provider", "bedrock").put("usage", usage);
        put(call, "model", model(line.get("modelId")));
        put(call, "id", line.get("requestId"));
        put(call, "at", line.get("timestamp"));
        put(call, "tags", line.get("requestMetadata"));
        return call;
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
