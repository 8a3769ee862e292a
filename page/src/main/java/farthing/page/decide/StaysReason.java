package farthing.page.decide;

import farthing.answers.PlanExplanation;
import farthing.answers.breakeven.ApiDemand;
import farthing.answers.breakeven.BreakevenAnswer;
import farthing.answers.breakeven.PlannedFile;
import farthing.answers.screen.Amounts;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.OptionSheet;
import farthing.quantity.Currency;
import farthing.quantity.Decimals;
import farthing.workload.plan.PlannedCall;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

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
        Estimate planned = answer.demand().plan();
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
        Estimate planned = answer.demand().plan();
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
        if (rest.setScale(DIGITS, RoundingMode.HALF_EVEN).signum() != 0) {
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

    private static Block.Node leaf(String name, BigDecimal amount) {
        return new Block.Node(name, usd(amount), List.of(), List.of());
    }

    private static String usd(BigDecimal amount) {
        return Amounts.money(Decimals.stripped(amount), Currency.USD);
    }
}
