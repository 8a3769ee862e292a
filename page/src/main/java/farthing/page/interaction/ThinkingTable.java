package farthing.page.interaction;

import farthing.answers.InputException;
import farthing.answers.OpenBook;
import farthing.answers.screen.Amounts;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.catalogue.terms.Effort;
import farthing.catalogue.terms.Figure;
import farthing.formats.plan.EditedPlan;
import farthing.formats.plan.Efforts;
import farthing.page.html.Blocks;
import farthing.page.html.Figures;
import farthing.page.html.Html;
import farthing.page.html.Told;
import farthing.page.scenario.EditedReason;
import farthing.page.scenario.Edits;
import farthing.page.scenario.Shown;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What thinking costs: the scenario at every effort, with every model, and the ways to spend it on a mix. */
record ThinkingTable(Efforts efforts) {
    /** Before a table, a row and a figure of it, parted by bars. */
    static final String REF = "effort:";

    private static final String TIER = "tier";
    private static final String MODEL = "model";
    private static final String WAY = "way";
    private static final List<String> FIGURES =
            List.of("", "tokens", "completed", "times", "stated", "quality", "point");

    Map<String, Html> regions() {
        Map<String, Html> regions = new LinkedHashMap<>();
        regions.put("interaction-thinking", html());
        return regions;
    }

    /** What a reader asks first, and the figure that it is of. */
    List<String> highest() {
        List<Efforts.Tier> tiers = efforts.tiers();
        int row = tiers.size() - 1;
        while (row >= 0 && tiers.get(row).cell().plan() == null) {
            row--;
        }
        Efforts.Tier least = efforts.least();
        if (least != null
                && row >= 0
                && tiers.get(row).times() != null
                && !tiers.get(row).equals(least)) {
            String times = times(tiers.get(row).times());
            return List.of(
                    tiers.get(row).effort().id() + " costs " + times + " as much as "
                            + least.effort().id(),
                    REF + TIER + "|" + row + "|times");
        }
        int last = tiers.size() - 1;
        return last < 0 || tiers.get(last).cell().plan() != null
                ? List.of()
                : List.of(
                        "at effort " + tiers.get(last).effort().id() + ": "
                                + tiers.get(last).cell().instead(),
                        REF + TIER + "|" + last + "|completed");
    }

    private Html html() {
        Html html = new Html();
        if (efforts.isEmpty()) {
            return html.element("p", "Without a cost that is known in full no effort can be told.", "class", "note");
        }
        html.element(
                "p",
                "This scenario with each effort, planned again; a cap on the output is taken off, for it would cut what is"
                        + " thought. How much an effort thinks, and by how much hard tasks come out better, are the project's"
                        + " guide's figures: planned is the middle of its range. Costs are of a completed interaction; where an"
                        + " effort cannot be asked of the model, or is not known to be, that stands in their place.",
                "class",
                "note");
        html.add(tiers());
        if (efforts.models().size() > 1) {
            html.element("h3", "Each model at each effort").add(models());
        }
        html.element("h3", "Ways to spend it on one mix").add(ways());
        return html;
    }

    private Html tiers() {
        Table table = new Table()
                .text("effort", 0)
                .number("tokens thought", 0)
                .number("costs", 0)
                .number(over(), 0)
                .number("over none, by the guide", 0)
                .number("better by", 0)
                .number("one point more", 0);
        for (Efforts.Tier tier : efforts.tiers()) {
            Effort effort = tier.effort();
            table.row(
                    effort.id(),
                    range(effort.thinking(), false),
                    shown(tier.cell()),
                    times(tier.times()),
                    range(effort.amplification(), false)
                            + (effort.thinking().high().signum() == 0 ? "" : " times"),
                    range(effort.quality(), true),
                    tier.point() == null ? "" : Shown.cost(tier.point()));
        }
        return Blocks.table(
                table, (row, column) -> column == 0 ? "" : REF + TIER + "|" + row + "|" + FIGURES.get(column));
    }

    /** What others are told as times of. */
    private String over() {
        Efforts.Tier least = efforts.least();
        return "over " + (least == null ? "the least" : least.effort().id());
    }

    private static String shown(Efforts.Cell cell) {
        EditedPlan plan = cell.plan();
        return plan == null ? cell.instead() : Shown.cost(plan.completed());
    }

