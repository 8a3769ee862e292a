package farthing.page.interaction;

import farthing.answers.InputException;
import farthing.answers.screen.Amounts;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.Frontier;
import farthing.formats.plan.Ranking;
import farthing.page.chart.FrontierChart;
import farthing.page.html.Html;
import farthing.page.scenario.Shown;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import farthing.quantity.range.Input;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Price against quality: which options no other one beats, and what one more right answer costs between them. */
record QualityTable(Ranking ranking) {
    /** Before the name of an option, a bar and a figure. */
    static final String REF = "quality:";

    static final String RIGHT = "right";
    private static final String POINT = "point";

    /** The option's share of right answers. */
    static String right(Estimate option) {
        return REF + option.name() + "|" + RIGHT;
    }

    void into(Map<String, Html> regions) {
        List<Estimate> judged = judged();
        List<Estimate> best = ranking.frontier().options();
        regions.put(
                "interaction-quality-count",
                new Html()
                        .text(judged.isEmpty() ? "not stated" : Amounts.count(best.size(), "option") + " not beaten"));
        regions.put("interaction-quality", judged.isEmpty() ? unknown() : chart(judged, best));
    }

    private static Html unknown() {
        return new Html()
                .open("p", "class", "note")
                .text("The scenario does not say how often each model is right. Say it in farthing.yml, such as ")
                .element("kbd", "quality: {models: {anthropic/claude-sonnet-4-6: 84%, openai/o3: 90%}}")
                .text(", and the options that no other one beats are marked.")
                .close("p");
    }

    /** Those whose share of right answers is known, by rising cost. */
    private List<Estimate> judged() {
        return ranking.frontier().ranked().stream()
                .filter(option -> ranking.frontier().correct(option) != null)
                .toList();
    }

    private BigDecimal share(Estimate option) {
        return Objects.requireNonNull(ranking.frontier().correct(option));
    }

    private Html chart(List<Estimate> judged, List<Estimate> best) {
        Table table = new Table()
                .text("option", 0)
                .number("right", 0)
                .number("a completed interaction", 0)
                .number("one point more", 0)
                .text("", 0);
        List<FrontierChart.Point> points = new ArrayList<>();
        for (Estimate option : judged) {
            boolean on = best.contains(option);
            Frontier.Step step = step(option);
            Money cost = Objects.requireNonNull(option.completed());
            points.add(new FrontierChart.Point(
                    option.name(),
                    cost.amount().doubleValue(),
                    Shown.cost(cost),
                    share(option).doubleValue(),
                    on));
            table.row(
                    option.name(),
                    Amounts.percent(share(option)),
                    Shown.cost(cost),
                    step == null ? "" : Shown.cost(step.point()),
                    on ? OptionTable.BEST : "beaten");
        }
        List<String> names = best.stream().map(Estimate::name).toList();
        String reading = "Nothing cheaper is better than " + String.join(", ", names) + "." + more();
        String steps = steps();
        return new FrontierChart(points)
                .chart("price-quality", "Price against quality", reading, table)
                .explained(steps, (row, column) -> door(judged.get(row), column))
                .html();
    }

    private String more() {
        List<Frontier.Step> steps = ranking.frontier().steps();
        if (steps.isEmpty()) {
            return "";
        }
        List<String> told = new ArrayList<>();
        steps.forEach(step ->
                told.add(Shown.cost(step.point()) + " up to " + step.to().name()));
        return " One more right answer in a hundred costs " + String.join(", ", told) + ".";
    }

    private String steps() {
        List<Frontier.Step> steps = ranking.frontier().steps();
        return steps.isEmpty() ? "" : REF + steps.get(0).to().name() + "|" + POINT;
    }

    private static String door(Estimate option, int column) {
        return switch (column) {
            case 1 -> right(option);
            case 2 -> "completed@" + option.name();
            case 3 -> REF + option.name() + "|" + POINT;
            default -> "";
        };
    }

    private Frontier.@Nullable Step step(Estimate option) {
        for (Frontier.Step step : ranking.frontier().steps()) {
            if (step.to().equals(option)) {
                return step;
            }
        }
        return null;
    }

    List<Block> explain(String ref) {
        int bar = ref.indexOf('|');
        for (Estimate option : judged()) {
            Frontier.Step step = step(option);
            if (bar > 0 && option.name().equals(ref.substring(REF.length(), bar))) {
                return ref.endsWith(POINT) && step != null ? explain(step) : List.of(new Block.Tree(given(option)));
            }
        }
        throw new InputException("explain: no share of right answers is called '" + ref + "'");
    }

    private Block.Node given(Estimate option) {
        Input input = Objects.requireNonNull(
                ranking.workload().quality().of(option.option().server().choice()));
        return new Block.Node(
                "right answers of " + option.name() + " (" + input.path() + ")",
                Amounts.percent(input.mean()),
                List.of(input.source().isEmpty() ? "claimed: as typed, or as the file says" : input.source()),
                List.of());
    }

    private List<Block> explain(Frontier.Step step) {
        BigDecimal points = share(step.to()).subtract(share(step.from())).movePointRight(2);
        Block.Node cost = new Block.Node(
                "one more right answer in a hundred: (this - that) / points",
                Amounts.money(step.point()),
                List.of(),
                List.of(
                        leaf(step.to().name(), Amounts.money(step.to().completed())),
                        leaf(step.from().name(), Amounts.money(step.from().completed())),
                        leaf("points between them", Decimals.plain(Decimals.stripped(points))),
                        given(step.to()),
                        given(step.from())));
        return List.of(new Block.Tree(cost));
    }

    private static Block.Node leaf(String name, String value) {
        return new Block.Node(name, value, List.of(), List.of());
    }
}
