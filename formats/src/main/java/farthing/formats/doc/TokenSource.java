package farthing.formats.doc;

/**
 * A stream of JSON tokens, for files too large or too many for a tree each. The edge fills it; it refuses text that is
 * no JSON and keys that stand twice in an object, as {@link FormatException}.
 */
public interface TokenSource {

    /** What a token is. */
    enum Kind {
        OBJECT_START,
        OBJECT_END,
        ARRAY_START,
        ARRAY_END,
        KEY,
        TEXT,
        NUMBER,
        TRUE,
        FALSE,
        NULL,
        END
    }

    /** Moves to the next token. Values follow one another at the top, as in JSON lines, until {@link Kind#END}. */
    Kind next();

    /** Text of the current key, text or number, as it was written. */
    String text();

    /** The current number as a whole number, or a negative value if it is not one of at least 0 that fits. */
    long count();

    /** Line of the current token, from 1. */
    int line();
}
