package farthing.cli;

import farthing.answers.CompareAnswer;
import farthing.answers.InputException;
import farthing.catalogue.Family;
import farthing.catalogue.Modality;
import farthing.catalogue.ModelInfo;
import farthing.cli.options.BookOptions;
import farthing.cli.options.ConditionOptions;
import farthing.cli.options.ModelFilter;
import farthing.cli.options.OutputOptions;
import farthing.cli.options.Quantities;
import farthing.cli.options.ShapeOptions;
import farthing.cli.shell.Shell;
import farthing.economics.quote.CallShape;
import farthing.economics.quote.Comparison;
import farthing.economics.quote.Comparison.Order;
import farthing.economics.quote.Namesakes;
import farthing.economics.quote.Quote;
import farthing.economics.quote.TokenRatio;
import farthing.quantity.ExchangeRate;
import farthing.rating.Conditions;
import farthing.rating.Statement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which seller is cheapest, or fastest, for this call or mix? */
@Command(
        name = "compare",
        customSynopsis = "farthing compare --in N --out N | --ratio A:B --tokens N [OPTION ...]",
        header = {
            "One call, or one mix of tokens, at every seller, ranked.",
            "",
            "  farthing compare --in 1500 --out 300",
            "  farthing compare --ratio 5:1 --tokens 10M --models 'gpt-4o*,claude-*'",
            "  farthing compare --in 2000 --out 500 --models '*llama-3.3-70b*' --sort speed",
            "  farthing compare --in 8000 --out 2000 --models @reasoning --all",
            ""
        },
        sortOptions = false)
final class Compare implements Callable<Integer> {
    private final Shell shell;
    private final boolean explain;

    @Mixin
    private ShapeOptions shape = new ShapeOptions();

    @Option(
            names = "--ratio",
            paramLabel = "A:B",
            converter = Ratio.class,
            description = "input to output tokens of a mix, such as 5:1; thresholds of long requests do not apply")
    private @Nullable TokenRatio ratio;

    @Option(
            names = "--tokens",
            paramLabel = "N",
            converter = Quantities.Count.class,
            description = "volume of the mix, input and output together (default: 1M)")
    private long tokens = 1_000_000;

    @Mixin
    private ModelFilter filter = new ModelFilter();

    @Option(
            names = "--sort",
            paramLabel = "KEY",
            converter = SortKey.class,
            completionCandidates = SortKeys.class,
            description = "cost (default) or speed: tokens a second of one answer")
    private Order order = Order.COST;

    @Mixin
    private ConditionOptions served = new ConditionOptions();

    @Option(
            names = "--top",
            paramLabel = "N",
            converter = Quantities.Rows.class,
            description = "rows to show (default: 20)")
    private int top = 20;

    @Option(names = "--all", description = "show every row, further names of one offer too")
    private boolean all;

    @Option(
            names = "--fx",
            paramLabel = "FROM/TO=RATE@DAY",
            split = ",",
            converter = Quantities.Exchange.class,
            description = "what a currency is worth in another and on which day, such as EUR/USD=1.08@2026-08-21;"
                    + " without it currencies are ranked apart")
    private List<ExchangeRate> rates = new ArrayList<>();

    @Mixin
    private BookOptions books = new BookOptions();

    @Mixin
    private OutputOptions.BesideTokens output = new OutputOptions.BesideTokens();

    Compare(Shell shell, boolean explain) {
        this.shell = shell;
        this.explain = explain;
    }

    /** Reads a mix. */
    static final class Ratio implements ITypeConverter<TokenRatio> {
        @Override
        public TokenRatio convert(String text) {
            try {
                return TokenRatio.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    /** The keys, for completion. */
    static final class SortKeys extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        SortKeys() {
            super(List.of("cost", "speed"));
        }
    }

    /** Reads a sort key. */
    static final class SortKey implements ITypeConverter<Order> {
        @Override
        public Order convert(String text) {
            return switch (text) {
                case "cost" -> Order.COST;
                case "speed" -> Order.SPEED;
                default -> throw new TypeConversionException("expected cost or speed, found '" + text + "'");
            };
        }
    }

    @Override
    public Integer call() throws IOException {
        if (ratio != null && shape.isGiven()) {
            throw new InputException("--ratio: give either a mix (--ratio, --tokens) or one call (--in, --out)");
        }
        CallShape call = ratio == null ? shape.call() : ratio.shape();
        BookOptions.Open open = books.open(shell);
        requireOneTarget();
        List<Quote> quotes = new ArrayList<>();
        List<Comparison.Refusal> refused = new ArrayList<>();
        quote(open, call, quotes, refused);
        Namesakes offers = all || filter.namesOne() ? new Namesakes(quotes, 0) : Namesakes.fold(quotes);
        Comparison comparison = Comparison.of(offers.quotes(), refused, order, rates);
        CompareAnswer answer = new CompareAnswer(
                open.prices(), comparison, call, ratio, tokens, all ? Integer.MAX_VALUE : top, offers.folded());
        output.write(shell, explain ? answer.asExplanation() : answer.asTable());
        served.noteUnknownRegion(
                shell,
                "these offers",
                quotes.stream().map(Quote::card).filter(Objects::nonNull).toList());
        List<Statement> used = new ArrayList<>();
        answer.shown().forEach(quote -> used.add(quote.statement()));
        return Staleness.exitCode(shell, open, used);
    }

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

    private void quote(BookOptions.Open open, CallShape call, List<Quote> quotes, List<Comparison.Refusal> refused) {
        Conditions conditions = served.at(open.asOf());
        for (ModelFilter.Entry entry : filter.entries(open.book())) {
            List<String> exceeded = problems(call, entry.listing().info());
            if (!exceeded.isEmpty()) {
                refused.add(new Comparison.Refusal(
                        entry.provider().id() + "/" + entry.listing().id(), String.join("; ", exceeded)));
                continue;
            }
            Quote quote = Quote.of(entry.provider(), entry.listing(), call.usage(), conditions, open.contract());
            quotes.add(ratio == null ? quote : withoutRequests(quote));
        }
    }

    /**
     * Plain tokens are text: what reads or writes none is no offer for them. A model of which it is said what it reads and
     * not that it writes, such as one of embeddings or a reranker, writes nothing.
     */
    private static List<String> problems(CallShape call, ModelInfo model) {
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
    private static Quote withoutRequests(Quote quote) {
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
