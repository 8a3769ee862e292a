package farthing.answers.desk;

import farthing.answers.CostAnswer;
import farthing.answers.question.CallText;
import farthing.answers.question.CostQuestion;
import farthing.answers.question.MediaText;
import farthing.answers.question.ModelName;
import java.math.BigDecimal;

/** What {@code cost} can be asked. */
final class CostVerb {
    static final Field<String> MODEL = Field.text(
                    "model", "model, or provider/model; a bare name means its maker's own")
            .needed();
    static final Field<String> PROVIDER = Field.text("provider", "who sells it");
    private static final Field<Long> CALLS =
            Field.times("calls", "calls", "how many such calls, such as 100k").usually("1");
    private static final Field<BigDecimal> PRICE =
            Field.positive("price", "currency of the book", "what you charge a call, for the gross margin");
    private static final Field<BigDecimal> BUDGET =
            Field.positive("budget", "currency of the book", "how many such calls it buys");

    static final Verb VERB = new Verb(
            "cost",
            "What one call costs, and why.",
            Asked.withPrices(
                    MODEL,
                    PROVIDER,
                    CallFields.IN,
                    CallFields.OUT,
                    CallFields.CACHED,
                    CallFields.CACHE_WRITE,
                    CallFields.CACHE_WRITE_1H,
                    CallFields.REASONING,
                    CallFields.SEARCHES,
                    CallFields.AUDIO_IN,
                    CallFields.METER,
                    CallFields.IMAGES,
                    CallFields.DETAIL,
                    CallFields.VIDEO,
                    CallFields.AUDIO,
                    CallFields.AUDIO_OUT,
                    CALLS,
                    PRICE,
                    BUDGET,
                    CallFields.TIER,
                    CallFields.REGION),
            CostVerb::reply);

    private CostVerb() {}

    static ModelName model(Request request) {
        return new ModelName(request.need(MODEL), request.get(PROVIDER));
    }

    private static Reply reply(Request request, Facts facts) {
        CallText call = CallFields.call(request);
        MediaText media = CallFields.media(request);
        CostQuestion question = new CostQuestion(
                model(request),
                call.call(media.isGiven()),
                media,
                CallFields.served(request),
                request.or(CALLS, 1L),
                request.get(PRICE),
                request.get(BUDGET));
        CostAnswer answer = question.ask(Asked.prices(request, facts));
        return new Reply(
                request.flag(Asked.EXPLAIN) ? answer.asExplanation() : answer.asTable(), question.notes(answer));
    }
}
