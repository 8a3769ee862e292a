package farthing.economics.breakeven;

/**
 * Why the advice is what it is.
 *
 * @param code of the reason, for programs
 * @param decides whether the advice follows from this one
 * @param text with its figures
 * @param key the option or figure that states it
 */
public record Reason(String code, Side side, boolean decides, String text, String key) {
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
