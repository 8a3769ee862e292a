package farthing.cli;

import farthing.answers.InputException;
import farthing.catalogue.NearestNames;
import farthing.catalogue.terms.UnknownTermException;
import farthing.cli.shell.ExitCode;
import farthing.cli.shell.Shell;
import farthing.economics.own.OwnException;
import farthing.formats.doc.FormatException;
import farthing.quantity.CurrencyMismatchException;
import farthing.server.PageSite.MissingEngineException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a person reads when something is wrong: one line, and never a stack trace unless FARTHING_DEBUG asks for it. */
final class Errors {
    /** Of a longer message, such as one that quotes a whole file given as an argument, both ends are shown. */
    private static final int LONGEST = 2_000;

    private Errors() {}

    /** The command line with this way of telling errors, its help on the shell's streams. */
    static CommandLine handledBy(Shell shell, CommandLine commandLine) {
        PrintWriter out = new PrintWriter(shell.out(), true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(shell.err(), true, StandardCharsets.UTF_8);
        int width = shell.width();
        return commandLine
                .setOut(out)
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(shell.hasColour() ? Ansi.ON : Ansi.OFF))
                .setUsageHelpWidth(width == Integer.MAX_VALUE ? 100 : Math.max(60, Math.min(width, 120)))
                .setUsageHelpLongOptionsMaxWidth(30)
                .setHelpSectionMap(HelpLines.of(commandLine))
                .setAbbreviatedOptionsAllowed(false)
                .setOverwrittenOptionsAllowed(false)
                .setParameterExceptionHandler((e, args) -> usage(shell, e))
                .setExecutionExceptionHandler((e, command, result) -> failed(shell, command, e));
    }

    private static int usage(Shell shell, ParameterException e) {
        CommandLine command = e.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        shell.err().println(name + ": " + oneLine(problem(e)));
        shell.err().println("Try '" + name + " --help'.");
        return ExitCode.INPUT;
    }

    private static String problem(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            String argument = unmatched.getUnmatched().get(0);
            List<String> known = names(e.getCommandLine(), argument.startsWith("-"));
            List<String> nearest = NearestNames.of(argument, known);
            return (argument.startsWith("-") ? "unknown option '" : "unknown argument '") + argument + "'"
                    + (nearest.isEmpty() ? "" : "; did you mean " + String.join(", ", nearest) + "?");
        }
        String message = e.getMessage();
        String conversion = "Invalid value for option '";
        if (message != null && message.startsWith(conversion)) {
            int end = message.indexOf('\'', conversion.length());
            int reason = message.indexOf("): ");
            int plain = message.indexOf("': ", conversion.length());
            int cut = reason > 0 ? reason + 3 : plain + 3;
            return message.substring(conversion.length(), end) + ": " + message.substring(cut);
        }
        return message == null ? "bad usage" : message;
    }

    private static List<String> names(CommandLine command, boolean options) {
        List<String> names = new ArrayList<>();
        if (options) {
            command.getCommandSpec().options().forEach(option -> names.addAll(List.of(option.names())));
        } else {
            names.addAll(command.getSubcommands().keySet());
        }
        return names;
    }

    private static int failed(Shell shell, CommandLine command, Exception e) {
        String name = command.getCommandSpec().qualifiedName();
        if (e instanceof MissingEngineException
                && shell.variable("FARTHING_ENGINE").equals("later")) {
            return ExitCode.NO_ENGINE;
        }
        if (!shell.variable("FARTHING_DEBUG").isEmpty()) {
            e.printStackTrace(shell.err());
        }
        if (e instanceof InputException
                || e instanceof FormatException
                || e instanceof OwnException
                || e instanceof UnknownTermException
                || e instanceof CurrencyMismatchException
                || e instanceof MissingEngineException) {
            shell.err().println(name + ": " + oneLine(e.getMessage()));
            return ExitCode.INPUT;
        }
        if (e instanceof IOException && isClosedPipe(e)) {
            return ExitCode.OK;
        }
        if (e instanceof IOException) {
            shell.err()
                    .println(name + ": a file or stream cannot be read or written: "
                            + oneLine(e.getMessage() == null ? e.toString() : e.getMessage()));
            return ExitCode.INPUT;
        }
        shell.err()
                .println(name + ": internal error: " + oneLine(e.toString())
                        + "; please report it with the command and FARTHING_DEBUG=1 output");
        return ExitCode.INTERNAL;
    }

    /** The reader of our output has gone, as {@code head} does: nothing is wrong. */
    private static boolean isClosedPipe(Exception e) {
        String message = e.getMessage();
        return message != null && (message.contains("Broken pipe") || message.contains("Stream closed"));
    }

    private static String oneLine(@org.jspecify.annotations.Nullable String text) {
        String line = text == null ? "" : text.replace("\r", "").replace('\n', ' ');
        return line.length() <= LONGEST
                ? line
                : line.substring(0, LONGEST / 2) + " ... " + line.substring(line.length() - LONGEST / 2);
    }
}
