package farthing.page.prices;

import farthing.answers.screen.Amounts;
import farthing.answers.screen.Table;
import farthing.page.chart.Chart;
import farthing.page.chart.Scale;
import farthing.page.chart.Svg;
import farthing.page.html.Html;
import farthing.quantity.Elementary;
import farthing.quantity.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Price against speed, of the offers whose speed is known: which of them nothing cheaper outruns. */
final class Speeds {
    private static final int LEAST = 3;

    /** Columns of the table. */
    private static final int PRICE = 2;

    private static final int SPEED = 3;
    private static final int HEIGHT = 320;
    private static final int TOP = 14;
    private static final int BOTTOM = 276;
    private static final Room WIDE = new Room(900, 56, 730, 1);
    private static final Room NARROW = new Room(340, 34, 328, 3);
    private static final double[] DOLLARS = {0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500};

    private final List<Point> points = new ArrayList<>();

    /** @param best whether nothing that costs as much or less is faster */
    private record Point(Item item, Money perMillion, double price, double speed, boolean best) {}

    /** The page's width; from where to where points lie in it; one in how many ticks of the price is named. */
    private record Room(int width, int left, int right, int step) {}

    Speeds(Reckoned reckoned) {
        List<Item> items = new ArrayList<>();
        for (int place : reckoned.ranked()) {
            Item item = reckoned.shelf().item(place);
            if (item.speed() != null) {
                items.add(item);
            }
        }
        double fastest = 0;
        for (Item item : items) {
            Money amount = PriceUnit.MILLION.amount(
                    Objects.requireNonNull(reckoned.ofMix(item)),
                    reckoned.question().parts(),
                    reckoned.question());
            double speed = Objects.requireNonNull(item.speed()).doubleValue();
            points.add(new Point(item, amount, amount.amount().doubleValue(), speed, speed > fastest));
            fastest = Math.max(fastest, speed);
        }
    }

    /** Empty where too few speeds are known. */
    Html html() {
        if (points.size() < LEAST) {
            return new Html();
        }
        List<String> best = points.stream()
                .filter(Point::best)
                .map(point -> point.item().title())
                .toList();
        String reading = "Nothing cheaper is faster than " + String.join(", ", best)
                + ". Offers whose speed is not known are left out.";
        return new Chart("price-speed", "Price against speed", reading, drawing(WIDE), drawing(NARROW), table())
                .explained("", this::door)
                .html();
    }

    private String door(int row, int column) {
        String name = points.get(row).item().name();
        return column == PRICE ? "mix " + name : column == SPEED ? "speed " + name : "";
    }

    private Table table() {
        Table table = new Table()
                .text("model", 0)
                .text("seller", 0)
                .number("$ / 1M", 0)
                .number("tokens/s", 0)
                .text("", 0);
        for (Point point : points) {
            table.row(
                    point.item().title(),
                    point.item().seller.name(),
                    Amounts.rounded(point.perMillion()),
                    Amounts.count(Objects.requireNonNull(point.item().speed())),
                    point.best() ? "nothing cheaper is faster" : "");
        }
        return table;
    }

    private Svg drawing(Room room) {
        int left = room.left;
        int right = room.right;
        double least = points.get(0).price();
        double most = least;
        double fastest = 0;
        for (Point point : points) {
            least = Math.min(least, point.price());
            most = Math.max(most, point.price());
            fastest = Math.max(fastest, point.speed());
        }
        Scale along = new Scale(Elementary.log(least / 1.3), Elementary.log(most * 1.3), left, right);
        Scale up = new Scale(0, fastest * 1.1, BOTTOM, TOP);
        Svg svg = new Svg(room.width, HEIGHT);
        for (double tick : up.ticks(5)) {
            svg.line("grid", left, up.at(tick), right, up.at(tick));
            svg.text("label", left - 8, up.at(tick) + 4, "end", Amounts.count(Math.round(tick)));
        }
        for (int i = 0; i < DOLLARS.length; i += room.step) {
            double dollars = DOLLARS[i];
            double x = along.at(Elementary.log(dollars));
            if (x >= left && x <= right) {
                svg.line("axis", x, BOTTOM, x, BOTTOM + 5);
                svg.text("label", x, BOTTOM + 20, "middle", "$" + Amounts.count(BigDecimal.valueOf(dollars)));
            }
        }
        svg.line("axis", left, BOTTOM, right, BOTTOM);
        svg.text("label", right, BOTTOM + 38, "end", "per million tokens at this ratio, each step a factor");
        svg.text("label", left, TOP - 2, "start", "tokens/s of one answer");
        named(svg, along, up, room);
        return svg;
    }

    /** The slower ones first, so that names of the fastest lie on top; a name that would cover another is left out. */
    private void named(Svg svg, Scale along, Scale up, Room room) {
        List<Point> order = new ArrayList<>(points);
        order.sort(Comparator.comparing(Point::best));
        List<double[]> taken = new ArrayList<>();
        for (Point point : order.reversed()) {
            double x = along.at(Elementary.log(point.price()));
            double y = up.at(point.speed());
            double wide = 7.0 * point.item().title().length();
            boolean before = x + 9 + wide > room.width;
            double from = before ? x - 9 - wide : x;
            double to = from + 9 + wide;
            boolean isFree = taken.stream().noneMatch(box -> Math.abs(box[1] - y) < 14 && from < box[2] && to > box[0])
                    && points.stream()
                            .noneMatch(other -> !other.equals(point)
                                    && Math.abs(up.at(other.speed()) - y) < 10
                                    && Math.abs(along.at(Elementary.log(other.price())) - (from + to) / 2)
                                            < (to - from) / 2 + 5);
            if (from >= 0 && isFree) {
                taken.add(new double[] {from, y, to});
                svg.text(
                        point.best() ? "strong" : "label",
                        before ? x - 9 : x + 9,
                        y + 4,
                        before ? "end" : "start",
                        point.item().title());
            }
        }
        for (Point point : order) {
            double x = along.at(Elementary.log(point.price()));
            double y = up.at(point.speed());
            svg.circle(point.best() ? "dot" : "faded", x, y, point.best() ? 6 : 4.5);
        }
    }
}
