package farthing.answers.desk;

import farthing.answers.CompareAnswer;
import farthing.answers.InputException;
import farthing.answers.question.CallText;
import farthing.answers.question.CompareQuestion;
import farthing.answers.question.ModelFilter;
import farthing.answers.words.NameWords;
import farthing.economics.quote.CallShape;
import farthing.economics.quote.Comparison.Order;
import farthing.economics.quote.TokenRatio;
import farthing.quantity.ExchangeRate;
import java.util.List;

/** What {@code compare} can be asked. */
final class CompareVerb {
    private static final long TOKENS = 1_000_000;
    private static final int TOP = 20;

    private static final Field<TokenRatio> RATIO = Field.word(
            "ratio",
            NameWords::ratio,
            "input to output tokens of a mix, such as 5:1; thresholds of long requests do not apply");
    private static final Field<Long> TOKENS_OF_MIX = Field.count(
                    "tokens", "tokens", "volume of the mix, input and output together")
            .usually("1M");
    private static final Field<Order> SORT = new Field<>(
            "sort",
            new Kind.Word<>(CompareQuestion.ORDERS, CompareQuestion::order),
            "",
            "what decides the rank; speed is tokens a second of one answer",
            "cost",
            false);
    private static final Field<Integer> ROWS = Field.rows("top", "rows to show").usually("20");
    private static final Field<Boolean> ALL = Field.flag("all", "every row, further names of one offer too");
    private static final Field<List<ExchangeRate>> FX = Field.words(
            "fx",
            NameWords::exchange,
            "what a currency is worth in another and on which day, such as EUR/USD=1.08@2026-08-21; without it"
                    + " currencies are ranked apart");

    static final Verb VERB = new Verb(
            "compare",
            "One call, or one mix of tokens, at every seller, ranked.",
            Asked.withPrices(
                    CallFields.IN,
                    CallFields.OUT,
                    CallFields.CACHED,
                    CallFields.CACHE_WRITE,
                    CallFields.CACHE_WRITE_1H,
                    CallFields.REASONING,
                    CallFields.SEARCHES,
                    CallFields.AUDIO_IN,
                    CallFields.METER,
                    RATIO,
                    TOKENS_OF_MIX,
                    FilterFields.MODELS,
                    FilterFields.PROVIDER,
                    FilterFields.MODALITY,
                    SORT,
                    CallFields.TIER,
                    CallFields.REGION,
                    ROWS,
                    ALL,
                    FX),
            CompareVerb::reply);

    private CompareVerb() {}

    private static Reply reply(Request request, Facts facts) {
        CallText typed = CallFields.call(request);
        TokenRatio ratio = request.get(RATIO);
        if (ratio != null && typed.isGiven()) {
            throw new InputException(CompareQuestion.CALL_OR_MIX);
        }
        CallShape call = ratio == null ? typed.call(false) : ratio.shape();
        ModelFilter filter = FilterFields.filter(request);
        CompareQuestion question = new CompareQuestion(
                call,
                ratio == null ? null : new CompareQuestion.Mix(ratio, request.or(TOKENS_OF_MIX, TOKENS)),
                filter,
                request.or(SORT, Order.COST),
                CallFields.served(request),
                new CompareQuestion.Rows(request.or(ROWS, TOP), request.flag(ALL)),
                request.or(FX, List.of()));
        CompareQuestion.Asked asked = question.ask(Asked.prices(request, facts));
        CompareAnswer answer = asked.answer();
        return new Reply(request.flag(Asked.EXPLAIN) ? answer.asExplanation() : answer.asTable(), asked.notes());
    }
}
