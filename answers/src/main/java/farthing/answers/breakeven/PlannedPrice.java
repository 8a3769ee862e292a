package farthing.answers.breakeven;

import farthing.answers.DerivationText;
import farthing.answers.OpenBook;
import farthing.answers.screen.Block;
import farthing.economics.breakeven.ApiPrice;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.ModelWork;
import farthing.economics.plan.OptionSheet;
import farthing.economics.plan.Planner;
import farthing.quantity.Currency;
import farthing.quantity.sheet.Derivation;
import farthing.workload.plan.ModelChoice;
import farthing.workload.plan.Workload;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a completed interaction costs what it does at a seller: the calls that a fleet would take over, as they are planned. */
record PlannedPrice(OpenBook open, Workload workload) {

    /** Empty for a seller at whom nothing is planned. */
    List<Reasoned> why(String name, ApiPrice price) {
        Estimate planned = planned(price.seller());
        if (planned == null) {
            return List.of();
        }
        Derivation why = ModelWork.why(planned);
        return List.of(new Reasoned(
                name,
                List.of(new Block.Section("The plan at " + price.seller())),
                why,
                new DerivationText(Currency.USD, Integer.MAX_VALUE).node(why, 1)));
    }

    /** As the workload chooses the model, its region too; a seller that it does not name by its name. */
    @Nullable
    Estimate planned(String seller) {
        Planner planner = new Planner(open.book(), open.asOf(), open.contract());
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
}
