package farthing.formats.traffic;

import farthing.economics.traffic.ReplayResult;
import farthing.economics.traffic.ReplayResult.Bound;
import farthing.economics.traffic.ReplayResult.Cost;
import farthing.economics.traffic.ReplayResult.Range;
import farthing.formats.doc.Obj;
import farthing.workload.CachePolicy;
import org.jspecify.annotations.Nullable;

/** A replay's result as a document. */
public final class ReplayDoc {
    private ReplayDoc() {}

    /**
     * Puts the result into an object that may have a head already.
     *
     * @param currency code of all amounts
     * @return the object
     */
    public static Obj put(Obj object, ReplayResult result, String currency) {
        object.put("status", result.status().name())
                .put("calls", result.calls())
                .put("interactions", result.interactions())
                .put("tokens", TrafficDocs.tokens(result.tokens()));
        cost(object.put("currency", currency), result.cost());
        Range range = result.range();
        if (range != null) {
            object.put("range", range(range));
        }
        CachePolicy cache = result.cache();
        if (cache != null) {
            object.put("cache", cache(cache, result));
        }
        return object.put("pricedCalls", result.pricedCalls())
                .put("unpriced", TrafficDocs.unpriced(result.unpriced()))
                .put("notes", TrafficDocs.texts(result.notes()));
    }

    private static Obj cost(Obj object, @Nullable Cost cost) {
        return object.put("list", TrafficDocs.amount(cost == null ? null : cost.list()))
                .put("contracted", TrafficDocs.amount(cost == null ? null : cost.contracted()))
                .put("perInteraction", TrafficDocs.spread(cost == null ? null : cost.perInteraction()));
    }

    private static Obj range(Range range) {
        return new Obj(0)
                .put("low", bound(range.low()))
                .put("high", bound(range.high()))
                .put("inputRatio", range.inputRatios())
                .put("answerRatio", range.answers())
                .put("source", range.source());
    }

    private static Obj bound(Bound bound) {
        return cost(new Obj(0).put("tokens", TrafficDocs.tokens(bound.tokens())), bound.cost());
    }

    private static Obj cache(CachePolicy cache, ReplayResult result) {
        Obj document = new Obj(0)
                .put("policy", cache.name())
                .put("scope", result.scope().label())
                .put("upperBound", cache.isIdeal())
                .put("source", cache.source())
                .put("edition", cache.edition());
        String line = MeasuredCache.line(result);
        return line == null ? document : document.put("workload", line);
    }
}
