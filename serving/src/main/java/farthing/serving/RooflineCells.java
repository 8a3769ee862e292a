package farthing.serving;

import farthing.catalogue.hardware.Accelerator;
import farthing.catalogue.hardware.Precision;
import farthing.quantity.range.Input;
import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Exact;
import farthing.quantity.sheet.Sheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds the sheet of a {@link Roofline}. */
final class RooflineCells {
    private static final String BYTES = "bytes";
    private static final String OPERATIONS = "operations";

    private final Sheet sheet = new Sheet();
    private final ForwardPass pass;
    private final @Nullable Cell batch;
    private final Cell perStep;
    private final Cell own;
    private final Cell cachedTokens;
    private final Cell input;
    private final Cell generated;
    private final Cell output;
    private final Cell memory;
    private final Cell bandwidth;
    private final Cell weightRate;
    private final Cell attentionRate;
    private final Cell weightBytes;
    private final Cell cacheBytes;

    RooflineCells(ForwardPass pass, Accelerator accelerator, int count, Precision weights, Precision cache, Load load) {
        this.pass = pass;
        Cell accelerators = sheet.known(accelerator.name(), String.valueOf(count), "accelerators");
        String source = accelerator.provenance().reference();
        memory = all(accelerators, "memory", accelerator.memory(), BYTES, source);
        bandwidth = all(accelerators, "memory bandwidth", accelerator.bandwidth(), "bytes/s", source);
        weightRate = all(
                accelerators,
                "arithmetic at " + weights.label(),
                LeastNumbers.rate(accelerator, weights),
                "operations/s",
                source);
        Precision narrower = LeastNumbers.narrower(weights, cache);
        attentionRate = narrower == weights
                ? weightRate
                : all(
                        accelerators,
                        "arithmetic at " + narrower.label(),
                        LeastNumbers.rate(accelerator, narrower),
                        "operations/s",
                        source);
        weightBytes = bytes("bytes of a weight", weights);
        cacheBytes = bytes("bytes of a key or value", cache);
        boolean stepsAlone = load.input().signum() == 0 && load.output().compareTo(BigDecimal.ONE) == 0;
        String alone = stepsAlone ? "steps alone, before any context" : "";
        input = told("input tokens of a request", load.input(), alone);
        output = told("output tokens of a request", load.output(), alone);
        boolean plain = load.perStep().compareTo(BigDecimal.ONE) == 0;
        perStep = told(
                "tokens that a request gets from a step", load.perStep(), plain ? "without speculative decoding" : "");
        batch = load.batch() == null ? null : claimed("requests at a time", load.batch(), "requests");
        cachedTokens = load.cached().signum() == 0
                ? sheet.zero()
                : sheet.product(
                        "input tokens found in a cache",
                        "tokens",
                        List.of(input, claimed("cached share of a prompt", load.cached(), "")));
        own = sheet.difference("", "tokens", input, cachedTokens);
        generated = sheet.greatest(sheet.minus(output, sheet.one()), sheet.zero());
    }

    private Cell all(Cell accelerators, String what, BigDecimal one, String unit, String source) {
        Cell each = sheet.given(new Input(what + " of one", one, unit, Input.Tag.BOUND, source));
        return sheet.product(what + " of all", unit, List.of(accelerators, each));
    }

    private Cell bytes(String name, Precision precision) {
        return sheet.known(name, LeastNumbers.bytes(precision), BYTES, precision.label());
    }

    /** @param basis why it is so where it was not told; else empty */
    private Cell told(String name, BigDecimal value, String basis) {
        return basis.isEmpty() ? claimed(name, value, "tokens") : sheet.known(name, value, "tokens", basis);
    }

    private Cell claimed(String name, BigDecimal value, String unit) {
        return sheet.given(new Input(name, value, unit, Input.Tag.CLAIMED, ""));
    }

