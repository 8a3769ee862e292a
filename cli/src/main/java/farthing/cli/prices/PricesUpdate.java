package farthing.cli.prices;

import farthing.answers.BookLine;
import farthing.answers.InputException;
import farthing.answers.screen.Format;
import farthing.answers.screen.Style;
import farthing.catalogue.PriceBook;
import farthing.cli.options.HelpOption;
import farthing.cli.shell.ExitCode;
import farthing.cli.shell.ResultFile;
import farthing.cli.shell.Shell;
import farthing.formats.book.BookReader;
import farthing.formats.doc.FormatException;
import farthing.io.BookFiles;
import farthing.io.JsonDocs;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A newer book from a server: the one verb that touches a network, and only when told where. */
@Command(
        name = "update",
        customSynopsis = "farthing prices update --url URL -o BOOK.json [OPTION ...]",
        header = {
            "Fetches a book, shows its hash and what it changes, and writes it. Nothing else uses the network.",
            "",
            "  farthing prices update --url https://example.org/book.json -o book.json",
            "  farthing prices update --url https://example.org/book.json -o book.json --sha256 714c0d...",
            "  farthing cost gpt-4o --in 1400 --out 600 --book book.json",
            ""
        },
        sortOptions = false)
final class PricesUpdate implements Callable<Integer> {
    private final Shell shell;

    @Option(names = "--url", paramLabel = "URL", required = true, description = "https address of a book in JSON")
    private String url = "";

    @Option(
            names = {"-o", "--out"},
            paramLabel = "BOOK.json",
            required = true,
            description = "the book to write, whole or not at all; what it holds now is compared with")
    private String out = "";

    @Option(names = "--sha256", paramLabel = "HEX", description = "refuse anything but the file of this hash")
    private @Nullable String sha256;

    @Mixin
    @SuppressWarnings("unused") // picocli looks at the option, not at the field
    private HelpOption help = new HelpOption();

    PricesUpdate(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        byte[] bytes = Download.of(uri(url));
        String hash = hash(bytes);
        shell.note(url + ": " + bytes.length + " bytes, SHA-256 " + hash);
        if (sha256 != null && !sha256.toLowerCase(Locale.ROOT).equals(hash)) {
            throw new InputException("--sha256: the file has another hash; nothing was written");
        }
        PriceBook fetched = book(bytes);
        Path target = shell.file(out);
        PriceBook old = Files.exists(target) ? shell.book(out) : shell.book("market");
        DiffAnswer diff = DiffAnswer.between(shell, old, fetched, 40);
        Style style = new Style(shell.width(), shell.hasUnicode(), false);
        shell.out().write(Format.TABLE.text(diff.answer(), style).getBytes(StandardCharsets.UTF_8));
        try (ResultFile file = ResultFile.open(target)) {
            file.write(bytes);
            file.commit();
        }
        shell.note(BookLine.text(fetched.info(), shell.today()) + " -> " + out);
        return ExitCode.OK;
    }

    private PriceBook book(byte[] bytes) {
        try {
            return BookFiles.book(BookReader.read(JsonDocs.parse(bytes)));
        } catch (FormatException e) {
            throw e.inFile(url);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Only https, or plain http to this very machine. */
    static URI uri(String text) {
        URI uri;
        try {
            uri = URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new InputException("--url: expected https://HOST/PATH, found '" + text + "'");
        }
        String host = uri.getHost() == null ? "" : uri.getHost();
        boolean loopback = host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
        boolean plain = "http".equals(uri.getScheme());
        if (host.isEmpty() || !("https".equals(uri.getScheme()) || (plain && loopback))) {
            throw new InputException(
                    "--url: expected https://HOST/PATH (http only for this machine), found '" + text + "'");
        }
        return uri;
    }
}
