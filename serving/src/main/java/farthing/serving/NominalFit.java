package farthing.serving;

import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.hardware.Precision;
import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Derivation;
import farthing.quantity.sheet.Exact;
import farthing.quantity.sheet.Sheet;
import java.math.BigDecimal;
import java.util.List;

/**
 * The arithmetic of guides and data sheets beside the engine's own: all of a nominal memory is for weights at whole bits and
 * for keys and values, a context need not fill blocks, nothing is repeated, and nothing is kept for the engine. More than
 * {@link MemoryFit} allows, and shown to tell what the difference is.
 */
public final class NominalFit {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Sheet sheet = new Sheet();
    private final Cell giga = sheet.known("", MemoryFit.GIGA, "", "");
    private final Cell all;
    private final Cell weights;
    private final Cell left;
    private final Cell tokens;
    private final Cell request;
    private final Cell requests;
    private final Cell needed;
    private final Cell holding;
    private final Exact values;

    /**
     * @param memory GB of one accelerator, as its data sheet has it, above 0
     * @param parameters of the model, as its name has them, at least 1
     */
    public NominalFit(
            Anatomy model,
            BigDecimal parameters,
            Precision weights,
            Precision cache,
            BigDecimal memory,
            int count,
            Demand demand) {
        Cell each = sheet.known("nominal memory of an accelerator", memory, "GB", "typed");
        this.all = sheet.product(
                "nominal memory", "GB", List.of(each, sheet.known("accelerators", BigDecimal.valueOf(count), "", "")));
        Cell bytes = sheet.product(
                "",
                "B",
                List.of(
                        sheet.known("parameters", parameters, "", "as told"),
                        sheet.known("bytes of a parameter", bytes(weights), "B", weights.label())));
        this.weights = sheet.quotient("weights", "GB", bytes, giga);
        this.left = sheet.difference("left for keys and values", "GB", all, this.weights);
        KeyValues keyValues = new KeyValues(model, cache);
        Cell held = sheet.known(
                "bytes of a request's tokens", keyValues.bytes(demand.context()), "B", KeyValueText.layers(model));
        this.request = sheet.quotient("keys and values of a request", "GB", held, giga);
        Cell pool = sheet.greatest(left, sheet.zero());
        Cell context = sheet.known("context", BigDecimal.valueOf(demand.context()), "tokens", "asked for");
        Cell share = sheet.quotient("", "", pool, request);
        this.tokens = sheet.product("tokens that are held", "tokens", List.of(share, context));
        this.requests = sheet.named("requests at a time", "requests", sheet.roundedDown(share));
        Cell asked =
                sheet.known("requests asked for", BigDecimal.valueOf(demand.concurrency()), "requests", "asked for");
        this.needed = sheet.sum("needed", "GB", List.of(this.weights, sheet.times(request, asked)));
        this.holding = sheet.quotient("accelerators that weights fill", "", this.weights, each);
        this.values = Exact.of(sheet);
    }

    /** Bytes for one number, as its name has them: without the scales that blocks of numbers share. */
    public static BigDecimal bytes(Precision precision) {
        return precision.bytes().compareTo(BigDecimal.ONE) < 0 ? HALF : precision.bytes();
    }

    /** GB of all accelerators. */
    public BigDecimal memory() {
        return values.value(all);
    }

    public BigDecimal weights() {
        return values.value(weights);
    }

    /** GB that weights leave; below 0 where they do not fit. */
    public BigDecimal left() {
        return values.value(left);
    }

    /** GB of one request's keys and values. */
    public BigDecimal request() {
        return values.value(request);
    }

    /** Tokens that are held; not whole. */
    public BigDecimal tokens() {
        return values.value(tokens);
    }

    public long requests() {
        return values.value(requests).longValue();
    }

    /** GB of weights and of all requests that were asked for. */
    public BigDecimal needed() {
        return values.value(needed);
    }

    /** Accelerators that weights alone fill; not whole. */
    public BigDecimal filled() {
        return values.value(holding);
    }

    public Derivation why() {
        return Derivation.of(sheet, values, requests);
    }
}
