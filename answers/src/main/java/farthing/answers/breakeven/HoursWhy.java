package farthing.answers.breakeven;

import farthing.answers.SheetTrees;
import farthing.answers.screen.Amounts;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.economics.breakeven.BreakEvenSheet;
import farthing.economics.breakeven.Hybrid;
import farthing.economics.breakeven.Study;
import farthing.economics.plan.Numerals;
import farthing.quantity.sheet.Derivation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Why a base load on nodes, with its peaks elsewhere, costs what it does by the hours of the curve. */
record HoursWhy(Study study, Study.Peaks peaks, BigDecimal volume) {
    List<Block> blocks() {
        BreakEvenSheet sheet = study.sheet(peaks);
        Hybrid hybrid = peaks.hybrid();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Section("Base load on nodes, peaks at " + peaks.seller()));
        blocks.add(new Block.Note("A further node is worth having while the share of hours in which it is used is at"
                + " least its price over what " + peaks.seller() + " asks for all that it can serve."));
        Table shares = new Table().text("by the hours of the curve", 0).number("", 0);
        shares.row("nodes worth having", Amounts.count(hybrid.nodes()));
        shares.row("share of hours in which one must be used", Numerals.percent(hybrid.priceRatio()));
        shares.row("in which the last of them is used", Numerals.percent(hybrid.lastUsed()));
        shares.row("in which a further one would be", Numerals.percent(hybrid.nextUsed()));
        shares.row("share of requests that they serve", Numerals.percent(hybrid.own()));
        blocks.add(new Block.Grid(shares));
        add(blocks, sheet.whyShare());
        if (hybrid.nodes().signum() > 0) {
            add(blocks, sheet.whyMixed(hybrid, volume));
        }
        blocks.add(new Block.Section(peaks.seller() + " alone"));
        add(blocks, sheet.whyApi(volume));
        blocks.add(new Block.Section("Nodes for the busiest hour"));
        add(blocks, sheet.whyBusiest(volume, study.busiest()));
        return blocks;
    }

    private static void add(List<Block> blocks, Derivation why) {
        blocks.add(new Block.Tree(SheetTrees.node(why)));
    }
}
