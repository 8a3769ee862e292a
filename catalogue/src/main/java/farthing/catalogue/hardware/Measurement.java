package farthing.catalogue.hardware;

import farthing.catalogue.Provenance;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a deployment was seen to reach.
 *
 * @param id of the row at its source
 * @param model id of an {@link farthing.catalogue.anatomy.Anatomy}
 * @param precision of the weights
 * @param accelerator id of an {@link Accelerator}
 * @param count accelerators of the deployment
 * @param tensorParallel accelerators that share one copy of the model; the others hold further copies, or 0 if not told
 * @param input mean tokens of a prompt
 * @param output mean tokens of an answer
 * @param concurrency requests at a time; 0 where the load is not told so
 * @param outputPerSecond output tokens a second of the whole deployment
 * @param firstToken mean milliseconds to the first token, or null
 * @param perToken mean milliseconds for each further token of one request, or null
 * @param derived whether the throughput follows from latencies by Little's law instead of being counted
 * @param doubt why the row is known to be wrong at its source; empty if it is not
 * @param day on which it was measured, or null where the source does not say
 * @param note how to read it; empty if nothing is to be said
 */
public record Measurement(
        String id,
        String model,
        Precision precision,
        String accelerator,
        int count,
        int tensorParallel,
        String engine,
        BigDecimal input,
        BigDecimal output,
        int concurrency,
        BigDecimal outputPerSecond,
        @Nullable BigDecimal firstToken,
        @Nullable BigDecimal perToken,
        boolean derived,
        String doubt,
        @Nullable LocalDate day,
        Provenance provenance,
        String note) {}
