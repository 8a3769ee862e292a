package farthing.cli.serve;

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

/** What can be taken out of the program as files. */
@Command(
        name = "export",
        customSynopsis = "farthing export site DIR [OPTION ...]",
        header = {
            "The page as a folder of files that any web server hands out.",
            "",
            "  farthing export site public",
            ""
        })
public final class Export implements Callable<Integer> {
    private final Shell shell;

    @Mixin
    @SuppressWarnings("unused") // picocli looks at the option, not at the field
    private HelpOption help = new HelpOption();

    @Spec
    private @Nullable CommandSpec spec;

    private Export(Shell shell) {
        this.shell = shell;
    }

    /** The verb with its own verb. */
    public static CommandLine command(Shell shell) {
        return new CommandLine(new Export(shell)).addSubcommand("site", new ExportSite(shell));
    }

    @Override
    public Integer call() {
        if (spec != null) {
            spec.commandLine().usage(shell.err());
        }
        return ExitCode.INPUT;
    }
}
