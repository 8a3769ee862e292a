package farthing.page.hosting;

import farthing.answers.InputException;
import farthing.answers.SheetTrees;
import farthing.answers.Trees;
import farthing.answers.host.HostAnswer;
import farthing.answers.host.HostedOffer;
import farthing.answers.screen.Amounts;
import farthing.answers.screen.Block;
import farthing.catalogue.hardware.Hardware;
import farthing.economics.breakeven.HostedPrices;
import farthing.economics.machine.Hosting;
import farthing.economics.quote.Quote;
import farthing.page.hosting.HostingAnswers.Hosted;
import farthing.quantity.CommonYear;
import farthing.quantity.Currency;
import farthing.quantity.Decimals;
import farthing.quantity.range.Input;
import farthing.quantity.sheet.Cell;
import farthing.rating.Explanation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why the figures of the tab are what they are.
 *
 * @param chosen machine, which others are held against
 * @param together as of {@link HostingMemory}
 */
record HostingReasons(
        Hosted hosted,
        Hardware hardware,
        String chosen,
        @Nullable Long together) {
    /** What offers are in view, and which are not. */
    static final String LISTED = "listed";

    /** What will surprise: it stands under the reason of the best offer. */
    static final String WARNINGS = "warnings";

    /** Before a row that nothing is known to be served on. */
    static final String PROBLEM = "problem@";

    /** Before a utilisation and a figure of the curve, behind them the row. */
    private static final String IDLE = "idle:";

    /** The reference of a point of the curve. */
    static String idle(Row row, String share, String figure) {
        return IDLE + share + ":" + figure + "@" + row.key();
    }

    List<Block> of(String ref) {
        int at = ref.indexOf('@');
        String what = at < 0 ? ref : ref.substring(0, at);
        String of = ref.substring(at + 1);
        return switch (what) {
            case "fit" -> new HostingMemory(hosted, hardware, together).why(of);
            case "best", WARNINGS -> answer().asExplanation().blocks();
            case "seller" -> seller();
            case LISTED -> listed();
            default -> why(row(of), what);
        };
    }

    private HostAnswer answer() {
        return hosted.answer();
    }

    private Row row(String key) {
        for (HostedOffer offer : answer().offers()) {
            Row row = new Row(offer, answer().demand().output().mean());
            if (row.key().equals(key)) {
                return row;
            }
        }
        throw new InputException("no machine '" + key + "' is in view");
    }

    private List<Block> listed() {
        HostAnswer.LeftOut left = answer().leftOut();
        return List.of(
                new Block.Tree(new Block.Node(
                        "offers that provider, region, machine and payment leave",
                        Amounts.count(answer().offers().size()),
                        List.of(
                                "the first "
                                        + Math.min(
                                                HostingTable.SHOWN,
                                                answer().offers().size())
                                        + " are shown, in the order of the column that is chosen; all where they are asked for"),
                        List.of())),
                new Block.Tree(new Block.Node(
                        "spot prices left out",
                        Amounts.count(left.spot()),
                        List.of("a spot machine can be taken away at any time: choose spot, or every way to pay"),
                        List.of())),
                new Block.Tree(new Block.Node(
                        "prices left out that a later list shows otherwise",
                        Amounts.count(left.replaced()),
                        List.of("superseded: kept in the data, never reckoned with"),
                        List.of())));
    }

    private List<Block> why(Row row, String what) {
        HostedOffer offer = row.offer();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(offer.machine() + " at " + offer.provider()
                + (offer.region().isEmpty() ? "" : ", " + offer.region()) + ", " + offer.payment()));
        if (what.equals("month")) {
            blocks.add(new Block.Tree(month(row)));
            return blocks;
        }
        if (!offer.isKnown()) {
            blocks.add(new Block.Tree(hourly(offer)));
            blocks.add(new Block.Note(offer.problem()));
            return blocks;
        }
        if (what.startsWith(HostingSame.WHY)) {
            String figure = what.substring(HostingSame.WHY.length());
            blocks.add(new HostingSame(answer(), chosen).why(offer.dear(), figure));
        } else if (what.startsWith(HostingSpot.WHY)) {
            blocks.add(HostingSpot.why(offer.dear(), what.substring(HostingSpot.WHY.length())));
        } else if (what.equals("needed")) {
            needed(blocks, offer.dear());
        } else if (what.startsWith(IDLE)) {
            idle(blocks, offer.dear(), what.substring(IDLE.length()));
        } else {
            for (Hosting hosting : offer.bounds()) {
                if (offer.bounds().size() > 1) {
                    blocks.add(new Block.Section(hosting.service().label()));
                }
                blocks.add(new Block.Tree(
                        what.equals("speed")
                                ? row.whySpeed(hosting)
                                : SheetTrees.node(hosting.why(Row.cell(hosting, what)))));
            }
        }
        offer.remarks().forEach(remark -> blocks.add(new Block.Note(remark)));
        return blocks;
    }

    private static Block.Node month(Row row) {
        HostedOffer offer = row.offer();
        Block.Node hour = offer.isKnown()
                ? SheetTrees.node(offer.dear().why(offer.dear().cost().machineHourly()))
                : hourly(offer);
        return new Block.Node(
                "a month: dollars an hour x hours of a month",
                "= " + Amounts.money(row.monthly(), Currency.USD),
                List.of(),
                List.of(
                        hour,
                        new Block.Node(
                                "hours of a month",
                                Decimals.plain(CommonYear.HOURS_OF_MONTH),
                                List.of("8,760 hours of a year / 12"),
                                List.of())));
    }

    private static Block.Node hourly(HostedOffer offer) {
        return new Block.Node(
                "an hour",
                SheetTrees.value(offer.hourly().mean(), "USD/h"),
                List.of(offer.hourly().source()),
                List.of());
    }

    /** A point of the curve: the same machine at another utilisation. */
    private static void idle(List<Block> blocks, Hosting dear, String point) {
        int colon = point.indexOf(':');
        BigDecimal share = new BigDecimal(point.substring(0, colon));
        Hosting at = dear.at(new Input("utilisation", share, "share", Input.Tag.ASSUMED, "the point of the curve"));
        Cell cell =
                switch (point.substring(colon + 1)) {
                    case "request" -> at.cost().perRequest();
                    case "output" -> at.cost().allOnOutput();
                    default -> at.cost().perMillion();
                };
        blocks.add(new Block.Tree(SheetTrees.node(at.why(cell))));
    }

    /** The utilisation from which the machine is no dearer than the cheapest seller. */
    private void needed(List<Block> blocks, Hosting dear) {
        Quote cheapest = answer().hosted().cheapest();
        if (cheapest == null) {
            return;
        }
        BigDecimal asked = perMillion(answer(), cheapest);
        BigDecimal needed = dear.breakEven(dear.cost().perMillion(), asked);
        blocks.add(new Block.Tree(new Block.Node(
                "utilisation needed: cost of a million tokens x utilisation / what the seller asks for them",
                "= " + Amounts.percent(needed),
                List.of("idle hours are paid too, so that cost goes with the inverse of the utilisation"),
                List.of(
                        SheetTrees.node(dear.why(dear.cost().perMillion())),
                        SheetTrees.node(dear.why(dear.cost().utilisation())),
                        asked(cheapest)))));
    }

    /** The least that is asked for the same weights, and everyone beside it. */
    private List<Block> seller() {
        List<Block> blocks = new ArrayList<>();
        Quote cheapest = answer().hosted().cheapest();
        if (cheapest != null) {
            blocks.add(new Block.Tree(asked(cheapest)));
        }
        blocks.addAll(answer().asTable().blocks());
        return blocks;
    }

    private Block.Node asked(Quote quote) {
        return new Block.Node(
                quote.name() + ", a million tokens of such requests",
                Amounts.money(perMillion(answer(), quote), Currency.USD),
                List.of(),
                List.of(Trees.node(Explanation.ofList(quote.name(), quote.statement()))));
    }

    /** What a seller asks for a million tokens of such requests. */
    static BigDecimal perMillion(HostAnswer answer, Quote quote) {
        BigDecimal tokens =
                answer.demand().input().mean().add(answer.demand().output().mean());
        return Decimals.quotient(HostedPrices.price(quote).movePointRight(6), tokens, 18);
    }
}
