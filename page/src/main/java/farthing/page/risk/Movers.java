package farthing.page.risk;

import farthing.answers.screen.Block;
import farthing.economics.plan.Tornado;
import farthing.formats.plan.Ranking;
import farthing.page.chart.TornadoChart;
import farthing.page.html.Html;
import farthing.page.scenario.Shown;
import farthing.page.scenario.Words;
import java.util.ArrayList;
import java.util.List;

/** What moves the cost of a completed interaction, each input alone. */
record Movers(Ranking ranking) {
    /** Before the path of an input whose bar is to be explained. */
    static final String REF = "input:";

    private static final int SHOWN = 8;

    Html html() {
        Tornado tornado = ranking.tornado();
        if (tornado.bars().isEmpty()) {
            return new Html().element("p", "No input moves the cost: there is none.", "class", "card note");
        }
        List<TornadoChart.Bar> bars = new ArrayList<>();
        for (Tornado.Bar bar :
                tornado.bars().subList(0, Math.min(SHOWN, tornado.bars().size()))) {
            bars.add(bar(bar));
        }
        String reading = "A completed interaction, each input alone moved over its stated range or a fifth down and up:"
                + " what makes it cheaper is hatched; widest first.";
        return new TornadoChart("tornado", "What moves it", reading, tornado.at(), bars)
                .chart()
                .html();
    }

    private TornadoChart.Bar bar(Tornado.Bar bar) {
        return new TornadoChart.Bar(
                Words.inFull(bar.input().path()),
                Shown.number(bar.lowInput(), bar.input().unit()),
                Shown.number(bar.highInput(), bar.input().unit()),
                bar.low(),
                bar.high(),
                money(bar.low()),
                money(bar.high()),
                bar.range(),
                REF + bar.input().path());
    }

    List<Block> explain(String ref) {
        for (Tornado.Bar bar : ranking.tornado().bars()) {
            if (bar.input().path().equals(ref.substring(REF.length()))) {
                return List.of(
                        new Block.Headline(Words.inFull(bar.input().path()) + " ("
                                + bar.input().path() + ")"),
                        new Block.Note("From "
                                + Shown.number(bar.lowInput(), bar.input().unit()) + " to "
                                + Shown.number(bar.highInput(), bar.input().unit()) + " (" + range(bar)
                                + "), all other inputs at their means, a completed interaction costs "
                                + money(bar.low()) + " to " + money(bar.high()) + "."),
                        new Block.Note(
                                bar.input().source().isEmpty()
                                        ? "The figure is as typed, or as the file says."
                                        : "The figure is from: " + bar.input().source() + "."));
            }
        }
        return List.of();
    }

    private static String range(Tornado.Bar bar) {
        return bar.stated()
                ? "the 5th to the 95th percentile of its range, moved to keep a mean that stands beside it"
                : "20 % of it down and up";
    }

    private String money(double amount) {
        return Shown.rough(amount, ranking.estimate().currency());
    }
}
