package farthing.formats.calls;

import farthing.catalogue.ServiceTier;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import org.jspecify.annotations.Nullable;

/**
 * A line of what a batch came to: OpenAI's output and error files, as other hosts write them too, and the results of
 * Anthropic's Message Batches. Sources: the guides "Batch API" and "Batch processing" of the two, read 2026-11-22.
 */
public final class BatchResult {
    /** The caller's own name of a request: the order of the lines says nothing. */
    static final String ID = "custom_id";

    /** From here on: three digits, so that texts compare as numbers do. */
    private static final String ERROR_STATUS = "400";

    private static final int KIND_MAX = 60;

    private BatchResult() {}

    /** The line as the call that was answered; a line of anything else as it is. */
    static Obj asCall(Obj line) {
        Obj answer = states(line, ID) ? answer(line) : null;
        if (answer == null) {
            return line;
        }
        Obj call = new Obj(line.line());
        for (int i = 0; i < line.size(); i++) {
            switch (line.key(i)) {
                case "id", ID, "response", "result", "error" -> {}
                case "usage", "model", "provider", "service_tier", "batch" ->
                    put(call, line.key(i), line.value(i) instanceof Doc.Null ? null : line.value(i));
                default -> call.put(line.key(i), line.value(i));
            }
        }
        put(call, "id", line.get(ID));
        put(call, "model", new Doc.Text(CallRecord.modelOf(answer), answer.line()));
        if (message(line) != null) {
            put(call, "provider", new Doc.Text("anthropic", line.line()));
        }
        if (!call.has("service_tier") && !statesAnotherTier(answer)) {
            put(call, "batch", new Doc.Bool(true, line.line()));
        }
        return call.has("usage") ? call : call.put("usage", answer);
    }

    /** Why nothing was billed for the request; empty if it was answered, and for a line of anything else. */
    public static String unbilled(Doc line) {
        if (!(line instanceof Obj object) || !states(object, ID) || answer(object) != null || counts(object)) {
            return "";
        }
        String what = object.get("result") instanceof Obj result ? ended(result) : refused(object);
        return what.isEmpty() ? "" : "no call was billed: the batch's request " + what;
    }

    /** A line of one's own that has counts is a call, whatever became of it. */
    private static boolean counts(Obj line) {
        return CallRecord.usageOf(line) != null || states(line, "in") || states(line, "out");
    }

    private static boolean states(Obj line, String key) {
        Doc value = line.get(key);
        return value != null && !(value instanceof Doc.Null);
    }

    /** What was answered, with its usage; null where nothing was. Other logs have a response's body too, but no status. */
    private static @Nullable Obj answer(Obj line) {
        Doc answer = line.get("response") instanceof Obj response && states(response, "status_code")
                ? response.get("body")
                : message(line);
        return answer instanceof Obj object && CallRecord.usageOf(object) != null ? object : null;
    }

    /** Of Anthropic's results. */
    private static @Nullable Doc message(Obj line) {
        return line.get("result") instanceof Obj result ? result.get("message") : null;
    }

    /** Such as {@code expired}; empty if it succeeded. */
    private static String ended(Obj result) {
        return switch (text(result, "type")) {
            case "canceled" -> "was canceled";
            case "expired" -> "expired";
            case "errored" -> failed(result.get("error") instanceof Obj error ? error : result);
            default -> "";
        };
    }

    private static String refused(Obj line) {
        if (line.get("error") instanceof Obj error) {
            return text(error, "code").equals("batch_expired") ? "expired" : failed(error);
        }
        if (!(line.get("response") instanceof Obj response)
                || !(response.get("status_code") instanceof Doc.Num status)
                || !isError(status.text())) {
            return "";
        }
        return response.get("body") instanceof Obj body && body.get("error") instanceof Obj error
                ? failed(error)
                : "failed (status " + status.text() + ")";
    }

    private static boolean isError(String status) {
        return status.length() == ERROR_STATUS.length() && status.compareTo(ERROR_STATUS) >= 0;
    }

    /** With the kind of error, if it is told; Anthropic has an error within the error. */
    private static String failed(Obj error) {
        Obj told = error.get("error") instanceof Obj inner ? inner : error;
        String kind = text(told, text(told, "code").isEmpty() ? "type" : "code");
        return kind.isEmpty() || kind.length() > KIND_MAX ? "failed" : "failed (" + kind + ")";
    }

    private static String text(Obj object, String key) {
        return object.get(key) instanceof Doc.Text text ? text.value() : "";
    }

    /** A body may say default or standard in a batch too: that tells how it was served, and the batch is what is billed. */
    private static boolean statesAnotherTier(Obj answer) {
        Doc stated = answer.get("service_tier");
        if (!(stated instanceof Doc.Text) && answer.get("usage") instanceof Obj usage) {
            stated = usage.get("service_tier");
        }
        if (!(stated instanceof Doc.Text text)) {
            return false;
        }
        ServiceTier tier = ServiceTier.ofLabel(text.value());
        return tier != null && tier != ServiceTier.STANDARD && tier != ServiceTier.BATCH;
    }

    /** What the line says itself stands. */
    private static void put(Obj call, String key, @Nullable Doc value) {
        if (value != null && !call.has(key)) {
            call.put(key, value);
        }
    }
}
