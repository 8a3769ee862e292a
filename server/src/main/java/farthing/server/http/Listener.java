package farthing.server.http;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;

/** A running server: one port, one handler. */
public final class Listener implements AutoCloseable {
    private static final int BACKLOG = 1024;
    private static final int LAST_WORDS_SECONDS = 1;

    /** From here on a thread that waits for a client while it holds a lock no longer holds up all others. */
    private static final int JDK_OF_LIGHT_THREADS = 24;

    private final HttpServer server;
    private final ExecutorService threads;

    private Listener(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Where to listen, and to whom.
     *
     * @param host name or address of this machine
     * @param port 0 for any that is free
     * @param names further names under which clients may ask for it
     */
    public record Place(String host, int port, List<String> names) {
        public Place {
            names = List.copyOf(names);
        }
    }

    /**
     * Listens at once.
     *
     * @param faults is told what the handler threw that is no answer
     * @throws BindException if the port is taken
     */
    public static Listener start(Place place, Limits limits, Handler handler, Consumer<Throwable> faults)
            throws IOException {
        Limits.ofTheJdk();
        InetAddress address = InetAddress.getByName(place.host());
        HttpServer server = HttpServer.create(new InetSocketAddress(address, place.port()), BACKLOG);
        ExecutorService threads = Executors.newThreadPerTaskExecutor(threads());
        server.setExecutor(threads);
        HostNames names = new HostNames(place.names());
        Exchange exchange = new Exchange(limits, names, handler, faults);
        server.createContext("/", exchange::answer);
        server.start();
        return new Listener(server, threads);
    }

    private static ThreadFactory threads() {
        return Runtime.version().feature() >= JDK_OF_LIGHT_THREADS
                ? Thread.ofVirtual().name("request-", 0).factory()
                : Thread.ofPlatform().daemon().name("request-", 0).factory();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public InetAddress address() {
        return server.getAddress().getAddress();
    }

    /** Takes no more, lets what runs end within a second, and ends. */
    @Override
    public void close() {
        server.stop(LAST_WORDS_SECONDS);
        threads.shutdownNow();
    }
}
