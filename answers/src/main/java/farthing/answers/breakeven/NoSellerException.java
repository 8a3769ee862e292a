package farthing.answers.breakeven;

import farthing.answers.InputException;

/** Nobody sells what is asked for, or nothing is left to sell: machines have nothing to be compared with. */
public final class NoSellerException extends InputException {
    private static final long serialVersionUID = 1L;

    private final String why;

    /** @param way what to do about it, for the command line */
    NoSellerException(String why, String way) {
        super(why + way);
        this.why = why;
    }

    public String why() {
        return why;
    }
}
