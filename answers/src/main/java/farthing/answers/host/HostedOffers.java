package farthing.answers.host;

import farthing.answers.InputException;
import farthing.answers.host.MachinesQuestion.Named;
import farthing.catalogue.hardware.Hardware;
import farthing.economics.machine.Capacity;
import farthing.economics.machine.Hosting;
import farthing.economics.machine.Rental;
import farthing.economics.machine.Service;
import farthing.economics.machine.UtilisationException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Every machine that is asked for at its price, with what it can serve: reckoned and ranked. */
final class HostedOffers {
    private final MachinePrices prices;
    private final Abilities abilities;
    private final WorkQuestion work;
    private final Hosting.Demand demand;

    HostedOffers(MachinePrices prices, Abilities abilities, WorkQuestion work, Hosting.Demand demand) {
        this.prices = prices;
        this.abilities = abilities;
        this.work = work;
        this.demand = demand;
    }

    /**
     * In the order typed where prices are typed, else by cost of a request: what is measured or claimed first, then what is
     * only bounded, then what cannot serve the model.
     */
    List<HostedOffer> of(MachinesQuestion machines, Hardware hardware) {
        List<HostedOffer> all = new ArrayList<>();
        boolean typed = true;
        for (Named named : machines.named(hardware)) {
            typed &= named.perHour() != null;
            for (PricedMachine priced : prices.of(named)) {
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

    private HostedOffer hosted(PricedMachine priced, Named named) {
        Ability ability = abilities.of(priced, named);
        Capacity capacity = ability.capacity();
        List<Hosting> bounds = new ArrayList<>();
        if (capacity != null) {
            Rental rental = new Rental(priced.hourly(), priced.spot(), work.operation(named.portingWeeks()), capacity);
            for (Service service : capacity.services()) {
                bounds.add(hosting(rental, service));
            }
        }
        return new HostedOffer(
                priced.provider(),
                priced.instance(),
                priced.machine(),
                priced.accelerator(),
                priced.count(),
                priced.region(),
                priced.payment(),
                priced.hourly(),
                ability.precision(),
                ability.held(),
                bounds,
                bounds.isEmpty() ? String.join("; ", ability.remarks()) : "",
                ability.remarks());
    }

    private Hosting hosting(Rental rental, Service service) {
        try {
            return Hosting.of(rental, demand, service);
        } catch (UtilisationException e) {
            throw new InputException(String.valueOf(e.getMessage()));
        }
    }
}
