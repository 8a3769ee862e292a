package farthing.page.prices;

import farthing.answers.BookLine;
import farthing.answers.OpenBook;
import farthing.answers.screen.Amounts;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.catalogue.Meter;
import farthing.catalogue.Rate;
import farthing.catalogue.RateCard;
import farthing.page.chart.Chart;
import farthing.page.chart.Scale;
import farthing.page.chart.Svg;
import farthing.page.html.Doors;
import farthing.page.html.Html;
import farthing.quantity.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a price moved: a step at each date, where at least two are known. */
final class History {
    private static final int WIDTH = 420;
    private static final int HEIGHT = 150;
    private static final int LEFT = 52;
    private static final int BOTTOM = 124;
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private final Item item;
    private final List<RateCard> cards;

    History(Item item) {
        this.item = item;
        this.cards = item.listing.cards();
    }

    Html html() {
        if (cards.size() < 2) {
            return new Html();
        }
        String reading = cards.size() + " prices are known, from "
                + day(cards.get(0).period().from()) + " on.";
        String ref = "history " + item.name();
        return new Chart("history", "Price of " + item.title() + " by date", reading, drawing(), table())
                .explained(ref, Doors.ofRows(row -> ref))
                .html();
    }

    /** Each price that is known, with where it was read. */
    List<Block> reasons(OpenBook open) {
        return List.of(
                new Block.Headline("Prices of " + item.name() + " by date"),
                new Block.Grid(table()),
                BookLine.of(open));
    }

    private Table table() {
        Table table = new Table()
                .text("from", 0)
                .number("input / 1M", 0)
                .number("output / 1M", 0)
                .elastic("source", 1);
        for (RateCard card : cards) {
            table.row(
                    day(card.period().from()),
                    text(price(card, Meter.INPUT)),
                    text(price(card, Meter.OUTPUT)),
                    card.oldest().reference());
        }
        return table;
    }

    private Svg drawing() {
        Svg svg = new Svg(WIDTH, HEIGHT);
        double most = 0;
        for (RateCard card : cards) {
            most = Math.max(most, Math.max(number(price(card, Meter.INPUT)), number(price(card, Meter.OUTPUT))));
        }
        Scale up = new Scale(0, most == 0 ? 1 : most * 1.1, BOTTOM, 12);
        for (double tick : up.ticks(3)) {
            svg.line("grid", LEFT, up.at(tick), WIDTH - 8, up.at(tick));
            svg.text("label", LEFT - 6, up.at(tick) + 4, "end", "$" + Amounts.count(BigDecimal.valueOf(tick)));
        }
        // Each price has the same room: dates lie days or years apart, and the reader compares the steps.
        Scale along = new Scale(0, cards.size(), LEFT, WIDTH - 8);
        line(svg, "api", Meter.OUTPUT, along, up);
        line(svg, "fleet", Meter.INPUT, along, up);
        for (int i = 0; i < cards.size(); i++) {
            svg.text(
                    "label",
                    along.at(i) + 2,
                    BOTTOM + 16,
                    "start",
                    day(cards.get(i).period().from()));
        }
        return svg;
    }

    private void line(Svg svg, String look, Meter meter, Scale along, Scale up) {
        double[] points = new double[cards.size() * 4];
        for (int i = 0; i < cards.size(); i++) {
            double y = up.at(number(price(cards.get(i), meter)));
            points[4 * i] = along.at(i);
            points[4 * i + 1] = y;
            points[4 * i + 2] = along.at(i + 1);
            points[4 * i + 3] = y;
        }
        svg.path(look, points, false);
        String word = meter.equals(Meter.INPUT) ? "input" : "output";
        svg.text("value", points[points.length - 2] - 2, points[points.length - 1] - 5, "end", word);
    }

    private static @Nullable Money price(RateCard card, Meter meter) {
        Rate rate = card.standardRate(meter);
        return rate == null ? null : rate.tariff().listPrice().forUnits(MILLION);
    }

    private static double number(@Nullable Money money) {
        return money == null ? 0 : money.amount().doubleValue();
    }

    private static String text(@Nullable Money money) {
        return Amounts.money(money);
    }

    private static String day(@Nullable Instant instant) {
        return instant == null
                ? "the beginning"
                : instant.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }
}
