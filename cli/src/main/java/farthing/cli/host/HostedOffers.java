package farthing.cli.host;

import farthing.answers.HostedOffer;
import farthing.answers.InputException;
import farthing.answers.machine.OwnedPrice;
import farthing.answers.machine.PeriodicAmount;
import farthing.answers.machine.RequestTokens;
import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.hardware.Accelerator;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Offer;
import farthing.catalogue.hardware.Precision;
import farthing.cli.options.MachineOptions;
import farthing.cli.options.SpotOptions;
import farthing.cli.options.WorkOptions;
import farthing.economics.machine.Asked;
import farthing.economics.machine.Capacities;
import farthing.economics.machine.Capacity;
import farthing.economics.machine.Hosting;
import farthing.economics.machine.Known;
import farthing.economics.machine.Rental;
import farthing.economics.machine.Service;
import farthing.economics.machine.Spot;
import farthing.economics.machine.UtilisationException;
import farthing.formats.hardware.MachineText;
import farthing.quantity.Decimals;
import farthing.quantity.range.Input;
import farthing.serving.Demand;
import farthing.serving.Deployment;
import farthing.serving.EngineOverhead;
import farthing.serving.MemoryFit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Every machine that is asked for, reckoned and ranked. */
public final class HostedOffers {
    private static final String OWN_PRICE = "own price";
    private static final String OWNED = "owned";

    private final Hardware hardware;
    private final @Nullable Anatomy model;
    private final MachineOptions machines;
    private final WorkOptions work;
    private final SpotOptions spot;
    private final Asked.Target target;
    private final Hosting.Demand demand;
    private final Capacities capacities;
    private final EngineOverhead overhead;
    /** What a machine can serve, by count and accelerator: offers share machines. */
    private final Map<String, Able> machinesKnown = new TreeMap<>();

    private int interruptible;
    private int replaced;

    /**
     * @param model null where prices and rates are typed
     * @param target the latency that is to be kept
     */
    public HostedOffers(
            Hardware hardware,
            @Nullable Anatomy model,
            MachineOptions machines,
            WorkOptions work,
            SpotOptions spot,
            Asked.Target target) {
        this.hardware = hardware;
        this.model = model;
        this.machines = machines;
        this.work = work;
        this.spot = spot;
        this.target = target;
        this.demand = demand(work);
        this.capacities = new Capacities(hardware);
        this.overhead = EngineOverhead.of(hardware);
    }

    private static Hosting.Demand demand(WorkOptions work) {
        RequestTokens request = work.request();
        return new Hosting.Demand(request.input(), request.output(), work.work());
    }

    public Hosting.Demand demand() {
        return demand;
    }

    /** A machine with a price, of which it is not yet known what it can serve. */
    private record Priced(
            String provider,
            String instance,
            String machine,
            @Nullable Accelerator accelerator,
            int count,
            String region,
            String payment,
            Input hourly,
            @Nullable Spot spot) {}

    /**
     * In the order typed where prices are typed, else by cost of a request: what is measured or claimed first, then what is
     * only bounded, then what cannot serve the model.
     */
    public List<HostedOffer> all() {
        List<HostedOffer> all = new ArrayList<>();
        boolean typed = true;
        for (MachineOptions.Named named : machines.named(hardware)) {
            typed &= named.perHour() != null;
            for (Priced priced : priced(named)) {
                all.add(hosted(priced, named));
            }
        }
        if (all.isEmpty()) {
            throw new InputException("no offer is left by --on, --provider, --region, --payment and --spot;"
                    + " 'farthing gpus' lists the offers, and --per-hour takes a price of your own");
        }
        if (!typed) {
            all.sort(Comparator.comparingInt(HostedOffers::group)
                    .thenComparing(offer -> offer.isKnown()
                            ? offer.perRequest()
                            : offer.hourly().mean()));
        }
        return all;
    }

    private static int group(HostedOffer offer) {
        return !offer.isKnown() ? 2 : offer.isBound() ? 1 : 0;
    }

    private List<Priced> priced(MachineOptions.Named named) {
        PeriodicAmount perHour = named.perHour();
        if (machines.isOwned() && named.machine() != null) {
            return List.of(owned(named.machine()));
        }
        if (perHour != null) {
            return List.of(typed(named, perHour));
        }
        List<Priced> priced = new ArrayList<>();
        for (Offer offer : machines.offers(hardware)) {
            boolean wanted = named.machine() == null
                    || ((offer.count() == named.machine().count() || isByTheChip(offer))
                            && offer.accelerator()
                                    .equals(named.machine().accelerator().id()));
            for (Offer.HourlyPrice price : wanted ? offer.prices() : List.<Offer.HourlyPrice>of()) {
                if (isPaidSo(price)) {
                    priced.add(offered(offer, price, chips(offer, named)));
                }
            }
        }
        return priced;
    }

