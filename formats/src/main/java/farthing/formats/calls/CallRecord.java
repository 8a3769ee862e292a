package farthing.formats.calls;

import farthing.catalogue.NearestNames;
import farthing.catalogue.ServiceTier;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import farthing.workload.Outcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call as its caller recorded it.
 *
 * @param id of the caller, or null
 * @param provider who served it; empty for a bare model name
 * @param model as the provider or the response names it; empty if a catalogue id stands in, or none is named
 * @param catalogueModelId the book's own name of the model, which wins over {@code model}; empty if none
 * @param usage the response body, its usage object or the events of its stream
 * @param at whose prices apply, or null
 * @param api which API of the provider; empty if not told
 * @param tier that served it, or null if the line does not say
 * @param region or residency, or null if the line does not say
 */
public record CallRecord(
        @Nullable String id,
        String provider,
        String model,
        String catalogueModelId,
        Doc usage,
        @Nullable Instant at,
        String api,
        @Nullable ServiceTier tier,
        @Nullable String region) {

    private static final List<String> USAGE = List.of("usage", "usageMetadata", "usage_metadata");
    private static final List<String> MODEL = List.of("model", "modelVersion", "model_version", "response_model");

    /** Where a log keeps what was answered, and what was asked. */
    private static final List<String> RESPONSE = List.of("response", "body");

    private static final List<String> EXCHANGE = List.of("response", "body", "request");

    /** How the ids of OpenRouter begin. Source: its API reference, read 2026-11-22. */
    private static final String GENERATION = "gen-";

    private static final List<String> TIERS =
            List.of("standard", "batch", "flex", "priority", "fast", "provisioned", "default", "auto");

    /**
     * Reads one line that names its model. Keys that rating does not know are left alone: a log line carries more than its
     * price needs.
     *
     * @throws FormatException if a key is missing, of the wrong type or has a value that means nothing
     */
    public static CallRecord of(Doc line) {
        if (!(line instanceof Obj given)) {
            throw new FormatException(line.line(), "", "expected an object, found " + Fields.shown(line));
        }
        Obj object = asCall(given);
        if (modelOf(object).isEmpty() && text(object, "catalogue_model_id").isEmpty()) {
            throw new FormatException(object.line(), "model", "is missing" + KnownKeys.insteadOf("model", object));
        }
        return nameless(object);
    }

    /** The line as the call that it tells of: a log of invocations and the results of a batch word it in their own way. */
    public static Obj asCall(Obj line) {
        return BatchResult.asCall(InvocationLog.asCall(line));
    }

    /** The same of a line that may name no model: what it cost is known once someone says which it was. */
    public static CallRecord nameless(Obj object) {
        Doc usage = usageOf(object);
        if (usage == null) {
            throw new FormatException(
                    object.line(),
                    "usage",
                    "is missing: the response body or its usage object" + KnownKeys.insteadOf("usage", object));
        }
        Instant priceAt = instant(object, "price_at");
        checkRest(object);
        String region = text(object, "region");
        return new CallRecord(
                id(object),
                provider(object),
                modelOf(object),
                text(object, "catalogue_model_id"),
                usage,
                priceAt == null ? instant(object, "at") : priceAt,
                text(object, "api"),
                tier(object),
                region.isEmpty() ? null : region);
    }

    /**
     * What the call used, under its own key or, where the line is Gemini's whole response, under Gemini's; of an exchange as
     * it was logged the whole response that holds it; or null.
     */
    public static @Nullable Doc usageOf(Obj line) {
        for (String key : USAGE) {
            Doc usage = line.get(key);
            if (usage != null && !(usage instanceof Doc.Null)) {
                return usage;
            }
        }
        for (String key : RESPONSE) {
            if (line.get(key) instanceof Obj response && usageOf(response) != null) {
                return response;
            }
        }
        return null;
    }

    /** The model that the line names; of an exchange as it was logged that of the response, then the one asked for. */
    public static String modelOf(Obj line) {
        for (String key : MODEL) {
            String model = text(line, key);
            if (!model.isEmpty()) {
                return model;
            }
        }
        for (String key : EXCHANGE) {
            String model = line.get(key) instanceof Obj message ? modelOf(message) : "";
            if (!model.isEmpty()) {
                return model;
            }
        }
        return "";
    }

    /** Who sold the call. A body of OpenRouter names there who served it: the caller pays OpenRouter. */
    private static String provider(Obj object) {
        String provider = text(object, "provider");
        boolean generation = !provider.isEmpty()
                && object.get("id") instanceof Doc.Text id
                && id.value().startsWith(GENERATION)
                && modelOf(object).indexOf('/') > 0;
        return generation ? "openrouter" : provider;
    }

    /** The id of a line, whatever else is wrong with it; null if it has none. */
    public static @Nullable String idOf(Doc line) {
        return line instanceof Obj object ? id(object) : null;
    }

    private static @Nullable String id(Obj object) {
        Doc named = object.get(BatchResult.ID);
        Doc id = named == null || named instanceof Doc.Null ? object.get("id") : named;
        if (id instanceof Doc.Text text) {
            return text.value();
        }
        return id instanceof Doc.Num number ? number.text() : null;
    }

    private static String text(Obj object, String key) {
        Doc value = object.get(key);
        return value == null || value instanceof Doc.Null ? "" : Fields.asText(value, key);
    }

    /** The tier that served the call, or null if the line does not say. */
    public static @Nullable ServiceTier tier(Obj object) {
        Doc batch = object.get("batch");
        if (batch != null && !(batch instanceof Doc.Null)) {
            if (!(batch instanceof Doc.Bool flag)) {
                throw Fields.wrong(batch, "batch", "true or false");
            }
            if (flag.value()) {
                return ServiceTier.BATCH;
            }
        }
        Doc value = object.get("service_tier");
        String label = text(object, "service_tier");
        if (value == null || label.isEmpty()) {
            return null;
        }
        // "auto" asks and does not answer: the body may still say what served the call.
        return switch (label) {
            case "default", "on_demand" -> ServiceTier.STANDARD;
            case "scale" -> ServiceTier.PROVISIONED;
            case "auto" -> null;
            default -> {
                ServiceTier known = ServiceTier.ofLabel(label);
                if (known == null) {
                    List<String> nearest = NearestNames.of(label, TIERS);
                    throw new FormatException(
                            value.line(),
                            "service_tier",
                            "expected standard, batch, flex, priority, fast or provisioned, found "
                                    + Fields.shown(value)
                                    + (nearest.isEmpty() ? "" : "; did you mean '" + nearest.get(0) + "'?"));
                }
                yield known;
            }
        };
    }

    /** The instant under that key, or null if it is absent. A day alone means its noon UTC. */
    public static @Nullable Instant instant(Obj object, String key) {
        Doc value = object.get(key);
        if (value == null || value instanceof Doc.Null) {
            return null;
        }
        Instant instant = CallInstants.parse(Fields.asText(value, key));
        if (instant == null) {
            throw Fields.wrong(value, key, "a time such as 2026-08-01T17:00:00Z, or a day");
        }
        return instant;
    }

    /** What rating does not use but a report will: wrong types are told here, where the line is at hand. */
    private static void checkRest(Obj object) {
        text(object, "interaction");
        Doc attempt = object.get("attempt");
        if (attempt != null && !(attempt instanceof Doc.Null)) {
            Fields.asCount(attempt, "attempt");
        }
        Doc outcome = object.get("outcome");
        if (outcome != null && !(outcome instanceof Doc.Null)) {
            if (Outcome.ofLabel(Fields.asText(outcome, "outcome")) == null) {
                throw Fields.wrong(outcome, "outcome", "completed, failed or abandoned");
            }
        }
        Doc tags = object.get("tags");
        if (tags != null && !(tags instanceof Doc.Null) && !(tags instanceof Obj)) {
            throw Fields.wrong(tags, "tags", "an object");
        }
    }
}
