package farthing.formats.workload;

import farthing.catalogue.Meter;
import farthing.catalogue.MeterNames;
import farthing.catalogue.NearestNames;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import farthing.quantity.range.Input;
import farthing.workload.plan.History;
import farthing.workload.plan.ModelChoice;
import farthing.workload.plan.PlannedCall;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the calls of an interaction: a map under {@code calls}, or the keys of a single one at the top of the file. */
public final class CallReader {
    /** What a call says of itself, beside its model. */
    public static final List<String> KEYS = List.of(
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
            calls.add(call(named, i));
        }
        if (calls.isEmpty()) {
            throw new FormatException(
                    map.line(), "calls", "is empty: name a call, such as answer: {input: 1400, output: 600}");
        }
        return calls;
    }

    private static PlannedCall call(Obj named, int index) {
        String name = named.key(index);
        if (!Paths.canStand(name)) {
            throw new FormatException(
                    named.value(index).line(), "calls", "'" + name + "' names no call: take a word such as answer");
        }
        Fields call = Fields.of(named.value(index), Paths.child("calls", name));
        ModelChoice model = ModelReader.orNull(call, "model");
        Doc each = call.optional("each");
        PlannedCall read =
                each == null ? call(call, name, model) : each(call, name, model, looped(named, name, call, each));
        call.end();
        return read;
    }

    /** The call that another one goes with, for each of its rounds. */
    private static PlannedCall looped(Obj named, String name, Fields call, Doc each) {
        String wanted = Fields.asWord(each, call.path("each"));
        List<String> others = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            boolean stands = !named.key(i).equals(name) && named.value(i) instanceof Obj object && !object.has("each");
            if (stands && named.key(i).equals(wanted)) {
                return call(named, i);
            }
            if (stands) {
                others.add(named.key(i));
            }
        }
        throw new FormatException(
                each.line(),
                call.path("each"),
                "'" + wanted + "' is no other call with rounds of its own"
                        + (others.isEmpty() ? "" : "; there is " + String.join(", ", others)));
    }

    private static PlannedCall call(Fields fields, String name, @Nullable ModelChoice model) {
        Input rounds = InputReader.of(fields, "rounds", Measure.ROUNDS, Defaults.ROUNDS);
        Input share = InputReader.of(fields, "share", Measure.SHARE, Defaults.SHARE);
        return call(fields, name, model, rounds, share, new History.All());
    }

    /** One that is made for each round of another, on its own: it sees nothing of the rounds before. */
    private static PlannedCall each(Fields fields, String name, @Nullable ModelChoice model, PlannedCall of) {
        Doc rounds = fields.optional("rounds");
        if (rounds != null) {
            throw new FormatException(
                    rounds.line(),
                    fields.path("rounds"),
                    "stands beside each: it is made for each round of " + of.name());
        }
        Input own = InputReader.orNull(fields, "share", Measure.SHARE);
        return call(fields, name, model, of.rounds(), own == null ? of.share() : own, new History.None());
    }

    private static PlannedCall call(
            Fields fields, String name, @Nullable ModelChoice model, Input rounds, Input share, History otherwise) {
        return new PlannedCall(
                name,
                model,
                rounds,
                share,
                InputReader.of(fields, "prefix", Measure.TOKENS, Defaults.PREFIX),
                InputReader.required(fields, "input", Measure.TOKENS),
                InputReader.required(fields, "output", Measure.TOKENS),
                reasoning(fields),
                ThinkingReader.thinking(fields),
                history(fields, otherwise),
                InputReader.of(fields, "gap", Measure.SECONDS, Defaults.GAP),
                uses(fields),
                InputReader.orNull(fields, "max_output", Measure.CAP),
                InputReader.orNull(fields, "max_input", Measure.CAP));
    }

    private static Input reasoning(Fields fields) {
        Doc value = fields.optional("reasoning");
        return value == null || ThinkingReader.isMeant(value)
                ? new Input(
                        fields.path("reasoning"),
                        Defaults.REASONING.mean(),
                        Measure.TOKENS.unit(),
                        Input.Tag.ASSUMED,
                        Defaults.REASONING.source())
                : InputReader.read(value, fields.path("reasoning"), Measure.TOKENS);
    }

    /** A round sees all before it, where nothing else is said: so providers' interfaces without state work. */
    private static History history(Fields fields, History otherwise) {
        Doc value = fields.optional("history");
        if (value == null) {
            return otherwise;
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
            extras.add(new PlannedCall.Extra(name, InputReader.read(count, path, Measure.of(meter))));
        }
        return extras;
    }
}
