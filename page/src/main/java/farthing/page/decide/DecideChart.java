package farthing.page.decide;

import farthing.answers.breakeven.BreakevenAnswer;
import farthing.answers.breakeven.BreakevenSentence;
import farthing.answers.breakeven.LinesDrawn;
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
import java.util.function.Function;
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
    private static final List<String> TIMES = List.of("0.1", "0.5", "1", "2", "5", "10");

    private Study study() {
        return answer.study();
    }

    private LinesDrawn lines() {
        return new LinesDrawn(study(), answer.demand());
    }

    /** The month's volumes that matter, with room around them. */
    private BreakEvenChart.Span span() {
        BreakEven found = lines().shown();
        double middle = monthly(found.fleet().capacity());
        double from = middle;
        double to = middle * 2;
        List<@Nullable BigDecimal> seen = new ArrayList<>();
        seen.add(study().question().volume());
        seen.add(lines().crossing());
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
        ApiLine api = study().apiLine();
        Study.Seller bought = study().bought();
        return new BreakEvenChart(
                        span,
                        unit,
                        "USD a month",
                        new BreakEvenChart.Line("own machines", stair(span)),
                        api == null ? null : new BreakEvenChart.Line("API", line(api, span)),
                        bought == null ? null : new BreakEvenChart.Line(there(bought), line(bought.api(), span)),
                        pays(),
                        marks())
                .chart("decide-breakeven", "API or own machines", reading(), table())
                .explained(
                        bought == null ? BreakevenSentence.BREAKEVEN : DecideReasons.SELLER + bought.name(), this::ref);
    }

    /** Short, for a narrow page: the reading names it whole. */
    private static String there(Study.Seller seller) {
        return "buy at " + seller.provider();
    }

    private String unit() {
        return answer.demand().unit() + "s";
    }

    private static List<Point> line(ApiLine api, BreakEvenChart.Span span) {
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
        FleetStair fleet = lines().shown().fleet();
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
        List<BreakEvenChart.Span> spans = new ArrayList<>();
        BreakEven judged = study().judged();
        if (judged == null) {
            return spans;
        }
        Volumes volumes = judged.volumes();
        BigDecimal always = volumes.alwaysFrom();
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
        BigDecimal here = study().question().volume();
        if (here != null) {
            marks.add(new BreakEvenChart.Mark("you are here", monthly(here)));
            if (later != null && later.doubleValue() > monthly(here) * 1.2) {
                marks.add(new BreakEvenChart.Mark("in a year", later.doubleValue()));
            }
        }
        return marks;
    }

    private String reading() {
        String api = study().question().against().seller();
        return judged() + (answer.isTaken() ? "" : " " + api + " does not take the calls: it has no line.");
    }

    private String judged() {
        BreakEven judged = study().judged();
        if (judged == null) {
            return "What own machines cost.";
        }
        BigDecimal least = BreakevenSentence.least(judged);
        Study.Seller bought = study().bought();
        String than = bought == null ? "" : " than " + bought.name();
        if (least == null) {
            return "Own machines cost more" + than + " at every volume.";
        }
        String from = Magnitude.of(month(least)) + " " + unit() + " a month";
        return study().tag() == Input.Tag.BOUND
                ? "Not before " + from + " own machines could cost no more" + than + ": their throughput is a bound."
                : "Own machines cost no more" + than + " from " + from + ".";
    }

    /** A column of the table behind the drawing: what it is called, and of a volume what it shows and what explains it. */
    private record Column(
            String name, boolean isNumber, Function<BigDecimal, String> shown, Function<BigDecimal, String> ref) {}

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        ApiLine api = study().apiLine();
        Study.Seller bought = study().bought();
        FleetStair fleet = lines().shown().fleet();
        Function<BigDecimal, String> priced = refer(api == null ? BreakevenSentence.FLEET_AT : DecideReasons.API_AT);
        Function<BigDecimal, String> own = refer(BreakevenSentence.FLEET_AT);
        columns.add(new Column(unit() + " a month", true, volume -> Magnitude.of(month(volume)), priced));
        columns.add(new Column(
                "tokens a month",
                true,
                volume -> Magnitude.of(month(volume.multiply(answer.demand().tokens()))),
                priced));
        if (api != null) {
            columns.add(new Column("API, USD a month", true, volume -> Magnitude.usd(month(api.cost(volume))), priced));
        }
        if (bought != null) {
            columns.add(new Column(
                    there(bought) + ", USD a month",
                    true,
                    volume -> Magnitude.usd(month(bought.api().cost(volume))),
                    refer(DecideReasons.BOUGHT_AT)));
        }
        columns.add(new Column("own, USD a month", true, volume -> Magnitude.usd(month(fleet.at(volume))), own));
        columns.add(new Column("nodes", true, volume -> Amounts.count(fleet.nodes(volume)), own));
        columns.add(new Column("", false, this::words, volume -> ""));
        return columns;
    }

    private static Function<BigDecimal, String> refer(String to) {
        return volume -> to + Decimals.plain(volume);
    }

    private String words(BigDecimal volume) {
        BigDecimal here = study().question().volume();
        String words = here != null && volume.compareTo(here) == 0 ? "you are here" : "";
        String pays = lines().pays(volume);
        return words + (words.isEmpty() || pays.isEmpty() ? "" : ", ") + (pays.isEmpty() ? "" : "own " + pays);
    }

    /** The figures at volumes around where the lines cross. */
    private Table table() {
        Table table = new Table();
        List<Column> columns = columns();
        for (Column column : columns) {
            table = column.isNumber ? table.number(column.name, 0) : table.text(column.name, 0);
        }
        for (BigDecimal volume : volumes()) {
            table.row(columns.stream().map(column -> column.shown.apply(volume)).toList());
        }
        return table;
    }

    private String ref(int row, int column) {
        return columns().get(column).ref.apply(List.copyOf(volumes()).get(row));
    }

    private TreeSet<BigDecimal> volumes() {
        return lines().volumes(TIMES);
    }

    private static BigDecimal month(BigDecimal yearly) {
        return Decimals.divide(yearly, CommonYear.MONTHS);
    }

    /** From which volume, by probability; null where nothing was drawn. */
    @Nullable
    Chart chances() {
        Chances chances = study().told().chances();
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
                .chart("decide-chances", "How sure that is", new DecideWords(answer).sure(chances), table)
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
