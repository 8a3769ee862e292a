package farthing.economics.machine;

import farthing.catalogue.hardware.Measurement;
import farthing.quantity.range.Input;
import farthing.serving.Roofline;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of what a machine can serve of a mix: a measured row that is the nearest, a claim, or else no more than a
 * physical bound. Which of the three says the capacity's tag.
 *
 * @param capacity at the asked mix; null where the machine can serve nothing of it, for the reason that a remark gives
 * @param requests a second of the machine, 0 where the capacity is null
 * @param row that it was measured in, or null
 * @param replicas of the row's deployment that the machine holds; 1 where it is not from a row
 * @param apart how far the row's lengths are from the asked ones: the ratio of the inputs times the ratio of the outputs,
 *     each the larger to the smaller; 1 where they are the same
 * @param bound what the accelerators allow at most of this mix
 * @param remarks everything that was done to the row, and why no row was taken
 */
public record Known(
        @Nullable Capacity capacity,
        BigDecimal requests,
        @Nullable Measurement row,
        int replicas,
        BigDecimal apart,
        Roofline bound,
        List<Remark> remarks) {
    public Known {
        remarks = List.copyOf(remarks);
    }

    /** Whether it is only known that the machine cannot do more: never to be shown as an expectation. */
    public boolean isBound() {
        return capacity != null && capacity.tag() == Input.Tag.BOUND;
    }

    /** Output tokens a second of the machine. */
    public BigDecimal output(Mix mix) {
        return requests.multiply(mix.output());
    }

    /** What stands between a fact and the figure made of it. */
    public record Remark(Kind kind, String text) {
        /** Both in a line. */
        public String line() {
            return kind.label() + ": " + text;
        }
    }

    /** Its remarks, a line each. */
    public List<String> lines() {
        return remarks.stream().map(Remark::line).toList();
    }

    /** Kinds of remarks. */
    public enum Kind {
        /** Lengths of the row differ from the asked ones. */
        CARRIED_OVER("carried over"),
        /** The row is of a part of the machine. */
        REPLICAS("replicas"),
        /** The row is of another model of the same shape. */
        SAME_SHAPE("same shape"),
        /** The throughput of the row follows from its latencies. */
        DERIVED("derived"),
        /** The row's latency was measured with prompts that are shorter than asked. */
        SHORTER_PROMPTS("shorter prompts"),
        /** The row had few of the requests at a time that memory holds: the machine can serve more. */
        LIGHT_LOAD("light load"),
        /** The row carried over would pass the bound, which stands instead. */
        HELD_TO_BOUND("held to the bound"),
        /** Nothing was measured that is near enough. */
        NOT_MEASURED("not measured"),
        /** What was measured does not keep the latency. */
        TARGET_NOT_MET("target not met"),
        /** No engine can keep the latency on this machine. */
        TARGET_IMPOSSIBLE("target impossible"),
        /** The model does not lie in the machine's memory. */
        NO_ROOM("does not fit"),
        /** More is claimed than physics allow. */
        CLAIM_ABOVE_BOUND("claim above the bound");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
