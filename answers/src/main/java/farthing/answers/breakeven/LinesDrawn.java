package farthing.answers.breakeven;

import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.economics.breakeven.ApiLine;
import farthing.economics.breakeven.BreakEven;
import farthing.economics.breakeven.Study;
import farthing.quantity.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What others ask beside the fleet's stair, at volumes around where they cross. */
public record LinesDrawn(Study study, ApiDemand demand) {
    private static final List<String> GRID = List.of("0.5", "1", "2", "4");

    /** Own machines beside the least that is asked elsewhere; by themselves where nobody takes the calls. */
    public BreakEven shown() {
        BreakEven judged = study.judged();
        return judged == null ? study.told().answer() : judged;
    }

    /** Where own machines pay, in words: against the least that is asked, or only against the API; empty where they do not. */
    public String pays(BigDecimal volume) {
        BreakEven judged = study.judged();
        if (judged != null && judged.volumes().contains(volume)) {
            return "pays";
        }
        boolean api = study.apiLine() != null && study.told().answer().volumes().contains(volume);
        return api ? "pays against the API only" : "";
    }

    /** The least volume at which own machines pay: against the least that is asked, else against the API; null without one. */
    public @Nullable BigDecimal crossing() {
        BigDecimal least = study.judged() == null ? null : BreakevenSentence.least(shown());
        return least == null && study.apiLine() != null
                ? BreakevenSentence.least(study.told().answer())
                : least;
    }

    /** Parts and multiples of the volume from which own machines pay, of a node's where they never do, and the asker's own. */
    public TreeSet<BigDecimal> volumes(List<String> times) {
        BigDecimal crossing = crossing();
        BigDecimal middle = crossing == null ? shown().fleet().capacity() : crossing;
        TreeSet<BigDecimal> volumes = new TreeSet<>();
        times.forEach(each -> volumes.add(Decimals.stripped(middle.multiply(new BigDecimal(each)))));
        BigDecimal here = study.question().volume();
        if (here != null) {
            volumes.removeIf(volume -> volume.compareTo(here) == 0);
            volumes.add(here);
        }
        return volumes;
    }

    Block.Chart bars() {
        Rows rows = new Rows(study.question().volume());
        ApiLine api = study.apiLine();
        Study.Seller bought = study.bought();
        for (BigDecimal volume : volumes(GRID)) {
            rows.begin(volume, Figures.large(volume.multiply(demand.tokens())));
            if (api != null) {
                rows.add("API", api.cost(volume), Block.Bar.Kind.LESS, "");
            }
            if (bought != null) {
                rows.add(bought.provider(), bought.api().cost(volume), Block.Bar.Kind.MORE, "");
            }
            if (!study.question().needs().isServed()) {
                continue;
            }
            BigDecimal nodes = shown().fleet().nodes(volume);
            rows.add(
                    Figures.large(nodes) + (nodes.intValue() == 1 ? " node" : " nodes"),
                    shown().fleet().at(volume),
                    Block.Bar.Kind.WHOLE,
                    pays(volume));
        }
        return new Block.Chart(rows.table, rows.bars, Double.NaN);
    }

    /** The first row of a volume names it, and whether it is the asker's. */
    private static final class Rows {
        private final Table table = new Table()
                .number("tokens a year", 0)
                .text("", 0)
                .number("USD a year", 0)
                .text("", 1);
        private final List<Block.Bar> bars = new ArrayList<>();
        private final @Nullable BigDecimal here;
        private String name = "";
        private String words = "";

        Rows(@Nullable BigDecimal here) {
            this.here = here;
        }

        void begin(BigDecimal volume, String tokens) {
            name = tokens;
            words = here != null && volume.compareTo(here) == 0 ? "you are here" : "";
        }

        void add(String who, BigDecimal usd, Block.Bar.Kind kind, String pays) {
            String said = words + (words.isEmpty() || pays.isEmpty() ? "" : ", ") + pays;
            table.row(name, who, Figures.usd(usd), said);
            bars.add(new Block.Bar(0, usd.doubleValue(), kind));
            name = "";
            words = "";
        }
    }
}
