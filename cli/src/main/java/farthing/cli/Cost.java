package farthing.cli;

import farthing.answers.CostAnswer;
import farthing.answers.InputException;
import farthing.catalogue.RateCard;
import farthing.catalogue.Resolution;
import farthing.cli.options.BookOptions;
import farthing.cli.options.ConditionOptions;
import farthing.cli.options.MediaOptions;
import farthing.cli.options.ModelOptions;
import farthing.cli.options.OutputOptions;
import farthing.cli.options.Quantities;
import farthing.cli.options.ShapeOptions;
import farthing.cli.shell.Shell;
import farthing.economics.quote.CallShape;
import farthing.economics.quote.Quote;
import farthing.quantity.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What does one call cost? */
@Command(
        name = "cost",
        customSynopsis = "farthing cost MODEL --in N --out N [OPTION ...]",
        header = {
            "What one call costs, and why.",
            "",
            "  farthing cost claude-sonnet-4-6 --in 1400 --out 600 --calls 100k",
            "  farthing cost claude-sonnet-4-6 --in 50k --cached 80%% --out 500 --price 0.05",
            "  farthing cost gpt-4o --provider azure --in 3000 --out 400 --tier batch",
            "  farthing explain cost o3 --in 1000 --out 5k --reasoning 4k",
            ""
        },
        sortOptions = false)
final class Cost implements Callable<Integer> {
    private final Shell shell;
    private final boolean explain;

    @Mixin
    private ModelOptions model = new ModelOptions();

    @Mixin
    private ShapeOptions shape = new ShapeOptions();

    @Mixin
    private MediaOptions media = new MediaOptions();

    @Option(
            names = "--calls",
            paramLabel = "N",
            converter = Quantities.Times.class,
            description = "how many such calls, such as 100k")
    private long calls = 1;

    @Option(
            names = "--price",
            paramLabel = "AMOUNT",
            converter = Quantities.Positive.class,
            description = "what you charge a call, for the gross margin")
    private @Nullable BigDecimal price;

    @Option(
            names = "--budget",
            paramLabel = "AMOUNT",
            converter = Quantities.Positive.class,
            description = "how many such calls it buys")
    private @Nullable BigDecimal budget;

    @Mixin
    private ConditionOptions served = new ConditionOptions();

    @Mixin
    private BookOptions books = new BookOptions();

    @Mixin
    private OutputOptions.BesideTokens output = new OutputOptions.BesideTokens();

    Cost(Shell shell, boolean explain) {
        this.shell = shell;
        this.explain = explain;
    }

    @Override
    public Integer call() throws IOException {
        CallShape call = shape.call(media.isGiven());
        BookOptions.Open open = books.open(shell);
        Resolution.Found found = model.find(open.book());
        MediaOptions.Counted counted = media.count(found.listing().id(), open.asOf());
        call = call.with(counted.usage());
        List<String> exceeded = call.exceeded(found.listing().info());
        if (!exceeded.isEmpty()) {
            throw new InputException(found.provider().id() + "/"
                    + found.listing().id() + " cannot take this call: " + String.join("; ", exceeded));
        }
        Quote quote =
                Quote.of(found.provider(), found.listing(), call.usage(), served.at(open.asOf()), open.contract());
        CostAnswer answer = new CostAnswer(
                open.prices(),
                found,
                quote,
                new CostAnswer.Plan(served.tier(), calls, money(price, quote), money(budget, quote)),
                counted.notes());
        output.write(shell, explain ? answer.asExplanation() : answer.asTable());
        if (!found.otherSellers().isEmpty()) {
            shell.note("note: " + found.listing().id() + " is also sold by " + String.join(", ", found.otherSellers())
                    + "; choose with --provider");
        }
        RateCard card = quote.card();
        served.noteUnknownRegion(shell, quote.name(), card == null ? List.of() : List.of(card));
        return Staleness.exitCode(shell, open, List.of(quote.statement()));
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, Quote quote) {
        return amount == null ? null : new Money(amount, quote.statement().currency());
    }
}