    private boolean isPaidSo(Offer.HourlyPrice price) {
        boolean taken = price.payment() == Offer.Payment.SPOT;
        boolean wanted = machines.admits(price.payment(), taken ? spot.isOnly() || spot.isBatch() : !spot.isOnly());
        if (price.standing() == Offer.Standing.SUPERSEDED) {
            replaced += wanted ? 1 : 0;
            return false;
        }
        interruptible += taken && !wanted ? 1 : 0;
        return wanted;
    }

    /** Spot offers that are left out, for nobody asked for them. */
    public int interruptible() {
        return interruptible;
    }

    /** Prices that are left out, for a later list shows others. */
    public int replaced() {
        return replaced;
    }

    /** A slice has as many chips as are asked for, at so much each. */
    private static boolean isByTheChip(Offer offer) {
        return offer.instance().endsWith("(per chip)");
    }

    private static int chips(Offer offer, MachineOptions.Named named) {
        return named.machine() == null || !isByTheChip(offer)
                ? 1
                : named.machine().count();
    }

    private Priced owned(MachineText machine) {
        return new Priced(
                OWNED,
                machine.count() + "x" + machine.accelerator().id(),
                machine.label(),
                machine.accelerator(),
                machine.count(),
                "",
                OWNED,
                OwnedPrice.of("machine, an hour", machine, hardware),
                null);
    }

    private Priced typed(MachineOptions.Named named, PeriodicAmount perHour) {
        Input hourly = new Input("machine, an hour", perHour.perHour(), "USD/h", Input.Tag.CLAIMED, "--per-hour");
        PeriodicAmount cheap = named.spotPrice();
        String label = named.machine() == null ? "a machine" : named.machine().label();
        String text = named.machine() == null
                ? "machine"
                : named.machine().count() + "x" + named.machine().accelerator().id();
        Spot interrupted = null;
        if (cheap != null) {
            interrupted = spot.spot(
                    hardware,
                    new Input("spot price, an hour", cheap.perHour(), "USD/h", Input.Tag.CLAIMED, "--spot-price"),
                    new Input("on demand, an hour", perHour.perHour(), "USD/h", Input.Tag.CLAIMED, "--per-hour"));
        }
        return new Priced(
                OWN_PRICE,
                text,
                label,
                named.machine() == null ? null : named.machine().accelerator(),
                named.machine() == null ? 1 : named.machine().count(),
                "",
                cheap == null ? "as typed" : Offer.Payment.SPOT.label(),
                interrupted == null ? hourly : interrupted.price(),
                interrupted);
    }

    /** @param times chips of an offer by the chip; 1 of others */
    private Priced offered(Offer offer, Offer.HourlyPrice price, int times) {
        Accelerator accelerator = hardware.accelerator(offer.accelerator());
        int count = offer.count() * times;
        Input hourly = input("machine, an hour", price, times);
        Offer.HourlyPrice onDemand = offer.price(Offer.Payment.ON_DEMAND);
        Spot interrupted = null;
        if (price.payment() == Offer.Payment.SPOT) {
            interrupted = spot.spot(
                    hardware,
                    input("spot price, an hour", price, times),
                    onDemand == null
                            ? new Input(
                                    "on demand, an hour",
                                    price.usd().multiply(BigDecimal.valueOf(times)),
                                    "USD/h",
                                    Input.Tag.ASSUMED,
                                    "as spot: it is not offered on demand")
                            : input("on demand, an hour", onDemand, times));
        }
        return new Priced(
                offer.provider(),
                offer.instance(),
                count == 1 ? accelerator.name() : count + "x " + accelerator.name(),
                accelerator,
                count,
                offer.region(),
                price.payment().label(),
                hourly,
                interrupted);
    }

    private static Input input(String path, Offer.HourlyPrice price, int times) {
        String place = price.provenance().place();
        String source = price.provenance().source()
                + (place.isEmpty() ? "" : ", " + place)
                + (price.provenance().checkedOn() == null
                        ? ""
                        : ", " + price.provenance().checkedOn());
        String standing = price.standing() == Offer.Standing.LIST
                ? ""
                : ", " + price.standing().label();
        BigDecimal usd = price.usd().multiply(BigDecimal.valueOf(times));
        String chips = times == 1 ? "" : ", " + times + " chips at " + Decimals.plain(price.usd());
        // a discount that someone published, taken off a price that was read, is nobody's quote
        Input.Tag tag = price.standing() == Offer.Standing.DERIVED ? Input.Tag.ASSUMED : Input.Tag.MEASURED;
        return new Input(path, usd, "USD/h", tag, source + standing + chips);
    }

    /** @param remarks how it is known; the reason where it is not */
    private record Able(@Nullable Capacity capacity, String precision, long held, List<String> remarks) {
        Able {
            remarks = List.copyOf(remarks);
        }
    }

