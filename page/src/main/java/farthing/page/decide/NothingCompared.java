package farthing.page.decide;

import farthing.page.html.Html;
import farthing.page.html.OptionWords;
import farthing.page.machine.OpenModel;
import farthing.page.view.Facts;
import farthing.workload.plan.Workload;

/**
 * What stands in the place of an answer where nobody sells what machines would be held against.
 *
 * @param workload where each call may name who serves it, so that none is left to a machine
 * @param why as the command line says it
 */
record NothingCompared(OpenModel model, Workload workload, String why) implements DecideAnswers.Found {

    Html sentence() {
        return new Html().element("strong", "Nothing to compare with").text(": " + OptionWords.onPage(why) + ".");
    }

    /** What to change. */
    Html ways(Facts facts) {
        if (!workload.followsModel()) {
            return new Html()
                    .open("section", "class", "card notice")
                    .element(
                            "p",
                            "In the file of the scenario, name a model under models, and name none at the calls that"
                                    + " machines could serve.")
                    .close("section");
        }
        Html others = new OtherModels(facts, workload).buttons(model.name());
        return new Html()
                .open("section", "class", "card notice")
                .open("p")
                .text("Shorten the calls of the scenario")
                .text(others.isEmpty() ? " or give" : ", give")
                .text(" it a model that has a price")
                .text(others.isEmpty() ? "." : ", or run another open model: ")
                .add(others)
                .close("p")
                .close("section");
    }
}
