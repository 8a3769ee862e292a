package farthing.cli.serve;

import farthing.answers.InputException;
import farthing.answers.desk.Desk;
import farthing.cli.options.BookOptions;
import farthing.cli.options.HelpOption;
import farthing.cli.shell.ExitCode;
import farthing.cli.shell.Shell;
import farthing.page.IndexPage;
import farthing.server.Api;
import farthing.server.Defaults;
import farthing.server.KeptFacts;
import farthing.server.PageSite;
import farthing.server.Routes;
import farthing.server.Site;
import farthing.server.http.Limits;
import farthing.server.http.Listener;
import farthing.server.http.Workers;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The page and the API on this machine. */
@Command(
        name = "serve",
        customSynopsis = "farthing serve [--open] [--port N] [--host ADDRESS] [OPTION ...]",
        header = {
            "The page in your browser, and an HTTP API. Nothing leaves this machine.",
            "",
            "  farthing serve --open",
            "  farthing serve --port 8080",
            "  curl 'http://localhost:4025/api/cost?model=gpt-4o&in=1400&out=600'",
            "  farthing serve --host 0.0.0.0 --allow-host calc.example.org",
            ""
        },
        footer = {"", "GET /api shows every verb with its fields and an example. Ctrl-C ends it."},
        sortOptions = false)
public final class Serve implements Callable<Integer> {
    private static final int PORTS = 65_535;

    private final Shell shell;

    @Option(names = "--open", description = "open the page in the browser")
    private boolean open;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "port to listen on (default: " + Defaults.PORT + "); 0 takes any that is free")
    private int port = Defaults.PORT;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "address of this machine to listen on (default: " + Defaults.HOST
                    + ", for this machine alone); 0.0.0.0 for all")
    private String host = Defaults.HOST;

    @Option(
            names = "--allow-host",
            paramLabel = "NAME",
            split = ",",
            description = "name under which clients may ask for it, beside localhost and addresses in figures")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--book",
            paramLabel = "BOOK",
            description = "market (default), guide, or a book file or folder of your own")
    private String book = BookOptions.DEFAULT_BOOK;

    @Mixin
    @SuppressWarnings("unused") // picocli looks at the option, not at the field
    private HelpOption help = new HelpOption();

    public Serve(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        if (port < 0 || port > PORTS) {
            throw new InputException("--port: expected 0 to " + PORTS + ", found '" + port + "'");
        }
        checkHost();
        KeptFacts facts = facts(shell, book);
        Site site = PageSite.of(facts);
        try (Workers workers = new Workers();
                Listener listener =
                        listen(new Routes(new Api(new Desk(facts), workers), () -> site, IndexPage.policy()))) {
            announce(listener);
            untilStopped(listener);
        }
        return ExitCode.OK;
    }

    static KeptFacts facts(Shell shell, String book) {
        return new KeptFacts(book, shell::book, shell::today);
    }

    private void checkHost() throws IOException {
        try {
            InetAddress address = InetAddress.getByName(host);
            if (!address.isAnyLocalAddress() && NetworkInterface.getByInetAddress(address) == null) {
                throw new InputException("--host: " + host + " is no address of this machine; " + Defaults.HOST
                        + " is this machine alone, 0.0.0.0 all its addresses");
            }
        } catch (UnknownHostException e) {
            throw new InputException("--host: '" + host + "' is no name or address that is known here");
        }
    }

    private Listener listen(Routes routes) throws IOException {
        List<String> known = new ArrayList<>(names);
        known.add(host);
        try {
            return Listener.start(new Listener.Place(host, port, known), Limits.usual(), routes, this::fault);
        } catch (BindException e) {
            throw new InputException("--port: " + port + " at " + host + " is taken or not allowed (" + e.getMessage()
                    + "); choose another such as --port " + (port == PORTS ? Defaults.PORT : port + 1)
                    + ", or --port 0 for any that is free");
        }
    }

    private void fault(Throwable fault) {
        shell.note("farthing serve: internal error: " + fault + "; please report it with FARTHING_DEBUG=1 output");
        if (!shell.variable("FARTHING_DEBUG").isEmpty()) {
            fault.printStackTrace(shell.err());
        }
    }

    private void announce(Listener listener) {
        InetAddress address = listener.address();
        String name = address.isAnyLocalAddress() || address.isLoopbackAddress() ? "localhost" : host;
        String page = "http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + listener.port() + "/";
        shell.note("The page: " + page);
        shell.note("The API:  " + page + "api");
        if (!address.isLoopbackAddress()) {
            shell.note("note: whoever reaches this machine at port " + listener.port() + " can use it");
        }
        shell.note("Ctrl-C ends it.");
        if (open) {
            Browser.open(shell, page);
        }
    }

    /** A signal ends the process through its hook; whoever runs this within a program interrupts the thread. */
    private static void untilStopped(Listener listener) {
        Thread hook = new Thread(listener::close, "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
