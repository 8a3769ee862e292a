package farthing.answers;

import farthing.answers.screen.Amounts;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.quantity.Decimals;
import farthing.serving.Demand;
import farthing.serving.MemoryFit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The memory of the fullest accelerator, part by part, each bar where the one above ends; the engine's share is marked. */
final class FitBar {
    private final MemoryFit fit;
    private final Table table =
            new Table().text("memory of one accelerator", 0).number("GB", 0).number("share", 0);
    private final List<Block.Bar> bars = new ArrayList<>();
    private BigDecimal at = BigDecimal.ZERO;

    private FitBar(MemoryFit fit) {
        this.fit = fit;
    }

    static Block.Chart of(MemoryFit fit) {
        FitBar bar = new FitBar(fit);
        return bar.chart();
    }

    private Block.Chart chart() {
        long held = held();
        BigDecimal cache = fit.request().multiply(BigDecimal.valueOf(held));
        BigDecimal free = fit.left().subtract(cache);
        part("weights", fit.weights(), Block.Bar.Kind.WHOLE);
        part("engine overhead", fit.overhead(), Block.Bar.Kind.MORE);
        part("keys and values of " + Amounts.count(held, "request"), cache, Block.Bar.Kind.RANGE);
        if (free.signum() < 0) {
            row("missing", free.negate());
            bars.add(new Block.Bar(at.add(free).doubleValue(), at.doubleValue(), Block.Bar.Kind.LESS));
            at = at.add(free);
        } else {
            part("free", free, Block.Bar.Kind.LESS);
        }
        part("outside of the engine's share", fit.outside(), Block.Bar.Kind.MORE);
        row("in all", fit.memory());
        bars.add(new Block.Bar(0, fit.memory().doubleValue(), Block.Bar.Kind.WHOLE));
        return new Block.Chart(table, bars, fit.memory().subtract(fit.outside()).doubleValue());
    }

    /** On one copy: what was asked for, else as many as there is room for. */
    private long held() {
        Demand demand = fit.demand();
        int copies = fit.deployment().replicas();
        return demand.concurrency() > 1
                ? (demand.concurrency() + copies - 1) / copies
                : Math.max(1, fit.requests() / copies);
    }

    private void part(String name, BigDecimal gigabytes, Block.Bar.Kind kind) {
        row(name, gigabytes);
        BigDecimal from = at;
        at = at.add(gigabytes);
        bars.add(new Block.Bar(from.doubleValue(), at.doubleValue(), kind));
    }

    private void row(String name, BigDecimal gigabytes) {
        table.row(name, FitText.gigabytes(gigabytes), Amounts.percent(Decimals.quotient(gigabytes, fit.memory(), 12)));
    }
}
