package farthing.answers;

import farthing.answers.screen.Amounts;
import farthing.answers.screen.Answer;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.catalogue.hardware.Hardware;
import farthing.economics.machine.LeastRent;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.formats.hardware.FitDoc;
import farthing.formats.plan.DerivationDoc;
import farthing.formats.result.StatementDoc;
import farthing.serving.FitSearch;
import farthing.serving.FitWays;
import farthing.serving.IdleHold;
import farthing.serving.MemoryFit;
import farthing.serving.NominalFit;
import farthing.serving.Parameters;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer of {@code fit} for one machine. */
public final class FitAnswer {
    private static final int OTHERS_SHOWN = 6;

    private final Hardware hardware;
    private final FitSearch search;
    private final MemoryFit fit;
    private final Extras extras;

    /**
     * What else was asked for; null where it was not.
     *
     * @param nominal GB of an accelerator
     * @param parameters as the model's name has them
     * @param loadWithin seconds
     * @param idle seconds
     * @param busy seconds that a session works before it is idle
     */
    public record Extras(
            @Nullable BigDecimal nominal,
            @Nullable BigDecimal parameters,
            @Nullable BigDecimal loadWithin,
            @Nullable BigDecimal idle,
            BigDecimal busy) {}

    /** A way out with its least rent, if it is offered. */
    private record Priced(FitWays.Way way, @Nullable LeastRent rent) {}

    public FitAnswer(Hardware hardware, FitSearch search, MemoryFit fit, Extras extras) {
        this.hardware = hardware;
        this.search = search;
        this.fit = fit;
        this.extras = extras;
    }

    public Answer asTable() {
        FitWays ways = new FitWays(search, fit.deployment());
        List<MemoryFit> contexts = ways.byContext();
        List<Priced> instead = priced(ways);
        List<String> warnings = FitText.warnings(fit);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(FitText.headline(fit)));
        warnings.forEach(warning -> blocks.add(new Block.Note("Warning: " + warning + ".")));
        blocks.add(new Block.Section("The memory of one accelerator"));
        blocks.add(FitBar.of(fit));
        blocks.add(new Block.Note(FitText.layout(fit)));
        blocks.add(new Block.Section("Requests at a time by context"));
        blocks.add(new Block.Grid(byContext(contexts)));
        blocks.add(new Block.Section("What would hold it instead"));
        blocks.add(new Block.Grid(insteadTable(instead)));
        Obj document = document(warnings);
        FitText.copies(fit).forEach(line -> blocks.add(new Block.Note(line)));
        further(document).forEach(line -> blocks.add(new Block.Note(line)));
        blocks.add(new Block.Note(FitText.facts(hardware, search.overhead(), fit)));
        List<Doc> rows = new ArrayList<>();
        instead.forEach(each -> rows.add(FitDoc.way(each.way(), each.rent())));
        document.put("contexts", FitDoc.contexts(contexts)).put("instead", new Doc.Arr(rows, 0));
        return new Answer(document, "contexts", blocks);
    }

    /** Why it is so many requests, down to sources. */
    public Answer asTree() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(FitText.headline(fit)));
        blocks.add(new Block.Tree(SheetTrees.node(fit.why())));
        blocks.add(new Block.Note(FitText.facts(hardware, search.overhead(), fit)));
        Obj document = document(FitText.warnings(fit)).put("explanation", DerivationDoc.of(fit.why()));
        return new Answer(document, "", blocks);
    }

    private Obj document(List<String> warnings) {
        return FitDoc.into(FitDoc.head(hardware, search), fit).put("warnings", StatementDoc.texts(warnings));
    }

    /** Those of the same kind first, other accelerators by their rent. */
    private List<Priced> priced(FitWays ways) {
        List<Priced> priced = new ArrayList<>();
        for (FitWays.Way way : ways.instead(hardware.accelerators())) {
            priced.add(new Priced(way, LeastRent.of(hardware.offers(), way.fit().deployment())));
        }
        Comparator<Priced> order = Comparator.comparing(
                each -> each.way().change() == FitWays.Change.ACCELERATOR ? each.rent() : null, HoldersAnswer.BY_RENT);
        List<Priced> others = new ArrayList<>();
        List<Priced> same = new ArrayList<>();
        for (Priced each : priced) {
            (each.way().change() == FitWays.Change.ACCELERATOR ? others : same).add(each);
        }
        others.sort(order);
        same.addAll(others);
        return same;
    }

    private Table byContext(List<MemoryFit> contexts) {
        Table table = new Table().number("context", 0).number("GB each", 1).number("requests at a time", 0);
        boolean mean = fit.demand().output() > 0;
        if (mean) {
            table.number("on average", 0);
        }
        table.text("", 0);
        for (MemoryFit at : contexts) {
            List<String> row = new ArrayList<>();
            row.add(Amounts.count(at.demand().context()));
            row.add(FitText.gigabytes(FitDoc.whole(at)));
            row.add(Amounts.count(at.requests()));
            if (mean) {
                row.add(Amounts.count(at.meanRequests()));
            }
            row.add(at.demand().context() == fit.demand().context() ? "asked" : "");
            table.row(row);
        }
        return table;
    }

    private Table insteadTable(List<Priced> instead) {
        Table table = new Table()
                .text("instead", 0)
                .text("by", 0)
                .number("requests at a time", 0)
                .number("an hour", 0)
                .elastic("offer", 1);
        int others = 0;
        for (Priced each : instead) {
            boolean other = each.way().change() == FitWays.Change.ACCELERATOR;
            others += other ? 1 : 0;
            if (other && others > OTHERS_SHOWN) {
                continue;
            }
            LeastRent rent = each.rent();
            table.row(
                    FitText.way(each.way()),
                    each.way().change().label(),
                    Amounts.count(each.way().fit().requests()),
                    rent == null ? "" : FitText.usd(rent.hourly()),
                    rent == null ? "" : FitText.offer(rent));
        }
        return table;
    }

    /** What was asked for beside: into the document, and as lines. */
    private List<String> further(Obj document) {
        List<String> lines = new ArrayList<>();
        long positions = search.model().context();
        if (positions > fit.demand().context()) {
            MemoryFit reserved =
                    search.withDemand(fit.demand().withContext(positions)).of(fit.deployment());
            document.put("paging", FitDoc.paging(fit, reserved));
            lines.add(FitText.paging(fit, reserved));
        }
        BigDecimal idle = extras.idle();
        if (idle != null) {
            IdleHold hold = new IdleHold(fit.requests(), extras.busy(), idle);
            document.put("idle", FitDoc.idle(hold, extras.busy(), idle));
            lines.add(FitText.idle(fit, hold, extras.busy(), idle));
        }
        BigDecimal within = extras.loadWithin();
        if (within != null) {
            BigDecimal all =
                    fit.weights().multiply(BigDecimal.valueOf(fit.deployment().count()));
            document.put("load", FitDoc.load(all, within));
            lines.add(FitText.load(all, within));
        }
        BigDecimal each = extras.nominal();
        if (each != null) {
            BigDecimal typed = extras.parameters();
            BigDecimal parameters = typed == null ? BigDecimal.valueOf(new Parameters(search.model()).total()) : typed;
            NominalFit nominal = new NominalFit(
                    search.model(),
                    parameters,
                    search.weights(),
                    search.cache(),
                    each,
                    fit.deployment().count(),
                    fit.demand());
            document.put("nominal", FitDoc.nominal(nominal, parameters, each, within));
            lines.add(FitText.nominal(nominal, fit));
        }
        return lines;
    }
}
