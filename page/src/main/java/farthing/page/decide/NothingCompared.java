package farthing.page.decide;

import farthing.catalogue.hardware.Hardware;
import farthing.page.html.Html;
import farthing.page.html.OptionWords;
import farthing.page.machine.OpenModel;
import java.math.BigDecimal;

/**
 * What stands in the place of an answer where nobody sells what machines would be held against.
 *
 * @param why as the command line says it
 */
record NothingCompared(OpenModel model, String why) implements DecideAnswers.Found {

    Html sentence() {
        return new Html().element("strong", "Nothing to compare with").text(": " + OptionWords.onPage(why) + ".");
    }

    /** What to change. */
    Html ways(Hardware hardware) {
        Html html = new Html()
                .open("section", "class", "card notice")
                .open("p")
                .text(
                        "Shorten the calls of the scenario, give it a model that has a price, or run another open model: ");
        OtherModels.buttons(html, hardware, model.name(), BigDecimal.ZERO);
        return html.close("p").close("section");
    }
}
