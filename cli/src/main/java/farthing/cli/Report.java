package farthing.cli;

import farthing.answers.ReportAnswer;
import farthing.cli.options.BookOptions;
import farthing.cli.options.OutputOptions;
import farthing.cli.options.Quantities;
import farthing.cli.options.TraceOptions;
import farthing.cli.shell.ExitCode;
import farthing.cli.shell.Shell;
import farthing.economics.traffic.CallPricer;
import farthing.economics.traffic.Grouping;
import farthing.economics.traffic.NamedCalls;
import farthing.economics.traffic.ReportOptions;
import farthing.economics.traffic.ReportResult;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What did a completed interaction cost, and where did the money go? */
@Command(
        name = "report",
        customSynopsis = "farthing report FILE [--by KEY] [OPTION ...]",
        header = {
            "What a completed interaction cost, failures, retries and fallbacks included.",
            "",
            "  farthing report calls.jsonl",
            "  farthing report calls.jsonl --by feature",
            "  farthing report conversation.csv --model claude-sonnet-4-6",
            "  farthing report calls.jsonl --by tag:customer --format csv -o customers.csv",
            ""
        },
        sortOptions = false)
final class Report implements Callable<Integer> {
    private final Shell shell;
    private final boolean explain;

    @Mixin
    private TraceOptions trace = new TraceOptions();

    @Option(
            names = "--by",
            paramLabel = "KEY",
            converter = GroupingName.class,
            description = "interaction, tenant, feature, model (default), day or tag:KEY")
    private Grouping by = Grouping.parse("model");

    @Option(names = "--model", paramLabel = "M", description = "for calls of which the trace names no model")
    private String model = "";

    @Option(
            names = "--top",
            paramLabel = "N",
            converter = Quantities.Rows.class,
            description = "rows to show (default: 20)")
    private int top = 20;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            converter = Quantities.Period.class,
            description = "silence after which an interaction without outcome is abandoned (default: 24h)")
    private Duration timeout = ReportOptions.DAY;

    @Mixin
    private BookOptions books = new BookOptions();

    @Mixin
    private OutputOptions.Plain output = new OutputOptions.Plain();

    Report(Shell shell, boolean explain) {
        this.shell = shell;
        this.explain = explain;
    }

    /** Reads what to group by. */
    static final class GroupingName implements ITypeConverter<Grouping> {
        @Override
        public Grouping convert(String text) {
            try {
                return Grouping.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    @Override
    public Integer call() throws IOException {
        if (trace.isMissing(shell)) {
            CommandLine.usage(this, shell.err());
            return ExitCode.INPUT;
        }
        BookOptions.Open open = books.open(shell);
        CallPricer pricer = new CallPricer(open.book(), open.contract(), explain);
        NamedCalls<farthing.economics.traffic.Report> calls = trace.read(
                shell,
                format -> new NamedCalls<>(
                        model,
                        new farthing.economics.traffic.Report(
                                new ReportOptions(
                                        by,
                                        open.asOf(),
                                        books.hasInstant(),
                                        timeout,
                                        format.unitsPerToken(trace.charsPerToken())),
                                pricer)));
        ReportResult result = calls.taker().finish();
        if (calls.named() > 0) {
            result = result.noted(ReportAnswer.named(calls.named(), model));
        }
        ReportAnswer answer = new ReportAnswer(open.prices(), result, pricer.currency(), top);
        output.write(shell, explain ? answer.asExplanation() : answer.asTable());
        return Staleness.exitCode(shell, open, !result.unpriced().isEmpty(), Staleness.bookAge(shell, open));
    }
}
