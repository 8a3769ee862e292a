package farthing.server.http;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names under which this server answers. A page elsewhere may point a name of its own at this machine and would then
 * pass for ours; an address as figures cannot be pointed anywhere.
 */
final class HostNames {
    private static final int ADDRESS_PARTS = 4;

    private final Set<String> known;

    HostNames(List<String> more) {
        known = new TreeSet<>(List.of("localhost"));
        more.forEach(name -> known.add(name.toLowerCase(Locale.ROOT)));
    }

    /** @param host as the Host header has it, with or without a port */
    boolean know(String host) {
        String name = name(host);
        return known.contains(name) || isAddress(name);
    }

    private static String name(String host) {
        int port = host.lastIndexOf(':');
        boolean hasPort = port > host.lastIndexOf(']') && port >= 0;
        String name = hasPort ? host.substring(0, port) : host;
        return name.toLowerCase(Locale.ROOT);
    }

    private static boolean isAddress(String name) {
        if (name.startsWith("[")) {
            return name.matches("\\[[0-9a-f:.]+]");
        }
        String[] parts = name.split("\\.", -1);
        if (parts.length != ADDRESS_PARTS) {
            return false;
        }
        for (String part : parts) {
            if (!part.matches("[0-9]{1,3}")) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return String.join(", ", known) + " and addresses in figures";
    }
}
