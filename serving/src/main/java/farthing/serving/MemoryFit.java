package farthing.serving;

import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.hardware.Accelerator;
import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Derivation;
import farthing.quantity.sheet.Exact;
import farthing.quantity.sheet.Sheet;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a deployment fills the memory of its fullest accelerator, and how many requests of a length that leaves room for.
 *
 * <p>The engine takes its share of the memory; weights and its own overhead lie there first, and the rest is the pool, dealt
 * out in blocks of tokens as engines with paged attention do. A request is held when all of its blocks are. Amounts are in
 * GB of 10^9 bytes and, unless they say otherwise, of one accelerator.
 */
public final class MemoryFit {
    static final BigDecimal GIGA = new BigDecimal("1000000000");

    private final Deployment deployment;
    private final Demand demand;
    private final Sheet sheet = new Sheet();
    private final Cell giga = sheet.known("", GIGA, "", "");
    private final Cells cells;
    private final Exact values;

    /** What the answer is made of. */
    private record Cells(
            Cell memory,
            Cell outside,
            Cell weights,
            Cell overhead,
            Cell left,
            Cell block,
            Cell blocks,
            Cell request,
            Cell requests,
            Cell meanRequests,
            Cell asked,
            Cell free,
            Cell needed,
            Cell missing) {}

    private MemoryFit(Deployment deployment, Demand demand, EngineOverhead overhead) {
        this.deployment = deployment;
        this.demand = demand;
        this.cells = cells(overhead);
        this.values = Exact.of(sheet);
    }

    public static MemoryFit of(Deployment deployment, Demand demand, EngineOverhead overhead) {
        return new MemoryFit(deployment, demand, overhead);
    }

    private Cells cells(EngineOverhead overhead) {
        Accelerator accelerator = deployment.accelerator();
        Engine engine = deployment.engine();
        Cell memory = sheet.known(
                "memory of " + accelerator.name(),
                accelerator.memory().movePointLeft(9),
                "GB",
                (accelerator.memoryReported() ? "as its driver reports: " : "nominal: ")
                        + accelerator.provenance().reference());
        Cell share = sheet.known("share that the engine takes", engine.memoryShare(), "", "setting of the engine");
        Cell taken = sheet.product("memory that the engine takes", "GB", List.of(memory, share));
        Cell weights = new WeightCells(deployment, sheet, giga).onFullest();
        Cell beside = overhead.onSheet(sheet, deployment.model(), engine, giga);
        Cell left = sheet.difference(
                "left for keys and values", "GB", taken, sheet.sum("", "GB", List.of(weights, beside)));
        Cell pool = sheet.greatest(left, sheet.zero());
        Cell blockTokens =
                sheet.known("tokens of a block", BigDecimal.valueOf(engine.blockTokens()), "tokens", "as engines do");
        Cell request = held(demand.context(), blockTokens, " of a request");
        Cell block = sheet.quotient("", "GB", request, blocksOf(demand.context(), blockTokens));
        Cell blocks =
                sheet.named("blocks of an accelerator", "", sheet.roundedDown(sheet.quotient("", "", pool, block)));
        Cell replicas = sheet.known(
                "copies of the model",
                BigDecimal.valueOf(deployment.replicas()),
                "",
                "accelerators over those of a copy");
        Cell requests = requests("requests at a time", pool, request, replicas);
        Cell meanRequests = demand.output() == 0
                ? requests
                : requests(
                        "requests at a time, on average",
                        pool,
                        held(demand.meanHeld(), blockTokens, " of a request with half of its answer"),
                        replicas);
        Cell asked = asked(request, replicas);
        Cell used = sheet.sum("", "GB", List.of(weights, beside, asked));
        Cell all = sheet.known("accelerators", BigDecimal.valueOf(deployment.count()), "", "");
        return new Cells(
                memory,
                sheet.difference("outside of the engine's share", "GB", memory, taken),
                weights,
                beside,
                left,
                block,
                blocks,
                request,
                requests,
                meanRequests,
                asked,
                sheet.difference("free", "GB", left, asked),
                sheet.product("needed on all accelerators", "GB", List.of(used, all)),
                sheet.product(
                        "missing on all accelerators",
                        "GB",
                        List.of(sheet.greatest(sheet.minus(used, taken), sheet.zero()), all)));
    }

