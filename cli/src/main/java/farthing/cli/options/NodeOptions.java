package farthing.cli.options;

import farthing.answers.InputException;
import farthing.catalogue.hardware.Accelerator;
import farthing.catalogue.hardware.Precision;
import farthing.economics.machine.Service;
import farthing.economics.machine.Work;
import farthing.quantity.Decimals;
import farthing.quantity.range.Input;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** One kind of node of one's own: which, at which price, what it is said to serve, and who keeps it running. */
public final class NodeOptions {
    @Option(
            names = "--on",
            paramLabel = "NODE",
            description = "such as 8xH100 (default: what serves your volume for least on demand)")
    private @Nullable String on;

    @Option(
            names = {"--per-hour", "--node-hour"},
            paramLabel = "USD",
            converter = PeriodicAmount.Hourly.class,
            description = "what an hour of the node costs you: 20, 14600/month (default: the cheapest offer on demand)")
    private @Nullable PeriodicAmount perHour;

    @Option(
            names = "--node-year",
            paramLabel = "USD",
            converter = Quantities.Positive.class,
            description = "what a year of the node costs you, such as 158k; farthing tco says what an owned one does")
    private @Nullable BigDecimal perYear;

    @Option(names = "--owned", description = "bought, at what 'farthing tco' makes of the shipped facts for an hour")
    private boolean owned;

    @Option(names = "--region", paramLabel = "R", description = "of the node's offer, by its first letters")
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
            names = "--utilisation",
            paramLabel = "P%",
            converter = UpToAll.class,
            description = "of its capacity that a serving node is planned with (default: 60%%)")
    private @Nullable BigDecimal utilisation;

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
    static final class UpToAll implements ITypeConverter<BigDecimal> {
        @Override
        public BigDecimal convert(String text) {
            try {
                boolean percent = text.endsWith("%");
                BigDecimal value = Decimals.parse(percent ? text.substring(0, text.length() - 1) : text);
                BigDecimal share = percent ? value.movePointLeft(2) : value;
                if (share.signum() > 0 && share.compareTo(BigDecimal.ONE) <= 0) {
                    return share;
                }
            } catch (NumberFormatException e) {
                // told below, like what is out of range
            }
            throw new TypeConversionException(
                    "expected a share above 0 and at most 100%, such as 60%, found '" + text + "'");
        }
    }

    /** The machine as typed; a usual one where none was. */
    public String machine() {
        return on == null ? "8xH100" : on;
    }

    /** Whether a machine was named. */
    public boolean namesMachine() {
        return on != null;
    }

    /** Whether nodes are bought, at the price that shipped facts make of it. */
    public boolean isOwned() {
        if (owned && (perHour != null || perYear != null)) {
            throw new InputException("--owned and " + (perHour == null ? "--node-year" : "--per-hour")
                    + ": both are the price of a node; name one");
        }
        return owned;
    }

    public String region() {
        return region;
    }

    /** USD an hour as typed, or null. */
    public @Nullable Input hourly() {
        if (perHour != null && perYear != null) {
            throw new InputException("--per-hour and --node-year: name one of them");
        }
        PeriodicAmount typed = perYear == null ? perHour : new PeriodicAmount(perYear, PeriodicAmount.YEAR);
        return typed == null ? null : new Input("a node, an hour", typed.perHour(), "USD/h", Input.Tag.CLAIMED, "");
    }

    /** Rates as typed, or null. */
    public @Nullable Rates rates() {
        if (tokens != null) {
            if (prefill != null || decode != null) {
                throw new InputException(
                        "--tokens-per-second: counts both kinds of tokens; leave --prefill-rate and --decode-rate out");
            }
            return new Rates(tokens, tokens, List.of(Service.SERIAL), "--tokens-per-second");
        }
        if ((prefill == null) != (decode == null)) {
            throw new InputException((prefill == null ? "--prefill-rate" : "--decode-rate")
                    + " is missing: a node reads at one rate and writes at another");
        }
        return prefill == null || decode == null
                ? null
                : new Rates(prefill, decode, service.services(), "--prefill-rate and --decode-rate");
    }

    /** Tokens a second of the node, and how the two share it. */
    public record Rates(BigDecimal prefill, BigDecimal decode, List<Service> services, String options) {}

    /** Precision of the weights. */
    public Precision weights(Accelerator accelerator) {
        return precision.weights(accelerator);
    }

    /** Precision of keys and values. */
    public Precision cache() {
        return precision.cache();
    }

    public Input utilisation() {
        return utilisation == null
                ? new Input("utilisation", Work.USUAL_UTILISATION, "share", Input.Tag.ASSUMED, "a default")
                : new Input("utilisation", utilisation, "share", Input.Tag.CLAIMED, "");
    }

    /** Busiest hour over mean hour, or null where nothing is said. */
    public @Nullable Input peak() {
        if (peak != null && peak.compareTo(BigDecimal.ONE) < 0) {
            throw new InputException(
                    "--peak: the busiest hour brings at least the mean, 1, found " + Decimals.plain(peak));
        }
        return peak == null ? null : new Input("busiest hour over the mean", peak, "", Input.Tag.CLAIMED, "");
    }

    /** USD a year. */
    public Input operation() {
        if (operation == null) {
            return new Input("operation, a year", BigDecimal.ZERO, "USD", Input.Tag.ASSUMED, "not counted");
        }
        PeriodicAmount amount = PeriodicAmount.parsed(operation, PeriodicAmount.YEAR);
        if (amount == null) {
            throw new InputException(
                    "--ops: expected a cost such as 500k/year or 40k/month, found '" + operation + "'");
        }
        return new Input("operation, a year", amount.perYear(), "USD", Input.Tag.CLAIMED, "");
    }

    public int spares() {
        if (spares < 0) {
            throw new InputException("--spares: at least 0 nodes stand by, found " + spares);
        }
        return spares;
    }
}
