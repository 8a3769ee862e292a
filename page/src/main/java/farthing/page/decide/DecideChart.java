package farthing.page.decide;

import farthing.answers.breakeven.BreakevenAnswer;
import farthing.answers.breakeven.BreakevenSentence;
import farthing.answers.screen.Amounts;
import farthing.answers.screen.Table;
import farthing.economics.breakeven.ApiLine;
import farthing.economics.breakeven.BreakEven;
import farthing.economics.breakeven.Chances;
import farthing.economics.breakeven.FleetStair;
import farthing.economics.breakeven.Study;
import farthing.economics.breakeven.Volumes;
import farthing.page.chart.BreakEvenChart;
import farthing.page.chart.BreakEvenChart.Point;
import farthing.page.chart.ChanceStrip;
import farthing.page.chart.Chart;
import farthing.page.chart.LogScale;
import farthing.page.chart.Magnitude;
import farthing.quantity.CommonYear;
import farthing.quantity.Decimals;
import farthing.quantity.range.Input;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The drawings of a break-even, by the month: people read bills by the month, the answer reckons by the year.
 *
 * @param later volume a month in a year, or null where it does not grow
 */
record DecideChart(BreakevenAnswer answer, @Nullable BigDecimal later) {
    private static final double MONTHS = 12;
    private static final int STEPS_DRAWN = 60;
    private static final double BEYOND = 1.02;
    private static final int LINE_POINTS = 60;
    private static final double AROUND = 8;
    private static final int OWN = 3;
    private static final int WORDS = 5;

    private Study.Case told() {
        return answer.study().told();
    }

    /** The month's volumes that matter, with room around them. */
    private BreakEvenChart.Span span() {
        BreakEven found = told().answer();
        double middle = monthly(found.fleet().capacity());
        double from = middle;
        double to = middle * 2;
        List<@Nullable BigDecimal> seen = new ArrayList<>();
        seen.add(answer.study().question().volume());
        seen.add(found.volumes().least());
        seen.add(found.volumes().alwaysFrom());
        for (BigDecimal volume : seen) {
            if (volume != null) {
                from = Math.min(from, monthly(volume));
                to = Math.max(to, monthly(volume));
            }
        }
        if (later != null) {
            to = Math.max(to, later.doubleValue());
        }
        return new BreakEvenChart.Span(from / AROUND, to * AROUND);
    }

    private static @Nullable Double monthly(@Nullable Double yearly) {
        return yearly == null ? null : yearly / MONTHS;
    }

    private static double monthly(BigDecimal yearly) {
        return yearly.doubleValue() / MONTHS;
    }

    Chart chart() {
        BreakEvenChart.Span span = span();
        String unit = unit() + " a month";
        return new BreakEvenChart(
                        span,
                        unit,
                        "USD a month",
                        new BreakEvenChart.Line("API", line(span)),
                        new BreakEvenChart.Line("own machines", stair(span)),
                        pays(),
                        marks())
                .chart("decide-breakeven", "API or own machines", reading(), table())
                .explained("breakeven", this::ref);
    }

    private String unit() {
        return answer.demand().unit() + "s";
    }

