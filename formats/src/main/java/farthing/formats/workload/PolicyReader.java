package farthing.formats.workload;

import farthing.catalogue.NearestNames;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import farthing.quantity.range.Input;
import farthing.workload.CachePolicies;
import farthing.workload.CachePolicy;
import farthing.workload.plan.Caching;
import farthing.workload.plan.Fallback;
import farthing.workload.plan.Latency;
import farthing.workload.plan.ModelChoice;
import farthing.workload.plan.ResponseCache;
import farthing.workload.plan.Retries;
import farthing.workload.plan.Routing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads how calls are made: caches, retries, fallbacks, routing. */
final class PolicyReader {
    private PolicyReader() {}

    /** The object of that key, or an empty one of the same place, so that defaults know where they would stand. */
    static Fields objectOrEmpty(Fields fields, String key) {
        Fields object = fields.object(key);
        return object == null ? Fields.of(new Obj(fields.line()), fields.path(key)) : object;
    }

    /** {@code cache: 5m}, or an object that says more. */
    static Caching caching(Fields fields) {
        Doc value = fields.optional("cache");
        Fields cache;
        Doc policy;
        if (value == null || value instanceof Obj) {
            cache = objectOrEmpty(fields, "cache");
            policy = cache.optional("policy");
        } else {
            cache = Fields.of(new Obj(value.line()), "cache");
            policy = value;
        }
        Caching caching = new Caching(
                policy == null ? "" : policy(policy, policy == value ? "cache" : cache.path("policy")),
                InputReader.of(cache, "scopes", Measure.PARTS, Defaults.SCOPES),
                InputReader.orNull(cache, "hit_rate", Measure.SHARE),
                InputReader.orNull(cache, "changes", Measure.MONTHLY),
                cache.words("changing"));
        cache.end();
        return caching;
    }

    private static String policy(Doc value, String path) {
        List<String> names = new ArrayList<>(List.of(Caching.NONE, "5m", "1h"));
        for (CachePolicy policy : CachePolicies.all()) {
            names.add(policy.name());
        }
        String name = Fields.asWord(value, path);
        if (names.contains(name)) {
            return name;
        }
        List<String> nearest = NearestNames.of(name, names);
        throw new FormatException(
                value.line(),
                path,
                "'" + name + "' is no cache policy: none, 5m, 1h, or one that farthing prices caches lists"
                        + (nearest.isEmpty() ? "" : "; did you mean '" + nearest.get(0) + "'?"));
    }

    /** {@code latency: 3s}, or {@code {target: 3s, first_token: 400ms, streamed: true}}. */
    static @Nullable Latency latency(Fields fields) {
        Doc value = fields.optional("latency");
        if (value == null) {
            return null;
        }
        if (!(value instanceof Obj object)
                || !(object.has("target") || object.has("first_token") || object.has("streamed"))) {
            return new Latency(InputReader.read(value, fields.path("latency"), Measure.SECONDS), false);
        }
        Fields latency = Fields.of(value, fields.path("latency"));
        Latency read = new Latency(
                InputReader.required(latency, "target", Measure.SECONDS),
                InputReader.orNull(latency, "first_token", Measure.SECONDS),
                latency.flag("streamed", false));
        latency.end();
        return read;
    }

    static Retries retries(Fields fields) {
        Fields retry = objectOrEmpty(fields, "retry");
        Retries retries = new Retries(
                InputReader.of(retry, "rate", Measure.PART, Defaults.RETRY_RATE),
                InputReader.of(retry, "retries", Measure.RETRIES, Defaults.RETRIES),
                InputReader.of(retry, "billed", Measure.SHARE, Defaults.BILLED),
                persistent(retry),
                InputReader.orNull(retry, "timeouts", Measure.PART));
        retry.end();
        Input timeouts = retries.timeouts();
        if (timeouts != null && !Measure.PART.holds(retries.rate().mean().add(timeouts.mean()))) {
            throw new FormatException(
                    retry.line(),
                    retry.path("timeouts"),
                    "comes to " + Measure.percent(retries.rate().mean().add(timeouts.mean()))
                            + " with rate: at most 99% of the attempts fail");
        }
        return retries;
    }

