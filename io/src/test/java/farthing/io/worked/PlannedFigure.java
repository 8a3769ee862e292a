package farthing.io.worked;

import farthing.catalogue.PriceBook;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.OptionSheet;
import farthing.economics.plan.Planner;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.Obj;
import farthing.formats.workload.WorkloadReader;
import farthing.quantity.Money;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a plan at the prices of the guide: {@code {plan: WORKLOAD, figure: NAME, option?: 0, cards?: {NAME: PRICES}}},
 * the workload as in a workload file, its models as {@code provider/id}, or {@code claimed/NAME} for its own cards.
 *
 * @param name of the figure, as in the JSON of a plan; or {@code interactions}; or {@code input}, tokens of an interaction
 * @param option of its models, counted from 0
 */
record PlannedFigure(Workload workload, String name, int option, PriceBook book) implements Figure {

    static PlannedFigure read(Doc doc) {
        Fields fields = Fields.of(doc, "");
        Doc workload = fields.required("plan");
        Obj cards = Doc.asObject(fields.optional("cards"));
        Long option = fields.count("option");
        PlannedFigure figure = new PlannedFigure(
                WorkloadReader.read(workload),
                fields.text("figure"),
                option == null ? 0 : Math.toIntExact(option),
                PlannedBill.guide(cards == null ? new Obj(0) : cards));
        fields.end();
        return figure;
    }

    @Override
    public BigDecimal value() {
        if (name.equals("interactions")) {
            return workload.traffic().meanInteractions();
        }
        OptionSheet sheet = new Planner(book, WorkedBill.NOON, null)
                .plan(workload)
                .options()
                .get(option);
        Estimate estimate = Estimate.of(sheet);
        if (!estimate.isPriced()) {
            throw new IllegalStateException("without a price: " + sheet.unpriced());
        }
        return Objects.requireNonNull(
                switch (name) {
                    case "list" -> estimate.list().amount();
                    case "perCall" -> amount(estimate.call());
                    case "perEnded" -> amount(estimate.ended());
                    case "perCompleted" -> amount(estimate.completed());
                    case "perCorrect" -> amount(estimate.correct());
                    case "perUser" -> amount(estimate.user());
                    case "month" -> estimate.month().amount();
                    case "year" -> estimate.year().amount();
                    case "revenue" -> amount(estimate.revenue());
                    case "margin" -> estimate.margin();
                    case "completedShare" -> estimate.completedShare();
                    case "hitRate" -> estimate.hitRate();
                    case "callsPerInteraction" -> estimate.exact().value(sheet.callsMade());
                    default -> throw new IllegalArgumentException("no figure of a plan is called '" + name + "'");
                },
                name);
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }
}
