package farthing.io;

import farthing.formats.doc.FormatException;
import farthing.formats.doc.TokenSource;
import java.io.InputStream;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** JSON tokens of a stream of values, by Jackson, with limits that hostile input meets first. */
final class JsonTokens implements TokenSource, AutoCloseable {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(JsonDocs.NESTING_MAX)
                    .maxStringLength(JsonDocs.TEXT_CHARS_MAX)
                    .maxNameLength(1 << 10)
                    .maxNumberLength(JsonDocs.NUMBER_CHARS_MAX)
                    .build())
            .build();

    private final JsonParser parser;

    JsonTokens(InputStream in) {
        try {
            parser = FACTORY.createParser(ObjectReadContext.empty(), in);
        } catch (JacksonException e) {
            throw notJson(e);
        }
    }

    @Override
    public Kind next() {
        try {
            JsonToken token = parser.nextToken();
            return token == null ? Kind.END : kind(token);
        } catch (JacksonException e) {
            throw notJson(e);
        }
    }

    private static Kind kind(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> Kind.OBJECT_START;
            case END_OBJECT -> Kind.OBJECT_END;
            case START_ARRAY -> Kind.ARRAY_START;
            case END_ARRAY -> Kind.ARRAY_END;
            case PROPERTY_NAME -> Kind.KEY;
            case VALUE_STRING -> Kind.TEXT;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Kind.NUMBER;
            case VALUE_TRUE -> Kind.TRUE;
            case VALUE_FALSE -> Kind.FALSE;
            case VALUE_NULL -> Kind.NULL;
            case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT -> throw new IllegalStateException("no JSON text has " + token);
        };
    }

    @Override
    public String text() {
        try {
            return parser.getString();
        } catch (JacksonException e) {
            throw notJson(e);
        }
    }

    @Override
    public long count() {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            return -1;
        }
        try {
            return switch (parser.getNumberType()) {
                case INT, LONG -> parser.getLongValue();
                case BIG_INTEGER, FLOAT, DOUBLE, BIG_DECIMAL -> -1;
            };
        } catch (JacksonException e) {
            throw notJson(e);
        }
    }

    @Override
    public int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    @Override
    public void close() {
        parser.close();
    }

    private FormatException notJson(JacksonException e) {
        if (e instanceof JacksonIOException io) {
            return Inputs.unreadable(Objects.requireNonNull(io.getCause(), "an input error has a cause"));
        }
        int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
        return new FormatException(line, "", JsonDocs.reason(e.getOriginalMessage()));
    }
}
