package farthing.cli.options;

import farthing.answers.InputException;
import farthing.answers.machine.PeriodicAmount;
import farthing.answers.words.NumberWords;
import farthing.catalogue.hardware.Accelerator;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Offer;
import farthing.catalogue.hardware.Precision;
import farthing.economics.machine.Service;
import farthing.formats.hardware.MachineText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which machines, at which price, and what they are said to do. A list has one value for each machine of {@code --on}. */
public final class MachineOptions {
    @Option(
            names = "--on",
            paramLabel = "MACHINE",
            split = ",",
            description = "such as 8xH100 or 8xH100,1xGH200: offers of these only, or at your own --per-hour")
    private List<String> on = new ArrayList<>();

    @Option(
            names = "--per-hour",
            paramLabel = "USD",
            split = ",",
            converter = PeriodicText.Hourly.class,
            description = "what an hour of the machine costs you: 20, 14600/month or 175k/year")
    private List<PeriodicAmount> perHour = new ArrayList<>();

    @Option(
            names = "--owned",
            description = "bought, at what 'farthing tco' makes of the shipped facts for an hour without people")
    private boolean owned;

    @Option(
            names = "--decode-rate",
            paramLabel = "N",
            split = ",",
            converter = Quantities.Positive.class,
            description = "output tokens a second of the machine, writing only")
    private List<BigDecimal> decode = new ArrayList<>();

    @Option(
            names = "--prefill-rate",
            paramLabel = "N",
            split = ",",
            converter = Quantities.Positive.class,
            description = "input tokens a second of the machine, reading only")
    private List<BigDecimal> prefill = new ArrayList<>();

    @Option(
            names = "--spot-price",
            paramLabel = "USD",
            split = ",",
            converter = PeriodicText.Hourly.class,
            description = "what an hour costs as spot; --per-hour is what steps in")
    private List<PeriodicAmount> spotPrice = new ArrayList<>();

    @Option(
            names = "--porting",
            paramLabel = "WEEKS",
            split = ",",
            description = "of one person, once, to get a model to run there; spread over a year")
    private List<String> porting = new ArrayList<>();

    @Mixin
    private ServiceOptions service = new ServiceOptions();

    @Mixin
    private PrecisionOptions precision = new PrecisionOptions();

    @Option(names = "--provider", paramLabel = "P", description = "only offers of this provider")
    private @Nullable String provider;

    @Option(names = "--region", paramLabel = "R", description = "only offers there; by its first letters")
    private @Nullable String region;

    @Option(
            names = "--payment",
            paramLabel = "P",
            description = "only on-demand, spot, monthly, reserved-1y or reserved-3y")
    private @Nullable String payment;

    /** One machine of {@code --on} and what is said of it; of no machine where none was named. */
    public record Named(
            @Nullable MachineText machine,
            @Nullable PeriodicAmount perHour,
            @Nullable BigDecimal decode,
            @Nullable BigDecimal prefill,
            @Nullable PeriodicAmount spotPrice,
            BigDecimal portingWeeks) {}

    /** @throws InputException if there are not as many values as machines, or rates without a machine */
    public List<Named> named(Hardware hardware) {
        if (on.isEmpty() && perHour.isEmpty() && !(decode.isEmpty() && prefill.isEmpty())) {
            throw new InputException(
                    "--decode-rate and --prefill-rate: of which machine? say --on 8xH100, or --per-hour");
        }
        int count = Math.max(1, on.size());
        List<Named> named = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String weeks = of("--porting", porting, i, count);
            named.add(new Named(
                    on.isEmpty() ? null : MachineText.parse(on.get(i), hardware),
                    of("--per-hour", perHour, i, count),
                    of("--decode-rate", decode, i, count),
                    of("--prefill-rate", prefill, i, count),
                    of("--spot-price", spotPrice, i, count),
                    weeks == null ? BigDecimal.ZERO : weeks(weeks)));
        }
        return named;
    }

    private static BigDecimal weeks(String text) {
        try {
            return NumberWords.decimal(text.endsWith("w") ? text.substring(0, text.length() - 1) : text);
        } catch (NumberFormatException e) {
            throw new InputException("--porting: expected weeks such as 3 or 3w, found '" + text + "'");
        }
    }

    private static <T> @Nullable T of(String option, List<T> values, int place, int count) {
        if (values.isEmpty()) {
            return null;
        }
        if (values.size() != 1 && values.size() != count) {
            throw new InputException(option + ": " + values.size() + " values for " + count
                    + (count == 1 ? " machine" : " machines") + " of --on; give one, or one for each");
        }
        return values.get(values.size() == 1 ? 0 : place);
    }

    /** How prompts and answers share a machine where its rates are typed. */
    public List<Service> services() {
        return service.sharing().services();
    }

    /** Whether the machines are bought. */
    public boolean isOwned() {
        if (owned && !perHour.isEmpty()) {
            throw new InputException("--owned and --per-hour: both are the price of an hour; name one");
        }
        if (owned && on.isEmpty()) {
            throw new InputException("--owned: which machine? say --on 8xH100");
        }
        return owned;
    }

    /** Precision of the weights. */
    public Precision weights(Accelerator accelerator) {
        return precision.precisions().weights(accelerator);
    }

    /** Precision of keys and values. */
    public Precision cache() {
        return precision.precisions().cache();
    }

    /** The offers that the filters leave. */
    public List<Offer> offers(Hardware hardware) {
        List<Offer> left = new ArrayList<>();
        List<String> providers = new ArrayList<>();
        List<String> regions = new ArrayList<>();
        for (Offer offer : hardware.offers()) {
            if (provider != null && !offer.provider().equalsIgnoreCase(provider)) {
                put(providers, offer.provider());
                continue;
            }
            if (region != null
                    && !offer.region().toLowerCase(Locale.ROOT).startsWith(region.toLowerCase(Locale.ROOT))) {
                put(regions, offer.region());
                continue;
            }
            left.add(offer);
        }
        if (left.isEmpty() && region != null && !regions.isEmpty()) {
            throw new InputException("--region " + region + ": no offer there; known: " + String.join(", ", regions));
        }
        if (left.isEmpty() && provider != null) {
            throw new InputException(
                    "--provider " + provider + ": no offer of that provider; known: " + String.join(", ", providers));
        }
        return left;
    }

    private static void put(List<String> names, String name) {
        if (!name.isEmpty() && !names.contains(name)) {
            names.add(name);
        }
    }

    /**
     * Whether a way to pay is asked for.
     *
     * @param usual whether it is where nothing is said
     */
    public boolean admits(Offer.Payment offered, boolean usual) {
        if (payment == null) {
            return usual;
        }
        Offer.Payment wanted = Offer.Payment.named(payment);
        if (wanted == null) {
            throw new InputException("--payment: expected on-demand, spot, monthly, reserved-1y or reserved-3y, found '"
                    + payment + "'");
        }
        return wanted == offered;
    }
}
