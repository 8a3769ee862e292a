package farthing.page.hosting;

import farthing.answers.FitAnswer;
import farthing.answers.screen.Amounts;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.catalogue.hardware.Accelerator;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Precision;
import farthing.formats.hardware.FitDoc;
import farthing.formats.hardware.MachineText;
import farthing.page.chart.Chart;
import farthing.page.chart.MemoryBars;
import farthing.page.chart.MemoryBars.Kind;
import farthing.page.chart.MemoryBars.Part;
import farthing.page.hosting.HostingAnswers.Hosted;
import farthing.page.html.Doors;
import farthing.quantity.Decimals;
import farthing.serving.Demand;
import farthing.serving.Deployment;
import farthing.serving.Engine;
import farthing.serving.EngineOverhead;
import farthing.serving.FitSearch;
import farthing.serving.MemoryFit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Does the model fit: the memory of an accelerator of each machine, and how many requests it holds.
 *
 * @param together requests that are there at a time, or null for as many as one machine holds
 */
record HostingMemory(
        Hosted hosted, Hardware hardware, @Nullable Long together) {
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    private static final BigDecimal BUSY = BigDecimal.valueOf(60);

    private FitSearch search(Accelerator accelerator) {
        long input = hosted.answer().demand().input().mean().longValue();
        long output = hosted.answer().demand().output().mean().longValue();
        Precision weights = hosted.weights(accelerator);
        return new FitSearch(
                hosted.model().anatomy(),
                weights,
                hosted.precisions().cache(),
                Engine.USUAL,
                new Demand(Math.max(1, input + output), output, 1),
                EngineOverhead.of(hardware));
    }

    private MemoryFit fit(String machine) {
        MachineText text = MachineText.parse(machine, hardware);
        FitSearch search = search(text.accelerator());
        return search.of(Deployment.across(
                hosted.model().anatomy(), text.accelerator(), text.count(), search.weights(), search.cache()));
    }

    /** Why it holds so many requests, as {@code farthing explain fit} has it. */
    List<Block> why(String machine) {
        MemoryFit fit = fit(machine);
        FitSearch search = search(fit.deployment().accelerator());
        FitAnswer.Extras extras = new FitAnswer.Extras(null, null, null, null, BUSY);
        List<Block> blocks = new ArrayList<>(
                new FitAnswer(hardware, search, fit, extras).asTree().blocks());
        blocks.add(Math.min(1, blocks.size()), new Block.Grid(parts(fit)));
        return blocks;
    }

    /** What the chart draws, with more digits. */
    private Table parts(MemoryFit fit) {
        Table table = new Table().text("of one accelerator", 0).number("GB", 0);
        table.row("memory", exact(fit.memory()))
                .row("weights", exact(fit.weights()))
                .row("engine", exact(fit.overhead()))
                .row("keys and values of one request", exact(fit.request()))
                .row("the same over all its accelerators", exact(FitDoc.whole(fit)))
                .row("of all that it holds at a time", exact(held(fit)))
                .row("free: no whole request more", exact(free(fit)));
        if (fit.missing().signum() > 0) {
            table.row("missing", exact(fit.missing()));
        }
        if (together == null || fit.requests() == 0) {
            return table;
        }
        BigDecimal all = all(fit, together);
        return table.row(
                "of " + Amounts.count(together, "request") + " at a time, " + terabytes(all) + " on "
                        + Amounts.count(machines(fit, together), "such machine"),
                exact(all));
    }

    private static String exact(BigDecimal gigabytes) {
        return Amounts.count(Decimals.rounded(gigabytes, 12));
    }

    /** @param machines the one that is looked at first */
    Chart chart(List<String> machines) {
        List<MemoryBars.Bar> bars = new ArrayList<>();
        Table table = new Table()
                .text("machine", 0)
                .number("GB each", 0)
                .number("weights", 0)
                .number("engine", 0)
                .number("a request", 0)
                .number("requests", 0)
                .number("free", 0)
                .number("at a time", 0);
        List<MemoryFit> fits = machines.stream().map(this::fit).toList();
        if (fits.stream().anyMatch(fit -> fit.missing().signum() > 0)) {
            table.number("GB missing", 0);
        }
        for (int i = 0; i < fits.size(); i++) {
            MemoryFit fit = fits.get(i);
            String machine = machines.get(i);
            String name = MachineText.parse(machine, hardware).label();
            bars.add(bar(name, fit));
            List<String> cells = new ArrayList<>(List.of(
                    name,
                    shown(fit.memory()),
                    shown(fit.weights()),
                    shown(fit.overhead()),
                    shown(fit.request()),
                    shown(fit.requests() > 0 ? held(fit) : fit.request()),
                    fit.requests() > 0 ? whatIsFree(fit) : "",
                    Amounts.count(fit.requests())));
            if (table.columns().size() > cells.size()) {
                cells.add(fit.missing().signum() == 0 ? "" : shown(fit.missing()));
            }
            table.row(cells);
        }
        MemoryFit first = fits.get(0);
        String precision = first.deployment().weights().label();
        String reading = bars.get(0).name()
                + (first.requests() > 0
                        ? " holds the weights at " + precision + " and " + Amounts.count(first.requests(), "request")
                                + " of " + Amounts.count(first.demand().context()) + " tokens at a time, "
                                + shown(FitDoc.whole(first)) + " GB each." + copies(first)
                        : " lacks " + shown(first.missing()) + " GB for the weights at " + precision
                                + " and one request.");
        return new MemoryBars(bars)
                .chart("hosting-fit", "Does it fit? GB of one accelerator", reading, table)
                .explained("fit@" + machines.get(0), Doors.ofRows(row -> "fit@" + machines.get(row)));
    }

    /** How many such machines hold all that are there at a time. */
    private String copies(MemoryFit fit) {
        if (together == null) {
            return "";
        }
        BigDecimal all = all(fit, together);
        return " " + Amounts.count(together) + " at a time are " + terabytes(all)
                + " of keys and values" + " and take " + Amounts.count(machines(fit, together), "such machine")
                + ".";
    }

    private static BigDecimal all(MemoryFit fit, long together) {
        return FitDoc.whole(fit).multiply(BigDecimal.valueOf(together));
    }

    private static String terabytes(BigDecimal gigabytes) {
        return shown(gigabytes.movePointLeft(3)) + " TB";
    }

    private static long machines(MemoryFit fit, long together) {
        return together == 0 ? 0 : (together - 1) / fit.requests() + 1;
    }

    /** GB of all requests that an accelerator holds at a time. */
    private static BigDecimal held(MemoryFit fit) {
        return fit.request()
                .multiply(BigDecimal.valueOf(fit.requests() / fit.deployment().replicas()));
    }

    /** Less than a hundredth is nothing. */
    private static String whatIsFree(MemoryFit fit) {
        BigDecimal free = free(fit);
        return shown(free.compareTo(HUNDREDTH) < 0 ? BigDecimal.ZERO : free);
    }

    /** GB of an accelerator that hold no whole request more. */
    private static BigDecimal free(MemoryFit fit) {
        return fit.left().subtract(held(fit)).max(BigDecimal.ZERO);
    }

    private static MemoryBars.Bar bar(String name, MemoryFit fit) {
        BigDecimal held = held(fit);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(Kind.WEIGHTS, fit.weights().doubleValue()));
        parts.add(new Part(Kind.OVERHEAD, fit.overhead().doubleValue()));
        boolean fits = fit.requests() > 0;
        if (fits) {
            parts.add(new Part(Kind.CACHE, held.doubleValue()));
            parts.add(new Part(Kind.FREE, free(fit).doubleValue()));
            parts.add(new Part(Kind.OUTSIDE, fit.outside().doubleValue()));
        } else {
            parts.add(new Part(Kind.CACHE, fit.request().doubleValue()));
        }
        String verdict = fits ? "✓ " + Amounts.count(fit.requests()) : "✗ none";
        return new MemoryBars.Bar(name, fit.memory().doubleValue(), parts, verdict, fits);
    }

    private static String shown(BigDecimal gigabytes) {
        return Decimals.plain(Decimals.rounded(gigabytes, 3));
    }
}
