package farthing.formats.trace;

import farthing.formats.doc.FormatException;
import farthing.formats.doc.TokenSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Densities of lengths, one client and window a line, read in step with the rates: {@code {"client",
 * "window_start_s", "pdf": {"input_tokens": {"45": 0.01, ...}, ...}}}. Only the window at hand and the next are kept.
 */
final class ServegenLengths {
    private static final int VALUES_MAX = 1 << 20;

    /** A window's densities by what they are of. */
    record Window(String client, long start, Map<String, Density> densities) {
        /** Of the first that is there. */
        Density of(String... names) {
            for (String name : names) {
                Density density = densities.get(name);
                if (density != null) {
                    return density;
                }
            }
            return Density.NONE;
        }
    }

    private final RecordCursor at;
    private final String name;
    private @Nullable Window current;
    private @Nullable Window next;

    /** @param name of the file, for messages */
    ServegenLengths(TokenSource tokens, String name) {
        this.at = new RecordCursor(tokens);
        this.name = name;
        this.next = read();
    }

    /** The latest window of the client that begins at the time or before; clients come in the order of the rates. */
    Window at(String client, long time) {
        while (next != null
                && (current == null
                        || !current.client.equals(client)
                        || (next.client.equals(client) && next.start <= time))) {
            current = next;
            next = read();
        }
        if (current == null || !current.client.equals(client) || current.start > time) {
            throw new FormatException(
                            0,
                            "client",
                            "has no lengths for client " + client + " at second " + time
                                    + "; both files list their clients and windows in one order")
                    .inFile(name);
        }
        return current;
    }

    private @Nullable Window read() {
        try {
            return at.nextRecord() ? window() : null;
        } catch (FormatException e) {
            throw e.inFile(name);
        }
    }

    private Window window() {
        String client = "";
        long start = -1;
        Map<String, Density> densities = new LinkedHashMap<>();
        for (String key = at.nextKey(); key != null; key = at.nextKey()) {
            switch (key) {
                case "client" -> client = Long.toString(at.count());
                case "window_start_s" -> start = at.count();
                case "pdf" -> {
                    at.enterObject();
                    for (String kind = at.nextKey(); kind != null; kind = at.nextKey()) {
                        densities.put(kind, density());
                    }
                }
                default -> at.skip();
            }
        }
        if (client.isEmpty() || start < 0 || !densities.containsKey("output_tokens")) {
            throw at.missing(client.isEmpty() ? "client" : start < 0 ? "window_start_s" : "pdf.output_tokens");
        }
        if (!densities.containsKey("input_tokens") && !densities.containsKey("text_tokens")) {
            throw at.missing("pdf.input_tokens");
        }
        return new Window(client, start, densities);
    }

    private Density density() {
        at.enterObject();
        double[] values = new double[64];
        double[] upTo = new double[64];
        int size = 0;
        double sum = 0;
        for (String value = at.nextKey(); value != null; value = at.nextKey()) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
                upTo = Arrays.copyOf(upTo, 2 * size);
            }
            double parsed = Numbers.atLeastZero(value);
            if (!(parsed <= RecordCursor.TOKENS_MAX) || size > VALUES_MAX) {
                throw at.wrong("a length as key, '" + value + "' is none; value");
            }
            sum += at.real();
            values[size] = parsed;
            upTo[size++] = sum;
        }
        if (!(sum > 0) || sum == Double.POSITIVE_INFINITY) {
            throw new FormatException(at.line(), "pdf", "a density sums to " + sum + ", not to something above 0");
        }
        return new Density(Arrays.copyOf(values, size), Arrays.copyOf(upTo, size));
    }
}
