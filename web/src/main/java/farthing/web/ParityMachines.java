package farthing.web;

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
import farthing.economics.machine.Mix;
import farthing.economics.machine.Rental;
import farthing.economics.machine.Service;
import farthing.economics.machine.Spot;
import farthing.economics.machine.UtilisationException;
import farthing.economics.machine.Work;
import farthing.economics.own.Line;
import farthing.economics.own.OwnAnswer;
import farthing.economics.own.OwnDefaults;
import farthing.economics.own.OwnException;
import farthing.economics.own.OwnOption;
import farthing.economics.own.OwnQuestion;
import farthing.economics.own.OwnedHour;
import farthing.economics.own.Said;
import farthing.formats.doc.JsonText;
import farthing.formats.doc.Obj;
import farthing.formats.hosting.HostingDoc;
import farthing.formats.own.OwnDoc;
import farthing.formats.plan.DerivationDoc;
import farthing.quantity.Draws;
import farthing.quantity.range.Input;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What random machines can serve, what requests cost on them, and what they cost their owner. */
final class ParityMachines {
    private static final int HOSTS = 180;
    private static final int OWNED = 120;

    /** Of the bands of an owned machine: enough for every rank to matter. */
    private static final int DRAWS = 50;

    private static final BigDecimal RISE = new BigDecimal("0.4");

    private final Hardware hardware;
    private final Capacities capacities;
    private final Picks picks;

    private ParityMachines(Hardware hardware, Draws random) {
        this.hardware = hardware;
        this.capacities = new Capacities(hardware);
        this.picks = new Picks(random);
    }

    static void run(Hardware hardware, Draws random, Consumer<String> out) {
        ParityMachines machines = new ParityMachines(hardware, random);
        for (int i = 0; i < HOSTS; i++) {
            out.accept("host " + i + " " + machines.hosted());
        }
        for (int i = 0; i < OWNED; i++) {
            out.accept("tco " + i + " " + machines.owned(i));
        }
        for (Accelerator accelerator : hardware.accelerators()) {
            out.accept("owned " + accelerator.id() + " " + machines.hour(accelerator));
        }
    }

    private String hosted() {
        Offer offer = picks.of(hardware.offers());
        Accelerator accelerator = hardware.accelerator(offer.accelerator());
        // what has been measured is asked for every second time
        Anatomy model =
                picks.once(2) ? hardware.model(picks.of(hardware.measurements()).model()) : picks.of(hardware.models());
        Mix mix = new Mix(BigDecimal.valueOf(picks.tokens(5)), BigDecimal.valueOf(picks.tokens(4)));
        Asked asked = new Asked(
                model,
                accelerator,
                offer.count(),
                picks.of(List.of(Precision.FP8, Precision.BF16, Precision.INT4)),
                picks.of(List.of(Precision.BF16, Precision.FP8)),
                mix,
                picks.once(6) ? new Asked.Target(picks.amount(0), picks.amount(-2)) : Asked.Target.NONE);
        Known known = picks.once(5) ? capacities.claimed(asked, picks.amount(0)) : capacities.of(asked);
        Capacity capacity = known.capacity();
        String said = model.id() + " on " + offer.instance() + " " + known.requests() + " " + known.remarks();
        return capacity == null ? said : said + " " + cost(offer, capacity, mix);
    }

    private String cost(Offer offer, Capacity capacity, Mix mix) {
        Offer.HourlyPrice price = picks.of(offer.prices());
        Input hourly = input("machine, an hour", price.usd(), "USD/h");
        Spot spot = price.payment() == Offer.Payment.SPOT ? spot(hourly) : null;
        Rental rental = new Rental(hourly, spot, input("operation", picks.amount(1), "USD/year"), capacity);
        Hosting.Demand demand = new Hosting.Demand(
                input("input", mix.input(), "tokens"), input("output", mix.output(), "tokens"), work());
        Obj document = HostingDoc.throughput(capacity);
        try {
            for (Service service : capacity.services()) {
                Hosting hosting = Hosting.of(rental, demand, service);
                document.put(service.label(), HostingDoc.cost(hosting))
                        .put(service.label() + "Spot", HostingDoc.spot(hosting, RISE, true))
                        .put(
                                service.label() + "Why",
                                DerivationDoc.of(hosting.why(hosting.cost().perRequest())));
            }
        } catch (UtilisationException e) {
            return "refused: " + e.getMessage();
        }
        return JsonText.compact(document);
    }

