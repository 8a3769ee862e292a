package farthing.cli;

import farthing.answers.BookLine;
import farthing.answers.Trees;
import farthing.answers.screen.Amounts;
import farthing.answers.screen.Answer;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.catalogue.NameResolver;
import farthing.catalogue.Resolution;
import farthing.cli.options.BookOptions;
import farthing.cli.options.OutputOptions;
import farthing.cli.shell.Shell;
import farthing.economics.quote.CallShape;
import farthing.economics.quote.Quote;
import farthing.formats.doc.Obj;
import farthing.quantity.Money;
import farthing.rating.Conditions;
import farthing.rating.Explanation;
import farthing.rating.Statement;
import farthing.rating.Usage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What {@code farthing} alone shows: a finished example with real prices, and where to go from there. */
final class Example {
    private static final CallShape ANSWER = new CallShape(3_000, 450, 2_000, 0, 0, 0, Usage.NONE);
    private static final long ANSWERS = 100_000;
    private static final List<String> MODELS = List.of(
            "anthropic/claude-sonnet-4-6", "openai/gpt-4o", "google/gemini-2.5-flash", "deepseek/deepseek-chat");

    private Example() {}

    static int show(Shell shell) throws IOException {
        BookOptions.Open open = new BookOptions().open(shell);
        List<Quote> quotes = quotes(open);
        Table table = new Table().text("model", 0).number("an answer", 0).number("100,000 answers", 0);
        for (Quote quote : quotes) {
            Money each = quote.statement().contracted();
            if (each != null) {
                table.row(quote.name(), Amounts.money(each), Amounts.money(each.multipliedBy(ANSWERS)));
            }
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline("What does one answer of a support chat cost? 3,000 tokens in, 2,000 of them"
                + " from the prompt cache, 450 out:"));
        blocks.add(new Block.Grid(table));
        if (!quotes.isEmpty()) {
            Quote first = quotes.get(0);
            blocks.add(new Block.Note("And why:"));
            blocks.add(new Block.Tree(Trees.node(Explanation.ofList(first.name(), first.statement()))));
        }
        blocks.add(new Block.Lines(List.of(
                "Yours:  farthing cost claude-sonnet-4-6 --in 3000 --cached 2000 --out 450",
                "All:    farthing compare --in 3000 --cached 2000 --out 450",
                "Bills:  farthing rate calls.jsonl        Why:  farthing explain cost ...",
                "Help:   farthing --help, farthing cost --help, farthing glossary")));
        blocks.add(BookLine.of(open.prices()));
        new OutputOptions.Plain().write(shell, new Answer(new Obj(0), "", blocks));
        return 0;
    }

    private static List<Quote> quotes(BookOptions.Open open) {
        NameResolver names = new NameResolver(open.book());
        List<Quote> quotes = new ArrayList<>();
        for (String model : MODELS) {
            if (names.resolve(null, model) instanceof Resolution.Found found) {
                Quote quote = Quote.of(
                        found.provider(), found.listing(), ANSWER.usage(), Conditions.standardAt(open.asOf()), null);
                if (quote.statement().status() == Statement.Status.PRICED) {
                    quotes.add(quote);
                }
            }
        }
        return quotes;
    }
}
