package farthing.answers.desk;

import farthing.answers.OpenBook;
import farthing.answers.prices.ModelPricesAnswer;
import farthing.answers.prices.PriceHistoryAnswer;
import farthing.answers.prices.PriceListAnswer;
import farthing.answers.question.ModelName;

/** What {@code prices} can be asked. */
final class PriceVerbs {
    static final Verb LIST = new Verb(
            "prices",
            "Every model of the book with its standard prices.",
            Asked.unexplained(FilterFields.MODELS, FilterFields.PROVIDER, FilterFields.MODALITY),
            PriceVerbs::list);
    static final Verb SHOW = new Verb(
            "prices-show",
            "Every price of a model: tiers, thresholds, windows, regions, with sources and other quotes.",
            Asked.unexplained(CostVerb.MODEL, CostVerb.PROVIDER),
            PriceVerbs::show);
    static final Verb HISTORY = new Verb(
            "prices-history",
            "The prices of a model, period by period.",
            Asked.unexplained(CostVerb.MODEL, CostVerb.PROVIDER),
            PriceVerbs::history);

    private PriceVerbs() {}

    private static Reply list(Request request, Facts facts) {
        OpenBook open = Asked.prices(request, facts);
        return new Reply(new PriceListAnswer(open, FilterFields.filter(request).entries(open)).asTable());
    }

    private static Reply show(Request request, Facts facts) {
        ModelName model = CostVerb.model(request);
        OpenBook open = Asked.prices(request, facts);
        return new Reply(new ModelPricesAnswer(open, model.find(open.book()), model.model()).asTable());
    }

    private static Reply history(Request request, Facts facts) {
        ModelName model = CostVerb.model(request);
        OpenBook open = Asked.prices(request, facts);
        return new Reply(new PriceHistoryAnswer(open, model.find(open.book())).asTable());
    }
}
