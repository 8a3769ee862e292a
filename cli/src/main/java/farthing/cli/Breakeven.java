package farthing.cli;

import farthing.answers.InputException;
import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.terms.CommitmentLadder;
import farthing.catalogue.terms.Terms;
import farthing.cli.breakeven.BreakevenAnswer;
import farthing.cli.breakeven.Demand;
import farthing.cli.breakeven.HostedModel;
import farthing.cli.breakeven.Node;
import farthing.cli.breakeven.Nodes;
import farthing.cli.breakeven.PlannedDemand;
import farthing.cli.breakeven.TypedDemand;
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
import farthing.economics.breakeven.ApiLine;
import farthing.economics.breakeven.OwnFleet;
import farthing.economics.breakeven.Study;
import farthing.economics.quote.CallShape;
import farthing.formats.workload.WorkloadReader;
import farthing.io.HardwareFiles;
import farthing.io.TermsFiles;
import farthing.quantity.CommonYear;
import farthing.quantity.Decimals;
import farthing.quantity.range.Input;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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
            "  farthing breakeven farthing.yml --host llama-3.3-70b --against file --team none",
            "  farthing explain breakeven llama-3.3-70b --on 8xH100",
            ""
        },
        footer = {
            "",
            "Held against the cheapest seller of the same weights, at its standard tier. A node counts whole, so that the",
            "answer is a set of volumes. A FILE is a workload: its completed interactions are compared, as it is planned."
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
            converter = VolumeText.Converter.class,
            description =
                    "where you are: '2B tokens/month', '5k requests/day'; tokens a month where nothing else is said")
    private @Nullable VolumeText volume;

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
            description = "another listing to compare with; 'file' for a FILE's own first model")
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
        BookOptions.Open open = books.open(shell);
        Hardware hardware = HardwareFiles.shipped();
        Terms terms = TermsFiles.shipped();
        HostedModel model = model(open, hardware);
        Demand demand = demand(open, model);
        Node chosen = new Nodes(node, hardware, latency.target()).node(model.anatomy(), demand.mix(), load(demand));
        OwnFleet fleet = new OwnFleet(
                chosen.hourly(),
                node.operation(),
                chosen.capacity(),
                demand.mix(),
                node.utilisation(),
                peak(demand),
                node.spares());
        Study study = Study.of(new Study.Question(
                demand.against(),
                demand.sellers(),
                fleet,
                yearly(demand),
                demand.hours(),
                needs.needs(),
                commit ? rungs(terms) : List.of(),
                unsure.unsure(),
                terms.figure("engineer-year").value(),
                unsure.seed(),
                unsure.draws()));
        BreakevenAnswer answer = new BreakevenAnswer(
                open.prices(), model, chosen, demand, study, !latency.target().isNone());
        outputs.write(shell, explain ? answer.asExplanation() : answer.asTable());
        return ExitCode.OK;
    }

    private boolean isFile() {
        return subject.equals("-")
                || subject.endsWith(".yml")
                || subject.endsWith(".yaml")
                || subject.endsWith(".json");
    }

    private HostedModel model(BookOptions.Open open, Hardware hardware) {
        boolean typed = node.hourly() != null && node.rates() != null;
        if (!isFile()) {
            if (hosted != null || "file".equals(against)) {
                throw new InputException((hosted != null ? "--host" : "--against file")
                        + ": goes with a workload FILE; here the model is '" + subject + "'");
            }
            if (subject.isBlank()) {
                throw new InputException("which open-weight model would the fleet run? such as llama-3.3-70b");
            }
            return HostedModel.of(subject, open.book(), hardware, shape(), typed, false);
        }
        String name = hosted != null
                ? hosted
                : WorkloadReader.read(WorkloadFile.open(shell, subject).document())
                        .models()
                        .get(0)
                        .text();
        return HostedModel.of(name, open.book(), hardware, shape(), typed, hosted == null);
    }

    private @Nullable Anatomy shape() {
        return config == null ? null : AnatomyOptions.ofFile(shell, config).model();
    }

    private Demand demand(BookOptions.Open open, HostedModel model) {
        if (isFile()) {
            if (request.isGiven() || apiPrice != null) {
                throw new InputException(
                        "--in, --out and --api-price: " + subject + " says what is sent and what it costs");
            }
            return new PlannedDemand(open, model, WorkloadFile.open(shell, subject), against).demand();
        }
        request.check();
        CallShape shape = CallShape.of(request.inputTokens(), request.outputTokens());
        return new TypedDemand(open, model, shape, against, apiPrice).demand();
    }

    private Input peak(Demand demand) {
        Input typed = node.peak();
        if (typed != null) {
            return typed;
        }
        Input told = demand.peak();
        if (told != null) {
            return told;
        }
        return needs.needs().bursty()
                ? new Input("busiest hour over the mean", NeedOptions.BURST, "", Input.Tag.ASSUMED, "--bursty")
                : new Input("busiest hour over the mean", BigDecimal.ONE, "", Input.Tag.ASSUMED, "a steady load");
    }

    private Nodes.Load load(Demand demand) {
        BigDecimal yearly = yearly(demand);
        return new Nodes.Load(
                yearly == null
                        ? null
                        : Decimals.divide(
                                yearly.multiply(peak(demand).mean()),
                                node.utilisation().mean().multiply(CommonYear.HOURS)));
    }

    /** Requests a year, or null where nothing is said. */
    private @Nullable BigDecimal yearly(Demand demand) {
        List<BigDecimal> told = new ArrayList<>();
        if (volume != null) {
            told.add(volume.yearly(demand.tokens()));
        }
        if (requests != null) {
            told.add(requests.multiply(CommonYear.MONTHS));
        }
        if (spend != null) {
            BigDecimal price = demand.against().request();
            told.add(Decimals.divide(spend, price));
        }
        if (told.size() > 1) {
            throw new InputException("--volume, --requests-per-month and --spend: name one of them");
        }
        return told.isEmpty() ? demand.yearly() : told.get(0);
    }

    /** The ladder that plans take, by the year. */
    private static List<ApiLine.Rung> rungs(Terms terms) {
        CommitmentLadder ladder = terms.ladder();
        List<ApiLine.Rung> rungs = new ArrayList<>();
        for (CommitmentLadder.Rung rung : ladder.rungs()) {
            BigDecimal year =
                    Decimals.divide(rung.from().multiply(CommonYear.MONTHS), BigDecimal.valueOf(ladder.months()));
            rungs.add(new ApiLine.Rung(year, rung.discount().value()));
        }
        return rungs;
    }
}
