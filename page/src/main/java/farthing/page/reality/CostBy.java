package farthing.page.reality;

import farthing.answers.screen.Amounts;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.economics.traffic.Grouping;
import farthing.economics.traffic.Measured;
import farthing.economics.traffic.PricedCalls;
import farthing.page.html.Blocks;
import farthing.page.html.Doors;
import farthing.page.html.Html;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the money went.
 *
 * @param by model, feature or tenant
 */
record CostBy(Measured measured, String by) {
    /** Before by what and the name of a row: what explains its figures. */
    static final String REF = "by:";

    private static final int ROWS = 12;
    private static final String OTHERS = " others";

    Html html() {
        Html html = new Html().open("div", "class", "card").element("h2", "Cost by " + by);
        Table table = table();
        if (table.isEmpty()) {
            return html.element("p", "No call of the file names a " + by + ".", "class", "note")
                    .close("div");
        }
        Doors doors = Doors.ofRows(row -> REF + by + ":" + table.rows().get(row).get(0));
        return html.add(Blocks.table(table, doors)).close("div");
    }

    private Table columns() {
        return new Table()
                .elastic(by, 0)
                .number("calls", 1)
                .number("input", 2)
                .number("cached", 2)
                .number("output", 2)
                .number("cost", 0)
                .number("share", 0)
                .number("a call", 1);
    }

    private Table table() {
        Table table = columns();
        rows().forEach((name, sum) -> row(table, name, sum));
        return table;
    }

    /** The dearest first, further ones added up. */
    private Map<String, Sum> rows() {
        Map<String, Sum> rows = new LinkedHashMap<>();
        Map<String, Sum> sums = sums();
        if (sums.size() == 1 && sums.containsKey("")) {
            return rows;
        }
        List<Map.Entry<String, Sum>> sorted = new ArrayList<>(sums.entrySet());
        sorted.sort((one, other) -> other.getValue().cost.compareTo(one.getValue().cost));
        for (Map.Entry<String, Sum> row : sorted.subList(0, Math.min(ROWS, sorted.size()))) {
            rows.put(row.getKey().isEmpty() ? Grouping.NONE : row.getKey(), row.getValue());
        }
        if (sorted.size() > ROWS) {
            Sum others = new Sum();
            sorted.subList(ROWS, sorted.size()).forEach(row -> others.add(row.getValue()));
            rows.put(Amounts.count(sorted.size() - ROWS) + OTHERS, others);
        }
        return rows;
    }

    private Map<String, Sum> sums() {
        Map<String, Sum> sums = new LinkedHashMap<>();
        for (Measured.Group group : groups()) {
            sums.computeIfAbsent(name(group), each -> new Sum()).add(group);
        }
        return sums;
    }

    private List<Measured.Group> groups() {
        return by.equals("tenant") ? measured.tenants() : measured.kinds();
    }

    private String name(Measured.Group group) {
        return by.equals("model") ? group.served() : group.name();
    }

    /** The groups of calls that make a row; those of all other rows where it is none of them. */
    List<Block> why(String row) {
        Table parts = new Table()
                .elastic("calls of", 0)
                .number("calls", 0)
                .number("first attempts", 1)
                .number("input", 0)
                .number("read from a cache", 0)
                .number("output", 0)
                .number("without a full price", 1)
                .number("cost", 0)
                .number("of calls with a full price", 1);
        Money all = measured.report().total().contracted();
        for (Measured.Group group : groups()) {
            String name = name(group).isEmpty() ? Grouping.NONE : name(group);
            if (name.equals(row) || row.endsWith(OTHERS)) {
                String served = group.served().isEmpty() ? "" : ", " + group.served();
                parts.row(
                        (group.name().isEmpty() ? Grouping.NONE : group.name()) + served,
                        Amounts.count(group.calls()),
                        Amounts.count(group.first()),
                        Amounts.count(group.input()),
                        Amounts.count(group.read()),
                        Amounts.count(group.output()),
                        Amounts.count(group.unpriced()),
                        all == null ? "unknown" : Amounts.money(new Money(group.cost(), all.currency())),
                        all == null
                                ? "unknown"
                                : Amounts.money(new Money(group.priced().cost(), all.currency())));
            }
        }
        Table whole = columns();
        Sum sum = rows().get(row);
        if (sum != null) {
            row(whole, row, sum);
        }
        return List.of(
                new Block.Headline(row + ": the calls of the file, added up by " + by),
                new Block.Grid(whole),
                new Block.Grid(parts),
                new Block.Note(
                        "Input has the tokens read from a cache in it, output those of reasoning. Share: cost over "
                                + Amounts.money(all)
                                + " of all calls. A call: cost of the calls with a full price, over these calls. Units"
                                + " without a price are in no cost."));
    }

    private static final class Sum {
        private long calls;
        private long input;
        private long read;
        private long output;
        private PricedCalls priced = PricedCalls.NONE;
        private BigDecimal cost = BigDecimal.ZERO;

        void add(Measured.Group group) {
            calls += group.calls();
            input += group.input();
            read += group.read();
            output += group.output();
            priced = priced.plus(group.priced());
            cost = cost.add(group.cost());
        }

        void add(Sum sum) {
            calls += sum.calls;
            input += sum.input;
            read += sum.read;
            output += sum.output;
            priced = priced.plus(sum.priced);
            cost = cost.add(sum.cost);
        }

        boolean hasPrice() {
            return priced.count() > 0 || cost.signum() > 0;
        }
    }

    private void row(Table table, String name, Sum sum) {
        boolean metered = sum.input + sum.output > 0 || sum.priced.count() > 0;
        Money all = measured.report().total().contracted();
        Money cost = all == null || !sum.hasPrice() ? null : new Money(sum.cost, all.currency());
        BigDecimal each = sum.priced.each();
        table.row(
                name,
                Amounts.count(sum.calls),
                metered ? Amounts.count(sum.input) : "unknown",
                sum.input == 0 ? "" : share(BigDecimal.valueOf(sum.read), BigDecimal.valueOf(sum.input)),
                metered ? Amounts.count(sum.output) : "unknown",
                (sum.priced.count() < sum.calls && cost != null ? "\u2265 " : "") + Amounts.rounded(cost),
                cost == null || all == null ? "" : share(sum.cost, all.amount()),
                each == null || all == null ? "" : Amounts.rounded(new Money(each, all.currency())));
    }

    private static String share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? "" : Amounts.percent(Decimals.divide(part, whole));
    }
}
