package farthing.cli.prices;

import farthing.answers.screen.Amounts;
import farthing.answers.screen.Answer;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.cli.options.OutputOptions;
import farthing.cli.options.Quantities;
import farthing.cli.shell.ExitCode;
import farthing.cli.shell.Shell;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.formats.result.Header;
import farthing.quantity.Decimals;
import farthing.workload.BatchRules;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What each provider takes in a batch, and how many batches so many requests fill. */
@Command(
        name = "batches",
        customSynopsis = "farthing prices batches [--requests N] [OPTION ...]",
        header = {
            "What each provider takes in one batch, and how many of them so many requests fill.",
            "",
            "  farthing prices batches",
            "  farthing prices batches --requests 120k",
            ""
        },
        sortOptions = false)
final class PricesBatches implements Callable<Integer> {
    private final Shell shell;

    @Option(
            names = "--requests",
            paramLabel = "N",
            converter = Quantities.Positive.class,
            description = "how many requests wait (default: 1)")
    private BigDecimal requests = BigDecimal.ONE;

    @Mixin
    private OutputOptions.Plain output = new OutputOptions.Plain();

    PricesBatches(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        Table table = new Table()
                .text("provider", 0)
                .number("requests each", 0)
                .number("MB each", 1)
                .number("batches", 0)
                .text("within", 0)
                .text("not answered in time", 1)
                .elastic("source", 2);
        List<Doc> rows = new ArrayList<>();
        for (BatchRules rules : BatchRules.all()) {
            Long megabytes = rules.megabytes();
            BigDecimal batches = rules.batches(requests);
            table.row(
                    rules.provider(),
                    Amounts.count(rules.requests()),
                    megabytes == null ? "" : Amounts.count(megabytes),
                    Amounts.count(batches),
                    rules.within() + " h",
                    rules.unanswered(),
                    rules.source());
            rows.add(new Obj(0)
                    .put("provider", rules.provider())
                    .put("requestsEach", rules.requests())
                    .put("megabytesEach", megabytes == null ? new Doc.Null(0) : new Doc.Num(megabytes.toString(), 0))
                    .put("batches", new Doc.Num(Decimals.plain(batches), 0))
                    .put("withinHours", rules.within())
                    .put("unanswered", rules.unanswered())
                    .put("source", rules.source()));
        }
        List<Block> blocks = List.of(
                new Block.Headline("Batches of " + Amounts.count(requests) + " requests"),
                new Block.Grid(table),
                new Block.Note("The discount is in the book: 'farthing prices show MODEL'."));
        Obj document = Header.of("prices batches")
                .put("requests", new Doc.Num(Decimals.plain(requests), 0))
                .put("providers", new Doc.Arr(rows, 0));
        output.write(shell, new Answer(document, "providers", blocks));
        return ExitCode.OK;
    }
}