    /** Each cost with how many times the least of all it is. */
    private Html models() {
        Table table = new Table().text("model", 0);
        efforts.tiers().forEach(tier -> table.number(tier.effort().id(), 0));
        Money least = null;
        for (Efforts.ByModel model : efforts.models()) {
            for (Efforts.Cell cell : model.cells()) {
                EditedPlan plan = cell.plan();
                if (plan == null) {
                    continue;
                }
                boolean less = least == null
                        || (plan.completed().currency().equals(least.currency())
                                && plan.completed().compareTo(least) < 0);
                least = less ? plan.completed() : least;
            }
        }
        for (Efforts.ByModel model : efforts.models()) {
            List<String> cells = new ArrayList<>(List.of(model.model().text()));
            for (Efforts.Cell cell : model.cells()) {
                EditedPlan plan = cell.plan();
                cells.add(shown(cell) + (plan == null ? "" : over(plan.completed(), least)));
            }
            table.row(cells);
        }
        return Blocks.table(table, (row, column) -> column == 0 ? "" : REF + MODEL + "|" + row + "|" + (column - 1));
    }

    private static String over(Money amount, @Nullable Money least) {
        if (least == null
                || least.amount().signum() <= 0
                || !amount.currency().equals(least.currency())
                || amount.compareTo(least) <= 0) {
            return "";
        }
        return " (" + times(Decimals.divide(amount.amount(), least.amount())) + ")";
    }

    private Html ways() {
        Html html = new Html()
                .open("div", "class", "wide stack", "tabindex", "0")
                .open("table")
                .open("thead")
                .open("tr");
        html.element("th", "way", "scope", "col");
        html.element("th", "a completed interaction", "scope", "col", "class", "number");
        html.element("th", over(), "scope", "col", "class", "number").element("td", "");
        html.close("tr").close("thead").open("tbody");
        for (int i = 0; i < efforts.strategies().size(); i++) {
            Efforts.Strategy way = efforts.strategies().get(i);
            String ref = REF + WAY + "|" + i + "|";
            html.open("tr").open("th", "scope", "row").add(Told.of(way.name(), ref + "basis"));
            html.close("th").open("td", "class", "number", "data-label", "a completed interaction");
            EditedPlan plan = way.cell().plan();
            if (plan == null) {
                html.add(Told.of(way.cell().instead(), ref + "completed"));
            } else {
                html.add(Figures.figure(
                        Shown.cost(plan.completed()), Amounts.money(plan.completed()), ref + "completed"));
            }
            html.close("td").open("td", "class", "number", "data-label", over());
            html.add(over(way, ref)).close("td").open("td");
            if (plan != null) {
                html.element(
                        "button",
                        "Plan so",
                        "type",
                        "button",
                        "class",
                        "action",
                        "aria-label",
                        "Plan so: " + way.name(),
                        "data-set",
                        Edits.ofPatches(plan.patches()));
            }
            html.close("td").close("tr");
        }
        return html.close("tbody").close("table").close("div");
    }

    private static Html over(Efforts.Strategy way, String ref) {
        BigDecimal times = way.times();
        return times == null ? new Html() : Figures.figure(times(times), Shown.exact(times), ref + "times");
    }

    private static String times(@Nullable BigDecimal times) {
        if (times == null) {
            return "";
        }
        int places = times.compareTo(BigDecimal.valueOf(100)) < 0 ? 1 : 0;
        return Amounts.count(times.setScale(places, RoundingMode.HALF_EVEN).stripTrailingZeros()) + " times";
    }

    /** As its source has it. */
    private static String range(Figure figure, boolean share) {
        String low = plain(figure.low(), share);
        String high = plain(figure.high(), share);
        return (low.equals(high) ? low : low + " to " + high) + (share ? " %" : "");
    }

    private static String plain(BigDecimal value, boolean share) {
        return Amounts.count(Decimals.stripped(share ? value.movePointRight(2) : value));
    }

