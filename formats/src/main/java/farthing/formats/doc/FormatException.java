package farthing.formats.doc;

/**
 * A document that cannot be read as what it should be. The message says where (line and key), what was found and the
 * way out; the edge that knows the file's name adds it ({@link #inFile}).
 */
public final class FormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int KEY_SHOWN = 200;
    private static final int PROBLEM_SHOWN = 400;

    private final String file;
    private final int line;
    private final String key;
    private final String problem;

    /**
     * @param line from 1, or 0 if not known
     * @param key path such as {@code models[3].prices.input}; empty for the whole document
     * @param problem what is wrong, with the value and what would be right
     */
    public FormatException(int line, String key, String problem) {
        this("", line, shown(key, KEY_SHOWN), shown(problem, PROBLEM_SHOWN));
    }

    /** What a terminal can show: no control characters from the file, and not all of a megabyte. */
    private static String shown(String text, int max) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < Math.min(text.length(), max); i++) {
            char c = text.charAt(i);
            shown.append(c < ' ' || c == 0x7f ? ' ' : c);
        }
        return text.length() > max ? shown.append("...").toString() : shown.toString();
    }

    private FormatException(String file, int line, String key, String problem) {
        super(place(file, line) + (key.isEmpty() ? "" : key + ": ") + problem);
        this.file = file;
        this.line = line;
        this.key = key;
        this.problem = problem;
    }

    private static String place(String file, int line) {
        if (file.isEmpty()) {
            return line > 0 ? "line " + line + ": " : "";
        }
        return line > 0 ? file + ":" + line + ": " : file + ": ";
    }

    /** The same problem with the name of the file that has it; the first name given stays. */
    public FormatException inFile(String name) {
        if (!file.isEmpty()) {
            return this;
        }
        FormatException named = new FormatException(name, line, key, problem);
        named.initCause(this);
        return named;
    }

    /** Name of the file; empty if not known. */
    public String file() {
        return file;
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
