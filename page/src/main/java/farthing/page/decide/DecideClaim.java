package farthing.page.decide;

import farthing.answers.ArithmeticAnswer;
import farthing.answers.InputException;
import farthing.answers.breakeven.BreakevenAnswer;
import farthing.answers.machine.PeriodicAmount;
import farthing.answers.screen.Answer;
import farthing.answers.screen.Block;
import farthing.economics.audit.BreakEven;
import farthing.page.html.Controls;
import farthing.page.html.Fold;
import farthing.page.html.Html;
import farthing.page.html.Told;
import farthing.page.machine.TypedMachine;
import farthing.page.view.State;
import farthing.quantity.CommonYear;
import farthing.quantity.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a break-even that someone claims can be true; as {@code farthing audit --break-even} does. */
record DecideClaim(State state, BreakevenAnswer answer) {
    static final String REGION = "decide-claimed";

    /** What the API would have to cost, and whether the claim holds at what it costs. */
    static final String IMPLIED = "claim:implied";

    static final String HELD = "claim:held";

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    /** The fields stand in the page once; what they say is a region. */
    static Html fold() {
        Html fields = new Html()
                .open("div", "class", "fields")
                .add(Controls.field(
                        DecideKeys.CLAIM,
                        "It is said to pay from",
                        "tokens a month",
                        "Of each accelerator, or of a machine"))
                .add(Controls.field(
                        DecideKeys.CLAIM_COST,
                        "on hardware that costs",
                        "USD",
                        "By the hour or the month; empty: the machine of this view"))
                .close("div");
        return Fold.of(
                "decide-claim",
                "Does a claimed break-even hold?",
                fields.open("div", "id", REGION).close("div"));
    }

    Html html() {
        BigDecimal tokens = tokens();
        if (tokens == null) {
            return new Html()
                    .open("p", "class", "note")
                    .text("A volume from which hardware pays says at the same time what an API would have to cost. Type"
                            + " such a volume, as ")
                    .element("kbd", "5M")
                    .text(", and a price, as ")
                    .element("kbd", "2000/month")
                    .text(".")
                    .close("p");
        }
        Html html = new Html();
        html.open("p").add(Told.of(headline(audit(tokens, null)), IMPLIED)).close("p");
        if (!answer.isTaken()) {
            return html;
        }
        return html.open("p")
                .text("At " + answer.study().question().against().seller() + ": ")
                .add(Told.of(headline(audit(tokens, price())), HELD))
                .close("p");
    }

    List<Block> why(String ref) {
        BigDecimal tokens = tokens();
        if (tokens == null) {
            throw new InputException("explain: no break-even is claimed");
        }
        List<Block> blocks = new ArrayList<>();
        if (ref.equals(HELD)) {
            blocks.addAll(audit(tokens, price()).blocks());
        }
        blocks.addAll(audit(tokens, null).blocks());
        blocks.add(new Block.Note("Hardware: " + (cost() == null ? answer.node().label() + ", " : "")
                + "as many dollars a month as 730 hours of it cost. The API: what it asks for all tokens of an"
                + " interaction, input and output together."));
        return blocks;
    }

    private static String headline(Answer audit) {
        for (Block block : audit.blocks()) {
            if (block instanceof Block.Headline headline) {
                return headline.text();
            }
        }
        throw new IllegalStateException("an audit without a headline");
    }

    private Answer audit(BigDecimal tokens, @Nullable BigDecimal price) {
        BigDecimal monthly = monthly();
        return ArithmeticAnswer.of(BreakEven.of(tokens, monthly, price), tokens, monthly, true);
    }

    private @Nullable BigDecimal tokens() {
        return TypedMachine.positive(state, DecideKeys.CLAIM);
    }

    private @Nullable PeriodicAmount cost() {
        return TypedMachine.hourly(state, DecideKeys.CLAIM_COST);
    }

    private BigDecimal monthly() {
        PeriodicAmount cost = cost();
        return cost == null
                ? answer.node().hourly().mean().multiply(CommonYear.HOURS_OF_MONTH)
                : Decimals.stripped(Decimals.divide(cost.perYear(), CommonYear.MONTHS));
    }

    /** USD for a million tokens at what the fleet is held against. */
    private BigDecimal price() {
        return Decimals.divide(
                answer.study().question().against().request().multiply(MILLION),
                answer.demand().tokens());
    }
}
