package farthing.formats.workload;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.FormatException;
import farthing.workload.plan.ModelChoice;
import farthing.workload.plan.PlannedCall;
import farthing.workload.plan.Traffic;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
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
            "latency",
            "response_cache",
            "channel",
            "commitment",
            "provisioned",
            "quality",
            "correlations");

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
        Traffic traffic = TrafficReader.traffic(fields);
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
                PolicyReader.latency(fields),
                PolicyReader.responses(fields),
                PurchaseReader.purchase(fields),
                QualityReader.quality(fields),
                CorrelationReader.correlated(fields));
        fields.end();
        checkShares(workload, fields);
        Bounds.check(workload, fields);
        return workload;
    }

    /** A call waits, or is moved into cheaper hours, or neither. */
    private static void checkShares(Workload workload, Fields fields) {
        BigDecimal both = workload.batch().mean().add(workload.offPeak().mean());
        if (both.compareTo(BigDecimal.ONE) > 0) {
            throw new FormatException(
                    fields.required("off_peak").line(),
                    "off_peak",
                    "comes to " + Measure.percent(both) + " with batch: at most 100%, for a call goes one way");
        }
    }
}
