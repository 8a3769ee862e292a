package farthing.answers;

import farthing.answers.screen.Amounts;
import farthing.answers.screen.Answer;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.catalogue.Resolution;
import farthing.catalogue.ServiceTier;
import farthing.economics.quote.Quote;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.formats.result.ExplanationDoc;
import farthing.formats.result.Header;
import farthing.formats.result.StatementDoc;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import farthing.rating.Charge;
import farthing.rating.Explanation;
import farthing.rating.Statement;
import farthing.rating.UnpricedUnits;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code cost}: what one call costs at one seller.
 *
 * @param notes how media were counted
 */
public record CostAnswer(OpenBook open, Resolution.Found found, Quote quote, Plan plan, List<String> notes) {

    /**
     * What the caller plans with such calls.
     *
     * @param calls how many
     * @param price that the caller's own customer pays a call, or null
     * @param budget to spend, or null
     */
    public record Plan(
            ServiceTier tier,
            long calls,
            @Nullable Money price,
            @Nullable Money budget) {}

    public Answer asTable() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(headline()));
        blocks.add(new Block.Grid(charges()));
        volume().forEach(line -> blocks.add(new Block.Note(line)));
        blocks.add(BookLine.of(open));
        return new Answer(document(), "charges", unpricedAndTotal(), blocks);
    }

    /** The same as a derivation. */
    public Answer asExplanation() {
        Explanation explanation = explanation();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Tree(Trees.node(explanation)));
        if (differs() && open.contract() != null) {
            blocks.add(new Block.Note("Under contract " + open.contract().name() + ": "
                    + Amounts.money(statement().contracted()) + "; the tree adds up list prices."));
        }
        volume().forEach(line -> blocks.add(new Block.Note(line)));
        blocks.add(BookLine.of(open));
        Obj document = document().put("explanation", ExplanationDoc.of(explanation));
        return new Answer(document, "charges", unpricedAndTotal(), blocks);
    }

    private Explanation explanation() {
        return Explanation.ofList(quote.name() + ", one call", quote.statement());
    }

    private Statement statement() {
        return quote.statement();
    }

    private String headline() {
        String who = modelName() + " at " + quote.provider().name()
                + (plan.tier() == ServiceTier.STANDARD ? "" : ", " + plan.tier().label());
        return switch (statement().status()) {
            case PRICED -> Amounts.money(statement().contracted()) + " per call, " + who + contractedNote();
            case PARTIAL ->
                "PARTIAL: at least " + Amounts.money(statement().contracted()) + " per call, " + who
                        + "; not everything has a price";
            case UNPRICED -> "UNPRICED: " + who + ": " + statement().reason();
        };
    }

    private String modelName() {
        String name = quote.listing().info().name();
        return name.isEmpty() ? quote.listing().id() : name;
    }

    private String contractedNote() {
        return differs() && open.contract() != null
                ? " under contract " + open.contract().name() + " (list "
                        + Amounts.money(statement().list()) + ")"
                : "";
    }

    private boolean differs() {
        return statement().list() != null
                && !statement().list().equals(statement().contracted());
    }

    private Table charges() {
        Table table = new Table()
                .text("meter", 0)
                .number("units", 0)
                .number("price", 0)
                .number("amount", 0)
                .number("contracted", 0)
                .elastic("why", 1);
        for (Charge charge : statement().charges()) {
            table.row(
                    charge.meter().name(),
                    Amounts.count(charge.units()),
                    Amounts.price(charge.price(), charge.meter()),
                    Amounts.money(charge.amount()),
                    differs() ? Amounts.money(charge.contracted()) : "",
                    String.join("; ", charge.basis()));
        }
        for (UnpricedUnits units : statement().unpriced()) {
            table.row(units.meter().name(), Amounts.count(units.units()), "unknown", "unknown", "", units.reason());
        }
        if (statement().list() != null && statement().charges().size() > 1) {
            table.row(
                    "total",
                    "",
                    "",
                    Amounts.money(statement().list()),
                    differs() ? Amounts.money(statement().contracted()) : "",
                    "");
        }
        return table;
    }

    /** Rows behind the charges, so that CSV and NDJSON tell what is missing and what it all adds up to. */
    private List<Doc> unpricedAndTotal() {
        List<Doc> rows =
                new ArrayList<>(StatementDoc.unpriced(statement().unpriced()).items());
        rows.add(new Obj(0)
                .put("meter", "total")
                .put("amount", StatementDoc.amount(statement().list()))
                .put("contracted", StatementDoc.amount(statement().contracted()))
                .put("status", statement().status().name())
                .put("currency", statement().currency().code())
                .put("provider", quote.provider().id())
                .put("model", quote.listing().id()));
        return rows;
    }

    private List<String> volume() {
        List<String> lines = new ArrayList<>();
        notes.forEach(note -> lines.add("Counted: " + note + "."));
        Money each = statement().contracted();
        if (each == null) {
            return lines;
        }
        long calls = plan.calls();
        Money price = plan.price();
        Money budget = plan.budget();
        String least = statement().status() == Statement.Status.PARTIAL ? "at least " : "";
        if (calls != 1) {
            lines.add(Amounts.count(calls) + " calls: " + least + Amounts.money(each.multipliedBy(calls)));
        }
        if (price != null) {
            Money margin = price.minus(each);
            lines.add("At a price of " + Amounts.money(price) + " a call: gross margin " + Amounts.money(margin) + ", "
                    + Amounts.percent(share(margin, price)) + ".");
        }
        if (budget != null && !each.isZero()) {
            lines.add(Amounts.money(budget) + " buys " + Amounts.count(bought(budget, each)) + " such calls.");
        }
        return lines;
    }

    private static BigDecimal bought(Money budget, Money each) {
        return budget.amount().divideToIntegralValue(each.amount());
    }

    private static BigDecimal share(Money part, Money whole) {
        return Decimals.divide(part.amount(), whole.amount());
    }

    private Obj document() {
        Obj document = Header.of("cost", open.book().info(), open.asOf(), open.today())
                .put("provider", quote.provider().id())
                .put("model", quote.listing().id())
                .put("name", modelName())
                .put("tier", plan.tier().label())
                .put("usage", StatementDoc.usage(quote.usage()));
        StatementDoc.into(document, statement()).put("calls", plan.calls());
        document.put("listTotal", times(statement().list()))
                .put("contractedTotal", times(statement().contracted()));
        Money price = plan.price();
        Money budget = plan.budget();
        Money each = statement().contracted();
        if (budget != null && each != null && !each.isZero()) {
            document.put("budget", budget.text()).put("budgetBuys", StatementDoc.number(bought(budget, each)));
        }
        if (price != null && each != null) {
            Money margin = price.minus(each);
            document.put("price", price.text())
                    .put("margin", margin.text())
                    .put("marginShare", Decimals.plain(share(margin, price)));
        }
        document.put("otherSellers", StatementDoc.texts(found.otherSellers()));
        return document.put(
                "notes",
                StatementDoc.texts(
                        quote.card() == null ? List.of() : quote.card().notes()));
    }

    private Doc times(@Nullable Money each) {
        return StatementDoc.amount(each == null ? null : each.multipliedBy(plan.calls()));
    }
}