    private HostedOffer hosted(Priced priced, MachineOptions.Named named) {
        Able able = able(priced, named);
        Capacity capacity = able.capacity;
        List<Hosting> bounds = new ArrayList<>();
        if (capacity != null) {
            Rental rental = new Rental(priced.hourly, priced.spot, operation(named), capacity);
            for (Service service : capacity.services()) {
                bounds.add(hosting(rental, service));
            }
        }
        return new HostedOffer(
                priced.provider,
                priced.instance,
                priced.machine,
                priced.accelerator,
                priced.count,
                priced.region,
                priced.payment,
                priced.hourly,
                able.precision,
                able.held,
                bounds,
                bounds.isEmpty() ? String.join("; ", able.remarks) : "",
                able.remarks);
    }

    private Hosting hosting(Rental rental, Service service) {
        try {
            return Hosting.of(rental, demand, service);
        } catch (UtilisationException e) {
            throw new InputException(String.valueOf(e.getMessage()));
        }
    }

    /** What keeps it running, and the year's part of what it took to get a model to run there. */
    private Input operation(MachineOptions.Named named) {
        Input usual = work.operation();
        if (named.portingWeeks().signum() == 0) {
            return usual;
        }
        BigDecimal porting = work.team().once(named.portingWeeks(), BigDecimal.ONE);
        String source = (work.isOperated() ? usual.source() + " and " : "") + "porting, spread over a year";
        return new Input(usual.path(), usual.mean().add(porting), usual.unit(), Input.Tag.CLAIMED, source);
    }

    private Able able(Priced priced, MachineOptions.Named named) {
        BigDecimal decode = named.decode();
        BigDecimal prefill = named.prefill();
        boolean reads = demand.input().mean().signum() > 0;
        boolean writes = demand.output().mean().signum() > 0;
        boolean enough = (decode != null || !writes) && (prefill != null || !reads);
        if (enough) {
            BigDecimal reading = prefill == null ? decode : prefill;
            BigDecimal writing = decode == null ? prefill : decode;
            if (reading == null || writing == null) {
                throw new InputException("--decode-rate or --prefill-rate: what can the machine do?");
            }
            Capacity typed = new Capacity(reading, writing, machines.services(), Input.Tag.CLAIMED, "typed");
            return claimed(typed, priced);
        }
        if (decode != null || prefill != null) {
            throw new InputException((decode == null ? "--decode-rate" : "--prefill-rate")
                    + " is missing: a request with input and output takes both rates; --in 0 has no prompt to read");
        }
        Accelerator accelerator = priced.accelerator;
        if (model == null || accelerator == null) {
            throw new InputException("what can the machine do? name a MODEL and a machine with --on, or type"
                    + " --prefill-rate and --decode-rate");
        }
        String machine = priced.count + "x" + accelerator.id();
        Able known = machinesKnown.get(machine);
        if (known == null) {
            known = known(model, accelerator, priced.count);
            machinesKnown.put(machine, known);
        }
        return known;
    }

    /** What is claimed of a known machine is held against what it allows at most. */
    private Able claimed(Capacity typed, Priced priced) {
        Accelerator accelerator = priced.accelerator;
        if (model == null || accelerator == null || demand.output().mean().signum() == 0) {
            return new Able(typed, "", 0, List.of());
        }
        Asked asked = asked(model, accelerator, priced.count);
        Known held = capacities.claimed(asked, typed.outputPerSecond(demand.mix()));
        return new Able(typed, asked.weights().label(), 0, held.lines());
    }

    private Asked asked(Anatomy anatomy, Accelerator accelerator, int count) {
        Precision weights = machines.weights(accelerator);
        return new Asked(anatomy, accelerator, count, weights, machines.cache(), demand.mix(), target);
    }

    private Able known(Anatomy anatomy, Accelerator accelerator, int count) {
        if (demand.output().mean().signum() == 0) {
            throw new InputException("--out 0: throughputs are known of requests with output; type --prefill-rate");
        }
        Asked asked = asked(anatomy, accelerator, count);
        Known known = capacities.of(asked);
        List<String> remarks = new ArrayList<>(known.lines());
        MemoryFit fit = fit(asked);
        boolean room = fit.requests() > 0 || known.row() != null;
        if (known.capacity() != null && !room) {
            remarks.clear();
            remarks.add("does not fit: " + asked.weights().label() + " weights, the engine and one request take "
                    + Decimals.plain(Decimals.rounded(fit.missing(), 3)) + " GB more than there is");
        }
        return new Able(room ? known.capacity() : null, asked.weights().label(), fit.requests(), remarks);
    }

    private MemoryFit fit(Asked asked) {
        Deployment deployment =
                Deployment.across(asked.model(), asked.accelerator(), asked.count(), asked.weights(), asked.cache());
        long output = demand.output().mean().longValue();
        long context = demand.input().mean().longValue() + output;
        return MemoryFit.of(deployment, new Demand(Math.max(1, context), output, 1), overhead);
    }
}
