package farthing.economics.plan;

import farthing.workload.plan.ModelChoice;

/** A model of the workload that the book does not hold at that instant. */
public final class UnknownModelException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ModelChoice choice;
    private final String reason;

    public UnknownModelException(ModelChoice choice, String reason) {
        super(choice.text() + ": " + reason);
        this.choice = choice;
        this.reason = reason;
    }

    public ModelChoice choice() {
        return choice;
    }

    public String reason() {
        return reason;
    }
}
