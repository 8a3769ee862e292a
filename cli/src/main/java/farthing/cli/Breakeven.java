package farthing.cli;

import farthing.answers.OpenBook;
import farthing.answers.breakeven.BreakevenAnswer;
import farthing.answers.breakeven.BreakevenQuestion;
import farthing.answers.breakeven.PlannedFile;
import farthing.answers.breakeven.Subject;
import farthing.answers.breakeven.Volume;
import farthing.catalogue.hardware.Hardware;
import farthing.cli.options.AnatomyOptions;
import farthing.cli.options.BookOptions;
import farthing.cli.options.LatencyOptions;
import farthing.cli.options.NeedOptions;
import farthing.cli.options.NodeOptions;
import farthing.cli.options.OutputOptions;
import farthing.cli.options.Quantities;
import farthing.cli.options.RequestOptions;
import farthing.cli.options.UnsureOptions;
import farthing.cli.options.VolumeText;
import farthing.cli.plan.WorkloadFile;
import farthing.cli.shell.ExitCode;
import farthing.cli.shell.Shell;
import farthing.economics.machine.Capacities;
import farthing.formats.hardware.ConfigJson;
import farthing.formats.workload.WorkloadReader;
import farthing.io.HardwareFiles;
import farthing.io.TermsFiles;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** From which volume do machines of one's own cost no more than the API? */
@Command(
        name = "breakeven",
        customSynopsis = "farthing breakeven MODEL|FILE [--on NODE] [--volume V] [OPTION ...]",
        header = {
            "API or own machines: at which volumes a fleet costs no more, or why it never does.",
            "",
            "  farthing breakeven llama-3.3-70b --in 1500 --out 300 --requests-per-month 3M --ttft 500ms",
            "  farthing breakeven llama-3.3-70b --on 8xH100 --volume '20B tokens/month'",
            "  farthing breakeven llama-3.3-70b --per-hour 20 --tokens-per-second 6000 --ops 500k/year",
            "  farthing breakeven llama-3.3-70b --against anthropic/claude-sonnet-4-6 --node-year 158k",
            "  farthing breakeven farthing.yml --host llama-3.3-70b --team none",
            "  farthing explain breakeven llama-3.3-70b --on 8xH100",
            ""
        },
        footer = {
            "",
            "Held against the cheapest seller of the same weights, at its standard tier. A node counts whole, so that the",
            "answer is a set of volumes. A FILE is a workload: its completed interactions are compared, as it is planned,",
            "with what they cost at its own first model today; who sells the fleet's weights for less is named."
        },
        sortOptions = false)
final class Breakeven implements Callable<Integer> {

    private final Shell shell;
    private final boolean explain;

    @Parameters(
            paramLabel = "MODEL|FILE",
            description = "the open-weight model that the fleet runs, or a workload file")
    private String subject = "";

    @Option(
            names = "--host",
            paramLabel = "MODEL",
            description = "for a FILE: the open-weight model that the fleet runs")
    private @Nullable String hosted;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "the model's config.json, where its shape is not known")
    private @Nullable String config;

    @Mixin
    private RequestOptions request = new RequestOptions();

    @Option(
            names = "--volume",
            paramLabel = "V",
            converter = VolumeText.class,
            description =
                    "where you are: '2B tokens/month', '5k requests/day'; tokens a month where nothing else is said")
    private @Nullable Volume volume;

    @Option(
            names = "--requests-per-month",
            paramLabel = "N",
            converter = Quantities.Positive.class,
            description = "the same by requests")
    private @Nullable BigDecimal requests;

    @Option(
            names = "--spend",
            paramLabel = "USD",
            converter = Quantities.Positive.class,
            description = "the same by what the API would cost a year, such as 3M")
    private @Nullable BigDecimal spend;

    @Option(
            names = "--against",
            paramLabel = "P/MODEL",
            description =
                    "another listing to compare with; 'cheapest' for the cheapest seller of the same weights, 'file' for a"
                            + " FILE's own first model")
    private @Nullable String against;

    @Option(
            names = "--api-price",
            paramLabel = "USD",
            converter = Quantities.Positive.class,
            description = "a price of your own to compare with, for a million tokens of either kind")
    private @Nullable BigDecimal apiPrice;

    @Option(names = "--commit", description = "with the ladder of discounts for commitments on the API's side")
    private boolean commit;

    @Mixin
    private NodeOptions node = new NodeOptions();

    @Mixin
    private LatencyOptions latency = new LatencyOptions();

    @Mixin
    private NeedOptions needs = new NeedOptions();

    @Mixin
    private UnsureOptions unsure = new UnsureOptions();

    @Mixin
    private BookOptions books = new BookOptions();

    @Mixin
    private OutputOptions.BesideTokens outputs = new OutputOptions.BesideTokens();

    Breakeven(Shell shell, boolean explain) {
        this.shell = shell;
        this.explain = explain;
    }

    @Override
    public Integer call() throws IOException {
        OpenBook open = books.open(shell).prices();
        Hardware hardware = HardwareFiles.shipped();
        BreakevenAnswer answer = question().ask(open, hardware, new Capacities(hardware), TermsFiles.shipped());
        outputs.write(shell, explain ? answer.asExplanation() : answer.asTable());
        return ExitCode.OK;
    }

    private BreakevenQuestion question() {
        return new BreakevenQuestion(
                subject(),
                request.tokens(),
                new BreakevenQuestion.Standing(volume, requests, spend),
                new BreakevenQuestion.Rival(against, apiPrice, commit),
                node.question(),
                latency.target(),
                needs.needs(),
                unsure.sureness());
    }

    private Subject subject() {
        PlannedFile file = null;
        if (isFile()) {
            WorkloadFile opened = WorkloadFile.open(shell, subject);
            file = new PlannedFile(opened.name(), WorkloadReader.read(opened.document()));
        }
        ConfigJson.Read shape = config == null ? null : AnatomyOptions.ofFile(shell, config);
        return new Subject(file == null ? subject : "", file, hosted, shape);
    }

    private boolean isFile() {
        return subject.equals("-")
                || subject.endsWith(".yml")
                || subject.endsWith(".yaml")
                || subject.endsWith(".json");
    }
}