    private Work work() {
        Input share = input("utilisation", picks.share(), "share");
        Input requests = input("requests a month", picks.amount(2), "requests");
        return switch (picks.below(3)) {
            case 0 -> new Work.Utilised(share, 1 + picks.below(4), 0);
            case 1 -> new Work.Sized(requests, share, picks.below(3));
            default -> new Work.Sent(requests, 1 + picks.below(9), picks.below(3));
        };
    }

    private Spot spot(Input price) {
        return new Spot(
                price,
                input("on demand, an hour", price.mean().multiply(BigDecimal.valueOf(3)), "USD/h"),
                input("taken away within a month", BigDecimal.valueOf(picks.below(99), 2), "share"),
                input("work lost with each", BigDecimal.valueOf(picks.below(40), 1), "h"),
                input("on demand after each", BigDecimal.valueOf(picks.below(40), 1), "h"));
    }

    private static Input input(String path, BigDecimal value, String unit) {
        return new Input(path, value, unit, Input.Tag.CLAIMED, "");
    }

    private String owned(int seed) {
        Accelerator accelerator = picks.once(2)
                ? hardware.accelerator(picks.of("H100", "H200", "A100", "L40S", "B200"))
                : picks.of(hardware.accelerators());
        try {
            OwnDefaults.Filled filled = OwnDefaults.fill(hardware, accelerator, 1 << picks.below(6), question());
            OwnAnswer answer = OwnAnswer.of(filled.own(), seed, DRAWS);
            Obj document = OwnDoc.into(new Obj(0), filled, answer);
            document.put(
                    "explanation",
                    DerivationDoc.of(answer.why(answer.ledger().totals().owned())));
            return JsonText.compact(document);
        } catch (OwnException e) {
            return "refused: " + e.getMessage();
        }
    }

    private OwnQuestion question() {
        EnumMap<OwnOption, String> said = new EnumMap<>(OwnOption.class);
        if (!picks.once(9)) {
            said.put(OwnOption.PRICE, picks.of("255k", "230k to 280k", "31000", "1M", "p50=200k p95=300k"));
        }
        String[][] others = {
            {"rent-decline", "25%/year"},
            {"resale", "30%"},
            {"resale", "book"},
            {"resale", "10% to 40%"},
            {"financing", "8%"},
            {"cooling", "liquid"},
            {"cooling", "40%"},
            {"rent", "20"},
            {"rent", "2 to 30"},
            {"lead", "12m"},
            {"needed-in", "3m"},
            {"ops", "0.5"},
            {"salary", "180k to 260k"},
            {"load", "70% to 90%"},
            {"electricity", "0.08 to 0.2"},
            {"life", "4y"},
            {"utilisation", "60%"},
            {"kw", "many"}
        };
        for (int i = picks.below(4); i > 0; i--) {
            String[] other = others[picks.below(others.length)];
            said.put(option(other[0]), other[1]);
        }
        Map<Line, List<BigDecimal>> typed = new EnumMap<>(Line.class);
        if (picks.once(8)) {
            typed.put(Line.MAINTENANCE, List.of(picks.amount(1), picks.amount(1)));
        }
        return new OwnQuestion(
                1 + picks.below(6),
                new Said(said),
                picks.of("", "us", "europe", "texas"),
                picks.once(5) ? "included" : "",
                picks.once(5),
                "",
                picks.once(4) ? Offer.Payment.RESERVED_3_YEARS : Offer.Payment.ON_DEMAND,
                typed);
    }

    private static OwnOption option(String label) {
        for (OwnOption option : OwnOption.values()) {
            if (option.label().equals(label)) {
                return option;
            }
        }
        throw new IllegalStateException(label);
    }

    private String hour(Accelerator accelerator) {
        try {
            return OwnedHour.of(hardware, accelerator, 8).toString();
        } catch (OwnException e) {
            return "refused: " + e.getMessage();
        }
    }
}
