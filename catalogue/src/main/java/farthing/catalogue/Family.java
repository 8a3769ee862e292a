package farthing.catalogue;

/** What is counted. Counts are whole numbers of 10^-decimals of the unit, so that a second has six decimals. */
public enum Family {
    TOKENS("tokens", "token", 0),
    REQUESTS("requests", "request", 0),
    SEARCHES("searches", "search", 0),
    TOOL_CALLS("tool_calls", "tool call", 0),
    RERANK_UNITS("rerank_units", "rerank unit", 0),
    IMAGES("images", "image", 0),
    PIXELS("pixels", "pixel", 0),
    PAGES("pages", "page", 0),
    CHARACTERS("characters", "character", 0),
    /** Of audio or video, by modality. */
    SECONDS("seconds", "second", 6),
    /** Tokens kept in a cache, times seconds kept. */
    CACHE_STORAGE("cache_storage", "token-second", 3),
    GPU_SECONDS("gpu_seconds", "GPU-second", 6),
    /** Anything else that is counted; the meter's variant names it, such as {@code units:container-hour}. */
    UNITS("units", "unit", 6);

    private final String label;
    private final String unit;
    private final int decimals;

    Family(String label, String unit, int decimals) {
        this.label = label;
        this.unit = unit;
        this.decimals = decimals;
    }

    /** Whether it is asked for beside what a model reads and writes: such a fee is the same at every service tier. */
    public boolean isFee() {
        return switch (this) {
            case SEARCHES, TOOL_CALLS, REQUESTS, CACHE_STORAGE, UNITS -> true;
            case TOKENS, RERANK_UNITS, IMAGES, PIXELS, PAGES, CHARACTERS, SECONDS, GPU_SECONDS -> false;
        };
    }

    /** The word in meter names. */
    public String label() {
        return label;
    }

    /** One of what is counted, singular. */
    public String unit() {
        return unit;
    }

    /** How many decimal places a count carries. */
    public int decimals() {
        return decimals;
    }
}
