package farthing.cli.options;

import farthing.answers.InputException;
import farthing.answers.machine.PeriodicAmount;
import farthing.economics.audit.Claim;
import farthing.economics.audit.Claimed;
import farthing.economics.audit.Restated;
import farthing.economics.audit.Setting;
import farthing.quantity.CommonYear;
import farthing.quantity.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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
    public void check() {
        List<String> made = new ArrayList<>();
        add(made, "--requests-per-second", requests);
        add(made, "--output-per-second", output);
        add(made, "--input-per-second", input);
        add(made, "--per-request", stream);
        add(made, "--concurrency", together);
        add(made, "--tokens-per-year", yearly);
        add(made, "--usd-per-million", price);
        add(made, "--usd-per-million-output", outputPrice);
        add(made, "--kwh-per-million", energy);
        add(made, "--break-even", breakEven);
        add(made, "--product", product);
        if (made.size() != 1) {
            throw new InputException(
                    made.isEmpty()
                            ? "what is claimed? Name it, such as --requests-per-second 5000 or --break-even 5M"
                            : String.join(" and ", made) + ": one claim at a time");
        }
        if (utilisation.signum() == 0 || utilisation.compareTo(BigDecimal.ONE) > 0) {
            throw new InputException("--utilisation: above 0 and at most 100 % of the hours, found "
                    + Decimals.plain(utilisation.movePointRight(2)) + " %");
        }
        if ((product == null) != (claimed == null)) {
            throw new InputException("--product and --claimed belong together: '2-5 x 2' is claimed to be 5-10");
        }
        if (apiPrice != null && breakEven == null) {
            throw new InputException("--api-price belongs to --break-even");
        }
    }

    private static void add(List<String> made, String name, @Nullable Object claim) {
        if (claim != null) {
            made.add(name);
        }
    }

    public @Nullable BigDecimal breakEven() {
        return breakEven;
    }

    public @Nullable String product() {
        return product;
    }

    public String claimedRange() {
        return claimed == null ? "" : claimed;
    }

    public @Nullable BigDecimal apiPrice() {
        return apiPrice;
    }

    public boolean isEnergy() {
        return energy != null;
    }

    public BigDecimal utilisation() {
        return utilisation;
    }

    /** USD an hour, or null. */
    public @Nullable BigDecimal hourly() {
        return perHour == null ? null : perHour.perHour();
    }

    /** USD a month. */
    public BigDecimal monthly() {
        if (perHour == null) {
            throw new InputException("--per-hour: a break-even needs the price of the machine, such as 2000/month");
        }
        return Decimals.stripped(perHour.perYear().divide(CommonYear.MONTHS, java.math.MathContext.DECIMAL128));
    }

    /** @throws InputException if a length or a price that the claim rests on is missing */
    public Restated restated(Setting setting) {
        BigDecimal answered = setting.output();
        boolean writes = energy != null || outputPrice != null || output != null || stream != null;
        if (writes && answered != null && answered.signum() == 0) {
            throw new InputException("--out: output tokens are claimed of requests that have none, --out 0");
        }
        if (energy != null) {
            BigDecimal watts = setting.accelerator().watts();
            if (watts == null) {
                throw new InputException("--kwh-per-million: the power of "
                        + setting.accelerator().name() + " is not published");
            }
            return Restated.ofEnergy(energy, watts, setting.count());
        }
        if (outputPrice != null) {
            return Restated.ofOutputPrice(outputPrice, hour("--usd-per-million-output"), utilisation);
        }
        if (price != null) {
            BigDecimal hourly = hour("--usd-per-million");
            refuseNothing(setting, "--usd-per-million");
            return Restated.ofPrice(
                    price,
                    hourly,
                    utilisation,
                    length(setting.input(), "--usd-per-million"),
                    length(setting.output(), "--usd-per-million"));
        }
        if (yearly != null) {
            refuseNothing(setting, "--tokens-per-year");
            return Restated.ofYear(
                    yearly,
                    utilisation,
                    length(setting.input(), "--tokens-per-year"),
                    length(setting.output(), "--tokens-per-year"));
        }
        return Restated.of(throughput(setting));
    }

    /** Input and output tokens cannot both be 0 where a price or a year is shared among them. */
    private static void refuseNothing(Setting setting, String claim) {
        BigDecimal tokens = length(setting.input(), claim).add(length(setting.output(), claim));
        if (tokens.signum() == 0) {
            throw new InputException(claim + ": a request of no tokens, --in 0 --out 0, has no price or rate");
        }
    }

    private Claim throughput(Setting setting) {
        if (requests != null) {
            length(setting.input(), "--requests-per-second");
            length(setting.output(), "--requests-per-second");
            return new Claim(Claimed.REQUESTS, requests);
        }
        if (together != null) {
            length(setting.input(), "--concurrency");
            return new Claim(Claimed.TOGETHER, together);
        }
        if (input != null) {
            length(setting.input(), "--input-per-second");
            return new Claim(Claimed.INPUT, input);
        }
        return stream != null
                ? new Claim(Claimed.STREAM, stream)
                : new Claim(Claimed.OUTPUT, output == null ? BigDecimal.ONE : output);
    }

    private BigDecimal hour(String claim) {
        if (perHour == null) {
            throw new InputException(claim + ": needs the price of the machine, such as --per-hour 20");
        }
        return perHour.perHour();
    }

    private static BigDecimal length(@Nullable BigDecimal tokens, String claim) {
        if (tokens == null) {
            throw new InputException(claim + ": needs the tokens of a request, such as --in 200 --out 300");
        }
        return tokens;
    }
}
