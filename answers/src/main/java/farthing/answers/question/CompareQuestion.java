package farthing.answers.question;

import farthing.answers.CompareAnswer;
import farthing.answers.InputException;
import farthing.answers.OpenBook;
import farthing.catalogue.Family;
import farthing.catalogue.Modality;
import farthing.catalogue.ModelInfo;
import farthing.economics.quote.CallShape;
import farthing.economics.quote.Comparison;
import farthing.economics.quote.Comparison.Order;
import farthing.economics.quote.Namesakes;
import farthing.economics.quote.Quote;
import farthing.economics.quote.TokenRatio;
import farthing.quantity.ExchangeRate;
import farthing.rating.Conditions;
import farthing.rating.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which seller is cheapest, or fastest, for this call or mix?
 *
 * @param call one call; of a mix as many tokens as it has parts
 * @param mix null for one call
 * @param rates by which currencies may rank beside each other
 */
public record CompareQuestion(
        CallShape call,
        @Nullable Mix mix,
        ModelFilter filter,
        Order order,
        Served served,
        Rows rows,
        List<ExchangeRate> rates) {
    public static final String CALL_OR_MIX = "--ratio: give either a mix (--ratio, --tokens) or one call (--in, --out)";

    /** The words of {@link #order}. */
    public static final List<String> ORDERS = List.of("cost", "speed");

    public static Order order(String text) {
        return switch (text) {
            case "cost" -> Order.COST;
            case "speed" -> Order.SPEED;
            default -> throw new InputException("expected cost or speed, found '" + text + "'");
        };
    }

    /**
     * A volume of tokens at a ratio, instead of one call.
     *
     * @param tokens input and output together
     */
    public record Mix(TokenRatio ratio, long tokens) {}

    /**
     * What is shown.
     *
     * @param all every row, further names of one offer too
     */
    public record Rows(int top, boolean all) {
        int shown() {
            return all ? Integer.MAX_VALUE : top;
        }
    }

    public CompareQuestion {
        rates = List.copyOf(rates);
    }

    /** @throws InputException if nothing matches, or a currency has two rates */
    public Asked ask(OpenBook open) {
        return ask(open, filter.entries(open));
    }

    /**
     * The same of offers that were chosen otherwise; the filter then tells only whether one was asked for by name.
     *
     * @param entries in the order of the book
     */
    public Asked ask(OpenBook open, List<ModelFilter.Entry> entries) {
        requireOneTarget();
        List<Quote> quotes = new ArrayList<>();
        List<Comparison.Refusal> refused = new ArrayList<>();
        quote(open, entries, quotes, refused);
        Namesakes offers = rows.all() || filter.namesOne() ? new Namesakes(quotes, 0) : Namesakes.fold(quotes);
        Comparison comparison = Comparison.of(offers.quotes(), refused, order, rates);
        CompareAnswer answer = new CompareAnswer(
                open,
                comparison,
                call,
                mix == null ? null : mix.ratio(),
                mix == null ? 0 : mix.tokens(),
                rows.shown(),
                offers.folded());
        String region = served.noteOfRegion(
                "these offers",
                quotes.stream().map(Quote::card).filter(Objects::nonNull).toList());
        return new Asked(answer, region == null ? List.of() : List.of(region));
    }

    /**
     * @param notes what a person is told beside the answer
     */
    public record Asked(CompareAnswer answer, List<String> notes) {}

    /** A chain of rates would hide which day holds. */
    private void requireOneTarget() {
        for (int i = 0; i < rates.size(); i++) {
            ExchangeRate rate = rates.get(i);
            for (int k = 0; k < rates.size(); k++) {
                ExchangeRate other = rates.get(k);
                if (rate.from().equals(other.to()) || (k != i && rate.from().equals(other.from()))) {
                    throw new InputException("--fx: " + rate.from()
                            + " has two rates; give each currency one, all to the same currency");
                }
            }
        }
    }

    private void quote(
            OpenBook open, List<ModelFilter.Entry> entries, List<Quote> quotes, List<Comparison.Refusal> refused) {
        Conditions conditions = served.at(open.asOf());
        for (ModelFilter.Entry entry : entries) {
            List<String> exceeded = problems(call, entry.listing().info());
            if (!exceeded.isEmpty()) {
                refused.add(new Comparison.Refusal(
                        entry.provider().id() + "/" + entry.listing().id(), String.join("; ", exceeded)));
                continue;
            }
            Quote quote = Quote.of(entry.provider(), entry.listing(), call.usage(), conditions, open.contract());
            quotes.add(mix == null ? quote : withoutRequests(quote));
        }
    }

    /**
     * Plain tokens are text: what reads or writes none is no offer for them. A model of which it is said what it reads and
     * not that it writes, such as one of embeddings or a reranker, writes nothing.
     */
    public static List<String> problems(CallShape call, ModelInfo model) {
        List<Modality> outputs = model.outputs();
        if (call.output() > 0 && !outputs.contains(Modality.TEXT)) {
            if (!outputs.isEmpty()) {
                return List.of("writes " + outputs.get(0).label() + ", no text");
            }
            if (!model.inputs().isEmpty()) {
                return List.of("writes no text");
            }
        }
        if (call.input() > 0 && !model.inputs().isEmpty() && !model.inputs().contains(Modality.TEXT)) {
            return List.of("reads " + model.inputs().get(0).label() + ", no text");
        }
        return call.exceeded(model);
    }

    /** A mix does not say how many requests it makes, so that a fee a request leaves its price unknown. */
    public static Quote withoutRequests(Quote quote) {
        Statement statement = quote.statement();
        boolean fee = statement.charges().stream().anyMatch(c -> c.meter().family() == Family.REQUESTS);
        if (!fee) {
            return quote;
        }
        Statement partial = new Statement(
                Statement.Status.PARTIAL,
                statement.currency(),
                statement.list(),
                statement.contracted(),
                statement.charges(),
                statement.unpriced(),
                "has a fee per request, and a mix does not say how many requests; give --in and --out");
        return new Quote(quote.provider(), quote.listing(), quote.card(), quote.usage(), partial);
    }
}
