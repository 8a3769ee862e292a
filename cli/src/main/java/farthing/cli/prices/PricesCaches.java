package farthing.cli.prices;

import farthing.answers.screen.Amounts;
import farthing.answers.screen.Answer;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.cli.options.OutputOptions;
import farthing.cli.shell.ExitCode;
import farthing.cli.shell.Shell;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.formats.result.Header;
import farthing.workload.CachePolicies;
import farthing.workload.CachePolicy;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** How each provider's prompt cache works. */
@Command(
        name = "caches",
        customSynopsis = "farthing prices caches [OPTION ...]",
        header = {
            "The prompt-cache rules of the providers, dated: what replay --cache takes.",
            "",
            "  farthing prices caches",
            "  farthing replay sessions.jsonl.gz --cache anthropic-1h",
            ""
        },
        sortOptions = false)
final class PricesCaches implements Callable<Integer> {
    private final Shell shell;

    @Mixin
    private OutputOptions.Plain output = new OutputOptions.Plain();

    PricesCaches(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        Table table = new Table()
                .text("policy", 0)
                .text("lifetime", 0)
                .number("min prefix", 0)
                .number("blocks of", 1)
                .text("writes cost", 0)
                .text("storage", 1)
                .text("edition", 2)
                .elastic("source", 3);
        List<Doc> rows = new ArrayList<>();
        for (CachePolicy policy : CachePolicies.all()) {
            CachePolicy.Terms terms = policy.otherwise();
            String storage = policy.storage() ? "billed" : "";
            table.row(
                    policy.name(),
                    lifetime(terms.lifetimeMicros()),
                    minimum(policy),
                    terms.rounding() == 1 ? "" : Amounts.count(terms.rounding()),
                    writes(terms.write()),
                    storage,
                    policy.edition(),
                    policy.source());
            rows.add(new Obj(0)
                    .put("policy", policy.name())
                    .put("provider", policy.provider())
                    .put("lifetimeSeconds", terms.lifetimeMicros() / 1_000_000)
                    .put("minimumPrefix", minimum(policy))
                    .put("rounding", terms.rounding())
                    .put("writes", writes(terms.write()))
                    .put("storage", policy.storage())
                    .put("edition", policy.edition())
                    .put("source", policy.source())
                    .put("note", policy.note()));
        }
        List<Block> blocks = List.of(
                new Block.Headline("Prompt caches as providers document them"),
                new Block.Grid(table),
                new Block.Note("Ideal references beside them: 5m, 1h, inf. Prices of reads and writes are in the book:"
                        + " 'farthing prices show MODEL'."));
        Obj document = Header.of("prices caches").put("policies", new Doc.Arr(rows, 0));
        output.write(shell, new Answer(document, "policies", blocks));
        return ExitCode.OK;
    }

    private static String lifetime(long micros) {
        Duration duration = Duration.ofNanos(micros * 1000);
        return duration.toHours() > 0 ? duration.toHours() + " h" : duration.toMinutes() + " min";
    }

    /** From the least to the most that a rule of the policy asks. */
    private static String minimum(CachePolicy policy) {
        long least = policy.otherwise().minimum();
        long most = least;
        for (CachePolicy.Rule rule : policy.rules()) {
            least = Math.min(least, rule.terms().minimum());
            most = Math.max(most, rule.terms().minimum());
        }
        return least == most ? Amounts.count(least) : Amounts.count(least) + " to " + Amounts.count(most);
    }

    private static String writes(CachePolicy.Write write) {
        return switch (write) {
            case AS_INPUT -> "as input";
            case MINUTES_5 -> "5-minute write";
            case HOUR_1 -> "1-hour write";
            case OWN_PRICE -> "own price";
        };
    }
}