    /** Whole copies, each on its own: a request is held by one of them. */
    private Cell requests(String name, Cell pool, Cell request, Cell replicas) {
        Cell each = sheet.roundedDown(sheet.quotient("", "", pool, request));
        return sheet.product(name, "requests", List.of(each, replicas));
    }

    private Cell asked(Cell request, Cell replicas) {
        Cell all = sheet.known("requests asked for", BigDecimal.valueOf(demand.concurrency()), "requests", "asked for");
        return sheet.product(
                "keys and values of all requests",
                "GB",
                List.of(request, sheet.roundedUp(sheet.quotient("", "", all, replicas))));
    }

    private Cell blocksOf(long tokens, Cell blockTokens) {
        Cell context = sheet.known("context", BigDecimal.valueOf(tokens), "tokens", "asked for");
        return sheet.roundedUp(sheet.quotient("", "", context, blockTokens));
    }

    /** Keys and values of a request in whole blocks, on the fullest accelerator. */
    private Cell held(long tokens, Cell blockTokens, String of) {
        Anatomy model = deployment.model();
        KeyValues keyValues = new KeyValues(model, deployment.cache());
        int tensor = deployment.tensorParallel();
        int pipeline = deployment.pipelineParallel();
        if (model.windowed() != null || model.stateful() != null) {
            long size = deployment.engine().blockTokens();
            long whole = (tokens + size - 1) / size * size;
            Cell bytes = sheet.known(
                    "bytes of " + whole + " tokens by layers",
                    keyValues.bytes(whole, tensor, pipeline),
                    "B",
                    KeyValueText.layers(model));
            return sheet.quotient("keys and values" + of, "GB", bytes, giga);
        }
        Cell token = sheet.known(
                "bytes of a token", keyValues.bytesPerToken(tensor, pipeline), "B", KeyValueText.token(deployment));
        Cell whole = sheet.product("", "tokens", List.of(blocksOf(tokens, blockTokens), blockTokens));
        return sheet.quotient("keys and values" + of, "GB", sheet.times(token, whole), giga);
    }

    public Deployment deployment() {
        return deployment;
    }

    public Demand demand() {
        return demand;
    }

    /** Whether all requests that were asked for are held at a time. */
    public boolean fits() {
        return requests() >= demand.concurrency();
    }

    /** Requests at a time whose whole context is held, on all copies together; never preempted. */
    public long requests() {
        return whole(cells.requests);
    }

    /** The same where answers are there by half, as they are on average: more would be preempted. */
    public long meanRequests() {
        return whole(cells.meanRequests);
    }

    /** Blocks of one accelerator; in a model with windows they grow smaller with the context. */
    public long blocks() {
        return whole(cells.blocks);
    }

    /** Tokens that the blocks of all copies hold. */
    public long tokens() {
        return blocks() * deployment.engine().blockTokens() * deployment.replicas();
    }

    public BigDecimal memory() {
        return values.value(cells.memory);
    }

    public BigDecimal outside() {
        return values.value(cells.outside);
    }

    public BigDecimal weights() {
        return values.value(cells.weights);
    }

    public BigDecimal overhead() {
        return values.value(cells.overhead);
    }

    /** What weights and overhead leave of the engine's share; below 0 where they do not fit. */
    public BigDecimal left() {
        return values.value(cells.left);
    }

    /** One request's keys and values. */
    public BigDecimal request() {
        return values.value(cells.request);
    }

    /** Keys and values of the requests that were asked for. */
    public BigDecimal asked() {
        return values.value(cells.asked);
    }

    /** What these leave; below 0 where they do not fit. */
    public BigDecimal free() {
        return values.value(cells.free);
    }

    /** GB that weights, overhead and the requests take on all accelerators. */
    public BigDecimal needed() {
        return values.value(cells.needed);
    }

    /** GB that are missing on all accelerators together; 0 where all fits. */
    public BigDecimal missing() {
        return values.value(cells.missing);
    }

    /** Why it is so many requests. */
    public Derivation why() {
        return Derivation.of(sheet, values, cells.requests);
    }

    private long whole(Cell cell) {
        @Nullable BigDecimal value = values.orNull(cell);
        return value == null ? 0 : value.longValue();
    }
}
