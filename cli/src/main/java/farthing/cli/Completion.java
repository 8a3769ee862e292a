package farthing.cli;

import farthing.answers.InputException;
import farthing.cli.options.HelpOption;
import farthing.cli.shell.Shell;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;

/** Completion scripts, made from the commands themselves. */
@Command(
        name = "completion",
        customSynopsis = "farthing completion bash|zsh|fish",
        header = {
            "A script that completes verbs, options and values.",
            "",
            "  source <(farthing completion bash)",
            "  farthing completion zsh > ~/.zfunc/_farthing",
            "  farthing completion fish > ~/.config/fish/completions/farthing.fish",
            ""
        })
final class Completion implements Callable<Integer> {
    private final Shell shell;

    @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish")
    private String name = "";

    @Mixin
    @SuppressWarnings("unused") // picocli looks at the option, not at the field
    private HelpOption help = new HelpOption();

    Completion(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        CommandLine commands = Main.commandLine(shell);
        String script =
                switch (name) {
                    // The script tells zsh to read it as bash would.
                    case "bash", "zsh" -> AutoComplete.bash("farthing", commands);
                    case "fish" -> fish(commands);
                    default -> throw new InputException("expected bash, zsh or fish, found '" + name + "'");
                };
        shell.out().write(script.getBytes(StandardCharsets.UTF_8));
        return 0;
    }

    private static String fish(CommandLine main) {
        StringBuilder out = new StringBuilder("# fish completion for farthing\n");
        subcommands(out, main, "__fish_use_subcommand");
        options(out, main.getCommandSpec(), "__fish_use_subcommand");
        main.getSubcommands().forEach((verb, command) -> {
            String seen = "__fish_seen_subcommand_from " + verb;
            String inner = String.join(" ", command.getSubcommands().keySet());
            options(out, command.getCommandSpec(), seen);
            if (!inner.isEmpty()) {
                subcommands(out, command, seen + "; and not __fish_seen_subcommand_from " + inner);
                command.getSubcommands()
                        .forEach((name, sub) ->
                                options(out, sub.getCommandSpec(), seen + "; and __fish_seen_subcommand_from " + name));
            }
        });
        return out.toString();
    }

    private static void subcommands(StringBuilder out, CommandLine command, String condition) {
        command.getSubcommands().forEach((name, sub) -> {
            String[] header = sub.getCommandSpec().usageMessage().header();
            out.append("complete -c farthing -f -n '")
                    .append(condition)
                    .append("' -a ")
                    .append(name)
                    .append(" -d ")
                    .append(quoted(header.length == 0 ? "" : header[0]))
                    .append('\n');
        });
    }

    private static void options(StringBuilder out, CommandSpec command, String condition) {
        for (OptionSpec option : command.options()) {
            out.append("complete -c farthing -n '").append(condition).append('\'');
            for (String name : option.names()) {
                out.append(name.startsWith("--") ? " -l " : " -s ")
                        .append(name.substring(name.startsWith("--") ? 2 : 1));
            }
            if (option.arity().max() > 0) {
                out.append(" -r");
            }
            if (option.completionCandidates() != null) {
                out.append(" -f -a ").append(quoted(String.join(" ", option.completionCandidates())));
            }
            String[] description = option.description();
            out.append(" -d ")
                    .append(quoted(description.length == 0 ? "" : description[0]))
                    .append('\n');
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("%%", "%") + "'";
    }
}
