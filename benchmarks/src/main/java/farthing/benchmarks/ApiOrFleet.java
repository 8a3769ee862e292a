package farthing.benchmarks;

import farthing.catalogue.PriceBook;
import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.hardware.Accelerator;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Precision;
import farthing.economics.breakeven.ApiPrice;
import farthing.economics.breakeven.CountedUnit;
import farthing.economics.breakeven.Crew;
import farthing.economics.breakeven.HostedPrices;
import farthing.economics.breakeven.Needs;
import farthing.economics.breakeven.OwnFleet;
import farthing.economics.breakeven.Study;
import farthing.economics.breakeven.Unsure;
import farthing.economics.machine.Asked;
import farthing.economics.machine.Capacities;
import farthing.economics.machine.Capacity;
import farthing.economics.machine.Mix;
import farthing.quantity.range.Distribution;
import farthing.quantity.range.Input;
import farthing.quantity.range.RangeKind;
import farthing.quantity.range.RangeText;
import farthing.rating.Conditions;
import farthing.rating.Usage;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What {@code breakeven} reckons: a node's capacity, every seller's price, the volumes at which a fleet costs no more. */
final class ApiOrFleet {
    static final int DRAWS = 10_000;
    private static final int INPUT = 1_500;
    private static final int OUTPUT = 300;

    private final PriceBook book;
    private final Hardware hardware;
    private final Anatomy model;
    private final Unsure unsure;

    /** @param unsure whether throughput and the API's price are drawn {@value #DRAWS} times */
    ApiOrFleet(PriceBook book, Hardware hardware, Anatomy model, boolean unsure) {
        this.book = book;
        this.hardware = hardware;
        this.model = model;
        this.unsure = unsure ? new Unsure(around("80% to 125%"), around("70% to 130%"), null, null, null) : Unsure.NOT;
    }

    private static Distribution around(String range) {
        return RangeText.parse(range, RangeKind.POSITIVE);
    }

    private static Input given(String path, String value) {
        return new Input(path, new BigDecimal(value), "", Input.Tag.CLAIMED, "");
    }

    Study study() {
        Mix mix = new Mix(BigDecimal.valueOf(INPUT), BigDecimal.valueOf(OUTPUT));
        Accelerator accelerator = hardware.accelerator("H100");
        Capacity capacity = new Capacities(hardware)
                .of(new Asked(model, accelerator, 8, Precision.FP8, Precision.BF16, mix, Asked.Target.NONE))
                .capacity();
        if (capacity == null) {
            throw new IllegalStateException(model.id() + " is not known to be served");
        }
        OwnFleet fleet = new OwnFleet(
                given("a node, an hour", "16"),
                given("operation, a year", "300000"),
                capacity,
                CountedUnit.each(mix),
                given("peak utilisation", "0.6"),
                given("busiest hour over the mean", "1"),
                0);
        List<String> names = new ArrayList<>(List.of(model.id()));
        names.addAll(model.names());
        Conditions conditions =
                Conditions.standardAt(book.info().date().atTime(12, 0).toInstant(ZoneOffset.UTC));
        List<ApiPrice> sellers = new ArrayList<>();
        HostedPrices.of(book, names, Usage.tokens(INPUT, OUTPUT), conditions, null)
                .quotes()
                .forEach(quote -> sellers.add(ApiPrice.of(quote, true)));
        return Study.of(new Study.Question(
                sellers.get(0),
                false,
                sellers,
                fleet,
                BigDecimal.valueOf(100_000_000),
                List.of(),
                Needs.NONE,
                List.of(),
                unsure,
                new Crew(new BigDecimal("500000"), new BigDecimal("300000")),
                1,
                DRAWS));
    }
}
