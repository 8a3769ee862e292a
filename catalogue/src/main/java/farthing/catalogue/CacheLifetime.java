package farthing.catalogue;

/** The lifetime that a cache write pays for; {@link #ANY} where the provider sells one only or did not say. */
public enum CacheLifetime {
    ANY(""),
    MINUTES_5("5m"),
    HOUR_1("1h");

    private final String label;

    CacheLifetime(String label) {
        this.label = label;
    }

    /** The word in meter names; empty for {@link #ANY}. */
    public String label() {
        return label;
    }
}
