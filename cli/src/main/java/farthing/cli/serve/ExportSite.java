package farthing.cli.serve;

import farthing.cli.options.BookOptions;
import farthing.cli.options.HelpOption;
import farthing.cli.shell.ExitCode;
import farthing.cli.shell.Shell;
import farthing.server.OfflineSite;
import farthing.server.PageSite;
import farthing.server.SiteFolder;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The page as static files. */
@Command(
        name = "site",
        customSynopsis = "farthing export site DIR [--force] [--book BOOK]",
        header = {
            "The page as a folder of files: any web server hands it out, below any path, and once visited it works offline.",
            "",
            "  farthing export site public",
            "  farthing export site public --book my-prices.yml",
            "  python3 -m http.server --directory public",
            ""
        },
        sortOptions = false)
final class ExportSite implements Callable<Integer> {
    /** Within it, compressed forms lie beside the files. */
    private static final long MOST_BYTES = 5_000_000;

    private static final long KILO = 1000;

    private final Shell shell;

    @Parameters(paramLabel = "DIR", description = "folder to write; a former export there is renewed")
    private String folder = "";

    @Option(names = "--force", description = "write into a folder that holds other files, which stay")
    private boolean force;

    @Option(
            names = "--book",
            paramLabel = "BOOK",
            description = "market (default), guide, or a book file or folder of your own")
    private String book = BookOptions.DEFAULT_BOOK;

    @Mixin
    @SuppressWarnings("unused") // picocli looks at the option, not at the field
    private HelpOption help = new HelpOption();

    ExportSite(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        if (!force) {
            SiteFolder.check(shell.file(folder)); // it takes long to make the site
        }
        SiteFolder.Written written = SiteFolder.write(
                OfflineSite.of(PageSite.of(Serve.facts(shell, book))), shell.file(folder), force, MOST_BYTES);
        shell.note(folder + " holds " + written.files() + " files, " + (written.bytes() + KILO - 1) / KILO + " KB"
                + (written.packed() ? ", each with its compressed form beside it where that is smaller" : "")
                + "; to look at it: python3 -m http.server --directory " + folder);
        return ExitCode.OK;
    }
}
