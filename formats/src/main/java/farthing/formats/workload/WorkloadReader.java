package farthing.formats.workload;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.FormatException;
import farthing.quantity.range.Input;
import farthing.workload.plan.ModelChoice;
import farthing.workload.plan.PlannedCall;
import farthing.workload.plan.Traffic;
import farthing.workload.plan.Workload;
import java.util.List;

/**
 * Reads a workload file ({@code farthing/workload/1}). Five lines are a complete one:
 *
 * <pre>
 * model: claude-sonnet-4-6
 * input: 1400
 * output: 600
 * interactions: 100k
 * price: 0.05
 * </pre>
 *
 * Each further key is one more thing known; what is left out stands at its default, marked as assumed, with its source.
 */
public final class WorkloadReader {
    public static final String SCHEMA = "farthing/workload/1";

    /** Every key of a file or a call. */
    static final List<String> KEYS = List.of(
            "schema",
            "$schema",
            "name",
            "model",
            "models",
            "calls",
            "rounds",
            "share",
            "prefix",
            "input",
            "output",
            "reasoning",
            "history",
            "gap",
            "uses",
            "max_output",
            "max_input",
            "interactions",
            "traffic",
            "cache",
            "retry",
            "fallback",
            "route",
            "batch",
            "off_peak",
            "price",
            "business",
            "hidden",
            "latency");

    private WorkloadReader() {}

    /** @throws FormatException with line and key */
    public static Workload read(Doc document) {
        Fields fields = Fields.of(document, "");
        Doc schema = fields.optional("schema");
        if (schema != null && !(schema instanceof Doc.Text text && text.value().equals(SCHEMA))) {
            throw Fields.wrong(schema, "schema", SCHEMA);
        }
        fields.optional("$schema");
        String name = fields.wordOr("name", Defaults.NAME);
        List<ModelChoice> models = ModelReader.options(fields);
        List<PlannedCall> calls = CallReader.calls(fields);
        Traffic traffic = traffic(fields);
        Workload workload = new Workload(
                name,
                models,
                calls,
                traffic,
                PolicyReader.caching(fields),
                PolicyReader.retries(fields),
                PolicyReader.fallbacks(fields),
                PolicyReader.routing(fields),
                InputReader.of(fields, "batch", Measure.SHARE, Defaults.BATCH),
                InputReader.of(fields, "off_peak", Measure.SHARE, Defaults.OFF_PEAK),
                BusinessReader.business(fields, traffic),
                HiddenReader.hidden(fields),
                PolicyReader.latency(fields));
        fields.end();
        return workload;
    }

    /** How many come: {@code interactions} here or in {@code traffic}, or {@code users} and {@code per_user} there. */
    private static Traffic traffic(Fields fields) {
        Input top = InputReader.orNull(fields, "interactions", Measure.MONTHLY);
        Fields traffic = PolicyReader.objectOrEmpty(fields, "traffic");
        Input within = InputReader.orNull(traffic, "interactions", Measure.MONTHLY);
        Input users = InputReader.orNull(traffic, "users", Measure.UNITS);
        Input perUser = InputReader.orNull(traffic, "per_user", Measure.MONTHLY);
        Input peak = InputReader.of(traffic, "peak", Measure.PEAK, Defaults.PEAK);
        Input growth = InputReader.of(traffic, "growth", Measure.RATIO, Defaults.GROWTH);
        traffic.end();
        if (top != null && within != null) {
            throw new FormatException(
                    traffic.line(), "traffic.interactions", "stands beside interactions: keep one of them");
        }
        Input total = top == null ? within : top;
        if (perUser != null && (users == null || total != null)) {
            throw new FormatException(
                    traffic.line(),
                    "traffic.per_user",
                    users == null ? "needs traffic.users beside it" : "stands beside interactions: keep one of them");
        }
        if (total != null) {
            return new Traffic(List.of(total), users, peak, growth);
        }
        if (users == null || perUser == null) {
            throw InputReader.missing(
                    fields, "interactions", Measure.MONTHLY.wanted() + "; or traffic: {users: 5k, per_user: 20}");
        }
        return new Traffic(List.of(users, perUser), users, peak, growth);
    }
}
