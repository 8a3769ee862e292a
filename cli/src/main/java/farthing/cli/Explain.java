package farthing.cli;

import farthing.answers.InputException;
import farthing.cli.options.HelpOption;
import farthing.cli.shell.Shell;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Why is the number what it is? */
@Command(
        name = "explain",
        customSynopsis = "farthing explain VERB ARGUMENT ...",
        header = {
            "Any result as a derivation: units x price, the rule that chose the price, its source and date.",
            "",
            "  farthing explain cost claude-sonnet-4-6 --in 1400 --out 600",
            "  farthing explain rate calls.jsonl",
            ""
        })
final class Explain implements Callable<Integer> {
    private final Shell shell;

    @Parameters(paramLabel = "VERB ARGUMENT", arity = "0..*", description = "a verb and its arguments as usual")
    private List<String> words = new ArrayList<>();

    @Mixin
    @SuppressWarnings("unused") // picocli looks at the option, not at the field
    private HelpOption help = new HelpOption();

    Explain(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        if (words.isEmpty()) {
            throw new InputException("what is to be explained? " + Main.EXPLAINED + " with its arguments, such as"
                    + " farthing explain cost gpt-4o --in 1400 --out 600");
        }
        String verb = words.get(0);
        Object command = Main.explained(verb, shell);
        if (command == null) {
            throw new InputException("'" + verb + "' is nothing to explain; expected " + Main.EXPLAINED);
        }
        CommandLine explained = Errors.handledBy(shell, new CommandLine(command));
        explained.setCommandName("farthing explain " + verb);
        return explained.execute(words.subList(1, words.size()).toArray(new String[0]));
    }
}