    private List<Point> line(BreakEvenChart.Span span) {
        ApiLine api = told().answer().api();
        LogScale scale = new LogScale(span.from(), span.to(), 0, LINE_POINTS);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i <= LINE_POINTS; i++) {
            double volume = scale.value(i);
            double cost = api.cost(new BigDecimal(volume * MONTHS)).doubleValue() / MONTHS;
            points.add(new Point(volume, cost));
        }
        return points;
    }

    /** Each step while they can be told apart; further on so dense that they make a line. */
    private List<Point> stair(BreakEvenChart.Span span) {
        FleetStair fleet = told().answer().fleet();
        double node = fleet.capacity().doubleValue() / MONTHS;
        List<Point> points = new ArrayList<>();
        double nodes = Math.max(1, Math.ceil(span.from() / node));
        points.add(new Point(span.from(), cost(fleet, nodes)));
        while (nodes * node < span.to()) {
            points.add(new Point(nodes * node, cost(fleet, nodes)));
            double next = nodes < STEPS_DRAWN ? nodes + 1 : Math.ceil(nodes * BEYOND);
            if (nodes < STEPS_DRAWN) {
                points.add(new Point(nodes * node, cost(fleet, next)));
            }
            nodes = next;
        }
        points.add(new Point(span.to(), cost(fleet, nodes)));
        return points;
    }

    private static double cost(FleetStair fleet, double nodes) {
        return fleet.cost(BigDecimal.valueOf((long) nodes)).doubleValue() / MONTHS;
    }

    private List<BreakEvenChart.Span> pays() {
        Volumes volumes = told().answer().volumes();
        BigDecimal always = volumes.alwaysFrom();
        List<BreakEvenChart.Span> spans = new ArrayList<>();
        for (Volumes.Interval interval : volumes.intervals()) {
            BigDecimal to = interval.to();
            boolean covered = always != null && interval.from().compareTo(always) >= 0;
            if (!covered) {
                spans.add(new BreakEvenChart.Span(
                        monthly(interval.from()), to == null ? Double.POSITIVE_INFINITY : monthly(to)));
            }
        }
        if (always != null) {
            spans.add(new BreakEvenChart.Span(monthly(always), Double.POSITIVE_INFINITY));
        }
        return spans;
    }

    private List<BreakEvenChart.Mark> marks() {
        List<BreakEvenChart.Mark> marks = new ArrayList<>();
        BigDecimal here = answer.study().question().volume();
        if (here != null) {
            marks.add(new BreakEvenChart.Mark("you are here", monthly(here)));
            if (later != null && later.doubleValue() > monthly(here) * 1.2) {
                marks.add(new BreakEvenChart.Mark("in a year", later.doubleValue()));
            }
        }
        return marks;
    }

    private String reading() {
        BigDecimal least = BreakevenSentence.least(told().answer());
        boolean bound = answer.study().tag() == Input.Tag.BOUND;
        if (least == null) {
            return "Own machines cost more at every volume.";
        }
        return (bound ? "Not before " : "Own machines cost no more from ")
                + Magnitude.of(Decimals.divide(least, CommonYear.MONTHS)) + " " + unit() + " a month"
                + (bound ? " own machines could cost no more: their throughput is a bound." : ".");
    }

    /** The figures at volumes around where the lines cross. */
    private Table table() {
        BreakEven found = told().answer();
        Table table = new Table()
                .number(unit() + " a month", 0)
                .number("tokens a month", 1)
                .number("API, USD a month", 0)
                .number("own, USD a month", 0)
                .number("nodes", 0)
                .text("", 0);
        BigDecimal here = answer.study().question().volume();
        for (BigDecimal volume : volumes(found, here)) {
            String words = here != null && volume.compareTo(here) == 0 ? "you are here" : "";
            String pays = found.volumes().contains(volume) ? "own pays" : "";
            table.row(
                    Magnitude.of(month(volume)),
                    Magnitude.of(month(volume.multiply(answer.demand().tokens()))),
                    Magnitude.usd(month(found.api().cost(volume))),
                    Magnitude.usd(month(found.fleet().at(volume))),
                    Amounts.count(found.fleet().nodes(volume)),
                    words + (words.isEmpty() || pays.isEmpty() ? "" : ", ") + pays);
        }
        return table;
    }

    /** Volumes and what they cost at the API; what they cost on own machines. */
    private String ref(int row, int column) {
        List<BigDecimal> volumes =
                List.copyOf(volumes(told().answer(), answer.study().question().volume()));
        return column == WORDS
                ? ""
                : (column >= OWN ? BreakevenSentence.FLEET_AT : DecideReasons.API_AT)
                        + Decimals.plain(volumes.get(row));
    }

    private static TreeSet<BigDecimal> volumes(BreakEven found, @Nullable BigDecimal here) {
        BigDecimal least = BreakevenSentence.least(found);
        BigDecimal middle = least == null ? found.fleet().capacity() : least;
        TreeSet<BigDecimal> volumes = new TreeSet<>();
        for (String times : List.of("0.1", "0.5", "1", "2", "5", "10")) {
            volumes.add(Decimals.stripped(middle.multiply(new BigDecimal(times))));
        }
        if (here != null) {
            volumes.removeIf(volume -> volume.compareTo(here) == 0);
            volumes.add(here);
        }
        return volumes;
    }

    private static BigDecimal month(BigDecimal yearly) {
        return Decimals.divide(yearly, CommonYear.MONTHS);
    }

    /** From which volume, by probability; null where nothing was drawn. */
    @Nullable
    Chart chances() {
        Chances chances = told().chances();
        if (chances == null) {
            return null;
        }
        Table table = new Table()
                .text("probability that own machines cost no more", 0)
                .number("from " + unit() + " a month", 0)
                .number("at every volume beyond", 0);
        List<ChanceStrip.Row> rows = new ArrayList<>();
        for (Chances.Level level : chances.levels()) {
            String name = Math.round(level.probability() * 100) + " %";
            Double from = level.from();
            Double always = level.alwaysFrom();
            String words =
                    from == null ? "nowhere up to " + shown(chances.horizon().doubleValue()) : "from " + shown(from);
            table.row(name, from == null ? words : shown(from), shown(always));
            rows.add(new ChanceStrip.Row(name, words, monthly(from), monthly(always)));
        }
        return new ChanceStrip(span(), rows, marks())
                .chart("decide-chances", "How sure that is", DecideWords.sure(chances), table)
                .explained(
                        DecideReasons.CHANCE + DecideReasons.HERE,
                        (row, column) -> DecideReasons.CHANCE
                                + Decimals.plain(new BigDecimal(
                                        String.valueOf(chances.levels().get(row).probability()))));
    }

    private static String shown(@Nullable Double yearly) {
        return yearly == null ? "nowhere" : Magnitude.of(yearly / MONTHS);
    }
}
