package farthing.economics.traffic;

import farthing.catalogue.Meter;

/** The lines of a bill, as a person reads one. */
public enum UnitKind {
    INPUT("fresh input"),
    CACHE_WRITE("cache writes"),
    CACHE_READ("cache reads"),
    OUTPUT("answers"),
    REASONING("reasoning"),
    OTHER("searches, media and other units");

    private final String label;

    UnitKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static UnitKind of(Meter meter) {
        if (meter.isInputTokens()) {
            return switch (meter.kind()) {
                case CACHE_READ -> CACHE_READ;
                case CACHE_WRITE -> CACHE_WRITE;
                case ANY, TOOL, REASONING, CITATION -> INPUT;
            };
        }
        if (meter.isOutputTokens()) {
            return switch (meter.kind()) {
                case REASONING -> REASONING;
                case ANY, CACHE_READ, CACHE_WRITE, TOOL, CITATION -> OUTPUT;
            };
        }
        return OTHER;
    }
}
