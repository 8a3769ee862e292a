package farthing.formats.hardware;

import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Precision;
import farthing.economics.machine.LeastRent;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.formats.result.Header;
import farthing.quantity.Decimals;
import farthing.serving.Demand;
import farthing.serving.Deployment;
import farthing.serving.FitSearch;
import farthing.serving.FitWays;
import farthing.serving.IdleHold;
import farthing.serving.KeyValues;
import farthing.serving.MemoryFit;
import farthing.serving.NominalFit;
import farthing.serving.Parameters;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a model fits into memory, as a document: docs/schemas/fit.schema.json. Amounts are GB of 10^9 bytes. */
public final class FitDoc {
    private static final int DIGITS = 15;
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int GIGA = 9;

    private FitDoc() {}

    /** What was asked for: model, precisions, demand. */
    public static Obj head(Hardware hardware, FitSearch search) {
        Anatomy model = search.model();
        Demand demand = search.demand();
        KeyValues keyValues = new KeyValues(model, search.cache());
        BigDecimal request = keyValues.bytes(demand.context()).movePointLeft(GIGA);
        Obj cache = new Obj(0)
                .put("perToken", number(keyValues.bytesPerToken()))
                .put("request", number(request))
                .put("requests", number(request.multiply(BigDecimal.valueOf(demand.concurrency()))));
        BigDecimal multiHead = keyValues.bytesPerTokenAsMultiHead();
        if (multiHead != null) {
            cache.put(
                    "asMultiHead",
                    number(multiHead
                            .multiply(BigDecimal.valueOf(demand.context()))
                            .movePointLeft(GIGA)));
        }
        Obj head = Header.of("fit")
                .put("hardware", hardware.date().toString())
                .put("model", model.id())
                .put("parameters", new Parameters(model).total())
                .put("precision", search.weights().label())
                .put("cachePrecision", search.cache().label())
                .put("engineShare", number(search.engine().memoryShare()))
                .put("batchedTokens", search.engine().batchedTokens())
                .put("context", demand.context())
                .put("output", demand.output())
                .put("concurrency", demand.concurrency())
                .put("keyValues", cache);
        return model.context() == 0 ? head : head.put("positions", model.context());
    }

    /** The answer for one machine, into the head. */
    public static Obj into(Obj document, MemoryFit fit) {
        machine(document, fit.deployment());
        document.put("fits", fit.fits())
                .put("requests", fit.requests())
                .put("meanRequests", fit.meanRequests())
                .put("blocks", fit.blocks())
                .put("tokens", fit.tokens())
                .put("missing", number(fit.missing()))
                .put("needed", number(fit.needed()));
        if (fit.requests() > 0) {
            long wanted = fit.demand().concurrency();
            document.put("machines", (wanted + fit.requests() - 1) / fit.requests());
        }
        return document.put(
                "memory",
                new Obj(0)
                        .put("accelerator", number(fit.memory()))
                        .put("weights", number(fit.weights()))
                        .put("overhead", number(fit.overhead()))
                        .put("request", number(fit.request()))
                        .put("asked", number(fit.asked()))
                        .put("left", number(fit.left()))
                        .put("free", number(fit.free()))
                        .put("outside", number(fit.outside())));
    }

    private static Obj machine(Obj into, Deployment deployment) {
        return into.put("accelerator", deployment.accelerator().id())
                .put("count", deployment.count())
                .put("tensorParallel", deployment.tensorParallel())
                .put("pipelineParallel", deployment.pipelineParallel())
                .put("copies", deployment.replicas());
    }

    /** Requests at a time by length. */
    public static Doc contexts(List<MemoryFit> fits) {
        return new Doc.Arr(
                fits.stream()
                        .<Doc>map(fit -> new Obj(0)
                                .put("context", fit.demand().context())
                                .put("requests", fit.requests())
                                .put("meanRequests", fit.meanRequests())
                                .put("request", number(whole(fit))))
                        .toList(),
                0);
    }

