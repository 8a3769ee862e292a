package farthing.page.decide;

import farthing.answers.OpenBook;
import farthing.answers.PlanExplanation;
import farthing.answers.screen.Amounts;
import farthing.answers.screen.Block;
import farthing.economics.breakeven.ApiPrice;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.OptionSheet;
import farthing.economics.plan.Planner;
import farthing.quantity.Money;
import farthing.workload.plan.ModelChoice;
import farthing.workload.plan.PlannedCall;
import farthing.workload.plan.Workload;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a completed interaction costs what it does at a seller: the calls that a fleet would take over, and their plan. */
record PlannedPrice(OpenBook open, Workload workload) {

    /** Empty for a price that is from no plan. */
    List<Block> why(ApiPrice price) {
        Estimate planned = planned(price);
        if (planned == null) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Section("The scenario planned there"));
        blocks.add(new Block.Tree(new Block.Node(
                "a completed interaction, of what own machines would take over: its calls / share that completes",
                Amounts.money(new Money(price.request(), planned.currency())),
                List.of(),
                parts(planned))));
        blocks.add(new Block.Note("All inference of an ended interaction, calls that name a model of their own too:"));
        blocks.addAll(new PlanExplanation(open, planned, "contracted", Integer.MAX_VALUE)
                .asTree()
                .blocks());
        return blocks;
    }

    /** As the scenario chooses the model, its region too; a seller that it does not name by its name. */
    private @Nullable Estimate planned(ApiPrice price) {
        Planner planner = new Planner(open.book(), open.asOf(), open.contract());
        List<ModelChoice> choices = new ArrayList<>(workload.models());
        choices.add(new ModelChoice("", price.seller(), ""));
        for (ModelChoice choice : choices) {
            OptionSheet option = planner.option(workload, choice);
            Estimate planned = option == null ? null : Estimate.of(option);
            if (planned != null && planned.name().equals(price.seller())) {
                return planned;
            }
        }
        return null;
    }

    private List<Block.Node> parts(Estimate planned) {
        List<String> own = workload.calls().stream()
                .filter(call -> call.model() == null)
                .map(PlannedCall::name)
                .toList();
        List<Block.Node> parts = new ArrayList<>();
        for (Estimate.Charge charge : planned.charges()) {
            if (own.contains(charge.call())) {
                parts.add(leaf(charge.call() + ": " + charge.meter(), Amounts.money(charge.amount())));
            }
        }
        parts.add(leaf("interactions that complete", Amounts.percent(planned.completedShare())));
        return parts;
    }

    private static Block.Node leaf(String name, String value) {
        return new Block.Node(name, value, List.of(), List.of());
    }
}
