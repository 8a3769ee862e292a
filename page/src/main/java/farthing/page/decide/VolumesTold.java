package farthing.page.decide;

import farthing.answers.breakeven.BreakevenAnswer;
import farthing.answers.breakeven.BreakevenSentence;
import farthing.answers.screen.Amounts;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.economics.breakeven.BreakEven;
import farthing.economics.breakeven.Chances;
import farthing.quantity.CommonYear;
import farthing.quantity.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Volumes of a break-even, which are reckoned by the year, as the page tells them: by the month, and in tokens. */
record VolumesTold(BreakevenAnswer answer) {
    static final Block NEVER = new Block.Note("Own machines pay at no volume: never.");

    private static final int DIGITS = 12;

    Block byMonth(BigDecimal yearly) {
        BigDecimal month = Decimals.divide(yearly, CommonYear.MONTHS);
        BigDecimal tokens = answer.demand().tokens();
        Table table = new Table().text("a month, a twelfth of the year", 0).number("", 0);
        table.row(unit() + "s", count(month));
        table.row("tokens of each, input and output", count(tokens));
        table.row("tokens", count(month.multiply(tokens)));
        return new Block.Grid(table);
    }

    /** From where own machines pay, by the month. */
    Block from(BreakEven found) {
        BigDecimal least = BreakevenSentence.least(found);
        return least == null ? NEVER : byMonth(least);
    }

    /** The answer explained, with its volume by the month where there is one. */
    List<Block> breakeven() {
        BigDecimal least = BreakevenSentence.least(answer.sentence().shown().answer());
        List<Block> blocks = new ArrayList<>(least == null ? List.of() : List.of(byMonth(least)));
        blocks.addAll(answer.asExplanation().blocks());
        return blocks;
    }

    /** From where own machines pay against the API, or what stands in the way, in tokens a year. */
    List<Block> pays() {
        BreakEven found = answer.study().told().answer();
        Table table = new Table()
                .text("a year", 0)
                .number(unit() + "s", 0)
                .number("tokens of each", 0)
                .number("tokens", 0);
        row(table, "own machines pay from", BreakevenSentence.least(found));
        row(table, "the API asks for as much as a machine costs", found.firstEarned());
        row(table, "a machine serves", found.fleet().capacity());
        List<Block> blocks = new ArrayList<>(List.of(new Block.Grid(table)));
        blocks.addAll(answer.asExplanation().blocks());
        return blocks;
    }

    private void row(Table table, String what, @Nullable BigDecimal yearly) {
        BigDecimal tokens = answer.demand().tokens();
        if (yearly == null) {
            table.row(what, "never", "", "");
        } else {
            table.row(what, count(yearly), count(tokens), count(yearly.multiply(tokens)));
        }
    }

    /** What was drawn for a probability, by the month. */
    static Block of(Chances chances, BigDecimal probability) {
        Table table =
                new Table().text("probability", 0).number("from, a month", 0).number("at every volume beyond", 0);
        for (Chances.Level level : chances.levels()) {
            BigDecimal of = new BigDecimal(String.valueOf(level.probability()));
            if (of.compareTo(probability) == 0) {
                table.row(Amounts.percent(of), month(level.from()), month(level.alwaysFrom()));
            }
        }
        return new Block.Grid(table);
    }

    private static String month(@Nullable Double yearly) {
        return yearly == null ? "nowhere" : count(Decimals.divide(new BigDecimal(yearly), CommonYear.MONTHS));
    }

    private String unit() {
        return answer.demand().unit();
    }

    private static String count(BigDecimal value) {
        return Amounts.count(Decimals.rounded(value, DIGITS));
    }
}
