package farthing.page.hosting;

import farthing.answers.InputException;
import farthing.answers.SheetTrees;
import farthing.answers.host.HostAnswer;
import farthing.answers.host.HostedOffer;
import farthing.answers.screen.Amounts;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.economics.machine.Hosting;
import farthing.page.html.Blocks;
import farthing.page.html.Fold;
import farthing.page.html.Html;
import farthing.quantity.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How many of other machines do the work of the chosen one, and what an hour of them is worth at most. */
record HostingSame(HostAnswer answer, String chosen) {
    static final String REGION = "hosting-same";

    /** Before a figure of a row. */
    static final String WHY = "same:";

    private static final int SHOWN = 10;
    private static final int DIGITS = 3;

    private static final List<String> FIGURES = List.of("machines", "hourly", "worth");

    static Html fold() {
        return Fold.of(
                "hosting-others",
                "The same work on other machines",
                new Html().open("div", "id", REGION, "class", "slow").close("div"));
    }

    /** The offer that others are held against: the first of the chosen machine that is known to serve. */
    private @Nullable HostedOffer reference() {
        for (HostedOffer offer : answer.offers()) {
            if (offer.isKnown() && row(offer).machine().equals(chosen)) {
                return offer;
            }
        }
        return null;
    }

    private Row row(HostedOffer offer) {
        return new Row(offer, answer.demand().output().mean());
    }

    Html html() {
        HostedOffer reference = reference();
        if (reference == null) {
            return new Html().element("p", "What the chosen machine could serve is not known.", "class", "note");
        }
        List<HostedOffer> others = others();
        Table table = new Table()
                .text("machine", 0)
                .text("at", 1)
                .number("for the work of one", 0)
                .number("$/h of each", 0)
                .number("worth at most, $/h", 0)
                .text("", 0);
        for (HostedOffer other : others) {
            BigDecimal hourly = row(other).hourly();
            BigDecimal worth = other.dear().losesAbove(reference.dear());
            table.row(
                    row(other).machine(),
                    other.provider(),
                    Amounts.count(Decimals.rounded(other.dear().machinesForOne(reference.dear()), DIGITS)),
                    SheetTrees.value(hourly, "USD"),
                    SheetTrees.value(worth, "USD"),
                    (hourly.compareTo(worth) > 0 ? "dearer" : "no dearer")
                            + (other.isBound() ? ", if it reached its bound" : ""));
        }
        return new Html()
                .open("p", "class", "note")
                .text("Beside one " + reference.machine() + " at " + reference.provider() + ", ")
                .add(HostingTable.dollars(
                        row(reference).hourly(), "hourly@" + row(reference).key()))
                .text(" an hour. A slower machine is needed more often: above what it is worth it loses.")
                .close("p")
                .add(Blocks.table(
                        table,
                        (row, column) -> column < 2 || column > 4
                                ? ""
                                : WHY + FIGURES.get(column - 2) + "@"
                                        + row(others.get(row)).key()));
    }

    /** The first of each other machine. */
    private List<HostedOffer> others() {
        Set<String> seen = new TreeSet<>(List.of(chosen));
        List<HostedOffer> others = new ArrayList<>();
        for (HostedOffer offer : answer.offers()) {
            if (offer.isKnown() && others.size() < SHOWN && seen.add(row(offer).machine())) {
                others.add(offer);
            }
        }
        return others;
    }

    /** Why a figure of a machine is what it is. */
    Block why(Hosting other, String figure) {
        HostedOffer reference = reference();
        if (reference == null) {
            throw new InputException("explain: what the chosen machine could serve is not known");
        }
        Hosting one = reference.dear();
        Block.Node mine = SheetTrees.node(other.why(other.cost().feasible()));
        Block.Node its = SheetTrees.node(one.why(one.cost().feasible()));
        return new Block.Tree(
                switch (figure) {
                    case "machines" ->
                        new Block.Node(
                                "machines that do the work of one " + reference.machine()
                                        + ": its requests an hour / those of this one",
                                "= " + Decimals.plain(Decimals.rounded(other.machinesForOne(one), DIGITS)),
                                List.of(),
                                List.of(its, mine));
                    case "worth" ->
                        new Block.Node(
                                "an hour is worth at most: what one of " + reference.machine()
                                        + " costs x requests of this one / its requests",
                                "= " + SheetTrees.value(other.losesAbove(one), "USD/h"),
                                List.of("above it the same requests cost more here"),
                                List.of(SheetTrees.node(one.why(one.cost().machineHourly())), mine, its));
                    default -> SheetTrees.node(other.why(other.cost().machineHourly()));
                });
    }
}