    List<Block> explain(String ref, OpenBook open) {
        String[] parts = ref.substring(REF.length()).split("\\|", -1);
        int row = parts.length == 3 ? number(parts[1]) : -1;
        if (parts[0].equals(TIER) && row >= 0 && row < efforts.tiers().size()) {
            return tier(row, parts[2], open);
        }
        if (parts[0].equals(MODEL) && row >= 0 && row < efforts.models().size()) {
            List<Efforts.Cell> cells = efforts.models().get(row).cells();
            int column = number(parts[2]);
            if (column >= 0 && column < cells.size()) {
                return told(efforts.models().get(row).model().text(), cells.get(column), open);
            }
        }
        if (parts[0].equals(WAY) && row >= 0 && row < efforts.strategies().size()) {
            Efforts.Strategy way = efforts.strategies().get(row);
            List<Block> blocks = new ArrayList<>();
            if (!way.basis().isEmpty()) {
                blocks.add(new Block.Note("Its share or ceiling is from: " + way.basis() + "."));
            }
            if (parts[2].equals("times")) {
                blocks.addAll(quotient(way.cell(), way.times()));
            }
            blocks.addAll(told(way.name(), way.cell(), open));
            return blocks;
        }
        throw new InputException("explain: no figure of this table is called '" + ref + "'");
    }

    private static int number(String text) {
        return text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9' ? text.charAt(0) - '0' : -1;
    }

    private List<Block> tier(int row, String figure, OpenBook open) {
        Efforts.Tier tier = efforts.tiers().get(row);
        Effort effort = tier.effort();
        List<Block> blocks = new ArrayList<>();
        switch (figure) {
            case "tokens" -> blocks.add(stated("reasoning tokens of a call", effort.thinking()));
            case "stated" -> blocks.add(stated("cost over the same call without thinking", effort.amplification()));
            case "quality" -> blocks.add(stated("share by which hard tasks come out better", effort.quality()));
            case "times" -> blocks.addAll(quotient(tier.cell(), tier.times()));
            case "point" -> blocks.addAll(point(row));
            default -> {}
        }
        blocks.addAll(told("effort " + effort.id(), tier.cell(), open));
        return blocks;
    }

    /** Why it costs that, or has no price. */
    private static List<Block> told(String name, Efforts.Cell cell, OpenBook open) {
        EditedPlan plan = cell.plan();
        return plan == null
                ? List.of(
                        new Block.Headline(name + ": " + cell.instead()),
                        new Block.Note("No price is told: " + cell.basis() + "."))
                : EditedReason.of(open, plan, "completed");
    }

    private static Block stated(String what, Figure figure) {
        String value = Decimals.plain(figure.low()) + " to " + Decimals.plain(figure.high());
        return new Block.Tree(new Block.Node(
                what,
                figure.low().compareTo(figure.high()) == 0 ? Decimals.plain(figure.low()) : value,
                List.of(
                        "from: " + figure.provenance().reference(),
                        "planned with " + Decimals.plain(figure.value()) + ", the middle"),
                List.of()));
    }

    private List<Block> quotient(Efforts.Cell cell, @Nullable BigDecimal times) {
        Efforts.Tier least = efforts.least();
        EditedPlan plan = cell.plan();
        EditedPlan base = least == null ? null : least.cell().plan();
        if (least == null || plan == null || base == null) {
            return List.of();
        }
        String id = "at effort " + least.effort().id();
        return List.of(new Block.Tree(new Block.Node(
                "a completed interaction so / " + id,
                times(times),
                List.of(),
                List.of(leaf("so", Amounts.money(plan.completed())), leaf(id, Amounts.money(base.completed()))))));
    }

    private List<Block> point(int row) {
        Efforts.Tier tier = efforts.tiers().get(row);
        Money point = tier.point();
        Efforts.Tier before = efforts.tiers().get(Math.max(row - 1, 0));
        EditedPlan plan = tier.cell().plan();
        EditedPlan less = before.cell().plan();
        if (point == null || plan == null || less == null) {
            return List.of();
        }
        BigDecimal points = tier.effort()
                .quality()
                .value()
                .subtract(before.effort().quality().value())
                .movePointRight(2);
        return List.of(
                new Block.Tree(new Block.Node(
                        "one point more than at " + before.effort().id() + ": (this - that) / points",
                        Amounts.money(point),
                        List.of(),
                        List.of(
                                leaf("this", Amounts.money(plan.completed())),
                                leaf("that", Amounts.money(less.completed())),
                                leaf("points between the middles", Decimals.plain(Decimals.stripped(points)))))),
                stated(
                        "share by which hard tasks come out better",
                        tier.effort().quality()));
    }

    private static Block.Node leaf(String name, String value) {
        return new Block.Node(name, value, List.of(), List.of());
    }
}
