package farthing.cli;

import farthing.answers.GpusAnswer;
import farthing.answers.InputException;
import farthing.catalogue.NearestNames;
import farthing.catalogue.hardware.Accelerator;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Measure;
import farthing.catalogue.hardware.Offer.Payment;
import farthing.catalogue.hardware.OfferFilter;
import farthing.catalogue.hardware.OfferSearch;
import farthing.catalogue.hardware.PricedOffer;
import farthing.catalogue.hardware.Service;
import farthing.cli.options.OutputOptions;
import farthing.cli.options.Quantities;
import farthing.cli.shell.ExitCode;
import farthing.cli.shell.Shell;
import farthing.formats.hardware.MachineText;
import farthing.io.HardwareFiles;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which accelerators there are, what they are good at, and what they cost to rent and to buy. */
@Command(
        name = "gpus",
        customSynopsis = "farthing gpus [NAME ...] [OPTION ...]",
        header = {
            "Accelerators: what they have, what they rent for, what they cost to buy and to run.",
            "",
            "  farthing gpus",
            "  farthing gpus h100",
            "  farthing gpus --for decode --payment spot",
            "  farthing gpus h100 h200 b200 --provider lambda",
            "  farthing gpus 8xH100 --price 20 --years 5",
            "  farthing explain gpus h100 --for decode",
            ""
        },
        sortOptions = false)
final class Gpus implements Callable<Integer> {
    private static final List<String> SORTS = List.of("hour", "memory", "bandwidth", "compute", "interconnect");
    private static final String ANY = "any";

