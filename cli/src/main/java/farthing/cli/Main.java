package farthing.cli;

import farthing.cli.prices.Prices;
import farthing.cli.serve.Export;
import farthing.cli.serve.Serve;
import farthing.cli.shell.Shell;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The root command: holds no logic, names the verbs. Only the verb that is asked for is built, for a start costs what
 * it loads.
 */
@Command(
        name = "farthing",
        customSynopsis = "farthing VERB [OPTION ...]",
        header = {
            "What does one completed AI interaction cost, and why?",
            "",
            "  farthing cost claude-sonnet-4-6 --in 1400 --out 600",
            "  farthing compare --in 1500 --out 300",
            "  farthing rate calls.jsonl",
            "  farthing plan farthing.yml",
            "  farthing breakeven llama-3.3-70b",
            "  farthing explain cost gpt-4o --in 1400 --out 600",
            "  farthing serve --open",
            ""
        },
        footer = {
            "",
            "Exit codes: 0 ok, 1 a fault of the program, 2 bad usage or input, 3 a goal out of reach,",
            "5 a price missing or stale under --strict."
        },
        mixinStandardHelpOptions = true,
        version = "farthing " + Main.VERSION)
public final class Main implements Callable<Integer> {
    static final String VERSION = "0.1.0-SNAPSHOT";

    /** Each verb and how to make its command. */
    private static final Map<String, Function<Shell, Object>> VERBS = verbs();

    private final Shell shell;

    private Main(Shell shell) {
        this.shell = shell;
    }

    private static Map<String, Function<Shell, Object>> verbs() {
        Map<String, Function<Shell, Object>> verbs = new LinkedHashMap<>();
        verbs.put("cost", shell -> new Cost(shell, false));
        verbs.put("compare", shell -> new Compare(shell, false));
        verbs.put("rate", shell -> new Rate(shell, false));
        verbs.put("init", Init::new);
        verbs.put("plan", shell -> new Plan(shell, false));
        verbs.put("solve", Solve::new);
        verbs.put("host", shell -> new Host(shell, false));
        verbs.put("tco", shell -> new Tco(shell, false));
        verbs.put("breakeven", shell -> new Breakeven(shell, false));
        verbs.put("audit", shell -> new Audit(shell, false));
        verbs.put("replay", shell -> new Replay(shell, false));
        verbs.put("report", shell -> new Report(shell, false));
        verbs.put("fit", shell -> new Fit(shell, false));
        verbs.put("prices", Prices::command);
        verbs.put("anatomy", shell -> new ModelAnatomy(shell, false));
        verbs.put("measurements", Measurements::new);
        verbs.put("gpus", shell -> new Gpus(shell, false));
        verbs.put("explain", Explain::new);
        verbs.put("serve", Serve::new);
        verbs.put("export", Export::command);
        verbs.put("completion", Completion::new);
        verbs.put("glossary", Glossary::new);
        return verbs;
    }

    static final String EXPLAINED =
            "cost, compare, rate, plan, gpus, host, fit, tco, breakeven, audit, replay, report or anatomy";

    /** Verbs that {@code explain} can derive; null for others. */
    static @Nullable Object explained(String verb, Shell shell) {
        return switch (verb) {
            case "cost" -> new Cost(shell, true);
            case "compare" -> new Compare(shell, true);
            case "rate" -> new Rate(shell, true);
            case "plan" -> new Plan(shell, true);
            case "host" -> new Host(shell, true);
            case "fit" -> new Fit(shell, true);
            case "gpus" -> new Gpus(shell, true);
            case "tco" -> new Tco(shell, true);
            case "breakeven" -> new Breakeven(shell, true);
            case "audit" -> new Audit(shell, true);
            case "replay" -> new Replay(shell, true);
            case "report" -> new Report(shell, true);
            case "anatomy" -> new ModelAnatomy(shell, true);
            default -> null;
        };
    }

    @Override
    public Integer call() throws IOException {
        return Example.show(shell);
    }

    /** The whole command line, every verb included: for help and completion. */
    static CommandLine commandLine(Shell shell) {
        CommandLine main = new CommandLine(new Main(shell));
        VERBS.forEach((name, verb) -> main.addSubcommand(name, verb.apply(shell)));
        return Errors.handledBy(shell, main);
    }

    /** Runs one command line in this process, with the books that the shell has, and returns its exit code. */
    public static int run(Shell shell, String... args) {
        if (args.length > 0 && args[0].equals("help")) {
            return args.length == 1 || args[1].startsWith("-") ? run(shell, "--help") : run(shell, args[1], "--help");
        }
        Function<Shell, Object> verb = args.length == 0 ? null : VERBS.get(args[0]);
        if (verb == null) {
            return commandLine(shell).execute(args);
        }
        Object made = verb.apply(shell);
        CommandLine command = made instanceof CommandLine group ? group : new CommandLine(made);
        // What follows "explain VERB" belongs to the verb.
        command.setStopAtPositional(args[0].equals("explain"));
        CommandLine only = new CommandLine(new Main(shell)).addSubcommand(args[0], command);
        return Errors.handledBy(shell, only).execute(args);
    }

    public static void main(String[] args) {
        System.exit(run(Shell.ofProcess(Books.INSTANCE), args));
    }
}
