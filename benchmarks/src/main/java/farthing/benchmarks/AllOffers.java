package farthing.benchmarks;

import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.hardware.Accelerator;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Offer;
import farthing.catalogue.hardware.Precision;
import farthing.economics.machine.Asked;
import farthing.economics.machine.Capacities;
import farthing.economics.machine.Capacity;
import farthing.economics.machine.Hosting;
import farthing.economics.machine.Known;
import farthing.economics.machine.Rental;
import farthing.economics.machine.Service;
import farthing.economics.machine.Work;
import farthing.quantity.range.Input;
import farthing.serving.Demand;
import farthing.serving.Deployment;
import farthing.serving.EngineOverhead;
import farthing.serving.MemoryFit;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** What {@code host} asks of every offer: does the model fit, what can the machine serve of it, what does a request cost. */
final class AllOffers {
    private static final BigDecimal INPUT = BigDecimal.valueOf(1_500);
    private static final BigDecimal OUTPUT = BigDecimal.valueOf(300);

    private final Hardware hardware;
    private final Anatomy model;
    private final Hosting.Demand demand;

    AllOffers(Hardware hardware, Anatomy model) {
        this.hardware = hardware;
        this.model = model;
        this.demand = new Hosting.Demand(
                given("input", INPUT),
                given("output", OUTPUT),
                new Work.Utilised(given("utilisation", new BigDecimal("0.6")), 1, 0));
    }

    private static Input given(String path, BigDecimal value) {
        return new Input(path, value, "", Input.Tag.CLAIMED, "");
    }

    /** How many prices of offers gave a cost; nothing is kept from one run to the next. */
    int costs() {
        Capacities capacities = new Capacities(hardware);
        EngineOverhead overhead = EngineOverhead.of(hardware);
        Map<String, Boolean> fitting = new TreeMap<>();
        int costs = 0;
        for (Offer offer : hardware.offers()) {
            Accelerator accelerator = hardware.accelerator(offer.accelerator());
            Precision weights = accelerator.usualWeights();
            boolean fits = fitting.computeIfAbsent(offer.count() + "x" + accelerator.id(), machine -> {
                Deployment deployment = Deployment.across(model, accelerator, offer.count(), weights, Precision.BF16);
                return MemoryFit.of(deployment, Demand.of(INPUT.add(OUTPUT).longValue()), overhead)
                        .fits();
            });
            Known known = capacities.of(new Asked(
                    model, accelerator, offer.count(), weights, Precision.BF16, demand.mix(), Asked.Target.NONE));
            Capacity capacity = known.capacity();
            if (!fits || capacity == null) {
                continue;
            }
            for (Offer.HourlyPrice price : offer.prices()) {
                Rental rental =
                        new Rental(given("an hour", price.usd()), null, given("operation", BigDecimal.ZERO), capacity);
                for (Service service : capacity.services()) {
                    costs += Hosting.of(rental, demand, service)
                                            .cost()
                                            .perRequest()
                                            .index()
                                    > 0
                            ? 1
                            : 0;
                }
            }
        }
        return costs;
    }
}
