package farthing.page.decide;

import farthing.catalogue.hardware.Hardware;
import farthing.page.html.Html;
import farthing.page.html.OptionWords;
import farthing.page.machine.OpenModel;
import java.math.BigDecimal;

/**
 * What stands in the place of an answer where nobody sells what machines would be held against.
 *
 * @param longest tokens of a call that may come
 * @param isElsewhere each call names who serves it, and none is left to a machine
 * @param why as the command line says it
 */
record NothingCompared(OpenModel model, BigDecimal longest, boolean isElsewhere, String why)
        implements DecideAnswers.Found {

    Html sentence() {
        return new Html().element("strong", "Nothing to compare with").text(": " + OptionWords.onPage(why) + ".");
    }

    /** What to change. */
    Html ways(Hardware hardware) {
        if (isElsewhere) {
            return new Html()
                    .open("section", "class", "card notice")
                    .element(
                            "p",
                            "In the file of the scenario, name a model under models, and name none at the calls that"
                                    + " machines could serve.")
                    .close("section");
        }
        Html others = new Html();
        OtherModels.buttons(others, hardware, model.name(), longest);
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
