package farthing.web;

import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.hardware.Accelerator;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Measurement;
import farthing.catalogue.hardware.Offer;
import farthing.catalogue.hardware.Precision;
import farthing.catalogue.hardware.PricedOffer;
import farthing.economics.machine.LeastRent;
import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.JsonText;
import farthing.formats.doc.Obj;
import farthing.formats.hardware.FitDoc;
import farthing.formats.hardware.HardwareDoc;
import farthing.formats.hardware.MachineText;
import farthing.formats.plan.DerivationDoc;
import farthing.quantity.Draws;
import farthing.serving.Demand;
import farthing.serving.Deployment;
import farthing.serving.Engine;
import farthing.serving.EngineOverhead;
import farthing.serving.FitSearch;
import farthing.serving.FitWays;
import farthing.serving.IdleHold;
import farthing.serving.MemoryFit;
import farthing.serving.NominalFit;
import farthing.serving.Parameters;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The hardware as it was read, and the memory of random deployments. */
final class ParityFits {
    private static final int FITS = 1_000;

    /** Of so many one is answered with all that would fit instead. */
    private static final int SEARCHED = 100;

    private static final int[] COUNTS = {1, 2, 3, 4, 6, 8, 8, 12, 16, 64};
    private static final String[] MACHINES = {
        "8xH100", "H100", "8 x h100-sxm", "4xTPU-v5p", "0xH100", "H100x8", "8xH10", "groq", "8x", "100001xL4", ""
    };

    private final Hardware hardware;
    private final EngineOverhead overhead;
    private final Picks picks;
    private final Consumer<String> out;

    private ParityFits(Hardware hardware, Draws random, Consumer<String> out) {
        this.hardware = hardware;
        this.overhead = EngineOverhead.of(hardware);
        this.picks = new Picks(random);
        this.out = out;
    }

    static void run(Hardware hardware, Draws random, Consumer<String> out) {
        ParityFits fits = new ParityFits(hardware, random, out);
        fits.facts();
        for (String text : MACHINES) {
            out.accept("machine " + text + ": " + fits.machine(text));
        }
        for (int i = 0; i < FITS; i++) {
            out.accept("fit " + i + " " + JsonText.compact(fits.fit(i)));
        }
    }

    private void facts() {
        Accelerator first = hardware.accelerators().get(0);
        for (Accelerator accelerator : hardware.accelerators()) {
            fact(HardwareDoc.accelerator(accelerator, first, first));
        }
        hardware.machines().forEach(machine -> fact(HardwareDoc.machine(machine, hardware, null)));
        hardware.services().forEach(service -> fact(HardwareDoc.service(service)));
        for (Offer offer : hardware.offers()) {
            Accelerator accelerator = hardware.accelerator(offer.accelerator());
            offer.prices().forEach(price -> fact(HardwareDoc.offer(new PricedOffer(offer, price, accelerator), first)));
        }
        hardware.figures().forEach(figure -> fact(HardwareDoc.figure(figure)));
        for (Measurement row : hardware.measurements()) {
            out.accept("fact " + row);
        }
    }

    private void fact(Doc doc) {
        out.accept("fact " + JsonText.compact(doc));
    }

    private String machine(String text) {
        try {
            return MachineText.parse(text, hardware).label();
        } catch (FormatException e) {
            return "refused: " + e.problem();
        }
    }

    private Obj fit(int number) {
        Anatomy model = picks.of(hardware.models());
        Precision weights = picks.of(List.of(Precision.values()));
        Precision cache = picks.of(List.of(Precision.BF16, Precision.FP8));
        Engine engine =
                picks.once(4) ? new Engine(picks.share(), 16 << picks.below(3), 1 << picks.below(15)) : Engine.USUAL;
        long context = picks.tokens(6);
        Demand demand = new Demand(context, context / (1 + picks.below(9)), picks.tokens(3));
        FitSearch search = new FitSearch(model, weights, cache, engine, demand, overhead);
        Accelerator accelerator = picks.of(hardware.accelerators());
        int count = COUNTS[picks.below(COUNTS.length)];
        MemoryFit fit = search.of(Deployment.spread(model, accelerator, count, weights, cache, engine));
        Obj document = FitDoc.into(FitDoc.head(hardware, search), fit);
        if (picks.once(10)) {
            further(document, search, fit);
        }
        return number % SEARCHED == 0 ? searched(document, search, fit) : document;
    }

    private void further(Obj document, FitSearch search, MemoryFit fit) {
        document.put("explanation", DerivationDoc.of(fit.why()));
        BigDecimal busy = picks.amount(0);
        BigDecimal idle = picks.amount(0);
        document.put("idle", FitDoc.idle(new IdleHold(fit.requests(), busy, idle), busy, idle));
        BigDecimal each = picks.amount(0);
        BigDecimal parameters = BigDecimal.valueOf(new Parameters(search.model()).total());
        NominalFit nominal = new NominalFit(
                search.model(),
                parameters,
                search.weights(),
                search.cache(),
                each,
                fit.deployment().count(),
                fit.demand());
        document.put("nominal", FitDoc.nominal(nominal, parameters, each, busy));
    }

    private Obj searched(Obj document, FitSearch search, MemoryFit fit) {
        FitWays ways = new FitWays(search, fit.deployment());
        List<Doc> rows = new ArrayList<>();
        for (FitWays.Way way : ways.instead(hardware.accelerators())) {
            rows.add(FitDoc.way(way, LeastRent.of(hardware.offers(), way.fit().deployment())));
        }
        return document.put("contexts", FitDoc.contexts(ways.byContext())).put("instead", new Doc.Arr(rows, 0));
    }
}
