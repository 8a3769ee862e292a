package farthing.server.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A client that sends what it is told, byte for byte, where a decent one would refuse. */
public final class Wire implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;

    public Wire(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    public Wire send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return this;
    }

    /** Sends as much as the server takes before it closes. */
    public Wire offer(String text) throws IOException {
        try {
            return send(text);
        } catch (SocketException e) {
            return this;
        }
    }

    /** Everything until the server closes; what came before, if it breaks off. */
    public String rest() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        byte[] chunk = new byte[8192];
        try {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                all.write(chunk, 0, read);
            }
        } catch (SocketException e) {
            // a reset ends it as well
        }
        return all.toString(StandardCharsets.ISO_8859_1);
    }

    /** The head of a request for this machine, the last on its connection. */
    public static String head(String requestLine, String... headers) {
        return requestLine + "\r\nHost: localhost\r\nConnection: close\r\n"
                + Arrays.stream(headers).map(header -> header + "\r\n").collect(Collectors.joining()) + "\r\n";
    }

    /** The answer to a request for the target, which stands in the request line as it is. */
    public static String get(int port, String target) throws IOException {
        try (Wire wire = new Wire(port)) {
            return wire.send(head("GET " + target + " HTTP/1.1")).rest();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
