package farthing.page.prices;

import farthing.answers.screen.Amounts;
import farthing.catalogue.ModelTier;
import farthing.catalogue.NearestNames;
import farthing.page.html.Html;
import farthing.page.view.State;
import java.util.ArrayList;
import java.util.List;

/** What is told where no priced offer is left, and the ways back. */
record Nothing(Reckoned reckoned, State state) {

    /** As the sentence at the top says it. */
    Html sentence() {
        Question question = reckoned.question();
        List<String> nobody = reckoned.shelf().nobody(question.sellers());
        if (!nobody.isEmpty()) {
            return new Html().text("No seller is called '" + String.join("', '", nobody) + "'.");
        }
        String asked = listed(asked(question));
        int matching = reckoned.matching().length;
        if (matching == 0 && !asked.isEmpty()) {
            return new Html().text("No offer matches " + asked + ".");
        }
        String among = asked.isEmpty() ? "" : " that matches " + asked;
        return new Html()
                .text("No offer" + among
                        + (question.isOfCalls()
                                ? " takes such a call and has a price for all of it."
                                : " has a price for all of this mix."));
    }

    private static String listed(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    private List<String> asked(Question question) {
        List<String> asked = new ArrayList<>();
        if (!question.find().isEmpty()) {
            asked.add("the search '" + state.get(PriceKeys.FIND).strip() + "'");
        }
        add(asked, "the seller", question.sellers());
        add(asked, "the tier", question.tiers().stream().map(ModelTier::label).toList());
        if (question.modality() != null) {
            asked.add(question.modality().label() + " as input or output");
        }
        if (question.context() > 0) {
            asked.add("a context of " + Amounts.count(question.context()) + " tokens");
        }
        if (!question.hosted().isEmpty()) {
            asked.add("the open model " + question.hosted());
        }
        return asked;
    }

    private static void add(List<String> asked, String what, List<String> names) {
        if (!names.isEmpty()) {
            asked.add(what + " " + String.join(" or ", names));
        }
    }

    /** In place of the rows of the table: what else may be meant, and what takes filters away. */
    Html row() {
        Html html = new Html().open("tr", "role", "row").open("td", "role", "cell", "class", "whole-row none");
        html.open("p").add(sentence()).close("p");
        meant(html);
        Question question = reckoned.question();
        if (!question.find().isEmpty()) {
            button(html, "Clear the search", "find=").text(" ");
        }
        if (!question.isOfAll()) {
            button(html, "Look among all models", "list=all").text(" ");
        }
        return button(html, "Clear all filters", "find=&sellers=&tiers=&modality=&context=&hosted=")
                .close("td")
                .close("tr");
    }

    private void meant(Html html) {
        String find = state.get(PriceKeys.FIND);
        if (find.isEmpty()) {
            return;
        }
        List<String> names = reckoned.shelf().items().stream().map(Item::name).toList();
        List<String> nearest = NearestNames.of(find, names);
        if (nearest.isEmpty()) {
            return;
        }
        html.open("p").text("Did you mean ");
        for (String name : nearest) {
            html.element(
                            "button",
                            name,
                            "type",
                            "button",
                            "class",
                            "linked",
                            "data-set",
                            PriceKeys.FIND.name() + "=" + Link.encoded(name))
                    .text(" ");
        }
        html.close("p");
    }

    private static Html button(Html html, String text, String change) {
        return html.element("button", text, "type", "button", "class", "action", "data-set", change);
    }
}
