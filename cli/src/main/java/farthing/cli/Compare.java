package farthing.cli;

import farthing.answers.CompareAnswer;
import farthing.answers.InputException;
import farthing.answers.question.CallText;
import farthing.answers.question.CompareQuestion;
import farthing.answers.words.NameWords;
import farthing.cli.options.BookOptions;
import farthing.cli.options.ConditionOptions;
import farthing.cli.options.FilterOptions;
import farthing.cli.options.OutputOptions;
import farthing.cli.options.Quantities;
import farthing.cli.options.ShapeOptions;
import farthing.cli.shell.Shell;
import farthing.economics.quote.CallShape;
import farthing.economics.quote.Comparison.Order;
import farthing.economics.quote.TokenRatio;
import farthing.quantity.ExchangeRate;
import farthing.rating.Statement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
    private FilterOptions filter = new FilterOptions();

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
    static final class Ratio extends Quantities.Reader<TokenRatio> {
        @Override
        protected TokenRatio read(String text) {
            return NameWords.ratio(text);
        }
    }

    /** The keys, for completion. */
    static final class SortKeys extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        SortKeys() {
            super(CompareQuestion.ORDERS);
        }
    }

    /** Reads a sort key. */
    static final class SortKey extends Quantities.Reader<Order> {
        @Override
        protected Order read(String text) {
            return CompareQuestion.order(text);
        }
    }

    @Override
    public Integer call() throws IOException {
        CallText typed = shape.words();
        if (ratio != null && typed.isGiven()) {
            throw new InputException(CompareQuestion.CALL_OR_MIX);
        }
        CallShape call = ratio == null ? typed.call(false) : ratio.shape();
        BookOptions.Open open = books.open(shell);
        CompareQuestion question = new CompareQuestion(
                call,
                ratio == null ? null : new CompareQuestion.Mix(ratio, tokens),
                filter.words(),
                order,
                served.words(),
                new CompareQuestion.Rows(top, all),
                rates);
        CompareQuestion.Asked asked = question.ask(open.prices());
        CompareAnswer answer = asked.answer();
        output.write(shell, explain ? answer.asExplanation() : answer.asTable());
        for (String note : asked.notes()) {
            shell.note("note: " + note);
        }
        List<Statement> used = new ArrayList<>();
        answer.shown().forEach(quote -> used.add(quote.statement()));
        return Staleness.exitCode(shell, open, used);
    }
}
