package farthing.server.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one client may cost the others.
 *
 * @param bodyBytes of one request
 * @param bodiesBytes of all requests at once
 */
public record Limits(int bodyBytes, int bodiesBytes) {
    private static final int MIB = 1 << 20;
    private static final int BODY_MIB = 4;
    private static final int BODIES_MIB = 256;

    public static Limits usual() {
        return new Limits(BODY_MIB * MIB, BODIES_MIB * MIB);
    }

    /**
     * The limits that the JDK's server takes from system properties, once a process. One that is set already stays: a
     * person or a test has set it.
     */
    static void ofTheJdk() {
        Map<String, String> limits = new LinkedHashMap<>();
        // Whoever trickles a request, in its head or its body, is cut off after so many seconds.
        limits.put("sun.net.httpserver.maxReqTime", "20");
        // Reckoning and a slow reader together.
        limits.put("sun.net.httpserver.maxRspTime", "180");
        limits.put("sun.net.httpserver.idleInterval", "60");
        limits.put("sun.net.httpserver.maxReqHeaders", "100");
        limits.put("sun.net.httpserver.maxReqHeaderSize", "32768");
        limits.put("jdk.httpserver.maxConnections", "4096");
        // As many as there may be: else a client that waits between two requests is cut off.
        limits.put("sun.net.httpserver.maxIdleConnections", "4096");
        // Of a body that is refused, so much is read and dropped, since many clients read no answer before they have
        // sent.
        limits.put("sun.net.httpserver.drainAmount", Integer.toString(BODIES_MIB * MIB));
        limits.put("sun.net.httpserver.nodelay", "true");
        limits.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
    }
}
