package farthing.catalogue;

/** How a token was used; {@link #ANY} is ordinary, neither cached nor thought. */
public enum TokenKind {
    ANY(""),
    CACHE_READ("cache_read"),
    CACHE_WRITE("cache_write"),
    /** Input that a provider's own tool fed back to the model. */
    TOOL("tool_input"),
    REASONING("reasoning"),
    CITATION("citation");

    private final String label;

    TokenKind(String label) {
        this.label = label;
    }

    /** The word in meter names; empty for {@link #ANY}. */
    public String label() {
        return label;
    }
}
