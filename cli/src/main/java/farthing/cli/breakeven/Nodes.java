package farthing.cli.breakeven;

import farthing.catalogue.Provenance;
import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Offer;
import farthing.catalogue.hardware.Offer.Payment;
import farthing.catalogue.hardware.Precision;
import farthing.cli.options.NodeOptions;
import farthing.cli.options.OwnedPrice;
import farthing.cli.shell.InputException;
import farthing.economics.machine.Asked;
import farthing.economics.machine.Capacities;
import farthing.economics.machine.Capacity;
import farthing.economics.machine.Known;
import farthing.economics.machine.Mix;
import farthing.formats.hardware.MachineText;
import farthing.quantity.Decimals;
import farthing.quantity.range.Input;
import farthing.serving.Demand;
import farthing.serving.Deployment;
import farthing.serving.EngineOverhead;
import farthing.serving.MemoryFit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds what a node costs and what it can serve: as typed, else the cheapest offer on demand and the nearest measured row. */
public final class Nodes {
    private final NodeOptions options;
    private final Hardware hardware;

    public Nodes(NodeOptions options, Hardware hardware) {
        this.options = options;
        this.hardware = hardware;
    }

    /**
     * @param model null where its shape is not known; rates must be typed then
     * @throws InputException if there is no offer, no throughput, or no room for the model
     */
    public Node node(@Nullable Anatomy model, Mix mix) {
        Input typed = options.isOwned() ? null : options.hourly();
        NodeOptions.Rates rates = options.rates();
        if (!options.namesMachine() && typed != null && rates != null) {
            return new Node("nodes as typed", typed, "", claimed(rates), List.of());
        }
        MachineText machine = MachineText.parse(options.machine(), hardware);
        List<String> remarks = new ArrayList<>();
        Capacity capacity = rates == null ? known(machine, model, mix, remarks) : claimed(rates);
        if (rates != null && model != null && mix.output().signum() > 0) {
            remarks.addAll(heldAgainst(capacity, machine, model, mix));
        }
        if (typed != null) {
            return new Node(machine.label(), typed, "", capacity, remarks);
        }
        if (options.isOwned()) {
            Input owned = OwnedPrice.of("a node, an hour", machine, hardware);
            return new Node(machine.label(), owned, "", capacity, remarks);
        }
        Offer offer = cheapest(machine);
        return new Node(machine.label(), hourly(offer), seller(offer), capacity, remarks);
    }

    private static Capacity claimed(NodeOptions.Rates rates) {
        return new Capacity(rates.prefill(), rates.decode(), rates.services(), Input.Tag.CLAIMED, rates.options());
    }

    private Capacity known(MachineText machine, @Nullable Anatomy model, Mix mix, List<String> remarks) {
        if (model == null) {
            throw new InputException(
                    "what can the node serve? name an open-weight model, or type --tokens-per-second, or"
                            + " --prefill-rate and --decode-rate");
        }
        if (mix.output().signum() == 0) {
            throw new InputException(
                    "--out 0: throughputs are known of requests with output; type --prefill-rate and --decode-rate");
        }
        Asked asked = asked(machine, model, mix);
        Known known = new Capacities(hardware).of(asked);
        if (known.isBound()) {
            checkRoom(asked);
        }
        remarks.addAll(known.lines());
        Capacity capacity = known.capacity();
        if (capacity == null) {
            throw new InputException("--on " + options.machine() + ": " + String.join("; ", remarks)
                    + "; 'farthing fit " + model.id() + " --on " + options.machine() + "' says what would fit instead");
        }
        return capacity;
    }

    /** The bound leaves out what an engine keeps for itself; a model that was measured there is known to fit. */
    private void checkRoom(Asked asked) {
        Deployment deployment =
                Deployment.across(asked.model(), asked.accelerator(), asked.count(), asked.weights(), asked.cache());
        long output = asked.mix().output().longValue();
        long context = Math.max(1, asked.mix().input().longValue() + output);
        MemoryFit fit = MemoryFit.of(deployment, new Demand(context, output, 1), EngineOverhead.of(hardware));
        if (fit.requests() == 0) {
            throw new InputException("--on " + options.machine() + ": does not fit: "
                    + asked.weights().label() + " weights, the engine and one request take "
                    + Decimals.plain(Decimals.rounded(fit.missing(), 3)) + " GB more than there is; 'farthing fit "
                    + asked.model().id() + "' says what would fit instead");
        }
    }

    private Asked asked(MachineText machine, Anatomy model, Mix mix) {
        Precision weights = options.weights(machine.accelerator());
        return new Asked(
                model, machine.accelerator(), machine.count(), weights, options.cache(), mix, Asked.Target.NONE);
    }

    /** What is typed may be more than physics allow. */
    private List<String> heldAgainst(Capacity capacity, MachineText machine, Anatomy model, Mix mix) {
        return new Capacities(hardware)
                .claimed(asked(machine, model, mix), capacity.outputPerSecond(mix))
                .lines();
    }

    /** On demand, of machines with as many accelerators: several smaller ones are not linked like one. */
    private Offer cheapest(MachineText machine) {
        Offer best = null;
        TreeSet<String> regions = new TreeSet<>();
        for (Offer offer : hardware.offers()) {
            if (!offer.accelerator().equals(machine.accelerator().id()) || machine.count() != offer.count()) {
                continue;
            }
            if (offer.standing(Payment.ON_DEMAND) == null) {
                continue;
            }
            regions.add(offer.region().isEmpty() ? "any" : offer.region());
            if (isThere(offer) && (best == null || perHour(offer).compareTo(perHour(best)) < 0)) {
                best = offer;
            }
        }
        if (best == null) {
            String known = regions.isEmpty()
                    ? "no offer of " + machine.label() + " on demand is known"
                    : "no offer of " + machine.label() + " in region '" + options.region() + "'; known: "
                            + String.join(", ", regions);
            throw new InputException(known + "; type --per-hour, or see 'farthing gpus'");
        }
        return best;
    }

    private boolean isThere(Offer offer) {
        String wanted = options.region().toLowerCase(Locale.ROOT);
        return offer.region().toLowerCase(Locale.ROOT).startsWith(wanted);
    }

    private static BigDecimal perHour(Offer offer) {
        Offer.HourlyPrice price = offer.price(Payment.ON_DEMAND);
        return price == null ? BigDecimal.ZERO : price.usd();
    }

    private static Input hourly(Offer offer) {
        Offer.HourlyPrice price = offer.price(Payment.ON_DEMAND);
        Provenance provenance = price == null ? Provenance.of("", null) : price.provenance();
        String place =
                provenance.place().isEmpty() ? provenance.source() : provenance.source() + ", " + provenance.place();
        String source =
                seller(offer) + ": " + place + (provenance.checkedOn() == null ? "" : ", " + provenance.checkedOn());
        return new Input("a node, an hour", perHour(offer), "USD/h", Input.Tag.MEASURED, source);
    }

    private static String seller(Offer offer) {
        return offer.provider() + " " + offer.instance() + (offer.region().isEmpty() ? "" : ", " + offer.region())
                + ", on demand";
    }
}
