package farthing.economics.breakeven;

/**
 * Why the advice is what it is.
 *
 * @param decides whether the advice follows from this one
 * @param text with its figures
 * @param key the option or figure that states it
 */
public record Reason(Code code, Side side, boolean decides, String text, String key) {
    /** What it is about. */
    public enum Code {
        NOT_SERVED("not-served"),
        NOT_TAKEN("not-taken"),
        CLOSED_MODEL("closed-model"),
        PRIVACY("privacy"),
        NO_TEAM("no-team"),
        PRICE("price"),
        SERVICE("service"),
        SAME_WEIGHTS("same-weights"),
        NOT_MEASURED("not-measured"),
        NO_OPERATION("no-operation"),
        HOURS("hours"),
        BURSTY("bursty"),
        SPOT("spot"),
        ANOTHER_MODEL("another-model"),
        NO_SPARE("no-spare"),
        CONTESTED("contested");

        private final String label;

        Code(String label) {
            this.label = label;
        }

        /** For programs. */
        public String label() {
            return label;
        }
    }

    /** What it speaks for. */
    public enum Side {
        API("API"),
        OWN("own"),
        BOTH("both");

        private final String label;

        Side(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