    private static boolean persistent(Fields retry) {
        Doc value = retry.optional("failures");
        if (value == null) {
            return false;
        }
        return switch (value instanceof Doc.Text text ? text.value() : "") {
            case "independent" -> false;
            case "persistent" -> true;
            default ->
                throw Fields.wrong(
                        value,
                        retry.path("failures"),
                        "independent (each attempt is on its own) or persistent (a call that failed fails again)");
        };
    }

    static List<Fallback> fallbacks(Fields fields) {
        List<Fallback> fallbacks = new ArrayList<>();
        List<Doc> items = fields.list("fallback");
        for (int i = 0; i < items.size(); i++) {
            fallbacks.add(fallback(items.get(i), fields.path("fallback", i)));
        }
        return fallbacks;
    }

    /** A model's name, or {@code {model: NAME, fails: 1%}}. */
    private static Fallback fallback(Doc value, String path) {
        boolean bare = value instanceof Doc.Text || value instanceof Doc.Num;
        Fields each = Fields.of(bare ? new Obj(value.line()).put("model", value) : value, path);
        Fallback fallback = new Fallback(
                ModelReader.required(each, "model"),
                InputReader.of(each, "fails", Measure.SHARE, Defaults.FALLBACK_FAILS));
        each.end();
        return fallback;
    }

    static Routing routing(Fields fields) {
        Fields route = fields.object("route");
        if (route == null) {
            return new Routing.Direct();
        }
        Fields cascade = route.object("cascade");
        List<Fields> split = route.objects("split");
        List<Doc> cheapest = route.list("cheapest");
        int ways = (cascade == null ? 0 : 1) + (split.isEmpty() ? 0 : 1) + (cheapest.isEmpty() ? 0 : 1);
        if (ways != 1) {
            throw new FormatException(
                    route.line(),
                    "route",
                    "needs one of split: [{model: NAME, share: 70%}], cascade: {first: NAME, escalated: 20%} and"
                            + " cheapest: [PROVIDER/NAME]");
        }
        Routing routing;
        if (cascade != null) {
            routing = cascade(cascade);
        } else {
            routing = split.isEmpty() ? cheapest(route, cheapest) : split(route, split);
        }
        route.end();
        return routing;
    }

    private static Routing cheapest(Fields route, List<Doc> offers) {
        List<ModelChoice> models = new ArrayList<>();
        for (int i = 0; i < offers.size(); i++) {
            models.add(ModelReader.of(offers.get(i), route.path("cheapest", i)));
        }
        return new Routing.Cheapest(
                models,
                InputReader.of(route, "share", Measure.SHARE, Defaults.CHEAPEST_SHARE),
                InputReader.of(route, "cost", Measure.MONEY, Defaults.ROUTING_COST));
    }

    /** {@code {hit: 30%, lookup: 0.0001}}. */
    static @Nullable ResponseCache responses(Fields fields) {
        Fields cache = fields.object("response_cache");
        if (cache == null) {
            return null;
        }
        ResponseCache read = new ResponseCache(
                InputReader.required(cache, "hit", Measure.SHARE),
                InputReader.of(cache, "lookup", Measure.MONEY, Defaults.LOOKUP));
        cache.end();
        return read;
    }

    private static Routing split(Fields route, List<Fields> split) {
        List<Routing.Route> routes = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Fields each : split) {
            Input share = InputReader.required(each, "share", Measure.SHARE);
            routes.add(new Routing.Route(ModelReader.required(each, "model"), share));
            each.end();
            sum = sum.add(share.mean());
            if (sum.compareTo(BigDecimal.ONE) > 0) {
                throw new FormatException(
                        each.line(),
                        each.path("share"),
                        "the shares come to " + Measure.percent(sum)
                                + ": at most 100%, the option's own model takes the rest");
            }
        }
        return new Routing.Split(routes, InputReader.of(route, "cost", Measure.MONEY, Defaults.ROUTING_COST));
    }

    private static Routing cascade(Fields cascade) {
        Routing routing = new Routing.Cascade(
                ModelReader.required(cascade, "first"),
                InputReader.required(cascade, "escalated", Measure.SHARE),
                InputReader.of(cascade, "check", Measure.MONEY, Defaults.CHECK_COST));
        cascade.end();
        return routing;
    }
}
