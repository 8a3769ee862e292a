package farthing.answers.breakeven;

import farthing.answers.screen.Amounts;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.economics.breakeven.BreakEvenSheet;
import farthing.economics.breakeven.Hybrid;
import farthing.economics.breakeven.Study;
import farthing.economics.plan.Numerals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Why a base load on nodes, with its peaks elsewhere, costs what it does by the hours of the curve. */
record HoursWhy(Study study, Study.Peaks peaks, BigDecimal volume) {
    List<Reasoned> all() {
        BreakEvenSheet sheet = study.sheet(peaks);
        Hybrid hybrid = peaks.hybrid();
        List<Reasoned> all = new ArrayList<>();
        all.add(new Reasoned("hours-needed", shares(hybrid), sheet.whyShare()));
        if (hybrid.nodes().signum() > 0) {
            all.add(new Reasoned("hours-base-load", List.of(), sheet.whyMixed(hybrid, volume)));
        }
        all.add(Reasoned.under(peaks.seller() + " alone", "hours-api", sheet.whyApi(volume)));
        all.add(Reasoned.under(
                "Nodes for the busiest hour", "hours-busiest", sheet.whyBusiest(volume, study.busiest())));
        return all;
    }

    private List<Block> shares(Hybrid hybrid) {
        Table shares = new Table().text("by the hours of the curve", 0).number("", 0);
        shares.row("nodes worth having", Amounts.count(hybrid.nodes()));
        shares.row("share of hours in which one must be used", Numerals.percent(hybrid.priceRatio()));
        shares.row("in which the last of them is used", Numerals.percent(hybrid.lastUsed()));
        shares.row("in which a further one would be", Numerals.percent(hybrid.nextUsed()));
        shares.row("share of requests that they serve", Numerals.percent(hybrid.own()));
        return List.of(
                new Block.Section("Base load on nodes, peaks at " + peaks.seller()),
                new Block.Note("A further node is worth having while the share of hours in which it is used is at"
                        + " least its price over what " + peaks.seller() + " asks for all that it can serve."),
                new Block.Grid(shares));
    }
}
