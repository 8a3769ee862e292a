package farthing.formats.workload;

import farthing.catalogue.Meter;
import farthing.catalogue.MeterNames;
import farthing.catalogue.NearestNames;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import farthing.workload.plan.History;
import farthing.workload.plan.ModelChoice;
import farthing.workload.plan.PlannedCall;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the calls of an interaction: a map under {@code calls}, or the keys of a single one at the top of the file. */
final class CallReader {
    /** What a call says of itself, beside its model. */
    static final List<String> KEYS = List.of(
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
            "max_input");

    private static final List<String> COMMON_METERS = List.of(
            "searches",
            "images",
            "pages",
            "requests",
            "rerank_units",
            "tool_calls",
            "characters",
            "input_seconds.audio",
            "output_seconds.audio",
            "output_images",
            "input.audio",
            "output.audio",
            "input.image",
            "output.image");

    /** Meters that a plan fills from the lengths and the cache. */
    private static final List<Meter> PLANNED = List.of(
            Meter.INPUT,
            Meter.OUTPUT,
            Meter.REASONING,
            Meter.CACHE_READ,
            Meter.CACHE_WRITE,
            Meter.CACHE_WRITE_5M,
            Meter.CACHE_WRITE_1H);

    private CallReader() {}

    /** @param fields of the file itself */
    static List<PlannedCall> calls(Fields fields) {
        Fields map = fields.object("calls");
        if (map == null) {
            if (fields.optional("input") == null && fields.optional("output") == null) {
                throw InputReader.missing(
                        fields, "input", "the tokens of a call as input and output, or several calls under calls");
            }
            return List.of(call(fields, Defaults.CALL, null));
        }
        for (String key : KEYS) {
            Doc value = fields.optional(key);
            if (value != null) {
                throw new FormatException(
                        value.line(), key, "stands beside calls: say it of one of them, as calls.NAME." + key);
            }
        }
        Obj named = map.object();
        List<PlannedCall> calls = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            String name = named.key(i);
            String path = Paths.child("calls", name);
            if (!Paths.canStand(name)) {
                throw new FormatException(
                        named.value(i).line(), "calls", "'" + name + "' names no call: take a word such as answer");
            }
            Fields call = Fields.of(named.value(i), path);
            calls.add(call(call, name, ModelReader.orNull(call, "model")));
            call.end();
        }
        if (calls.isEmpty()) {
            throw new FormatException(
                    map.line(), "calls", "is empty: name a call, such as answer: {input: 1400, output: 600}");
        }
        return calls;
    }

    private static PlannedCall call(Fields fields, String name, @Nullable ModelChoice model) {
        return new PlannedCall(
                name,
                model,
                InputReader.of(fields, "rounds", Measure.ROUNDS, Defaults.ROUNDS),
                InputReader.of(fields, "share", Measure.SHARE, Defaults.SHARE),
                InputReader.of(fields, "prefix", Measure.TOKENS, Defaults.PREFIX),
                InputReader.required(fields, "input", Measure.TOKENS),
                InputReader.required(fields, "output", Measure.TOKENS),
                InputReader.of(fields, "reasoning", Measure.TOKENS, Defaults.REASONING),
                history(fields),
                InputReader.of(fields, "gap", Measure.SECONDS, Defaults.GAP),
                uses(fields),
                InputReader.orNull(fields, "max_output", Measure.CAP),
                InputReader.orNull(fields, "max_input", Measure.CAP));
    }

    /** A round sees all before it, where nothing else is said: so providers' interfaces without state work. */
    private static History history(Fields fields) {
        Doc value = fields.optional("history");
        if (value == null) {
            return new History.All();
        }
        String path = fields.path("history");
        if (!(value instanceof Obj)) {
            return switch (value instanceof Doc.Text text ? text.value() : "") {
                case "none" -> new History.None();
                case "all" -> new History.All();
                default -> throw Fields.wrong(value, path, "none, all, {last: 6} or {above: 20k, to: 2000}");
            };
        }
        Fields history = Fields.of(value, path);
        History read = history.object().has("last")
                ? new History.Last(InputReader.required(history, "last", Measure.UNITS))
                : new History.Compact(
                        InputReader.required(history, "above", Measure.TOKENS),
                        InputReader.required(history, "to", Measure.TOKENS));
        history.end();
        return read;
    }

    private static List<PlannedCall.Extra> uses(Fields fields) {
        Fields map = fields.object("uses");
        List<PlannedCall.Extra> extras = new ArrayList<>();
        if (map == null) {
            return extras;
        }
        Obj uses = map.object();
        for (int i = 0; i < uses.size(); i++) {
            String name = uses.key(i);
            Doc count = uses.value(i);
            String path = Paths.child(map.path(), name);
            Meter meter = MeterNames.parse(name);
            if (meter == null) {
                List<String> nearest = NearestNames.of(name, COMMON_METERS);
                throw new FormatException(
                        count.line(),
                        path,
                        "'" + name + "' is no meter"
                                + (nearest.isEmpty()
                                        ? "; meters are named such as searches, images or input_seconds.audio"
                                        : "; did you mean '" + nearest.get(0) + "'?"));
            }
            if (PLANNED.contains(meter)) {
                throw new FormatException(
                        count.line(), path, "a plan counts '" + name + "' from prefix, input, output and reasoning");
            }
            extras.add(new PlannedCall.Extra(name, InputReader.read(count, path, Measure.UNITS)));
        }
        return extras;
    }
}
