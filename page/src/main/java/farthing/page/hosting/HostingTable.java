package farthing.page.hosting;

import farthing.answers.SheetTrees;
import farthing.answers.host.HostAnswer;
import farthing.answers.host.HostedOffer;
import farthing.answers.screen.Amounts;
import farthing.page.chart.Magnitude;
import farthing.page.html.Aligned;
import farthing.page.html.Figures;
import farthing.page.html.Html;
import farthing.page.html.Told;
import farthing.page.view.State;
import farthing.quantity.Currency;
import farthing.quantity.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Every machine that can be rented, with what requests cost there; sorted by a column. */
record HostingTable(HostAnswer answer, State state, String chosen) {
    static final int SHOWN = 24;

    /** A column by which rows are sorted. */
    private enum Column {
        PROVIDER("provider", "Provider", false),
        MACHINE("machine", "Machine", false),
        PAID("paid", "Paid", false),
        HOURLY("hourly", "$/hour", true),
        MONTHLY("monthly", "$/month", true),
        SPEED("speed", "Output tok/s", true),
        INPUT("input", "$/M in", true),
        OUTPUT("output", "$/M out", true),
        REQUEST("request", "$/request", true),
        HELD("held", "At a time", true);

        private final String label;
        private final String title;
        private final boolean number;

        Column(String label, String title, boolean number) {
            this.label = label;
            this.title = title;
            this.number = number;
        }
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (HostedOffer offer : answer.offers()) {
            rows.add(new Row(offer, answer.demand().output().mean()));
        }
        String sort = state.get(HostingKeys.SORT);
        boolean falling = sort.startsWith("-");
        String label = falling ? sort.substring(1) : sort;
        if (!falling && label.equals(HostingKeys.SORT.fallback())) {
            return rows;
        }
        for (Column column : Column.values()) {
            if (column.label.equals(label)) {
                rows.sort(order(column, falling));
            }
        }
        return rows;
    }

    /** What is not known comes last, whichever way. */
    private static Comparator<Row> order(Column column, boolean falling) {
        return switch (column) {
            case PROVIDER -> words(row -> row.offer().provider(), falling);
            case MACHINE -> words(row -> row.offer().machine(), falling);
            case PAID -> words(row -> row.offer().payment(), falling);
            case HOURLY, MONTHLY -> numbers(Row::hourly, falling);
            case SPEED -> numbers(Row::speed, falling);
            case INPUT -> numbers(Row::input, falling);
            case OUTPUT -> numbers(Row::perOutput, falling);
            case REQUEST -> numbers(Row::request, falling);
            case HELD -> numbers(row -> BigDecimal.valueOf(row.offer().held()), falling);
        };
    }

    private static Comparator<Row> words(Function<Row, String> word, boolean falling) {
        Comparator<Row> rising = Comparator.comparing(word);
        return falling ? rising.reversed() : rising;
    }

    private static Comparator<Row> numbers(Function<Row, @Nullable BigDecimal> number, boolean falling) {
        return (one, other) -> {
            BigDecimal first = number.apply(one);
            BigDecimal second = number.apply(other);
            if (first == null || second == null) {
                return Boolean.compare(first == null, second == null);
            }
            return falling ? second.compareTo(first) : first.compareTo(second);
        };
    }

    Html html() {
        List<Row> rows = rows();
        boolean all = state.get(HostingKeys.ALL).equals("yes");
        int shown = all ? rows.size() : Math.min(SHOWN, rows.size());
        Html html = new Html()
                .open("section", "class", "card", "aria-labelledby", "hosting-machines")
                .element("h2", "Machines for rent", "id", "hosting-machines")
                .open("div", "class", "wide", "tabindex", "0", "role", "group", "aria-labelledby", "hosting-machines")
                .open("table", "class", "hosting-table")
                .open("thead")
                .open("tr");
        for (Column column : Column.values()) {
            head(html, column);
        }
        html.close("tr").close("thead").open("tbody");
        Map<Column, Integer> decimals = decimals(rows.subList(0, shown));
        rows.subList(0, shown).forEach(row -> row(html, row, decimals));
        html.close("tbody").close("table").close("div");
        html.element("p", "A machine's name shows all its figures.", "class", "note hosting-narrow");
        html.open("p", "class", "note");
        if (rows.size() > SHOWN) {
            html.add(Told.of(shown + " of " + rows.size() + " offers. ", HostingReasons.LISTED))
                    .element(
                            "button",
                            all ? "Show fewer" : "Show all " + rows.size(),
                            "type",
                            "button",
                            "class",
                            "figure",
                            "data-set",
                            HostingKeys.ALL.name() + "=" + (all ? "" : "yes"))
                    .text(". ");
        }
        html.add(Told.of(leftOut(), HostingReasons.LISTED));
        return html.close("p").close("section");
    }

    private String leftOut() {
        HostAnswer.LeftOut left = answer.leftOut();
        return left.spot() + left.replaced() == 0
                ? ""
                : "Left out: " + Amounts.count(left.spot(), "spot price") + " and "
                        + Amounts.count(left.replaced(), "price") + " that a later list shows otherwise.";
    }

