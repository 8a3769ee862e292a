package farthing.formats.trace;

import farthing.catalogue.NearestNames;
import farthing.catalogue.ServiceTier;
import farthing.economics.traffic.TracedCall;
import farthing.formats.doc.FormatException;
import farthing.workload.Call;
import farthing.workload.Origin;
import farthing.workload.Outcome;
import farthing.workload.PrefixBlocks;
import farthing.workload.Tags;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Farthing's own trace, one call a line: the lines that {@code rate} takes, or token lengths {@code in} and {@code out}
 * where no usage was kept, with {@code t}, {@code blocks} or {@code runs} for caches. docs/traces.md has every key.
 */
final class CallLines {
    private static final long SECOND = 1_000_000L;
    private static final int BLOCK_MAX = 1 << 20;
    private static final List<String> KEYS = List.of(
            "id",
            "interaction",
            "session",
            "tenant",
            "feature",
            "tags",
            "provider",
            "model",
            "catalogue_model_id",
            "api",
            "usage",
            "at",
            "price_at",
            "service_tier",
            "batch",
            "region",
            "attempt",
            "outcome",
            "t",
            "in",
            "out",
            "block_size",
            "blocks",
            "runs",
            "ttft",
            "api_time",
            "claimed");

    private final RecordCursor at;
    private int line;
    private String interaction = "";
    private String session = "";
    private String tenant = "";
    private String feature = "";
    private Tags tags = Tags.NONE;
    private String provider = "";
    private String model = "";
    private String listing = "";
    private ServiceTier tier = ServiceTier.STANDARD;
    private String region = "";
    private @Nullable Instant sentAt;
    private @Nullable Instant priceAt;
    private long time = Call.NO_TIME;
    private long in = -1;
    private long out = -1;
    private int blockSize;
    private PrefixBlocks blocks = PrefixBlocks.NONE;
    private long firstToken = Call.NO_TIME;
    private long total = Call.NO_TIME;
    private int attempt = 1;
    private @Nullable Outcome outcome;

    private CallLines(RecordCursor at) {
        this.at = at;
    }

    static void read(RecordCursor at, Consumer<TracedCall> calls) {
        while (at.nextRecord()) {
            CallLines reader = new CallLines(at);
            calls.accept(reader.call());
        }
    }

    private TracedCall call() {
        line = at.line();
        for (String key = at.nextKey(); key != null; key = at.nextKey()) {
            if (!who(key) && !what(key) && !when(key)) {
                throw unknown(key);
            }
        }
        if (in < 0 || out < 0) {
            throw new FormatException(line, "in", "a call needs in and out, or usage");
        }
        Instant sent = sentAt;
        long micros = time != Call.NO_TIME || sent == null ? time : ChronoUnit.MICROS.between(Instant.EPOCH, sent);
        Origin origin = new Origin(interaction, session.isEmpty() ? interaction : session, tenant, feature, tags);
        long answer = firstToken == Call.NO_TIME ? total : firstToken;
        String named = listing.isEmpty() ? model : listing;
        Call call = new Call(origin, provider, named, micros, in, out, blocks, answer, attempt, outcome);
        return new TracedCall(call, List.of(), tier, region, priceAt == null ? sentAt : priceAt);
    }

    private boolean who(String key) {
        switch (key) {
            case "interaction" -> interaction = word();
            case "session" -> session = word();
            case "tenant" -> tenant = word();
            case "feature" -> feature = word();
            case "tags" -> tags = tags();
            case "attempt" -> attempt = at.isNull() ? 1 : at.smallCount(1, Integer.MAX_VALUE);
            case "outcome" -> outcome = outcome();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean what(String key) {
        switch (key) {
            case "provider" -> provider = word();
            case "model" -> model = word();
            case "catalogue_model_id" -> listing = word();
            case "service_tier" -> tier = tier();
            case "batch" -> tier = !at.isNull() && at.flag() ? ServiceTier.BATCH : tier;
            case "region" -> region = word();
            case "in" -> in = at.count();
            case "out" -> out = at.count();
            case "block_size" -> blockSize = at.smallCount(1, BLOCK_MAX);
            case "blocks" -> blocks = at.ids(blockSize());
            case "runs" -> blocks = at.runs(blockSize());
            case "id", "api", "usage", "claimed" -> at.skip();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean when(String key) {
        switch (key) {
            case "at" -> sentAt = instant();
            case "price_at" -> priceAt = instant();
            case "t" -> time = at.microsOrNone(SECOND);
            case "ttft" -> firstToken = at.microsOrNone(SECOND);
            case "api_time" -> total = at.microsOrNone(SECOND);
            default -> {
                return false;
            }
        }
        return true;
    }

    private String word() {
        return at.isNull() ? "" : at.word();
    }

    private int blockSize() {
        if (blockSize == 0) {
            throw new FormatException(at.line(), "block_size", "comes before the blocks, in tokens");
        }
        return blockSize;
    }

    private Tags tags() {
        if (at.isNull()) {
            return Tags.NONE;
        }
        at.enterObject();
        List<Tags.Tag> list = new ArrayList<>();
        for (String key = at.nextKey(); key != null; key = at.nextKey()) {
            list.add(new Tags.Tag(key, at.word()));
        }
        return new Tags(list);
    }

    private @Nullable Outcome outcome() {
        if (at.isNull()) {
            return null;
        }
        Outcome known = Outcome.ofLabel(at.word());
        if (known == null) {
            throw at.wrong("completed, failed or abandoned");
        }
        return known;
    }

    private ServiceTier tier() {
        if (at.isNull()) {
            return ServiceTier.STANDARD;
        }
        ServiceTier known = ServiceTier.ofLabel(at.word());
        if (known == null) {
            throw at.wrong("standard, batch, flex, priority or fast");
        }
        return known;
    }

    private @Nullable Instant instant() {
        if (at.isNull()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(at.word()).toInstant();
        } catch (DateTimeException e) {
            throw at.wrong("a time such as 2026-08-01T17:00:00Z");
        }
    }

    private FormatException unknown(String key) {
        List<String> nearest = NearestNames.of(key, KEYS);
        return new FormatException(
                at.line(), key, "unknown key" + (nearest.isEmpty() ? "" : "; did you mean '" + nearest.get(0) + "'?"));
    }
}