    Roofline roofline() {
        Cell touched = sheet.known("active parameters of the layers", pass.layers(), "", pass.source());
        Cell scoring = sheet.known("parameters that score a token", pass.scoring(), "", pass.source());
        Cell held = sheet.known("all parameters", pass.held(), "", pass.source());
        Cell read = sheet.product(
                "bytes of weights that a step reads", BYTES, List.of(sheet.plus(touched, scoring), weightBytes));
        Cell lying = sheet.product("bytes of weights in memory", BYTES, List.of(held, weightBytes));
        Cell pool = sheet.difference("memory left for keys and values", BYTES, memory, lying);
        Cell steps = sheet.quotient("steps after the first token", "steps", generated, perStep);
        Cell passes = sheet.sum("passes of a request", "passes", List.of(sheet.one(), steps));

        // keys and values: what a request holds at its end, and what its steps read of them
        Cell last = sheet.greatest(sheet.minus(sheet.plus(own, generated), sheet.one()), sheet.zero());
        Cell before = sheet.greatest(sheet.minus(own, sheet.one()), sheet.zero());
        Cell requestBytes = after(Span::kept, "bytes of keys and values of a request", sheet.plus(input, generated));
        Cell kvRead = sheet.quotient(
                "bytes of keys and values that a request's steps read",
                BYTES,
                sheet.times(lookedBack(Span::read, last, before), cacheBytes),
                perStep);
        Cell kvHeld = isAllRead()
                ? kvRead
                : sheet.quotient(
                        "bytes of keys and values that a request holds, over its steps",
                        BYTES,
                        sheet.times(lookedBack(Span::kept, last, before), cacheBytes),
                        perStep);

        Cell most = sheet.quotient(
                "requests at a time that memory holds",
                "requests",
                pool,
                sheet.quotient("mean bytes of keys and values that a request holds", BYTES, kvHeld, passes));
        Cell together =
                sheet.quotient("requests at their full length that memory holds", "requests", pool, requestBytes);
        Cell fits = sheet.atLeast("whether weights and one request fit", pool, requestBytes, sheet.one(), sheet.zero());

        // one request's share of the machine
        Cell weightsShare = share(sheet.product("", BYTES, List.of(passes, read)), kvHeld, read, pool);
        Cell bytes = sheet.sum("bytes read for a request", BYTES, List.of(weightsShare, kvRead));
        Cell weightTime = sheet.quotient(
                "seconds of multiplying with weights, a request", "s", weightOperations(touched, scoring), weightRate);
        Cell attentionTime =
                sheet.quotient("seconds of looking back, a request", "s", attentionOperations(), attentionRate);
        Cell operationTime = sheet.sum("seconds of arithmetic, a request", "s", List.of(weightTime, attentionTime));
        Cell byOperations = sheet.quotient("requests that arithmetic allows", "requests/s", sheet.one(), operationTime);
        Cell byteTime = sheet.quotient("seconds of reading, a request", "s", bytes, bandwidth);
        Cell byBytes = sheet.quotient("requests that bandwidth allows", "requests/s", sheet.one(), byteTime);
        Cell time = sheet.greatest(operationTime, byteTime);
        Cell requests = fitting(fits, "most requests", "requests/s", sheet.quotient("", "", sheet.one(), time));
        Cell outputs = sheet.product("most output tokens", "tokens/s", List.of(requests, output));

        Cell stepReads = ofStep(Span::read, "bytes of keys and values that a step reads for a request", kvRead, steps);
        Cell stepHolds = isAllRead()
                ? stepReads
                : ofStep(Span::kept, "mean bytes of keys and values during a request's steps", kvHeld, steps);
        Steps alone = steps(sheet.plus(touched, scoring), read, stepReads);
        Cell sharing = sheet.plus(share(read, stepHolds, read, pool), stepReads);
        Cell tokenBytes = sheet.quotient("bytes read for an output token", BYTES, sharing, perStep);
        Cell tokenTime = sheet.greatest(sheet.quotient("", "s", tokenBytes, bandwidth), alone.tokenTime);
        Cell decode = fitting(
                fits, "most output tokens without prompts", "tokens/s", sheet.quotient("", "", sheet.one(), tokenTime));
        Cell prefillTime = prefillTime(touched);
        Cell firstToken = sheet.greatest(prefillTime, sheet.quotient("", "s", read, bandwidth));
        Cell prefill =
                fitting(fits, "most input tokens", "tokens/s", sheet.quotient("", "tokens/s", input, prefillTime));
        Cell perRequest = fitting(fits, "most output tokens of one request", "tokens/s", alone.speed);
        Cell first = sheet.named("least time to the first token", "s", firstToken);
        return new Roofline(
                sheet,
                Exact.of(sheet),
                memory,
                pool,
                requestBytes,
                fits,
                most,
                together,
                byOperations,
                byBytes,
                requests,
                outputs,
                alone.step,
                perRequest,
                decode,
                alone.reckoning,
                tokenTime,
                alone.tokenTime,
                first,
                prefill);
    }

    private boolean isAllRead() {
        return pass.spans().stream().allMatch(span -> span.kept().compareTo(span.read()) == 0);
    }

    /** The mean over the steps of a request; where there are none, what its prompt leaves. */
    private Cell ofStep(Part part, String name, Cell inAll, Cell steps) {
        return sheet.above(
                name, generated, sheet.zero(), sheet.quotient("", BYTES, inAll, steps), after(part, "", own));
    }

    /**
     * @param tokenTime seconds of arithmetic for an output token
     * @param reckoning seconds of arithmetic of a step
     * @param step seconds at the batch that was told, else for one request
     * @param speed tokens a second of one request
     */
    private record Steps(Cell tokenTime, Cell reckoning, Cell step, Cell speed) {}

