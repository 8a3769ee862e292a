package farthing.cli.prices;

import farthing.answers.BookLine;
import farthing.answers.InputException;
import farthing.catalogue.ListedBook;
import farthing.cli.options.HelpOption;
import farthing.cli.shell.ExitCode;
import farthing.cli.shell.ResultFile;
import farthing.cli.shell.Shell;
import farthing.formats.book.BookParts;
import farthing.formats.book.BookWriter;
import farthing.formats.doc.JsonText;
import farthing.formats.doc.Times;
import farthing.formats.imports.Finding;
import farthing.formats.imports.ImportResult;
import farthing.formats.imports.Importer;
import farthing.formats.imports.Importers;
import farthing.io.BookFiles;
import farthing.io.CatalogueFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Another catalogue as a book. */
@Command(
        name = "import",
        customSynopsis = "farthing prices import --from CATALOGUE FILE -o BOOK.json [OPTION ...]",
        header = {
            "Another project's price catalogue as a book of yours; whatever is odd or dropped is told.",
            "",
            "  farthing prices import --from litellm model_prices.json -o litellm.json",
            "  farthing prices import --from genai-prices data.json -o genai.json --date 2026-08-21",
            "  farthing cost gpt-4o --in 1400 --out 600 --book litellm.json",
            ""
        },
        sortOptions = false)
final class PricesImport implements Callable<Integer> {
    private static final int FINDINGS_SHOWN = 12;

    private final Shell shell;

    @Parameters(paramLabel = "FILE", description = "the catalogue; a folder where it has a file a provider")
    private String file = "";

    @Option(
            names = "--from",
            paramLabel = "CATALOGUE",
            required = true,
            description = "litellm, genai-prices, models.dev, portkey, openrouter, llm-prices or langfuse")
    private String from = "";

    @Option(
            names = {"-o", "--out"},
            paramLabel = "BOOK.json",
            description = "the book to write, whole or not at all (default: standard output)")
    private @Nullable String out;

    @Option(
            names = "--date",
            paramLabel = "DAY",
            description = "day whose prices it states (default: the one in the file's name, else the file's own)")
    private @Nullable LocalDate date;

    @Option(names = "--edition", paramLabel = "TEXT", description = "commit or edition of the catalogue")
    private String edition = "";

    @Option(names = "--findings", paramLabel = "FILE", description = "write every finding, one a line")
    private @Nullable String findings;

    @Mixin
    @SuppressWarnings("unused") // picocli looks at the option, not at the field
    private HelpOption help = new HelpOption();

    PricesImport(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        Importer importer = Importers.named(from);
        if (importer == null) {
            throw new InputException(
                    "--from: expected " + String.join(", ", Importers.ids()) + ", found '" + from + "'");
        }
        Path path = shell.file(file);
        LocalDate named = date == null ? dateIn(path) : date;
        LocalDate day = named == null ? dateOf(path) : named;
        ImportResult result = CatalogueFiles.read(importer, path, edition, day);
        BookParts parts = new BookParts(from, day, result.currency(), result.sources(), result.offers());
        ListedBook book = BookFiles.book(parts);
        byte[] text = JsonText.pretty(BookWriter.write(parts)).getBytes(StandardCharsets.UTF_8);
        if (out == null) {
            shell.out().write(text);
        } else {
            write(out, text);
        }
        report(result);
        if (named == null) {
            shell.note("note: nothing tells the day of these prices; " + day
                    + ", when the file was written, is taken. Say it with --date");
        }
        shell.note(BookLine.text(book.info(), shell.today()) + (out == null ? "" : " -> " + out));
        return ExitCode.OK;
    }

    private static @Nullable LocalDate dateIn(Path path) {
        String name = String.valueOf(path.getFileName());
        for (int i = 0; i + 10 <= name.length(); i++) {
            LocalDate day = Times.date(name.substring(i, i + 10));
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    private static LocalDate dateOf(Path path) {
        try {
            return LocalDate.ofInstant(Files.getLastModifiedTime(path).toInstant(), ZoneOffset.UTC);
        } catch (IOException e) {
            throw new InputException(path + ": no such file");
        }
    }

    private void write(String name, byte[] text) throws IOException {
        try (ResultFile target = ResultFile.open(shell.file(name))) {
            target.write(text);
            target.commit();
        }
    }

    private void report(ImportResult result) throws IOException {
        shell.note(result.rows() + " models in " + from + ": " + result.listings() + " imported");
        for (Finding.Severity severity : Finding.Severity.values()) {
            long count = result.count(severity);
            if (count > 0) {
                shell.note(severity + ": " + count);
                result.findings().stream()
                        .filter(finding -> finding.severity() == severity)
                        .limit(FINDINGS_SHOWN)
                        .forEach(finding -> shell.note("  " + finding));
                if (count > FINDINGS_SHOWN) {
                    shell.note("  ... and " + (count - FINDINGS_SHOWN) + " more; --findings FILE writes all");
                }
            }
        }
        if (findings != null) {
            StringBuilder lines = new StringBuilder();
            result.findings().forEach(finding -> lines.append(finding).append('\n'));
            write(findings, lines.toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}
