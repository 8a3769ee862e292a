package farthing.server;

import farthing.answers.screen.Format;
import farthing.server.http.Problem;
import farthing.server.http.Request;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** In which form a client wants its answer: {@code ?format=} before {@code Accept}, else JSON. */
final class Negotiation {
    private static final int BAD_REQUEST = 400;
    private static final int NOT_ACCEPTABLE = 406;
    private static final String NAMES = "json, csv, md, html, ndjson or table";

    private static final Map<String, Format> TYPES = types();

    private Negotiation() {}

    private static Map<String, Format> types() {
        Map<String, Format> types = new LinkedHashMap<>();
        types.put("application/json", Format.JSON);
        types.put("*/*", Format.JSON);
        types.put("application/*", Format.JSON);
        types.put("text/html", Format.HTML);
        types.put("text/csv", Format.CSV);
        types.put("text/markdown", Format.MD);
        types.put("application/x-ndjson", Format.NDJSON);
        types.put("text/plain", Format.TABLE);
        types.put("text/*", Format.TABLE);
        return types;
    }

    static List<String> names() {
        return Arrays.stream(Format.values()).map(Format::label).toList();
    }

    /** Types of answers beside JSON. */
    static List<String> otherTypes() {
        return Arrays.stream(Format.values())
                .filter(format -> format != Format.JSON)
                .map(format -> type(format).replace("; charset=utf-8", ""))
                .toList();
    }

    static String type(Format format) {
        return switch (format) {
            case JSON -> "application/json";
            case NDJSON -> "application/x-ndjson";
            case CSV -> "text/csv; charset=utf-8";
            case MD -> "text/markdown; charset=utf-8";
            case HTML -> "text/html; charset=utf-8";
            case TABLE -> "text/plain; charset=utf-8";
        };
    }

    /** @param usual where the client takes anything */
    static Format of(Request request, Format usual) {
        String name = request.query().get("format");
        if (name != null) {
            return named(name);
        }
        String accept = request.header("Accept");
        return accept.isBlank() || accept.strip().equals("*/*") ? usual : accepted(accept);
    }

    private static Format named(String name) {
        for (Format format : Format.values()) {
            if (format.label().equals(name)) {
                return format;
            }
        }
        throw new Problem(BAD_REQUEST, "format: expected " + NAMES + ", found '" + name + "'", "query", name, NAMES)
                .exception();
    }

    private static Format accepted(String accept) {
        Format best = null;
        double bestWeight = 0;
        for (String range : accept.split(",", -1)) {
            String[] parts = range.split(";", -1);
            Format format = TYPES.get(parts[0].strip().toLowerCase(Locale.ROOT));
            double weight = weight(parts);
            if (format != null && weight > bestWeight) {
                best = format;
                bestWeight = weight;
            }
        }
        if (best == null) {
            throw new Problem(
                            NOT_ACCEPTABLE,
                            "no answer has such a form",
                            "header Accept",
                            accept,
                            "accept */*, or add ?format= with " + NAMES)
                    .exception();
        }
        return best;
    }

    private static double weight(String... parts) {
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].replace(" ", "");
            if (part.matches("q=[01](\\.[0-9]{0,3})?")) {
                return Double.parseDouble(part.substring(2));
            }
        }
        return 1;
    }
}
