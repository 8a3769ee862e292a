package farthing.economics.plan;

/** Whether an option can be had at all, best first. */
public enum Verdict {
    FEASIBLE("feasible"),
    /** A figure that decides it is not known. */
    UNKNOWN("unknown"),
    INFEASIBLE("infeasible");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The one that counts where both hold. */
    Verdict worse(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
