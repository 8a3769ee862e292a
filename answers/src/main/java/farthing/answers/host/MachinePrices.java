package farthing.answers.host;

import farthing.answers.host.MachinesQuestion.Named;
import farthing.answers.machine.OwnedPrice;
import farthing.answers.machine.PeriodicAmount;
import farthing.catalogue.hardware.Accelerator;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Offer;
import farthing.economics.machine.Spot;
import farthing.economics.own.OwnQuestion;
import farthing.formats.hardware.MachineText;
import farthing.quantity.range.Input;
import java.util.ArrayList;
import java.util.List;

/** What machines cost an hour: as typed, as bought, or as offered. Counts what it leaves out. */
final class MachinePrices {
    private static final String OWN_PRICE = "own price";
    private static final String OWNED = "owned";
    private static final String AN_HOUR = "machine, an hour";
    private static final String SPOT_HOUR = "spot price, an hour";
    private static final String HOUR_ON_DEMAND = "on demand, an hour";

    private final Hardware hardware;
    private final MachinesQuestion machines;
    private final SpotQuestion spot;
    private int interruptible;
    private int replaced;

    MachinePrices(Hardware hardware, MachinesQuestion machines, SpotQuestion spot) {
        this.hardware = hardware;
        this.machines = machines;
        this.spot = spot;
    }

    List<PricedMachine> of(Named named) {
        PeriodicAmount perHour = named.perHour();
        MachineText machine = named.machine();
        OwnQuestion bought = machines.owned();
        if (bought != null && machine != null) {
            return List.of(owned(machine, bought));
        }
        if (perHour != null) {
            return List.of(typed(named, perHour));
        }
        List<PricedMachine> priced = new ArrayList<>();
        for (Offer offer : machines.offers(hardware)) {
            if (machine == null || isOf(offer, machine)) {
                int chips = machine == null || !isByTheChip(offer) ? 1 : machine.count();
                for (Offer.HourlyPrice price : offer.prices()) {
                    if (isPaidSo(price)) {
                        priced.add(offered(offer, price, chips));
                    }
                }
            }
        }
        return priced;
    }

    /** Prices that nobody asked for. */
    HostAnswer.LeftOut leftOut() {
        return new HostAnswer.LeftOut(interruptible, replaced);
    }

    private static boolean isOf(Offer offer, MachineText machine) {
        return (offer.count() == machine.count() || isByTheChip(offer))
                && offer.accelerator().equals(machine.accelerator().id());
    }

    /** A slice has as many chips as are asked for, at so much each. */
    private static boolean isByTheChip(Offer offer) {
        return offer.instance().endsWith("(per chip)");
    }

    private boolean isPaidSo(Offer.HourlyPrice price) {
        boolean taken = price.payment() == Offer.Payment.SPOT;
        boolean wanted = machines.admits(price.payment(), taken ? spot.only() || spot.batch() : !spot.only());
        if (price.standing() == Offer.Standing.SUPERSEDED) {
            replaced += wanted ? 1 : 0;
            return false;
        }
        interruptible += taken && !wanted ? 1 : 0;
        return wanted;
    }

    private PricedMachine owned(MachineText machine, OwnQuestion bought) {
        return new PricedMachine(
                OWNED,
                machine.count() + "x" + machine.accelerator().id(),
                machine.label(),
                machine.accelerator(),
                machine.count(),
                "",
                OWNED,
                OwnedPrice.of(AN_HOUR, machine, hardware, bought),
                null);
    }

    private PricedMachine typed(Named named, PeriodicAmount perHour) {
        PeriodicAmount cheap = named.spotPrice();
        MachineText machine = named.machine();
        Spot interrupted = cheap == null
                ? null
                : spot.spot(
                        hardware,
                        claimed(SPOT_HOUR, cheap, "--spot-price"),
                        claimed(HOUR_ON_DEMAND, perHour, "--per-hour"));
        return new PricedMachine(
                OWN_PRICE,
                machine == null
                        ? "machine"
                        : machine.count() + "x" + machine.accelerator().id(),
                machine == null ? "a machine" : machine.label(),
                machine == null ? null : machine.accelerator(),
                machine == null ? 1 : machine.count(),
                "",
                cheap == null ? "as typed" : Offer.Payment.SPOT.label(),
                interrupted == null ? claimed(AN_HOUR, perHour, "--per-hour") : interrupted.price(),
                interrupted);
    }

    private static Input claimed(String path, PeriodicAmount price, String option) {
        return new Input(path, price.perHour(), "USD/h", Input.Tag.CLAIMED, option);
    }

    /** @param times chips of an offer by the chip; 1 of others */
    private PricedMachine offered(Offer offer, Offer.HourlyPrice price, int times) {
        Accelerator accelerator = hardware.accelerator(offer.accelerator());
        int count = offer.count() * times;
        OfferedPrice found = new OfferedPrice(offer, price, times);
        return new PricedMachine(
                offer.provider(),
                offer.instance(),
                count == 1 ? accelerator.name() : count + "x " + accelerator.name(),
                accelerator,
                count,
                offer.region(),
                price.payment().label(),
                found.hourly(AN_HOUR),
                found.interrupted(spot, hardware));
    }
}