    private void head(Html html, Column column) {
        String sort = state.get(HostingKeys.SORT);
        boolean rising = sort.equals(column.label);
        boolean falling = sort.equals("-" + column.label);
        html.open(
                        "th",
                        "scope",
                        "col",
                        "class",
                        column.number ? "number" : "",
                        "aria-sort",
                        rising ? "ascending" : falling ? "descending" : "none")
                .element(
                        "button",
                        column.title,
                        "type",
                        "button",
                        "id",
                        "sort-" + column.label,
                        "data-set",
                        HostingKeys.SORT.name() + "=" + set(column, rising))
                .close("th");
    }

    private static String set(Column column, boolean rising) {
        String value = rising ? "-" + column.label : column.label;
        return value.equals(HostingKeys.SORT.fallback()) ? "" : value;
    }

    /** The most decimals of any figure of a column. */
    private static Map<Column, Integer> decimals(List<Row> rows) {
        Map<Column, Integer> most = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            for (Row row : rows) {
                most.merge(column, aligned(column, row).decimals(), Math::max);
            }
        }
        return most;
    }

    /** The figure of a column, or none where it has none or it is not known. */
    private static Aligned aligned(Column column, Row row) {
        return switch (column) {
            case HOURLY -> dollars(row.hourly(), "hourly", row);
            case SPEED -> {
                BigDecimal speed = row.speed();
                yield speed == null
                        ? Aligned.NONE
                        : Aligned.of(
                                Amounts.count(Decimals.rounded(speed, 3)), Decimals.plain(speed), "speed@" + row.key());
            }
            case INPUT -> dollars(row.input(), "input", row);
            case OUTPUT -> dollars(row.perOutput(), "output", row);
            case REQUEST -> dollars(row.request(), "request", row);
            case PROVIDER, MACHINE, PAID, MONTHLY, HELD -> Aligned.NONE;
        };
    }

    private static Aligned dollars(@Nullable BigDecimal usd, String what, Row row) {
        return usd == null
                ? Aligned.NONE
                : Aligned.of(SheetTrees.value(usd, "USD"), Amounts.money(usd, Currency.USD), what + "@" + row.key());
    }

    private void row(Html html, Row row, Map<Column, Integer> decimals) {
        HostedOffer offer = row.offer();
        boolean marked = row.machine().equals(chosen);
        html.open("tr", "class", marked ? "chosen" : "");
        html.open("td").text(offer.provider());
        if (!offer.region().isEmpty()) {
            html.element("span", offer.region(), "class", "dim region");
        }
        html.close("td").open("th", "scope", "row");
        html.element(
                "button",
                offer.machine(),
                "type",
                "button",
                "class",
                "figure",
                "aria-pressed",
                String.valueOf(marked),
                "title",
                "Show its memory and what idle hours cost",
                "data-set",
                HostingKeys.ON.name() + "=" + row.machine());
        html.close("th").element("td", offer.payment());
        number(html, Column.HOURLY, shown(Column.HOURLY, row, decimals, ""));
        number(html, Column.MONTHLY, monthly(row));
        if (!offer.isKnown()) {
            html.open("td", "colspan", "4")
                    .open("span", "class", "dim")
                    .add(Told.of(problem(offer), HostingReasons.PROBLEM + row.key()))
                    .close("span")
                    .close("td");
        } else {
            known(html, row, decimals);
        }
        number(html, Column.HELD, held(row));
        html.close("tr");
    }

    private static void known(Html html, Row row, Map<Column, Integer> decimals) {
        boolean bound = row.offer().isBound();
        Html fast = shown(Column.SPEED, row, decimals, bound ? "\u2264 " : "");
        String tag = Row.tag(row.offer());
        number(html, Column.SPEED, fast.text(" ").element("span", tag, "class", "tag tag-" + tag));
        for (Column column : List.of(Column.INPUT, Column.OUTPUT, Column.REQUEST)) {
            number(html, column, shown(column, row, decimals, bound ? "\u2265 " : ""));
        }
    }

    /** @param before the figure, where it is a bound */
    private static Html shown(Column column, Row row, Map<Column, Integer> decimals, String before) {
        Aligned figure = aligned(column, row);
        return figure.equals(Aligned.NONE)
                ? new Html().text("-")
                : new Html().text(before).add(figure.html(decimals.getOrDefault(column, 0)));
    }

    private static Html held(Row row) {
        boolean fits = row.offer().held() > 0;
        return Figures.figure(
                fits ? "✓ " + Magnitude.of(BigDecimal.valueOf(row.offer().held())) : "✗ none",
                String.valueOf(row.offer().held()),
                "fit@" + row.machine());
    }

    /** The first words: the reason behind the last column tells the rest. */
    private static String problem(HostedOffer offer) {
        int colon = offer.problem().indexOf(':');
        return colon < 0 ? offer.problem() : offer.problem().substring(0, colon);
    }

    private static void number(Html html, Column column, Html value) {
        String look = column == Column.SPEED ? "number speed" : "number";
        look += column == Column.HOURLY || column == Column.REQUEST || column == Column.HELD ? "" : " second";
        html.open("td", "class", look, "data-label", column.title).add(value).close("td");
    }

    static Html dollars(BigDecimal usd, String ref) {
        return Figures.figure(SheetTrees.value(usd, "USD"), Amounts.money(usd, Currency.USD), ref);
    }

    private static Html monthly(Row row) {
        String whole = "$" + Amounts.count(row.monthly().setScale(0, RoundingMode.HALF_EVEN));
        return Figures.figure(whole, Amounts.money(row.monthly(), Currency.USD), "month@" + row.key());
    }
}
