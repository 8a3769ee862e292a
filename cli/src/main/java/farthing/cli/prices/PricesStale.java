package farthing.cli.prices;

import farthing.catalogue.RateCard;
import farthing.cli.answer.BookLine;
import farthing.cli.options.BookOptions;
import farthing.cli.options.ModelFilter;
import farthing.cli.options.OutputOptions;
import farthing.cli.screen.Amounts;
import farthing.cli.screen.Answer;
import farthing.cli.screen.Block;
import farthing.cli.screen.Table;
import farthing.cli.shell.ExitCode;
import farthing.cli.shell.Shell;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.formats.result.Header;
import farthing.formats.result.StatementDoc;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
    private ModelFilter filter = new ModelFilter();

    @Mixin
    private BookOptions books = new BookOptions();

    @Mixin
    private OutputOptions.Plain output = new OutputOptions.Plain();

    PricesStale(Shell shell) {
        this.shell = shell;
    }

    private record Aged(ModelFilter.Entry entry, RateCard card, long days) {}

    @Override
    public Integer call() throws IOException {
        BookOptions.Open open = books.open(shell);
        List<Aged> stale = new ArrayList<>();
        int checked = 0;
        for (ModelFilter.Entry entry : filter.entries(open.book())) {
            RateCard card = entry.listing().cardAt(open.asOf());
            if (card != null) {
                checked++;
                long days = BookLine.ageDays(shell, open.book().info(), card.provenance());
                if (days > open.maxAgeDays()) {
                    stale.add(new Aged(entry, card, days));
                }
            }
        }
        stale.sort((a, b) -> Long.compare(b.days(), a.days()));
        output.write(shell, answer(open, stale, checked));
        return open.strict() && !stale.isEmpty() ? ExitCode.STALE : ExitCode.OK;
    }

    private Answer answer(BookOptions.Open open, List<Aged> stale, int checked) {
        Table table = new Table()
                .elastic("model", 0)
                .number("days", 0)
                .text("checked", 1)
                .text("source", 2);
        List<Doc> rows = new ArrayList<>();
        for (Aged aged : stale) {
            String name =
                    aged.entry().provider().id() + "/" + aged.entry().listing().id();
            String day = aged.card().provenance().checkedOn() == null
                    ? ""
                    : aged.card().provenance().checkedOn().toString();
            table.row(
                    name,
                    Amounts.count(aged.days()),
                    day,
                    aged.card().provenance().source());
            Obj row = new Obj(0).put("model", name).put("days", aged.days());
            StatementDoc.provenance(row, aged.card().provenance());
            rows.add(row);
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(Amounts.count(stale.size()) + " of " + Amounts.count(checked)
                + " price cards were checked more than " + open.maxAgeDays() + " days ago"));
        if (!table.isEmpty()) {
            blocks.add(new Block.Grid(table));
        }
        blocks.add(BookLine.of(shell, open));
        Obj document = Header.of("prices stale", open.book().info(), open.asOf(), shell.today())
                .put("maxAgeDays", open.maxAgeDays())
                .put("checked", checked)
                .put("stale", new Doc.Arr(rows, 0));
        return new Answer(document, "stale", blocks);
    }
}
