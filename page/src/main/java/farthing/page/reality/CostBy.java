package farthing.page.reality;

import farthing.answers.InputException;
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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the money went.
 *
 * @param by model, feature or tenant
 */
record CostBy(Measured measured, String by) {
    /** Before by what and the {@link Row#ref} of a row: what explains its figures. */
    static final String REF = "by:";

    private static final int ROWS = 12;

    /** Rows of a reason: a file may have 50,000 tenants. */
    private static final int PARTS = 100;

    Html html() {
        Html html = new Html().open("div", "class", "card").element("h2", "Cost by " + by);
        List<Row> rows = rows();
        if (rows.isEmpty()) {
            return html.element("p", "No call of the file names a " + by + ".", "class", "note")
                    .close("div");
        }
        Table table = columns();
        rows.forEach(row -> row.addTo(table, measured));
        Doors doors = (row, column) -> rows.get(row).isOpenAt(column) ? REF + by + rows.get(row).ref : "";
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

    /** The dearest first, further ones added up. */
    private List<Row> rows() {
        Map<String, List<Measured.Group>> named = new LinkedHashMap<>();
        groups().forEach(group ->
                named.computeIfAbsent(name(group), each -> new ArrayList<>()).add(group));
        if (named.size() == 1 && named.containsKey("")) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        named.forEach((name, groups) -> rows.add(new Row(":" + name, shown(name), groups)));
        rows.sort((one, other) -> other.sum.cost.compareTo(one.sum.cost));
        if (rows.size() <= ROWS) {
            return rows;
        }
        List<Row> others = rows.subList(ROWS, rows.size());
        List<Measured.Group> theirs =
                others.stream().flatMap(row -> row.groups.stream()).toList();
        String count = Amounts.count(others.size()) + " others";
        others.clear();
        rows.add(new Row("", count, theirs));
        return rows;
    }

    private List<Measured.Group> groups() {
        return by.equals("tenant") ? measured.tenants() : measured.kinds();
    }

    private String name(Measured.Group group) {
        return by.equals("model") ? group.served() : group.name();
    }

    private static String shown(String name) {
        return name.isEmpty() ? Grouping.NONE : name;
    }

    /** The groups of calls that make the row of that reference. */
    List<Block> why(String ref) {
        Row row = rows().stream()
                .filter(each -> each.ref.equals(ref))
                .findFirst()
                .orElseThrow(() -> new InputException("there is no such row any more"));
        Money all = measured.report().total().contracted();
        Table whole = columns();
        row.addTo(whole, measured);
        return List.of(
                new Block.Headline(row.name + ": the calls of the file, added up by " + by),
                new Block.Grid(whole),
                new Block.Grid(parts(row, all)),
                new Block.Note(
                        "Input has the tokens read from a cache in it, output those of reasoning. Share: cost over "
                                + Amounts.money(all)
                                + " of all calls. A call: cost of the calls with a full price, over these calls. Units"
                                + " without a price are in no cost."));
    }

    private static Table parts(Row row, @Nullable Money all) {
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
        List<Measured.Group> groups = new ArrayList<>(row.groups);
        groups.sort(Comparator.comparing(Measured.Group::cost).reversed());
        List<Measured.Group> further = groups.subList(Math.min(PARTS, groups.size()), groups.size());
        String count = Amounts.count(further.size()) + " further";
        Measured.Group rest = further.stream().reduce(Measured.Group::plus).orElse(null);
        further.clear();
        groups.forEach(group ->
                part(parts, shown(group.name()) + (group.served().isEmpty() ? "" : ", " + group.served()), group, all));
        if (rest != null) {
            part(parts, count, rest, all);
        }
        return parts;
    }

    private static void part(Table parts, String name, Measured.Group group, @Nullable Money all) {
        parts.row(
                name,
                Amounts.count(group.calls()),
                Amounts.count(group.first()),
                Amounts.count(group.input()),
                Amounts.count(group.read()),
                Amounts.count(group.output()),
                Amounts.count(group.unpriced()),
                all == null ? "unknown" : Amounts.money(new Money(group.cost(), all.currency())),
                all == null ? "unknown" : Amounts.money(new Money(group.priced().cost(), all.currency())));
    }

    /** What a row shows, with the groups of calls that it adds up. */
    private static final class Row {
        /** A colon and the name as the calls say it; nothing for all further ones, which no name can be. */
        private final String ref;

        private final String name;
        private final List<Measured.Group> groups;
        private final Sum sum = new Sum();

        Row(String ref, String name, List<Measured.Group> groups) {
            this.ref = ref;
            this.name = name;
            this.groups = groups;
            groups.forEach(sum::add);
        }

        /** A name leads nowhere; how many further ones there are is a figure. */
        boolean isOpenAt(int column) {
            return column > 0 || ref.isEmpty();
        }

        void addTo(Table table, Measured measured) {
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

        boolean hasPrice() {
            return priced.count() > 0 || cost.signum() > 0;
        }
    }

    private static String share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? "" : Amounts.percent(Decimals.divide(part, whole));
    }
}
