package farthing.server.http;

import java.util.Map;

/**
 * An answer.
 *
 * @param type of the content, such as {@code text/html; charset=utf-8}
 * @param body not copied: it may be megabytes
 * @param headers beside type, length and those of every answer
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; files are handed on as they are
public record Response(int status, String type, byte[] body, Map<String, String> headers) {
    public Response {
        headers = Map.copyOf(headers);
    }
}