    private Steps steps(Cell multiplied, Cell read, Cell kept) {
        Cell back = lookedBack(Span::operations, sheet.plus(input, generated), input);
        Cell backTime = sheet.quotient("", "s", sheet.quotient("", OPERATIONS, back, generated), attentionRate);
        Cell tokenTime = sheet.sum(
                "seconds of arithmetic, an output token",
                "s",
                List.of(
                        sheet.quotient("", "s", sheet.product("", OPERATIONS, List.of(two(), multiplied)), weightRate),
                        sheet.above("", generated, sheet.zero(), backTime, sheet.zero())));
        Cell together = batch == null ? sheet.one() : batch;
        Cell bytes = sheet.sum("bytes read by a step", BYTES, List.of(read, sheet.times(kept, together)));
        Cell reading = sheet.quotient("seconds of reading, a step", "s", bytes, bandwidth);
        Cell reckoning = sheet.product("seconds of arithmetic, a step", "s", List.of(tokenTime, together, perStep));
        Cell step = sheet.named("least time of a step", "s", sheet.greatest(reading, reckoning));
        return new Steps(tokenTime, reckoning, step, sheet.quotient("", "tokens/s", perStep, step));
    }

    /**
     * What one request takes of the reading of weights: the batch shares it, and no batch is larger than memory holds. The
     * latter share is {@code passes x read / most}, written without {@code most} so that it stands where nothing is kept.
     */
    private Cell share(Cell alone, Cell kept, Cell read, Cell pool) {
        Cell least = sheet.quotient(
                "bytes of weights read for a request, at the batch that memory holds",
                BYTES,
                sheet.product("", "", List.of(read, kept)),
                pool);
        if (batch == null) {
            return least;
        }
        Cell told = sheet.quotient("bytes of weights read for a request, at the batch told", BYTES, alone, batch);
        return sheet.greatest(told, least);
    }

    private Cell weightOperations(Cell touched, Cell scoring) {
        Cell tokens = sheet.sum(
                "tokens multiplied with the layers", "tokens", List.of(sheet.greatest(own, sheet.one()), generated));
        Cell layers = sheet.product("", OPERATIONS, List.of(two(), touched, tokens));
        Cell scores = sheet.product("", OPERATIONS, List.of(two(), scoring, output));
        return sheet.sum("operations with weights, a request", OPERATIONS, List.of(layers, scores));
    }

    private Cell attentionOperations() {
        return sheet.named(
                "operations of looking back, a request",
                OPERATIONS,
                lookedBack(Span::operations, sheet.plus(input, generated), cachedTokens));
    }

    /** Seconds of arithmetic for a prompt. */
    private Cell prefillTime(Cell touched) {
        Cell multiplied = sheet.product("", OPERATIONS, List.of(two(), touched, own));
        Cell back = lookedBack(Span::operations, input, cachedTokens);
        return sheet.sum(
                "seconds of arithmetic, a prompt",
                "s",
                List.of(sheet.quotient("", "s", multiplied, weightRate), sheet.quotient("", "s", back, attentionRate)));
    }

    private interface Part {
        BigDecimal of(Span span);
    }

    /** The sum over every token from the one after {@code from} to {@code to} of what it looks back at, times the part. */
    private Cell lookedBack(Part part, Cell to, Cell from) {
        List<Cell> spans = new ArrayList<>();
        for (Span span : pass.spans()) {
            Cell each = sheet.known("", factor(part, span), "", "");
            spans.add(sheet.product(
                    "", "", List.of(each, sheet.minus(inAll(to, span.window()), inAll(from, span.window())))));
        }
        return sheet.sum("", "", spans);
    }

    /** Bytes of keys and values after so many tokens. */
    private Cell after(Part part, String name, Cell tokens) {
        List<Cell> spans = new ArrayList<>();
        for (Span span : pass.spans()) {
            Cell each = sheet.known("", factor(part, span), "", "");
            Long window = span.window();
            Cell seen = window == null ? tokens : sheet.least(tokens, sheet.known("", window.toString(), "tokens"));
            spans.add(sheet.product("", BYTES, List.of(each, cacheBytes, seen)));
        }
        return sheet.sum(name, BYTES, spans);
    }

    private static BigDecimal factor(Part part, Span span) {
        return part.of(span).multiply(BigDecimal.valueOf(span.layers()));
    }

    /** 1 + 2 + ... + tokens, no summand above the window. */
    private Cell inAll(Cell tokens, @Nullable Long window) {
        if (window == null) {
            return triangle(tokens);
        }
        Cell width = sheet.known("", window.toString(), "tokens");
        Cell rising = sheet.least(tokens, width);
        return sheet.plus(triangle(rising), sheet.times(sheet.minus(tokens, rising), width));
    }

    private Cell triangle(Cell tokens) {
        return sheet.quotient("", "", sheet.product("", "", List.of(tokens, sheet.plus(tokens, sheet.one()))), two());
    }

    private Cell two() {
        return sheet.known("", "2", "");
    }

    private Cell fitting(Cell fits, String name, String unit, Cell figure) {
        return sheet.above(name, fits, sheet.zero(), sheet.named("", unit, figure), sheet.zero());
    }
}
