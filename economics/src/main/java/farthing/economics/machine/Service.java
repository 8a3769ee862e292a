package farthing.economics.machine;

import java.util.List;

/**
 * How the reading of prompts and the writing of answers share a machine. Reading is bound by arithmetic and writing by
 * memory, so that a machine that batches both lies between the two.
 */
public enum Service {
    /** They overlap without loss: a request takes as long as the longer of the two. The lower bound of its machine time. */
    SIMULTANEOUS("simultaneous"),
    /** One waits for the other: a request takes both times. The upper bound of its machine time. */
    SERIAL("serial");

    /** Where it is not known how they share: both bounds, the dearer one first. */
    public static final List<Service> EITHER = List.of(SERIAL, SIMULTANEOUS);

    private final String label;

    Service(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
