package farthing.answers;

import farthing.answers.screen.Amounts;
import farthing.answers.screen.Answer;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.catalogue.hardware.Accelerator;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Precision;
import farthing.economics.machine.LeastRent;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.formats.hardware.FitDoc;
import farthing.formats.result.StatementDoc;
import farthing.serving.Demand;
import farthing.serving.Deployment;
import farthing.serving.FitSearch;
import farthing.serving.MemoryFit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code fit} where no machine is named: the fewest accelerators of each kind that hold the demand.
 *
 * @param weights precision of the weights on an accelerator
 */
public record HoldersAnswer(Hardware hardware, FitSearch search, Function<Accelerator, Precision> weights) {
    /** By the price of an hour; what nobody offers last. */
    static final Comparator<@Nullable LeastRent> BY_RENT =
            Comparator.nullsLast(Comparator.comparing(LeastRent::hourly));

    private record Holder(MemoryFit fit, @Nullable LeastRent rent) {}

    public Answer asTable() {
        List<Holder> holders = holders();
        List<String> warnings =
                holders.isEmpty() ? List.of() : FitText.warnings(holders.get(0).fit());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(headline(holders)));
        warnings.forEach(warning -> blocks.add(new Block.Note("Warning: " + warning + ".")));
        blocks.add(new Block.Grid(table(holders)));
        blocks.add(
                new Block.Note("The fewest accelerators that hold it, on demand and as whole machines; --on takes one"
                        + " of them apart. Facts of " + hardware.date() + "."));
        List<Doc> rows = new ArrayList<>();
        holders.forEach(holder -> rows.add(FitDoc.deployed(new Obj(0), holder.fit(), holder.rent())));
        Obj document = FitDoc.head(hardware, search.withWeights(first(holders)))
                .put("warnings", StatementDoc.texts(warnings))
                .put("holders", new Doc.Arr(rows, 0));
        return new Answer(document, "holders", blocks);
    }

    private List<Holder> holders() {
        List<Holder> holders = new ArrayList<>();
        for (Accelerator accelerator : hardware.accelerators()) {
            MemoryFit fit = search.withWeights(weights.apply(accelerator)).smallest(accelerator);
            if (fit != null) {
                holders.add(new Holder(fit, LeastRent.of(hardware.offers(), fit.deployment())));
            }
        }
        holders.sort(Comparator.<Holder, @Nullable LeastRent>comparing(Holder::rent, BY_RENT)
                .thenComparing(holder -> holder.fit().deployment().count()));
        return holders;
    }

    /** The precision on what is cheapest. */
    private Precision first(List<Holder> holders) {
        return holders.isEmpty()
                ? search.weights()
                : holders.get(0).fit().deployment().weights();
    }

    private String headline(List<Holder> holders) {
        Demand demand = search.demand();
        String what = search.model().id() + " at " + first(holders).label() + ", keys and values at "
                + search.cache().label() + ", " + Amounts.count(demand.concurrency(), "request") + " of "
                + Amounts.count(demand.context(), "token");
        if (holders.isEmpty()) {
            return "Does not fit: no " + FitSearch.MOST + " accelerators of any kind hold one copy: " + what;
        }
        Holder first = holders.get(0);
        Deployment deployment = first.fit().deployment();
        LeastRent rent = first.rent();
        return what + ": "
                + (rent == null
                        ? "held by " + FitText.machine(deployment) + "; nobody's price is known"
                        : "cheapest on " + FitText.machine(deployment) + ", " + FitText.usd(rent.hourly())
                                + " an hour at " + rent.offer().provider());
    }

    private Table table(List<Holder> holders) {
        Table table = new Table()
                .text("held by", 0)
                .number("requests at a time", 0)
                .number("free GB each", 1)
                .number("an hour", 0)
                .elastic("offer", 1);
        Precision told = first(holders);
        for (Holder holder : holders) {
            Deployment deployment = holder.fit().deployment();
            LeastRent rent = holder.rent();
            table.row(
                    deployment.count() + "x " + deployment.accelerator().name()
                            + (deployment.replicas() > 1 ? " (" + deployment.replicas() + " copies)" : "")
                            + (deployment.weights() == told
                                    ? ""
                                    : " at " + deployment.weights().label()),
                    Amounts.count(holder.fit().requests()),
                    FitText.gigabytes(holder.fit().free()),
                    rent == null ? "" : FitText.usd(rent.hourly()),
                    rent == null ? "" : FitText.offer(rent));
        }
        return table;
    }
}