    /** GB of one request on all accelerators of a copy, without what is repeated. */
    public static BigDecimal whole(MemoryFit fit) {
        Deployment deployment = fit.deployment();
        return new KeyValues(deployment.model(), deployment.cache())
                .bytes(fit.demand().context())
                .movePointLeft(GIGA);
    }

    public static Obj way(FitWays.Way way, @Nullable LeastRent rent) {
        return deployed(new Obj(0).put("change", way.change().label()), way.fit(), rent);
    }

    /** One deployment that holds the demand, and its least rent. */
    public static Obj deployed(Obj row, MemoryFit fit, @Nullable LeastRent rent) {
        Deployment deployment = fit.deployment();
        machine(row, deployment)
                .put("precision", deployment.weights().label())
                .put("cachePrecision", deployment.cache().label())
                .put("context", fit.demand().context())
                .put("requests", fit.requests())
                .put("missing", number(fit.missing()))
                .put("free", number(fit.free()));
        if (rent != null) {
            row.put("usdPerHour", Decimals.plain(rent.hourly()))
                    .put("provider", rent.offer().provider())
                    .put("instance", rent.offer().instance())
                    .put("region", rent.offer().region())
                    .put("machines", rent.machines());
        }
        return row;
    }

    /**
     * The arithmetic of data sheets.
     *
     * @param within seconds in which weights shall be read, or null
     */
    public static Obj nominal(NominalFit fit, BigDecimal parameters, BigDecimal each, @Nullable BigDecimal within) {
        Obj precisions = new Obj(0);
        for (Precision precision : Precision.values()) {
            BigDecimal bytes = NominalFit.bytes(precision);
            if (precision == Precision.FP32 || precision == Precision.BF16 || bytes.compareTo(HALF) == 0) {
                precisions.put(precision.label(), precision(parameters, bytes));
            }
        }
        Obj nominal = new Obj(0)
                .put("memory", number(fit.memory()))
                .put("weights", number(fit.weights()))
                .put("left", number(fit.left()))
                .put("request", number(fit.request()))
                .put("requestOfAccelerator", number(Decimals.divide(fit.request(), each)))
                .put("tokens", number(fit.tokens()))
                .put("requests", fit.requests())
                .put("needed", number(fit.needed()))
                .put("filledByWeights", number(fit.filled()))
                .put("precisions", precisions);
        return within == null ? nominal : nominal.put("loadPerSecond", number(Decimals.divide(fit.weights(), within)));
    }

    private static Obj precision(BigDecimal parameters, BigDecimal bytes) {
        return new Obj(0)
                .put("weights", number(parameters.multiply(bytes).movePointLeft(GIGA)))
                .put("timesFewerThanBf16", number(Decimals.divide(Precision.BF16.bytes(), bytes)))
                .put("timesFewerThanFp32", number(Decimals.divide(Precision.FP32.bytes(), bytes)));
    }

    /** How fast GB of weights must be read to be there within so many seconds. */
    public static Obj load(BigDecimal weights, BigDecimal within) {
        return new Obj(0)
                .put("weights", number(weights))
                .put("withinSeconds", number(within))
                .put("perSecond", number(Decimals.divide(weights, within)));
    }

    /** @param reserved the same with all positions of the model for each request */
    public static Obj paging(MemoryFit fit, MemoryFit reserved) {
        return new Obj(0)
                .put("positions", reserved.demand().context())
                .put("held", fit.requests())
                .put("reserved", reserved.requests());
    }

    public static Obj idle(IdleHold hold, BigDecimal busy, BigDecimal idle) {
        return new Obj(0)
                .put("busySeconds", number(busy))
                .put("idleSeconds", number(idle))
                .put("working", number(hold.working()))
                .put("lost", number(hold.lost()))
                .put("sessionsPerHour", number(hold.sessionsPerHour()))
                .put("sessionsPerHourWithout", number(hold.sessionsPerHourAtOnce()));
    }

    private static Doc number(BigDecimal value) {
        return new Doc.Num(Decimals.plain(Decimals.rounded(value, DIGITS)), 0);
    }
}
