package farthing.cli.options;

import farthing.answers.InputException;
import farthing.answers.breakeven.NodeQuestion;
import farthing.answers.machine.MachineWords;
import farthing.answers.machine.PeriodicAmount;
import farthing.answers.machine.TypedRates;
import farthing.catalogue.hardware.OfferFilter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One kind of node of one's own: which, at which price, what it is said to serve, and who keeps it running. */
public final class NodeOptions {
    @Option(
            names = "--on",
            paramLabel = "NODE",
            description = "such as 8xH100 (default: what serves your volume for least)")
    private @Nullable String on;

    @Option(
            names = {"--per-hour", "--node-hour"},
            paramLabel = "USD",
            converter = PeriodicText.class,
            description = "what an hour of the node costs you: 20, 14600/month (default: the cheapest offer)")
    private @Nullable PeriodicAmount perHour;

    @Option(
            names = "--node-year",
            paramLabel = "USD",
            converter = Quantities.Positive.class,
            description = "what a year of the node costs you, such as 158k; farthing tco says what an owned one does")
    private @Nullable BigDecimal perYear;

    @Option(names = "--owned", description = "bought, at what 'farthing tco' makes of the shipped facts for an hour")
    private boolean owned;

    @Option(
            names = "--payment",
            paramLabel = "P",
            description = "on-demand, spot with its interruptions, monthly, reserved-1y or reserved-3y"
                    + " (default: on-demand)")
    private @Nullable String payment;

    @Option(
            names = "--region",
            paramLabel = "R",
            description = "of the node's offer: a part of its name, such as europe")
    private String region = "";

    @Mixin
    private PrecisionOptions precision = new PrecisionOptions();

    @Option(
            names = "--prefill-rate",
            paramLabel = "N",
            converter = Quantities.Positive.class,
            description = "input tokens a second of the node, reading only")
    private @Nullable BigDecimal prefill;

    @Option(
            names = "--decode-rate",
            paramLabel = "N",
            converter = Quantities.Positive.class,
            description = "output tokens a second of the node, writing only")
    private @Nullable BigDecimal decode;

    @Option(
            names = "--tokens-per-second",
            paramLabel = "N",
            converter = Quantities.Positive.class,
            description = "input and output tokens a second of the node, together, at this mix")
    private @Nullable BigDecimal tokens;

    @Mixin
    private ServiceOptions service = new ServiceOptions();

    @Option(
            names = "--peak-utilisation",
            paramLabel = "P%",
            converter = UpToAll.class,
            description =
                    "share of its capacity that a node works in the busiest hour, the rest for peaks within it (default: 60%%)")
    private @Nullable BigDecimal peakUtilisation;

    @Option(
            names = "--peak",
            paramLabel = "TIMES",
            converter = Quantities.Positive.class,
            description = "of the mean hour that the busiest one brings: nodes are there for it (default: 1)")
    private @Nullable BigDecimal peak;

    @Option(names = "--ops", paramLabel = "COST", description = "people and services: 500k/year, 40k/month")
    private @Nullable String operation;

    @Option(
            names = "--spares",
            paramLabel = "N",
            description = "nodes that stand by, paid like the others (default: 0)")
    private int spares;

    /** A share above 0 and at most 100 %. */
    static final class UpToAll extends Quantities.Reader<BigDecimal> {
        @Override
        protected BigDecimal read(String text) {
            return MachineWords.partOfAll(text);
        }
    }

    /** @throws InputException if the options contradict each other or are out of range */
    public NodeQuestion question() {
        return new NodeQuestion(
                on,
                new NodeQuestion.Price(
                        perHour,
                        perYear,
                        owned,
                        payment == null ? null : Quantities.of("--payment", payment, MachineWords::payment)),
                new OfferFilter("", region),
                precision.precisions(),
                new TypedRates(prefill, decode, tokens, service.sharing()),
                peakUtilisation,
                peak,
                operation == null ? null : Quantities.of("--ops", operation, MachineWords::yearly),
                spares);
    }
}
