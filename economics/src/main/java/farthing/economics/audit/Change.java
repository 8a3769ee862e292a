package farthing.economics.audit;

import java.math.BigDecimal;

/**
 * What would have to be otherwise.
 *
 * @param value the least of it that is enough (the most, of a shorter prompt or of power); bits of a number where a precision changes
 */
public record Change(Lever lever, BigDecimal value) {

    /** What can be changed. */
    public enum Lever {
        WEIGHTS("weights"),
        CACHE("cache"),
        SPECULATION("speculation"),
        PREFIX("prefix cache"),
        BATCH("batch"),
        ACCELERATORS("accelerators"),
        PROMPT("prompt"),
        API_PRICE("API price"),
        POWER("power"),
        LEAST("at least"),
        MOST("at most");

        private final String label;

        Lever(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
