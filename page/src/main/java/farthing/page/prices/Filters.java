package farthing.page.prices;

import farthing.catalogue.ModelTier;
import farthing.catalogue.Provider;
import farthing.page.html.Controls;
import farthing.page.html.Html;
import farthing.page.html.Key;
import farthing.page.view.Facts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The controls at the left: the mix, and which models. */
final class Filters {
    /** The region of what sets ratio and size. */
    static final String LENGTHS = "prices-lengths";

    private static final String RATIOS = "1:10 1:5 1:3 1:2 1:1 2:1 3:1 4:1 5:1 7:1 10:1 15:1 20:1 50:1 100:1";
    private static final String VOLUMES = "1M 2M 5M 10M 20M 50M 100M 200M 500M 1B";
    private static final String SIZES = "200 500 1k 2k 5k 10k 20k 50k 100k 200k 500k 1M";

    private final Facts facts;
    private final Html html;
    private List<String> chosen = List.of();
    private @Nullable Html sellers;

    Filters(Facts facts, Shelf shelf) {
        this.facts = facts;
        this.html = written(shelf);
    }

    /** It depends on the book alone. */
    Html html() {
        return html;
    }

    private static Html written(Shelf shelf) {
        Html html = Controls.group(
                "The mix",
                List.of(
                        Controls.slider(PriceKeys.RATIO, "Input : output", "", "any ratio, such as 7:2", RATIOS),
                        Controls.slider(
                                PriceKeys.TOKENS, "Volume a month", "tokens", "input and output together", VOLUMES),
                        Controls.slider(
                                PriceKeys.SIZE, "One interaction", "tokens", "one call, for \u00a2 and $ / 1k", SIZES),
                        new Html()
                                .open("div", "id", LENGTHS, "class", "control")
                                .close("div")));
        html.open("fieldset", "class", "group").element("legend", "Which models");
        html.open("div", "id", "prices-tiers").close("div");
        html.open("div", "id", "prices-sellers").close("div");
        html.add(Controls.select(PriceKeys.MODALITY, "Reads or writes", modalities()));
        html.add(Controls.select(PriceKeys.CONTEXT, "Context at least", contexts()));
        List<String> hosted = shelf.hosted();
        if (!hosted.isEmpty()) {
            html.add(Controls.select(PriceKeys.HOSTED, "One open model, all its hosts", models(hosted)));
        }
        return html.close("fieldset");
    }

    private static List<Controls.Choice> modalities() {
        return List.of(
                new Controls.Choice("", "anything"),
                new Controls.Choice("image", "images"),
                new Controls.Choice("audio", "audio"),
                new Controls.Choice("video", "video"),
                new Controls.Choice("document", "documents"));
    }

    private static List<Controls.Choice> contexts() {
        return List.of(
                new Controls.Choice("", "any"),
                new Controls.Choice("32k", "32,000 tokens"),
                new Controls.Choice("128k", "128,000 tokens"),
                new Controls.Choice("200k", "200,000 tokens"),
                new Controls.Choice("1M", "1,000,000 tokens"));
    }

    private static List<Controls.Choice> models(List<String> hosted) {
        List<Controls.Choice> choices = new ArrayList<>(List.of(new Controls.Choice("", "all models")));
        hosted.forEach(model -> choices.add(new Controls.Choice(model, model)));
        return choices;
    }

    static Html tiers(Question question) {
        List<String> chosen = question.tiers().stream().map(ModelTier::label).toList();
        Html html = chips("Tier");
        for (ModelTier tier : ModelTier.values()) {
            chip(html, PriceKeys.TIERS, chosen, tier.label(), tier.label());
        }
        return html.close("div").close("div");
    }

    /** Kept while the same are chosen: they are many. */
    Html sellers(Question question) {
        Html kept = sellers;
        if (kept == null || !chosen.equals(question.sellers())) {
            chosen = question.sellers();
            kept = chips("Sellers");
            for (Provider seller : facts.open().book().providers()) {
                chip(kept, PriceKeys.SELLERS, chosen, seller.id(), seller.name());
            }
            kept.close("div").close("div");
            sellers = kept;
        }
        return kept;
    }

    private static Html chips(String title) {
        return new Html()
                .open("div", "class", "control", "role", "group", "aria-label", title)
                .element("span", title, "class", "picks-title")
                .open("div", "class", "picks");
    }

    private static void chip(Html html, Key key, List<String> chosen, String value, String title) {
        html.element(
                "button",
                title,
                "type",
                "button",
                "class",
                "pick-one",
                "id",
                key.name() + "-" + value,
                "aria-pressed",
                chosen.contains(value) ? "true" : "false",
                "data-set",
                key.name() + "=" + Link.encoded(Question.toggled(chosen, value)));
    }
}
