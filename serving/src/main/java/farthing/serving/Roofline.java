package farthing.serving;

import farthing.catalogue.hardware.Accelerator;
import farthing.catalogue.hardware.Precision;
import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Derivation;
import farthing.quantity.sheet.Exact;
import farthing.quantity.sheet.Sheet;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What accelerators allow at most, whatever the engine: every byte is moved at the full bandwidth and every operation
 * done at the full rate, reading and reckoning overlap completely, one copy of the weights serves all accelerators, no
 * byte waits for a link between them, memory holds nothing but weights and keys and values, and drafts of speculative
 * decoding are free. So no honest measurement lies above; real engines reach a third to two thirds of it.
 *
 * <p>A request takes {@code 1 + (output - 1) / perStep} passes, of which each reads the weights once for all requests of
 * the batch; its tokens, all but the last, are multiplied with the active parameters once (2 operations each) and look
 * back at the tokens before them. Its least time on the whole machine is the greater of its bytes over the bandwidth and
 * its operations over the rate. Not counted: what on-chip memory keeps from one step to the next, tens of megabytes.
 *
 * @param memory bytes of all accelerators
 * @param pool bytes that weights leave; not above 0 where they do not fit
 * @param requestBytes of keys and values that one request holds at its end
 * @param fits 1 where weights and one request lie in memory, else 0
 * @param most requests at a time that memory holds on average; undefined where keys and values are not known
 * @param together requests at their full length that memory holds at once; undefined likewise
 * @param byOperations requests a second that arithmetic allows
 * @param byBytes requests a second that memory bandwidth allows; undefined where nothing needs be read
 * @param requests a second, the lesser of both; 0 where the model does not fit
 * @param output tokens a second at these requests
 * @param step least seconds of a decode step at the batch that was told, else of one request alone
 * @param perRequest output tokens a second of one request, at that step
 * @param decode output tokens a second of all, with prompts read elsewhere
 * @param stepReckoning least seconds of arithmetic of that step
 * @param token least seconds of the machine for an output token of all, with prompts read elsewhere
 * @param tokenReckoning least seconds of arithmetic for it
 * @param firstToken least seconds from a prompt to its first token
 * @param prefill prompt tokens a second with nothing else to do; undefined where all of the prompt is cached
 */
public record Roofline(
        Sheet sheet,
        Exact values,
        Cell memory,
        Cell pool,
        Cell requestBytes,
        Cell fits,
        Cell most,
        Cell together,
        Cell byOperations,
        Cell byBytes,
        Cell requests,
        Cell output,
        Cell step,
        Cell perRequest,
        Cell decode,
        Cell stepReckoning,
        Cell token,
        Cell tokenReckoning,
        Cell firstToken,
        Cell prefill) {

    /** The bound of a deployment; how it splits the model does not matter to it. */
    public static Roofline of(Deployment deployment, Load load) {
        return of(
                ForwardPass.of(deployment.model()),
                deployment.accelerator(),
                deployment.count(),
                deployment.weights(),
                deployment.cache(),
                load);
    }

    /** @throws IllegalArgumentException unless there is an accelerator */
    public static Roofline of(
            ForwardPass pass, Accelerator accelerator, int count, Precision weights, Precision cache, Load load) {
        if (count < 1) {
            throw new IllegalArgumentException("a machine needs at least one accelerator, has " + count);
        }
        return new RooflineCells(pass, accelerator, count, weights, cache, load).roofline();
    }

    /** The figure, or null if it is undefined. */
    public @Nullable BigDecimal orNull(Cell cell) {
        return values.orNull(cell);
    }

    /** @throws ArithmeticException if the figure is undefined */
    public BigDecimal value(Cell cell) {
        return values.value(cell);
    }

    /** Whether weights and one request lie in memory. */
    public boolean isFitting() {
        return value(fits).signum() > 0;
    }

    /** Whether arithmetic sets the bound on requests, and not the bandwidth of memory. */
    public boolean isBoundByOperations() {
        BigDecimal bytes = orNull(byBytes);
        return bytes == null || value(byOperations).compareTo(bytes) <= 0;
    }

    /** The same of the decode step. */
    public boolean isStepBoundByOperations() {
        return value(step).compareTo(value(stepReckoning)) <= 0;
    }

    /** The same of output with prompts read elsewhere. */
    public boolean isDecodeBoundByOperations() {
        return value(token).compareTo(value(tokenReckoning)) <= 0;
    }

    public Derivation why(Cell cell) {
        return Derivation.of(sheet, values, cell);
    }
}
