package farthing.page.decide;

import farthing.answers.OpenBook;
import farthing.answers.PlanExplanation;
import farthing.answers.breakeven.ApiDemand;
import farthing.answers.breakeven.BreakevenAnswer;
import farthing.answers.breakeven.PlannedFile;
import farthing.answers.screen.Amounts;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.OptionSheet;
import farthing.economics.plan.Planner;
import farthing.quantity.Currency;
import farthing.quantity.Decimals;
import farthing.workload.plan.ModelChoice;
import farthing.workload.plan.PlannedCall;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of the scenario's month stands on neither side, by name. */
record StaysReason(BreakevenAnswer answer, ApiDemand.Whole whole) {
    private static final int DIGITS = 9;

    List<Block> blocks() {
        Table table = new Table().text("a month of the scenario at the API", 0).number("USD", 0);
        table.row("all of it", usd(whole.month()));
        table.row(whole.compared() + ", which is compared", usd(whole.inference()));
        table.row("stays either way", usd(whole.stays()));
        List<Block> blocks = new ArrayList<>(List.of(new Block.Grid(table)));
        PlannedFile file = answer.file();
        Estimate planned = file == null ? null : planned(file.workload());
        if (file != null && planned != null && whole.stays().signum() > 0) {
            blocks.add(new Block.Tree(new Block.Node(
                    "stays either way: the sum of",
                    "= " + usd(whole.stays()),
                    List.of(),
                    parts(file.workload(), planned))));
        }
        return blocks;
    }

    /** The same, and how the plan comes to the month. */
    List<Block> withPlan() {
        List<Block> blocks = new ArrayList<>(blocks());
        PlannedFile file = answer.file();
        Estimate planned = file == null ? null : planned(file.workload());
        if (planned != null) {
            blocks.addAll(new PlanExplanation(answer.open(), planned, "month", Integer.MAX_VALUE)
                    .asTree()
                    .blocks());
        }
        return blocks;
    }

    private List<Block.Node> parts(Workload workload, Estimate planned) {
        List<Block.Node> parts = new ArrayList<>();
        BigDecimal rest = whole.stays();
        for (PlannedCall call : workload.calls()) {
            if (call.model() != null) {
                BigDecimal month = month(planned, call.name());
                parts.add(leaf("inference of the call '" + call.name() + "', which names a model of its own", month));
                rest = rest.subtract(month);
            }
        }
        for (OptionSheet.Hidden hidden : planned.option().hidden()) {
            if (!hidden.cost().research()) {
                BigDecimal month = planned.exact().value(hidden.month());
                parts.add(leaf(hidden.cost().name(), month));
                rest = rest.subtract(month);
            }
        }
        if (Decimals.rounded(rest, DIGITS)
                        .setScale(DIGITS, java.math.RoundingMode.HALF_EVEN)
                        .signum()
                != 0) {
            parts.add(leaf("capacity that is provisioned or committed, less the calls that it serves", rest));
        }
        return parts;
    }

    private static BigDecimal month(Estimate planned, String call) {
        BigDecimal each = BigDecimal.ZERO;
        for (Estimate.Charge charge : planned.charges()) {
            each = charge.call().equals(call) ? each.add(charge.amount().amount()) : each;
        }
        return each.multiply(planned.exact().value(planned.option().arriving()));
    }

    /** At what the fleet is held against: as the workload chooses the model, else by its name. */
    private @Nullable Estimate planned(Workload workload) {
        OpenBook open = answer.open();
        Planner planner = new Planner(open.book(), open.asOf(), open.contract());
        String seller = answer.demand().against().seller();
        List<ModelChoice> choices = new ArrayList<>(workload.models());
        choices.add(new ModelChoice("", seller, ""));
        for (ModelChoice choice : choices) {
            OptionSheet option = planner.option(workload, choice);
            Estimate planned = option == null ? null : Estimate.of(option);
            if (planned != null && planned.name().equals(seller)) {
                return planned;
            }
        }
        return null;
    }

    private static Block.Node leaf(String name, BigDecimal amount) {
        return new Block.Node(name, usd(amount), List.of(), List.of());
    }

    private static String usd(BigDecimal amount) {
        return Amounts.money(Decimals.stripped(amount), Currency.USD);
    }
}
