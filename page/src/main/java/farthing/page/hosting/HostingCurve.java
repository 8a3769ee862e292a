package farthing.page.hosting;

import farthing.answers.SheetTrees;
import farthing.answers.host.HostAnswer;
import farthing.answers.screen.Amounts;
import farthing.answers.screen.Table;
import farthing.economics.machine.Hosting;
import farthing.economics.quote.Quote;
import farthing.page.chart.Chart;
import farthing.page.chart.UtilisationCurve;
import farthing.quantity.range.Input;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What idle hours cost on the machine that is looked at, beside what sellers of the same weights ask. */
record HostingCurve(HostAnswer answer, Row row) {
    private static final List<String> SHARES =
            List.of("0.05", "0.1", "0.15", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8", "0.9", "1");

    /** What the columns of the table show. */
    private static final List<String> FIGURES = List.of("million", "request", "million", "output");

    Chart chart() {
        Table table = new Table()
                .number("used", 0)
                .number("$/request", 0)
                .number("$/M tokens", 0)
                .number("all on output, $/M", 1);
        List<UtilisationCurve.Point> points = new ArrayList<>();
        Hosting dear = row.offer().dear();
        for (String share : SHARES) {
            Hosting at =
                    dear.at(new Input("utilisation", new BigDecimal(share), "share", Input.Tag.ASSUMED, "the curve"));
            BigDecimal cost = at.value(at.cost().perMillion());
            points.add(new UtilisationCurve.Point(Double.parseDouble(share), cost.doubleValue()));
            table.row(
                    Amounts.percent(new BigDecimal(share)),
                    SheetTrees.value(at.value(at.cost().perRequest()), "USD"),
                    SheetTrees.value(cost, "USD"),
                    SheetTrees.value(at.orNull(at.cost().allOnOutput()), "USD"));
        }
        double here = dear.value(dear.cost().utilisation()).doubleValue();
        return new UtilisationCurve("$ a million tokens", points, levels(), here)
                .chart("hosting-idle", "What idle hours cost", reading(dear), table)
                .explained(
                        "needed@" + row.key(),
                        (at, column) -> HostingReasons.idle(row, SHARES.get(at), FIGURES.get(column)));
    }

    private String reading(Hosting dear) {
        Quote cheapest = answer.hosted().cheapest();
        String machine = row.offer().machine() + " at " + row.offer().provider();
        if (cheapest == null) {
            return machine + ".";
        }
        BigDecimal needed = dear.breakEven(dear.cost().perMillion(), HostingReasons.perMillion(answer, cheapest));
        return needed.compareTo(BigDecimal.ONE) > 0
                ? machine + ": even always full it is dearer than the cheapest seller, " + cheapest.name() + "."
                : machine + ": cheaper than " + cheapest.name() + " from " + Amounts.percent(needed) + " used"
                        + (row.offer().isBound() ? ", if it reached its bound" : "") + ".";
    }

    private List<UtilisationCurve.Level> levels() {
        List<UtilisationCurve.Level> levels = new ArrayList<>();
        Quote cheapest = answer.hosted().cheapest();
        Quote median = answer.hosted().median();
        if (cheapest != null) {
            levels.add(new UtilisationCurve.Level(
                    "cheapest API", HostingReasons.perMillion(answer, cheapest).doubleValue()));
        }
        if (median != null && answer.hosted().quotes().size() > 2) {
            levels.add(new UtilisationCurve.Level(
                    "median API", HostingReasons.perMillion(answer, median).doubleValue()));
        }
        return levels;
    }
}
