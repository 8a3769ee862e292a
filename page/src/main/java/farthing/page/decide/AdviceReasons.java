package farthing.page.decide;

import farthing.answers.SheetTrees;
import farthing.answers.breakeven.Bills;
import farthing.answers.breakeven.BreakevenAnswer;
import farthing.answers.screen.Amounts;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.economics.breakeven.ApiPrice;
import farthing.economics.breakeven.BreakEven;
import farthing.economics.breakeven.CheaperSeller;
import farthing.economics.breakeven.Crew;
import farthing.economics.breakeven.Needs;
import farthing.economics.breakeven.Reason;
import farthing.economics.breakeven.Study;
import farthing.economics.breakeven.Volumes;
import farthing.quantity.Currency;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a reason of the advice has the figures that it has: its own, then those of the answer. */
record AdviceReasons(BreakevenAnswer answer) {
    private static final String TERMS = "assumed: the shipped terms";

    List<Block> of(Reason reason) {
        List<Block> blocks = new ArrayList<>(own(reason.code()));
        blocks.addAll(new VolumesTold(answer).breakeven());
        return blocks;
    }

    /** What the answer does not derive: it has the bills, the base load, the longest call and the plans. */
    private List<Block> own(Reason.Code code) {
        return switch (code) {
            case PRICE, SERVICE -> answer.isServed() && answer.isTaken() ? price() : List.of();
            case SAME_WEIGHTS -> cheaper();
            case NO_TEAM, NO_OPERATION -> people();
            case SPOT -> spot();
            case CONTESTED -> contested();
            case NOT_SERVED, NOT_TAKEN, CLOSED_MODEL, PRIVACY, NOT_MEASURED, HOURS, BURSTY, ANOTHER_MODEL, NO_SPARE ->
                List.of();
        };
    }

    private Study study() {
        return answer.study();
    }

    private @Nullable BigDecimal here() {
        return study().question().volume();
    }

    /** At the volume that is told, the bill there stands with the others. */
    private List<Block> cheaper() {
        return here() == null ? new SellerReasons(answer, new Bills(answer).cheaper()).blocks() : List.of();
    }

    /** One of what is counted on a node and at the API; and at the volume that is told, both bills of a year. */
    private List<Block> price() {
        Table each = new Table().text("a " + answer.demand().unit(), 0).number("USD", 0);
        Table year = new Table().text("a year at your volume", 0).number("", 0);
        for (Study.Case one : study().cases()) {
            String label = study().cases().size() > 1 ? ", " + one.service().label() : "";
            BreakEven found = one.answer();
            each.row(
                    "on a node that is as full as planned" + label,
                    usd(found.fleet().least()));
            each.row("on a node that is always full" + label, usd(found.leastOfFull()));
            BigDecimal here = here();
            if (here != null) {
                year(year, label, found, here);
            }
        }
        each.row("at the API", usd(study().question().against().request()));
        return year.isEmpty() ? List.of(new Block.Grid(each)) : List.of(new Block.Grid(each), new Block.Grid(year));
    }

    private static void year(Table year, String label, BreakEven found, BigDecimal here) {
        BigDecimal own = found.fleet().at(here);
        BigDecimal api = found.api().cost(here);
        year.row("nodes" + label, Amounts.count(found.fleet().nodes(here)));
        year.row("the fleet" + label, usd(own));
        year.row("the API" + label, usd(api));
        year.row("apart" + label, usd(own.subtract(api).abs()));
        for (Volumes.Interval interval : found.volumes().intervals()) {
            if (interval.from().compareTo(here) > 0) {
                year.row(
                        "times your volume at which the fleet next pays" + label,
                        Amounts.count(Decimals.rounded(Decimals.divide(interval.from(), here), 6)));
                return;
            }
        }
    }

    private List<Block> people() {
        Crew crew = study().question().crew();
        Table table = new Table()
                .text("people who run a fleet, a year", 0)
                .number("", 0)
                .text("from", 0);
        table.row("a team", usd(crew.year()), TERMS);
        table.row("one engineer of it", usd(crew.engineer()), TERMS);
        BigDecimal paid = study().question().fleet().operation().mean();
        if (paid.signum() > 0) {
            table.row(
                    "operation",
                    usd(paid),
                    study().question().fleet().operation().source());
            table.row("in engineers", Amounts.count(Decimals.rounded(Decimals.divide(paid, crew.engineer()), 6)), "");
        }
        return List.of(new Block.Grid(table));
    }

    /** The prices on which sources differ, down to how each was chosen. */
    private List<Block> contested() {
        CheaperSeller cheaper = study().cheaperSeller();
        List<Block> blocks = new ArrayList<>(contested(study().question().against()));
        blocks.addAll(cheaper == null ? List.of() : contested(cheaper.price()));
        return blocks;
    }

    private List<Block> contested(ApiPrice price) {
        if (price.contested().isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Tree(SheetTrees.node(study().sheet(price).whyPrice())));
        blocks.addAll(answer.plan(price));
        return blocks;
    }

    /** What may become of nodes at a spot price. */
    private List<Block> spot() {
        Needs.Taken taken = answer.node().taken();
        if (taken == null) {
            return List.of();
        }
        Table table = new Table().text("a node at a spot price", 0).number("", 0);
        table.row("taken away within a year", Amounts.percent(taken.withinYear()));
        table.row("an hour of useful work, redone work and fallback included", usd(taken.hourly()));
        table.row("rise of the price within a month, as it has been", Amounts.percent(taken.rise()));
        table.row("an hour of useful work after it", usd(taken.risen()));
        return List.of(new Block.Grid(table), DecideReasons.given(answer.node().hourly()));
    }

    private static String usd(BigDecimal amount) {
        return Amounts.rounded(new Money(amount, Currency.USD));
    }
}
