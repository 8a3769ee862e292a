package farthing.page.decide;

import farthing.answers.SheetTrees;
import farthing.answers.breakeven.BreakevenAnswer;
import farthing.answers.screen.Amounts;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.economics.breakeven.BreakEvenSheet;
import farthing.economics.breakeven.Chances;
import farthing.quantity.CommonYear;
import farthing.quantity.Decimals;
import farthing.quantity.range.Distribution;
import farthing.quantity.range.Input;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The ranges that were drawn, how often, and how a probability comes out of them. */
record ChanceReasons(BreakevenAnswer answer) {

    /** At the volume that is told. */
    List<Block> here() {
        Chances chances = chances();
        if (chances == null) {
            return certain();
        }
        Double here = chances.here();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline("At your volume: "
                + (here == null ? "not told" : Amounts.percent(Decimals.snapped(new BigDecimal(here))))));
        if (here != null) {
            blocks.add(share(here, chances.draws()));
        }
        blocks.addAll(drawn(chances));
        return blocks;
    }

    private static Block share(double here, int draws) {
        long holding = Math.round(here * draws);
        return new Block.Tree(new Block.Node(
                "share of the draws in which own machines cost no more at that volume: " + holding + " / " + draws,
                "= " + Amounts.percent(Decimals.snapped(new BigDecimal(here))),
                List.of(),
                List.of()));
    }

    /** From which volume on there is that chance. */
    List<Block> of(BigDecimal probability) {
        Chances chances = chances();
        if (chances == null) {
            return certain();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline("With a probability of " + Amounts.percent(probability)));
        blocks.add(new Block.Note("From: the least volume at which own machines cost no more in at least that share of"
                + " the draws. At every volume beyond: from where on each volume has it, up to "
                + Amounts.count(Decimals.rounded(Decimals.divide(chances.horizon(), CommonYear.MONTHS), 3))
                + " a month."));
        blocks.add(VolumesTold.of(chances, probability));
        blocks.addAll(drawn(chances));
        return blocks;
    }

    private @Nullable Chances chances() {
        return answer.study().told().chances();
    }

    private static List<Block> certain() {
        return List.of(new Block.Note("All figures are taken as certain: nothing is drawn."));
    }

    private List<Block> drawn(Chances chances) {
        BreakEvenSheet told = answer.study().told().sheet();
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Note(
                        Amounts.count(chances.draws(), "draw") + ", seed " + chances.seed()
                                + ". In each, every figure below is another one of its range as stated, and the break-even is found again."));
        blocks.add(new Block.Grid(ranges(told)));
        blocks.add(new Block.Section("Without draws"));
        blocks.add(new Block.Tree(SheetTrees.node(told.why())));
        return blocks;
    }

    private static Table ranges(BreakEvenSheet told) {
        Table table = new Table()
                .text("drawn", 0)
                .number("without draws", 0)
                .number("p5", 0)
                .number("p95", 0)
                .text("from", 0);
        for (Input input : told.sheet().inputs()) {
            Distribution range = input.uncertain();
            if (range != null) {
                table.row(
                        input.path(),
                        SheetTrees.value(input.mean(), input.unit()),
                        SheetTrees.value(rounded(range.quantile(0.05)), input.unit()),
                        SheetTrees.value(rounded(range.quantile(0.95)), input.unit()),
                        input.tag().name().toLowerCase(Locale.ROOT));
            }
        }
        return table;
    }

    private static BigDecimal rounded(double value) {
        return Decimals.rounded(new BigDecimal(value), 4);
    }
}
