package farthing.web;

import farthing.catalogue.PriceBook;
import farthing.economics.plan.Band;
import farthing.economics.plan.Bands;
import farthing.economics.plan.BreakPoint;
import farthing.economics.plan.BreakPoints;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.InteractionSpread;
import farthing.economics.plan.OptionBands;
import farthing.economics.plan.OptionSheet;
import farthing.economics.plan.Plan;
import farthing.economics.plan.Planner;
import farthing.economics.plan.Tornado;
import farthing.formats.workload.WorkloadReader;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A plan in exact decimals and, in the bits of their doubles, its bands, tornado and break points. */
final class ParityPlans {
    private static final Instant AT = Instant.parse("2026-08-22T00:00:00Z");
    private static final int DRAWS = 500;
    private static final String WORKLOAD = """
            {"models": ["claude-x", "gpt-x", "deep-x"],
             "calls": {
               "classify": {"model": "mist-x", "input": 300, "output": 5},
               "chat": {"rounds": {"spread": "2 to 9"}, "prefix": {"uncertain": "2k to 4k"},
                 "input": {"mean": 250, "spread": "80 to 700", "uncertain": "150 to 400"},
                 "output": {"mean": 350, "spread": "90 to 900", "uncertain": "250 to 450"}, "history": "all"}},
             "interactions": {"uncertain": "20k to 90k"}, "cache": "5m",
             "retry": {"rate": {"uncertain": "1% to 6%"}, "retries": 2},
             "business": {"price": 0.05, "completed": {"uncertain": "70% to 90%"}},
             "correlations": [{"between": ["calls.chat.input", "calls.chat.output"], "rho": 0.6}]}
            """;

    private ParityPlans() {}

    static void run(PriceBook book, long seed, Consumer<String> out) {
        Planner planner = new Planner(book, AT, null);
        Plan plan = planner.plan(WorkloadReader.read(SmallJson.parse(WORKLOAD)));
        BreakPoints.Longer longer = BreakPoints.Longer.by(planner, plan.workload());
        List<Estimate> ranked = plan.ranked();
        for (Estimate estimate : ranked) {
            out.accept("plan " + estimate.name() + " " + estimate.completed() + " " + estimate.month() + " "
                    + estimate.margin() + " " + estimate.hitRate());
        }
        List<OptionSheet> options = ranked.stream().map(Estimate::option).toList();
        for (OptionBands bands : Bands.of(plan.workload(), options, seed, DRAWS).options()) {
            InteractionSpread single = bands.interaction();
            out.accept("bands " + bits(bands.completed()) + bits(bands.month()) + bits(bands.margin())
                    + (single == null ? "none" : bits(single.p50()) + bits(single.p99()) + bits(single.month()))
                    + bits(bands.curvature()) + bits(bands.cheapest()));
        }
        for (OptionSheet option : options) {
            for (Tornado.Bar bar :
                    Tornado.of(option.sheet(), option.perCompleted()).bars()) {
                out.accept("bar " + bar.input().path() + " " + bits(bar.low()) + bits(bar.high()) + bar.range());
            }
        }
        for (BreakPoint point : BreakPoints.of(options, longer, 8, List.of(0.0, 0.5))) {
            out.accept("point " + point.input().path() + " " + bits(point.at()));
        }
    }

    private static String bits(@Nullable Band band) {
        return band == null ? "undefined " : bits(band.p5()) + bits(band.p50()) + bits(band.p95()) + bits(band.mean());
    }

    private static String bits(double value) {
        return Long.toHexString(Double.doubleToLongBits(value)) + " ";
    }
}
