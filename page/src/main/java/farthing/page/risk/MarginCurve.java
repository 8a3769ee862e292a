package farthing.page.risk;

import farthing.answers.InputException;
import farthing.answers.OpenBook;
import farthing.answers.PlanExplanation;
import farthing.answers.SheetTrees;
import farthing.answers.screen.Amounts;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.economics.plan.Estimate;
import farthing.formats.plan.VolumeCurve;
import farthing.page.chart.VolumeChart;
import farthing.page.html.Html;
import farthing.quantity.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the margin comes out as volume grows, and what is taken off revenue. */
record MarginCurve(VolumeCurve curve) {
    /** Before the place of a volume, a bar, and a figure there. */
    static final String REF = "volume:";

    private static final List<String> FIGURES =
            List.of("volume", "revenue", "inference", "other", "margin", "research", "left", "leftShare");

    Map<String, Html> regions() {
        Map<String, Html> regions = new LinkedHashMap<>();
        List<VolumeCurve.Point> points = curve.points();
        boolean known = points.size() > 1;
        regions.put(
                "risk-scale",
                known
                        ? chart()
                        : new Html()
                                .element(
                                        "p",
                                        "Without a price, or with a cost that is not known in full, there is no margin to"
                                                + " follow: type a price on the left, under Business.",
                                        "class",
                                        "note"));
        return regions;
    }

    private Html chart() {
        Table table = new Table()
                .number("a month", 0)
                .number("revenue", 0)
                .number("inference", 0)
                .number("other goods", 0)
                .number("margin", 0)
                .number("R&D", 0)
                .number("left", 0)
                .number("left, %", 0);
        List<Double> volumes = new ArrayList<>();
        List<Double> margins = new ArrayList<>();
        List<Double> left = new ArrayList<>();
        double here = 0;
        boolean research = false;
        for (VolumeCurve.Point point : curve.points()) {
            volumes.add(point.interactions().doubleValue());
            margins.add(point.margin().doubleValue());
            left.add(point.leftShare().doubleValue());
            here = point.own() ? point.interactions().doubleValue() : here;
            research |= !point.research().isZero();
            table.row(
                    count(point) + (point.own() ? " (here)" : ""),
                    whole(point.revenue()),
                    whole(point.inference()),
                    whole(point.otherGoods()),
                    Amounts.percent(point.margin()),
                    whole(point.research()),
                    whole(point.left()),
                    Amounts.percent(point.leftShare()));
        }
        List<VolumeChart.Line> lines = new ArrayList<>();
        lines.add(new VolumeChart.Line("gross margin", "fleet", margins));
        if (research) {
            lines.add(new VolumeChart.Line("after R&D", "api", left));
        }
        return new VolumeChart(volumes, lines, here)
                .chart("margin-curve", "Margin over volume", reading(), "interactions a month", table)
                .explained(REF + own() + "|margin", (row, column) -> REF + row + "|" + FIGURES.get(column))
                .html();
    }

    private int own() {
        for (int i = 0; i < curve.points().size(); i++) {
            if (curve.points().get(i).own()) {
                return i;
            }
        }
        return 0;
    }

    private String reading() {
        VolumeCurve.Point own = curve.points().get(own());
        return "Of revenue " + Amounts.percent(own.margin())
                + " is left at your volume once inference and other costs of"
                + " goods are paid, and " + Amounts.percent(own.leftShare())
                + " after research and development. Costs that come whatever the volume weigh less the more is sold.";
    }

    List<Block> explain(String ref, OpenBook open) {
        int bar = ref.indexOf('|');
        String figure = ref.substring(bar + 1);
        for (int i = 0; i < curve.points().size(); i++) {
            if (ref.substring(REF.length(), bar).equals(String.valueOf(i)) && FIGURES.contains(figure)) {
                return explain(curve.points().get(i), figure, open);
            }
        }
        throw new InputException("explain: no figure of this curve is called '" + ref + "'");
    }

    private static List<Block> explain(VolumeCurve.Point point, String figure, OpenBook open) {
        Estimate estimate = point.plan().estimate();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Note(count(point) + " interactions a month, "
                + (point.own()
                        ? "as they are planned."
                        : "planned with " + point.plan().edits() + ".")));
        switch (figure) {
            case "inference" ->
                blocks.add(new Block.Tree(
                        SheetTrees.node(estimate.why(estimate.option().inference()))));
            case "other" ->
                blocks.add(difference(
                        "cost of goods beside inference",
                        point.otherGoods(),
                        List.of(leaf("a month", estimate.month()), leaf("less inference", point.inference()))));
            case "left", "leftShare" ->
                blocks.add(difference(
                        "left of revenue: " + Amounts.percent(point.leftShare()),
                        point.left(),
                        List.of(
                                leaf("revenue a month", point.revenue()),
                                leaf("less cost of goods", estimate.month()),
                                leaf("less research and development", point.research()))));
            default -> {}
        }
        String told =
                switch (figure) {
                    case "volume", "left", "leftShare" -> "revenue";
                    case "inference", "other" -> "month";
                    default -> figure;
                };
        blocks.addAll(new PlanExplanation(open, estimate, told, Integer.MAX_VALUE)
                .asTree()
                .blocks());
        return blocks;
    }

    private static Block difference(String name, Money value, List<Block.Node> parts) {
        return new Block.Tree(new Block.Node(name, Amounts.money(value), List.of(), parts));
    }

    private static Block.Node leaf(String name, Money value) {
        return new Block.Node(name, Amounts.money(value), List.of(), List.of());
    }

    /** From a hundred on without cents: a margin is not told to the cent. */
    private static String whole(Money amount) {
        boolean large = amount.amount().abs().compareTo(BigDecimal.valueOf(100)) >= 0;
        if (!large) {
            return Amounts.rounded(amount);
        }
        String whole =
                Amounts.rounded(new Money(amount.amount().setScale(0, RoundingMode.HALF_EVEN), amount.currency()));
        return whole.endsWith(".00") ? whole.substring(0, whole.length() - 3) : whole;
    }

    private static String count(VolumeCurve.Point point) {
        BigDecimal whole = point.interactions().setScale(0, RoundingMode.HALF_EVEN);
        return Amounts.count(whole);
    }
}
