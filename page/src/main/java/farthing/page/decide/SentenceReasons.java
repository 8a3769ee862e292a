package farthing.page.decide;

import farthing.answers.SheetTrees;
import farthing.answers.breakeven.BreakevenAnswer;
import farthing.answers.screen.Amounts;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.economics.breakeven.ApiPrice;
import farthing.economics.breakeven.BreakEvenSheet;
import farthing.economics.breakeven.CheaperSeller;
import farthing.economics.breakeven.Hybrid;
import farthing.economics.breakeven.Reason;
import farthing.economics.breakeven.Study;
import farthing.economics.plan.Numerals;
import farthing.quantity.CommonYear;
import farthing.quantity.Currency;
import farthing.quantity.Decimals;
import farthing.quantity.sheet.Derivation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Why the figures of the sentence are what they are, by the case that it tells. */
record SentenceReasons(BreakevenAnswer answer) {

    private Study study() {
        return answer.study();
    }

    private BreakEvenSheet shown() {
        return answer.sentence().shown().sheet();
    }

    List<Block> api(BigDecimal volume) {
        return tree(shown().whyApi(volume));
    }

    List<Block> fleet(BigDecimal volume) {
        return tree(shown().whyFleet(volume));
    }

    /** What the volume costs at who sells the same weights for less. */
    List<Block> bought(BigDecimal volume) {
        Study.Question question = study().question();
        BreakEvenSheet sheet =
                BreakEvenSheet.of(cheaper(), question.fleet(), shown().service(), question.rungs(), question.unsure());
        return tree(sheet.whyApi(volume));
    }

    /** Who sells the same weights for less. */
    ApiPrice cheaper() {
        CheaperSeller cheaper = Objects.requireNonNull(study().cheaperSeller());
        for (Study.Seller seller : study().sellers()) {
            if (seller.seller().seller().equals(cheaper.seller())) {
                return seller.seller();
            }
        }
        throw new IllegalStateException("who sells for less is one of the sellers");
    }

    /** The fleet with a team, where people are not counted. */
    List<Block> people(BigDecimal volume) {
        BigDecimal team = study().question().crew().year();
        BigDecimal fleet = shown().answer().fleet().at(volume);
        return List.of(new Block.Tree(new Block.Node(
                "the fleet with a team that runs it, a month",
                usd(month(fleet.add(team))),
                List.of("a twelfth of both: " + study().question().crew().text()),
                List.of(
                        SheetTrees.node(shown().whyFleet(volume)),
                        new Block.Node(
                                "a team, a year", usd(team), List.of("assumed: the shipped terms"), List.of())))));
    }

    /** Which nodes are worth having by the hours of the curve. */
    List<Block> hours() {
        Study.Peaks peaks = Objects.requireNonNull(study().peaks());
        Hybrid hybrid = peaks.hybrid();
        List<Block> blocks = new ArrayList<>();
        Reason reason = study().advice().reason(Reason.Code.HOURS);
        blocks.add(new Block.Headline(reason == null ? "By the hours of the curve." : reason.text() + "."));
        blocks.add(new Block.Note("A further node is worth having while the share of hours in which it is used is at"
                + " least its price over what " + peaks.seller() + " asks for all that it can serve."));
        Table shares = new Table().text("nodes", 0).number("", 0);
        shares.row("worth having", Amounts.count(hybrid.nodes()));
        shares.row("share of hours in which one must be used", Numerals.percent(hybrid.priceRatio()));
        shares.row("in which the last of them is used", Numerals.percent(hybrid.lastUsed()));
        shares.row("in which a further one would be", Numerals.percent(hybrid.nextUsed()));
        shares.row("share of requests that they serve", Numerals.percent(hybrid.own()));
        shares.row("nodes for the busiest hour", Amounts.count(hybrid.peakNodes()));
        blocks.add(new Block.Grid(shares));
        Table costs = new Table().text("", 0).number("USD a year", 0).number("USD a month", 0);
        cost(costs, "these nodes, peaks at " + peaks.seller(), hybrid.cost());
        cost(costs, peaks.seller() + " alone", hybrid.apiOnly());
        cost(costs, "nodes for the busiest hour", hybrid.ownOnly());
        blocks.add(new Block.Grid(costs));
        return blocks;
    }

    private static void cost(Table table, String name, BigDecimal yearly) {
        table.row(name, usd(yearly), usd(month(yearly)));
    }

    private static List<Block> tree(Derivation why) {
        return List.of(new Block.Tree(SheetTrees.node(why)));
    }

    private static String usd(BigDecimal amount) {
        return Amounts.money(amount, Currency.USD);
    }

    private static BigDecimal month(BigDecimal yearly) {
        return Decimals.divide(yearly, CommonYear.MONTHS);
    }
}
