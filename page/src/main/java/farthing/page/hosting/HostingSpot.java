package farthing.page.hosting;

import farthing.answers.InputException;
import farthing.answers.SheetTrees;
import farthing.answers.host.HostAnswer;
import farthing.answers.host.HostedOffer;
import farthing.answers.screen.Amounts;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.economics.machine.Hosting;
import farthing.economics.machine.Spot;
import farthing.page.html.Blocks;
import farthing.page.html.Controls;
import farthing.page.html.Fold;
import farthing.page.html.Html;
import farthing.quantity.range.Input;
import farthing.quantity.sheet.Cell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What spot machines cost once interruptions are counted: what is paid, what is lost, who steps in. */
record HostingSpot(HostAnswer answer) {
    static final String REGION = "hosting-spot";

    /** Before a figure of a row. */
    static final String WHY = "spot:";

    private static final int SHOWN = 8;

    /** What the columns behind the names show. */
    private static final List<String> FIGURES =
            List.of("price", "demand", "discount", "taken", "year", "effective", "saving");

    static Html fold() {
        Html fields = new Html().open("div", "class", "fields");
        List<Html> all = List.of(
                Controls.field(
                        HostingKeys.SPOT_TAKEN,
                        "Taken away within a month",
                        "",
                        "A share; empty: the most that is known"),
                Controls.field(HostingKeys.SPOT_REDO, "Work lost with each", "hours", ""),
                Controls.field(HostingKeys.SPOT_FALLBACK, "On demand after each", "hours", ""));
        all.forEach(fields::add);
        return Fold.of(
                "hosting-taken",
                "What interruptions cost",
                fields.close("div").open("div", "id", REGION, "class", "slow").close("div"));
    }

    Html html() {
        Table table = new Table()
                .text("spot machine", 0)
                .text("at", 1)
                .number("spot, $/h", 0)
                .number("on demand, $/h", 0)
                .number("off", 0)
                .number("gone in a month", 0)
                .number("in a year", 1)
                .number("an hour of work", 0)
                .number("saves", 0);
        List<String> keys = new ArrayList<>();
        for (HostedOffer offer : answer.offers()) {
            if (offer.isSpot() && keys.size() < SHOWN) {
                Row row = new Row(offer, answer.demand().output().mean());
                keys.add(row.key());
                table.row(cells(offer));
            }
        }
        return keys.isEmpty()
                ? new Html()
                        .element(
                                "p",
                                "No spot machine is in view: choose how machines are paid, or type a spot price of your"
                                        + " own.",
                                "class",
                                "note")
                : Blocks.table(
                        table, (row, column) -> column < 2 ? "" : WHY + FIGURES.get(column - 2) + "@" + keys.get(row));
    }

    private static List<String> cells(HostedOffer offer) {
        Hosting hosting = offer.dear();
        Spot spot = hosting.rental().spot();
        Spot.Cells cells = hosting.spot();
        if (spot == null || cells == null) {
            throw new IllegalStateException(offer.machine() + " is no spot machine");
        }
        return List.of(
                new Row(offer, BigDecimal.ONE).machine(),
                offer.provider() + (offer.region().isEmpty() ? "" : ", " + offer.region()),
                SheetTrees.value(spot.price().mean(), "USD"),
                SheetTrees.value(spot.onDemand().mean(), "USD"),
                share(hosting, cells.discount()),
                Amounts.percent(spot.eviction().mean()),
                share(hosting, cells.withinYear()),
                SheetTrees.value(hosting.value(cells.effective()), "USD"),
                share(hosting, cells.saving()));
    }

    private static String share(Hosting hosting, Cell cell) {
        BigDecimal share = hosting.value(cell);
        return Amounts.percent(share);
    }

    /** Why a figure of a spot machine is what it is. */
    static Block why(Hosting hosting, String figure) {
        Spot spot = hosting.rental().spot();
        Spot.Cells cells = hosting.spot();
        if (spot == null || cells == null) {
            throw new InputException("explain: that machine cannot be taken away");
        }
        return switch (figure) {
            case "price" -> given(spot.price());
            case "demand" -> given(spot.onDemand());
            case "taken" -> given(spot.eviction());
            case "discount" -> new Block.Tree(SheetTrees.node(hosting.why(cells.discount())));
            case "year" -> new Block.Tree(SheetTrees.node(hosting.why(cells.withinYear())));
            case "saving" -> new Block.Tree(SheetTrees.node(hosting.why(cells.saving())));
            default -> new Block.Tree(SheetTrees.node(hosting.why(cells.effective())));
        };
    }

    private static Block given(Input input) {
        String tag = input.tag().name().toLowerCase(Locale.ROOT);
        return new Block.Tree(new Block.Node(
                input.path(),
                SheetTrees.value(input.mean(), input.unit()),
                List.of(input.source().isEmpty() ? tag : tag + ": " + input.source()),
                List.of()));
    }
}
