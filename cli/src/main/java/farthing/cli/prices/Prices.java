package farthing.cli.prices;

import farthing.cli.options.HelpOption;
import farthing.cli.shell.ExitCode;
import farthing.cli.shell.Shell;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The books: what they hold, where it comes from, what changed. */
@Command(
        name = "prices",
        customSynopsis =
                "farthing prices list|show|history|stale|diff|verify|caches|batches|channels|import|update [OPTION ...]",
        header = {
            "The prices themselves: each with source, date and period.",
            "",
            "  farthing prices list --provider anthropic",
            "  farthing prices show gemini-2.5-pro",
            "  farthing prices import --from litellm model_prices.json -o mine.json",
            "  farthing prices diff market mine.json",
            ""
        })
public final class Prices implements Callable<Integer> {
    private final Shell shell;

    @Mixin
    @SuppressWarnings("unused") // picocli looks at the option, not at the field
    private HelpOption help = new HelpOption();

    @Spec
    private @Nullable CommandSpec spec;

    private Prices(Shell shell) {
        this.shell = shell;
    }

    /** The verb with its own verbs. */
    public static CommandLine command(Shell shell) {
        return new CommandLine(new Prices(shell))
                .addSubcommand("list", new PricesList(shell))
                .addSubcommand("show", new PricesShow(shell))
                .addSubcommand("history", new PricesHistory(shell))
                .addSubcommand("stale", new PricesStale(shell))
                .addSubcommand("diff", new PricesDiff(shell))
                .addSubcommand("verify", new PricesVerify(shell))
                .addSubcommand("caches", new PricesCaches(shell))
                .addSubcommand("batches", new PricesBatches(shell))
                .addSubcommand("channels", new PricesChannels(shell))
                .addSubcommand("import", new PricesImport(shell))
                .addSubcommand("update", new PricesUpdate(shell));
    }

    @Override
    public Integer call() {
        if (spec != null) {
            spec.commandLine().usage(shell.err());
        }
        return ExitCode.INPUT;
    }
}
