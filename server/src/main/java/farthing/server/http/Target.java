package farthing.server.http;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a request asks for: its path and query, refused unless they are plain. */
final class Target {
    private static final int BAD_REQUEST = 400;

    private Target() {}

    /** Every path of ours is made of these; so nothing needs to be unescaped, and nothing can hide. */
    static String path(URI uri) {
        String path = uri.getRawPath();
        boolean otherKind = uri.getScheme() != null && !uri.getScheme().equalsIgnoreCase("http");
        if (otherKind || path == null || !path.matches("/[A-Za-z0-9._/-]*") || path.contains("//")) {
            throw refused(path);
        }
        for (String part : path.split("/", -1)) {
            if (part.equals(".") || part.equals("..")) {
                throw refused(path);
            }
        }
        return path;
    }

    private static ProblemException refused(@Nullable String path) {
        return new Problem(
                        BAD_REQUEST,
                        "a path has letters, digits, dots, dashes and single slashes, and no . or .. between them",
                        "path",
                        path == null ? "" : path,
                        "GET / is the page, GET /api tells what can be asked")
                .exception();
    }

    static Map<String, String> query(URI uri) {
        Map<String, String> query = new LinkedHashMap<>();
        String raw = uri.getRawQuery();
        if (raw == null || raw.isEmpty()) {
            return query;
        }
        for (String pair : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            if (query.put(name, value) != null) {
                throw new Problem(
                                BAD_REQUEST,
                                "parameter '" + name + "' stands twice",
                                "query",
                                value,
                                "give it once, its values with commas between them")
                        .exception();
            }
        }
        return query;
    }

    private static String decoded(String text) {
        try {
            String latin = URLDecoder.decode(text, StandardCharsets.ISO_8859_1);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(latin.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw new Problem(
                            BAD_REQUEST,
                            "the query is not percent-encoded UTF-8",
                            "query",
                            text,
                            "let a program encode it, such as curl -G --data-urlencode name=value")
                    .exception();
        }
    }
}
