package farthing.cli.options;

import farthing.answers.InputException;
import farthing.answers.machine.PeriodicAmount;
import farthing.answers.question.ClaimOption;
import farthing.answers.question.ClaimText;
import java.math.BigDecimal;
import java.util.EnumMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is claimed. */
public final class AuditedClaim {
    @Option(
            names = "--requests-per-second",
            paramLabel = "N",
            converter = Quantities.Positive.class,
            description = "claimed; with --in and --out")
    private @Nullable BigDecimal requests;

    @Option(
            names = "--output-per-second",
            paramLabel = "N",
            converter = Quantities.Positive.class,
            description = "output tokens of all requests; without --in and --out the decoding alone")
    private @Nullable BigDecimal output;

    @Option(
            names = "--input-per-second",
            paramLabel = "N",
            converter = Quantities.Positive.class,
            description = "input tokens with nothing else to do")
    private @Nullable BigDecimal input;

    @Option(
            names = "--per-request",
            paramLabel = "N",
            converter = Quantities.Positive.class,
            description = "output tokens a second that one request gets")
    private @Nullable BigDecimal stream;

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            converter = Quantities.Positive.class,
            description = "requests of --in and --out tokens that memory holds at a time")
    private @Nullable BigDecimal together;

    @Option(
            names = "--tokens-per-year",
            paramLabel = "N",
            converter = Quantities.Positive.class,
            description = "input and output; with --in, --out and --utilisation")
    private @Nullable BigDecimal yearly;

    @Option(
            names = "--usd-per-million",
            paramLabel = "USD",
            converter = Quantities.Positive.class,
            description = "of input and output tokens; with --per-hour, --in and --out")
    private @Nullable BigDecimal price;

    @Option(
            names = "--usd-per-million-output",
            paramLabel = "USD",
            converter = Quantities.Positive.class,
            description = "of output tokens; with --per-hour")
    private @Nullable BigDecimal outputPrice;

    @Option(
            names = "--kwh-per-million",
            paramLabel = "N",
            converter = Quantities.Positive.class,
            description = "energy of a million output tokens")
    private @Nullable BigDecimal energy;

    @Option(
            names = "--break-even",
            paramLabel = "TOKENS",
            converter = Quantities.Positive.class,
            description = "a month, from which the machine pays; with --per-hour, and --api-price if it is named")
    private @Nullable BigDecimal breakEven;

    @Option(
            names = "--product",
            paramLabel = "FACTORS",
            description = "gains that multiply, such as '2-5 x 2 x 1.5-2'; with --claimed")
    private @Nullable String product;

    @Option(names = "--claimed", paramLabel = "RANGE", description = "what --product is said to be, such as 5-10")
    private @Nullable String claimed;

    @Option(
            names = "--per-hour",
            paramLabel = "USD",
            converter = PeriodicText.class,
            description = "price of the machine: 20, 2000/month, 158k/year; of a throughput it gives the cost")
    private @Nullable PeriodicAmount perHour;

    @Option(
            names = "--utilisation",
            paramLabel = "SHARE",
            converter = Shares.Share.class,
            description = "of the hours, that are worked (default: 100%%)")
    private BigDecimal utilisation = BigDecimal.ONE;

    @Option(
            names = "--api-price",
            paramLabel = "USD",
            converter = Quantities.Positive.class,
            description = "for a million tokens, that a break-even is held against")
    private @Nullable BigDecimal apiPrice;

    /** @throws InputException unless exactly one claim is made, with what belongs to it */
    public ClaimText text() {
        EnumMap<ClaimOption, BigDecimal> figures = new EnumMap<>(ClaimOption.class);
        put(figures, ClaimOption.REQUESTS_PER_SECOND, requests);
        put(figures, ClaimOption.OUTPUT_PER_SECOND, output);
        put(figures, ClaimOption.INPUT_PER_SECOND, input);
        put(figures, ClaimOption.PER_REQUEST, stream);
        put(figures, ClaimOption.CONCURRENCY, together);
        put(figures, ClaimOption.TOKENS_PER_YEAR, yearly);
        put(figures, ClaimOption.USD_PER_MILLION, price);
        put(figures, ClaimOption.USD_PER_MILLION_OUTPUT, outputPrice);
        put(figures, ClaimOption.KWH_PER_MILLION, energy);
        put(figures, ClaimOption.BREAK_EVEN, breakEven);
        return new ClaimText(figures, product, claimed, perHour, utilisation, apiPrice);
    }

    private static void put(EnumMap<ClaimOption, BigDecimal> figures, ClaimOption option, @Nullable BigDecimal figure) {
        if (figure != null) {
            figures.put(option, figure);
        }
    }
}
