package farthing.formats.trace;

import farthing.catalogue.Family;
import farthing.catalogue.ServiceTier;
import farthing.economics.traffic.TracedCall;
import farthing.formats.calls.BatchResult;
import farthing.formats.calls.CallRecord;
import farthing.formats.calls.KnownKeys;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import farthing.formats.usage.Dialects;
import farthing.formats.usage.Part;
import farthing.formats.usage.Reading;
import farthing.rating.Usage;
import farthing.workload.Call;
import farthing.workload.Origin;
import farthing.workload.Outcome;
import farthing.workload.PrefixBlocks;
import farthing.workload.Tags;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Farthing's own trace, one call a line: the lines that {@code rate} takes, or token lengths {@code in} and {@code out}
 * where no usage was kept; with {@code t}, {@code blocks} or {@code runs} for caches. docs/traces.md has every key; keys
 * beyond these are left alone, as {@code rate} leaves them, unless they look like a slip of one that is known.
 */
final class CallLines {
    private static final BigDecimal SECOND = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal TIME_MAX = new BigDecimal("1e12");
    private static final int BLOCK_MAX = 1 << 20;

    private final Obj line;

    private CallLines(Obj line) {
        this.line = line;
    }

    static void read(RecordCursor at, Consumer<TracedCall> calls) {
        while (at.nextRecord()) {
            calls.accept(of(at.tree()));
        }
    }

    /** One line as a call. */
    static TracedCall of(Doc line) {
        if (!(line instanceof Obj given)) {
            throw new FormatException(line.line(), "", "expected an object, found " + Fields.shown(line));
        }
        String unbilled = BatchResult.unbilled(given);
        if (!unbilled.isEmpty()) {
            return TracedCall.unbilled(unbilled);
        }
        Obj object = CallRecord.asCall(given);
        List<KnownKeys.Slip> slips = KnownKeys.slips(object);
        if (!slips.isEmpty()) {
            throw slips.get(0).refused();
        }
        CallLines reader = new CallLines(object);
        return CallRecord.usageOf(object) == null ? reader.lengths() : reader.metered();
    }

    private TracedCall metered() {
        CallRecord record = CallRecord.nameless(line);
        String model = record.catalogueModelId().isEmpty() ? record.model() : record.catalogueModelId();
        Instant priceAt = CallRecord.instant(line, "price_at");
        Instant at = priceAt == null ? record.at() : CallRecord.instant(line, "at");
        Reading reading = Dialects.read(record.provider(), record.api(), record.usage());
        if (reading instanceof Reading.Read read && isCountable(read.parts())) {
            Usage total = read.total();
            return new TracedCall(
                    call(record.provider(), model, total.inputTokens(), total.outputTokens(), at),
                    parts(read),
                    first(record.tier(), read.tier(), ServiceTier.STANDARD),
                    first(record.region(), read.region(), ""),
                    at,
                    priceAt,
                    "");
        }
        String reason = reading instanceof Reading.Invalid invalid
                ? invalid.reason()
                : "a count is over " + RecordCursor.TOKENS_MAX;
        Call unbelieved = call(record.provider(), model, 0, 0, at);
        return new TracedCall(unbelieved, List.of(), ServiceTier.STANDARD, "", at, priceAt, "INVALID: " + reason);
    }

    private static boolean isCountable(List<Part> parts) {
        for (Part part : parts) {
            for (int cell = 0; cell < part.usage().size(); cell++) {
                boolean tokens = part.usage().meter(cell).family() == Family.TOKENS;
                if (tokens && part.usage().count(cell) > RecordCursor.TOKENS_MAX) {
                    return false;
                }
            }
        }
        return true;
    }

    private static List<TracedCall.Part> parts(Reading.Read read) {
        List<TracedCall.Part> parts = new ArrayList<>();
        for (Part part : read.parts()) {
            String own = part.model();
            parts.add(new TracedCall.Part(own == null ? "" : own, part.usage()));
        }
        return parts;
    }

    /** The line knows best, then the body. */
    private static <T> T first(@Nullable T one, @Nullable T other, T otherwise) {
        return one != null ? one : other != null ? other : otherwise;
    }

    private TracedCall lengths() {
        Doc in = value("in");
        Doc out = value("out");
        if (in == null || out == null) {
            String missing = in == null ? "in" : "out";
            throw new FormatException(line.line(), missing, "is missing: a call has in and out, or usage");
        }
        Instant at = CallRecord.instant(line, "at");
        String listed = text("catalogue_model_id");
        Call call = call(
                text("provider"),
                listed.isEmpty() ? CallRecord.modelOf(line) : listed,
                tokens(in, "in"),
                tokens(out, "out"),
                at);
        ServiceTier tier = CallRecord.tier(line);
        return new TracedCall(
                call,
                List.of(),
                tier == null ? ServiceTier.STANDARD : tier,
                text("region"),
                at,
                CallRecord.instant(line, "price_at"),
                "");
    }

    private static long tokens(Doc value, String key) {
        long tokens = Fields.asCount(value, key);
        if (tokens > RecordCursor.TOKENS_MAX) {
            throw Fields.wrong(value, key, "a count of at most " + RecordCursor.TOKENS_MAX);
        }
        return tokens;
    }