    private final Shell shell;
    private final boolean explain;

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "such as h100, mi300x, tpu-v6e or 8xH100")
    private List<String> names = new ArrayList<>();

    @Option(names = "--provider", paramLabel = "NAME", description = "of one seller, such as aws or lambda")
    private String provider = "";

    @Option(names = "--region", paramLabel = "TEXT", description = "in regions whose name holds it, such as europe")
    private String region = "";

    @Option(
            names = "--payment",
            paramLabel = "WAY",
            description = "on-demand (default), spot, monthly, reserved-1y, reserved-3y or any")
    private String payment = Payment.ON_DEMAND.label();

    @Option(
            names = "--count",
            paramLabel = "N",
            converter = Quantities.Rows.class,
            description = "machines of N accelerators")
    private int count;

    @Option(
            names = "--sort",
            paramLabel = "BY",
            description = "price of an hour, of memory, bandwidth, compute or interconnect (default: hour)")
    private @Nullable String sort;

    @Option(
            names = "--for",
            paramLabel = "WORK",
            description =
                    "decode sorts by the price of bandwidth, prefill by that of compute, sharded by that of links")
    private @Nullable String work;

    @Option(names = "--all", description = "every offer, not only the cheapest of each accelerator")
    private boolean all;

    @Option(names = "--superseded", description = "also prices that a later copy of their list has replaced")
    private boolean superseded;

    @Option(
            names = "--top",
            paramLabel = "N",
            converter = Quantities.Rows.class,
            description = "show the first N offers")
    private int top = Integer.MAX_VALUE;

    @Option(
            names = "--price",
            paramLabel = "USD",
            converter = Quantities.Positive.class,
            description = "your own price for an hour of the one machine named, in all its forms")
    private @Nullable BigDecimal price;

    @Option(
            names = "--rate",
            paramLabel = "N",
            converter = Quantities.Positive.class,
            description = "with --price: tokens, embeddings or pages that it does in a second")
    private @Nullable BigDecimal rate;

    @Option(
            names = "--years",
            paramLabel = "N",
            converter = Quantities.Rows.class,
            description = "with --price: how far to follow the expected decline of rents (default: 3)")
    private int years = 3;

    @Option(
            names = "--power-price",
            paramLabel = "USD",
            converter = Quantities.Positive.class,
            description = "what you pay for a kilowatt-hour")
    private @Nullable BigDecimal power;

    @Option(
            names = "--within",
            paramLabel = "MONTHS",
            converter = Quantities.Positive.class,
            description = "how soon you need it: whether it can be bought by then")
    private @Nullable BigDecimal within;

    @Mixin
    private OutputOptions.Plain output = new OutputOptions.Plain();

    Gpus(Shell shell, boolean explain) {
        this.shell = shell;
        this.explain = explain;
    }

    @Override
    public Integer call() throws IOException {
        Hardware hardware = HardwareFiles.shippedUnmeasured();
        Set<Accelerator> accelerators = new LinkedHashSet<>();
        List<Service> services = new ArrayList<>();
        MachineText machine = named(hardware, accelerators, services);
        check(machine);
        Measure measure = measure();
        List<PricedOffer> offers = new ArrayList<>();
        if (!accelerators.isEmpty() || services.isEmpty()) {
            offers.addAll(offers(hardware, List.copyOf(accelerators)));
            offers.sort(PricedOffer.by(measure));
        }
        boolean narrowed = all || !accelerators.isEmpty() || !provider.isEmpty() || !region.isEmpty() || count > 0;
        List<PricedOffer> shown = narrowed ? offers : OfferSearch.firstOfEach(offers);
        shown = shown.subList(0, Math.min(top, shown.size()));
        GpusAnswer.Own own = machine == null || price == null ? null : new GpusAnswer.Own(machine, price, rate, years);
        GpusAnswer answer = new GpusAnswer(
                hardware, List.copyOf(accelerators), services, offers, shown, measure, own, power, within);
        output.write(shell, explain ? answer.explanation() : answer.answer());
        return ExitCode.OK;
    }

    /** Sorts the names out; the last machine named. */
    private @Nullable MachineText named(Hardware hardware, Set<Accelerator> accelerators, List<Service> services) {
        MachineText machine = null;
        for (String name : names) {
            Service service = hardware.service(name);
            if (service != null) {
                services.add(service);
                continue;
            }
            machine = MachineText.parse(name, hardware);
            accelerators.add(machine.accelerator());
        }
        return machine;
    }

    private void check(@Nullable MachineText machine) {
        if (price != null && (machine == null || names.size() != 1)) {
            throw new InputException("--price is of one machine: name it, such as 'farthing gpus 8xH100 --price 20'");
        }
        if (rate != null && price == null) {
            throw new InputException("--rate needs --price, what an hour of the machine costs");
        }
        if (years > 50) {
            throw new InputException("--years: at most 50, found " + years);
        }
        if (sort != null && work != null) {
            throw new InputException("--sort and --for both say by what to sort; give one");
        }
    }

    /** Of what is sold at all; an accelerator that nobody offers is still told. */
    private List<PricedOffer> offers(Hardware hardware, List<Accelerator> accelerators) {
        Payment way = payment.equals(ANY) ? null : payment(payment);
        boolean sold = accelerators.isEmpty()
                || hardware.offers().stream().anyMatch(offer -> accelerators.stream()
                        .anyMatch(accelerator -> accelerator.id().equals(offer.accelerator())));
        return sold
                ? new OfferSearch(accelerators, new OfferFilter(provider, region), way, count, superseded)
                        .find(hardware)
                : List.of();
    }

    private static Payment payment(String label) {
        Payment payment = Payment.named(label);
        if (payment == null) {
            List<String> labels = Payment.labels();
            labels.add(ANY);
            throw new InputException("--payment: expected " + near(label, labels) + ", found '" + label + "'");
        }
        return payment;
    }

    private Measure measure() {
        if (work != null) {
            return switch (work) {
                case "decode" -> Measure.BANDWIDTH;
                case "prefill" -> Measure.COMPUTE;
                case "sharded" -> Measure.LINK;
                default -> throw new InputException("--for: expected decode, prefill or sharded, found '" + work + "'");
            };
        }
        if (sort == null) {
            return Measure.ACCELERATOR;
        }
        for (Measure each : Measure.values()) {
            if (each.label().equals(sort)) {
                return each;
            }
        }
        throw new InputException("--sort: expected " + near(sort, SORTS) + ", found '" + sort + "'");
    }

    private static String near(String found, List<String> known) {
        List<String> nearest = NearestNames.of(found, known);
        return nearest.isEmpty() ? "one of " + String.join(", ", known) : "'" + nearest.get(0) + "'";
    }
}
