package farthing.cli.prices;

import farthing.answers.BookLine;
import farthing.answers.screen.Amounts;
import farthing.answers.screen.Answer;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.catalogue.Meter;
import farthing.cli.options.BookOptions;
import farthing.cli.options.FilterOptions;
import farthing.cli.options.OutputOptions;
import farthing.cli.options.Quantities;
import farthing.cli.shell.ExitCode;
import farthing.cli.shell.Shell;
import farthing.formats.book.PriceAge;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.formats.result.Header;
import farthing.formats.result.StatementDoc;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which prices were not read again for long. */
@Command(
        name = "stale",
        customSynopsis = "farthing prices stale [--max-age 90d] [OPTION ...]",
        header = {
            "Prices that nobody has checked for longer than --max-age, by the clock.",
            "",
            "  farthing prices stale --max-age 30d",
            "  farthing prices stale --strict        # exit code 5 if there is one",
            ""
        },
        sortOptions = false)
final class PricesStale implements Callable<Integer> {
    private final Shell shell;

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Option(
            names = "--top",
            paramLabel = "N",
            converter = Quantities.Rows.class,
            description = "rows of a table to show (default: 40)")
    private int top = 40;

    @Mixin
    private BookOptions books = new BookOptions();

    @Mixin
    private OutputOptions.Plain output = new OutputOptions.Plain();

    PricesStale(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        BookOptions.Open open = books.open(shell);
        List<String> wanted = filter.words().entries(open.prices()).stream()
                .map(entry -> entry.provider().id() + "/" + entry.listing().id())
                .toList();
        List<PriceAge> stale = new ArrayList<>();
        int checked = 0;
        for (PriceAge age : PriceAge.of(open.book(), open.asOf(), shell.today())) {
            if (filter.words().isAll() || wanted.contains(name(age))) {
                checked++;
                if (age.isOver(open.maxAgeDays())) {
                    stale.add(age);
                }
            }
        }
        output.write(shell, answer(open, stale, checked));
        return open.strict() && !stale.isEmpty() ? ExitCode.STALE : ExitCode.OK;
    }

    private static String name(PriceAge age) {
        return age.provider() + "/" + age.model();
    }

    private Answer answer(BookOptions.Open open, List<PriceAge> stale, int checked) {
        Table table = new Table()
                .elastic("model", 0)
                .text("meter", 1)
                .number("days", 0)
                .text("checked", 1)
                .text("source", 2);
        List<Doc> rows = new ArrayList<>();
        for (PriceAge age : stale) {
            Meter meter = age.meter();
            Long days = age.days();
            LocalDate day = age.provenance().checkedOn();
            if (rows.size() < top) {
                table.row(
                        name(age),
                        meter == null ? "" : meter.name(),
                        days == null ? "unknown" : Amounts.count(days),
                        day == null ? "" : day.toString(),
                        age.provenance().source());
            }
            Obj row = new Obj(0).put("model", name(age)).put("meter", meter == null ? "" : meter.name());
            row.put("days", days == null ? new Doc.Null(0) : new Doc.Num(Long.toString(days), 0));
            StatementDoc.provenance(row, age.provenance());
            rows.add(row);
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(Amounts.count(stale.size()) + " of " + Amounts.count(checked)
                + " sources of prices were read more than " + open.maxAgeDays()
                + (open.maxAgeDays() == 1 ? " day ago" : " days ago")));
        if (!table.isEmpty()) {
            blocks.add(new Block.Grid(table));
        }
        if (stale.size() > top) {
            blocks.add(new Block.Note(
                    "... and " + Amounts.count(stale.size() - top) + " more; --top N shows more, --format csv all."));
        }
        blocks.add(BookLine.of(open.prices()));
        Obj document = Header.of("prices stale", open.book().info(), open.asOf(), shell.today())
                .put("maxAgeDays", open.maxAgeDays())
                .put("checked", checked)
                .put("stale", new Doc.Arr(rows, 0));
        return new Answer(document, "stale", blocks);
    }
}