    private Call call(String provider, String model, long in, long out, @Nullable Instant at) {
        long stated = micros("t");
        long time = stated != Call.NO_TIME || at == null ? stated : ChronoUnit.MICROS.between(Instant.EPOCH, at);
        PrefixBlocks blocks = blocks();
        if (!blocks.isEmpty() && time == Call.NO_TIME) {
            throw new FormatException(line.line(), "t", "is missing: blocks need t or at");
        }
        long firstToken = micros("ttft");
        long answer = firstToken == Call.NO_TIME ? micros("api_time") : firstToken;
        return new Call(origin(), provider, model, time, in, out, blocks, answer, attempt(), outcome());
    }

    private Origin origin() {
        String interaction = text("interaction");
        String session = text("session");
        Tags tags = tags();
        String tenant = text("tenant");
        String feature = text("feature");
        return new Origin(
                interaction,
                session.isEmpty() ? interaction : session,
                tenant.isEmpty() ? tags.get("tenant") : tenant,
                feature.isEmpty() ? tags.get("feature") : feature,
                tags);
    }

    private Tags tags() {
        Doc value = value("tags");
        if (value == null) {
            return Tags.NONE;
        }
        if (!(value instanceof Obj object)) {
            throw Fields.wrong(value, "tags", "an object of texts");
        }
        List<Tags.Tag> tags = new ArrayList<>();
        for (int i = 0; i < object.size(); i++) {
            tags.add(new Tags.Tag(object.key(i), tag(object.value(i), "tags." + object.key(i))));
        }
        return new Tags(tags);
    }

    private static String tag(Doc value, String path) {
        return switch (value) {
            case Doc.Text text -> text.value();
            case Doc.Num number -> number.text();
            case Doc.Bool bool -> Boolean.toString(bool.value());
            case Doc.Null none -> "";
            case Doc.Arr array -> throw Fields.wrong(value, path, "text");
            case Obj object -> throw Fields.wrong(value, path, "text");
        };
    }

    private int attempt() {
        Doc value = value("attempt");
        long attempt = value == null ? 1 : Fields.asCount(value, "attempt");
        if (value != null && (attempt < 1 || attempt > Integer.MAX_VALUE)) {
            throw Fields.wrong(value, "attempt", "a whole number of at least 1");
        }
        return (int) attempt;
    }

    private @Nullable Outcome outcome() {
        Doc value = value("outcome");
        if (value == null) {
            return null;
        }
        Outcome outcome = Outcome.ofLabel(Fields.asText(value, "outcome"));
        if (outcome == null) {
            throw Fields.wrong(value, "outcome", "completed, failed or abandoned");
        }
        return outcome;
    }

    private PrefixBlocks blocks() {
        Doc ids = value("blocks");
        Doc runs = value("runs");
        if (ids == null && runs == null) {
            return PrefixBlocks.NONE;
        }
        if (ids != null && runs != null) {
            throw new FormatException(line.line(), "blocks", "stand beside runs; give one of them");
        }
        Doc size = value("block_size");
        if (size == null) {
            throw new FormatException(line.line(), "block_size", "is missing: tokens of one block");
        }
        long tokens = Fields.asCount(size, "block_size");
        if (tokens < 1 || tokens > BLOCK_MAX) {
            throw Fields.wrong(size, "block_size", "a whole number from 1 to " + BLOCK_MAX);
        }
        PrefixBlocks.Builder blocks = PrefixBlocks.builder((int) tokens);
        if (ids != null) {
            items(ids, "blocks").forEach(id -> add(blocks, Fields.asCount(id, "blocks"), 1, id, "blocks"));
        } else if (runs != null) {
            items(runs, "runs").forEach(run -> addRun(blocks, run));
        }
        return blocks.build();
    }

    private static void addRun(PrefixBlocks.Builder blocks, Doc run) {
        List<Doc> pair = items(run, "runs");
        long length = pair.size() == 2 ? Fields.asCount(pair.get(1), "runs") : 0;
        if (length < 1) {
            throw Fields.wrong(run, "runs", "pairs [first, count], count at least 1");
        }
        add(blocks, Fields.asCount(pair.get(0), "runs"), length, run, "runs");
    }

    private static void add(PrefixBlocks.Builder blocks, long first, long length, Doc at, String key) {
        try {
            blocks.addRun(first, length);
        } catch (IllegalArgumentException e) {
            throw new FormatException(at.line(), key, length + " blocks from " + first + " on are beyond every prompt");
        }
    }

    private static List<Doc> items(Doc value, String key) {
        if (value instanceof Doc.Arr array) {
            return array.items();
        }
        throw Fields.wrong(value, key, "a list");
    }

    private long micros(String key) {
        Doc value = value(key);
        if (value == null) {
            return Call.NO_TIME;
        }
        BigDecimal seconds = Fields.asDecimal(value, key);
        if (seconds.signum() < 0 || seconds.compareTo(TIME_MAX) > 0) {
            throw Fields.wrong(value, key, "seconds, at least 0");
        }
        return seconds.multiply(SECOND).longValue();
    }

    private String text(String key) {
        Doc value = value(key);
        return value == null ? "" : Fields.asText(value, key);
    }

    private @Nullable Doc value(String key) {
        Doc value = line.get(key);
        return value instanceof Doc.Null ? null : value;
    }
}
