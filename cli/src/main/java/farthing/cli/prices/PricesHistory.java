package farthing.cli.prices;

import farthing.catalogue.Rate;
import farthing.catalogue.RateCard;
import farthing.catalogue.RateTable;
import farthing.catalogue.Resolution;
import farthing.cli.answer.BookLine;
import farthing.cli.answer.Models;
import farthing.cli.answer.TariffText;
import farthing.cli.options.BookOptions;
import farthing.cli.options.OutputOptions;
import farthing.cli.screen.Answer;
import farthing.cli.screen.Block;
import farthing.cli.screen.Table;
import farthing.cli.shell.ExitCode;
import farthing.cli.shell.Shell;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.formats.result.Header;
import farthing.formats.result.StatementDoc;
import farthing.quantity.EffectivePeriod;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How a model's prices changed over time. */
@Command(
        name = "history",
        customSynopsis = "farthing prices history MODEL [OPTION ...]",
        header = {
            "The prices of a model, period by period.",
            "",
            "  farthing prices history o3",
            "  farthing prices history claude-sonnet-4-6 --format json",
            ""
        },
        sortOptions = false)
final class PricesHistory implements Callable<Integer> {
    private final Shell shell;

    @Parameters(paramLabel = "MODEL", description = "model, or provider/model")
    private String model = "";

    @Option(names = "--provider", paramLabel = "P", description = "who sells it")
    private @Nullable String provider;

    @Mixin
    private BookOptions books = new BookOptions();

    @Mixin
    private OutputOptions.Plain output = new OutputOptions.Plain();

    PricesHistory(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        BookOptions.Open open = books.open(shell);
        Resolution.Found found = Models.find(open.book(), provider, model);
        Table table = new Table()
                .text("from", 0)
                .text("to", 0)
                .text("tier", 1)
                .text("region", 2)
                .text("meter", 0)
                .elastic("price", 0)
                .text("source", 3);
        List<Doc> rows = new ArrayList<>();
        for (RateCard card : found.listing().cards()) {
            for (RateTable rates : card.tables()) {
                for (Rate rate : rates.rates()) {
                    List<String> cells = List.of(
                            day(card.period().from()),
                            day(card.period().to()),
                            rates.tier().label(),
                            rates.region(),
                            rate.meter().name(),
                            TariffText.of(rate.tariff(), rate.meter()),
                            card.provenance().source());
                    table.row(cells);
                    rows.add(document(table, cells, card));
                }
            }
        }
        String name = found.provider().id() + "/" + found.listing().id();
        List<Block> blocks = List.of(
                new Block.Headline(name + ": " + found.listing().cards().size()
                        + (found.listing().cards().size() == 1 ? " period" : " periods")),
                new Block.Grid(table),
                new Block.Note(BookLine.text(open.book().info(), shell.today()) + "."));
        Obj document = Header.of("prices history", open.book().info(), open.asOf(), shell.today())
                .put("provider", found.provider().id())
                .put("model", found.listing().id())
                .put("prices", new Doc.Arr(rows, 0));
        output.write(shell, new Answer(document, "prices", blocks));
        return ExitCode.OK;
    }

    private static Obj document(Table table, List<String> cells, RateCard card) {
        Obj row = new Obj(0);
        for (int i = 0; i < cells.size() - 1; i++) {
            row.put(table.columns().get(i).title(), cells.get(i));
        }
        StatementDoc.provenance(row, card.provenance());
        return row;
    }

    private static String day(@Nullable Instant instant) {
        if (instant == null) {
            return "";
        }
        String text = instant.toString();
        return text.endsWith("T00:00:00Z") ? text.substring(0, text.indexOf('T')) : text;
    }

    /** Such as {@code from 2026-03-13 to 2026-09-01}. */
    static String period(EffectivePeriod period) {
        String from = period.from() == null ? "from an unknown day" : "from " + day(period.from());
        return period.to() == null ? from + " on" : from + " to " + day(period.to());
    }
}
