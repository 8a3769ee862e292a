package farthing.economics.machine;

import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.hardware.Accelerator;
import farthing.catalogue.hardware.Precision;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Of which machine it is asked what it can serve.
 *
 * @param count accelerators of the machine, at least 1
 * @param weights precision of the weights
 * @param cache precision of keys and values
 * @param mix with output
 */
public record Asked(
        Anatomy model, Accelerator accelerator, int count, Precision weights, Precision cache, Mix mix, Target target) {

    /** @throws IllegalArgumentException if nothing is to be written: a throughput is one of output tokens */
    public Asked {
        if (count < 1) {
            throw new IllegalArgumentException("a machine has at least one accelerator, found " + count);
        }
        if (mix.output().signum() <= 0) {
            throw new IllegalArgumentException("a machine's throughput is known for requests with output tokens only");
        }
    }

    /** Of a few parts: those of a model are many, and every offer asks. */
    @Override
    public int hashCode() {
        return 31 * accelerator.id().hashCode() + count;
    }

    /**
     * The latency that requests shall have on average.
     *
     * @param firstToken most milliseconds to the first token, or null
     * @param perToken most milliseconds for each further token, or null
     */
    public record Target(
            @Nullable BigDecimal firstToken, @Nullable BigDecimal perToken) {
        public static final Target NONE = new Target(null, null);

        public boolean isNone() {
            return firstToken == null && perToken == null;
        }

        /** Whether it is known that the latencies are within the target; what is not known is not. */
        public boolean isMet(@Nullable BigDecimal first, @Nullable BigDecimal per) {
            return within(first, firstToken) && within(per, perToken);
        }

        private static boolean within(@Nullable BigDecimal measured, @Nullable BigDecimal most) {
            return most == null || (measured != null && measured.compareTo(most) <= 0);
        }
    }
}
