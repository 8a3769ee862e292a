package farthing.formats.doc;

/**
 * A document that cannot be read as what it should be. The message says where (line and key), what was found and the
 * way out; the edge that knows the file's name puts it in front.
 */
public final class FormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final String key;
    private final String problem;

    /**
     * @param line from 1, or 0 if not known
     * @param key path such as {@code models[3].prices.input}; empty for the whole document
     * @param problem what is wrong, with the value and what would be right
     */
    public FormatException(int line, String key, String problem) {
        super((line > 0 ? "line " + line + ": " : "") + (key.isEmpty() ? "" : key + ": ") + problem);
        this.line = line;
        this.key = key;
        this.problem = problem;
    }

    public int line() {
        return line;
    }

    public String key() {
        return key;
    }

    public String problem() {
        return problem;
    }
}
