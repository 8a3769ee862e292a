package farthing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.cli.shell.Shell;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Documents show what the program does: every {@code $ ./farthing ...} in a console block is run, with the shipped
 * books and the tests' clock, and compared with the lines below it. {@code -Dupdate} rewrites them. Where these end in
 * {@code ...}, the rest of the output is left out.
 */
class ReadmeTest {
    private static final Path ROOT = Path.of("..");

    /** Words that follow {@code farthing prices}. */
    private static final List<String> PRICES = List.of("show", "history", "diff", "import");

    static List<String> documents() {
        return List.of("README.md", "docs/tested-output.md");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void consoleBlocksShowWhatTheProgramSays(String name) throws IOException {
        Path file = ROOT.resolve(name);
        String text = Files.readString(file);
        StringBuilder actual = new StringBuilder();
        boolean console = false;
        boolean printed = false;
        List<String> lines = List.of(text.split("(?<=\n)"));
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            if (!console) {
                actual.append(line);
                console = line.startsWith("```console");
                printed = false;
            } else if (line.startsWith("```")) {
                actual.append(line);
                console = false;
            } else if (line.startsWith("$ ./farthing")) {
                actual.append(printed ? "\n" : "")
                        .append(line)
                        .append(shown(run(line.substring(12).strip()), lines, at + 1));
                printed = true;
            }
        }
        if (System.getProperty("update") != null) {
            Files.writeString(file, actual.toString());
        } else {
            assertThat(withoutHash(actual.toString())).isEqualTo(withoutHash(text));
        }
    }

    /** The output, cut where the document cuts it. */
    private static String shown(String output, List<String> document, int from) {
        int end = from;
        while (!document.get(end).startsWith("```") && !document.get(end).startsWith("$ ")) {
            end++;
        }
        if (!document.get(end - 1).equals("...\n")) {
            return output;
        }
        List<String> lines = List.of(output.split("(?<=\n)"));
        assertThat(lines).hasSizeGreaterThan(end - from);
        return String.join("", lines.subList(0, end - 1 - from)) + "...\n";
    }

    @Test
    void theReadmeFitsOneScreenAndNamesTheTwoCommands() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        assertThat(readme.lines().count()).isLessThan(90);
        assertThat(readme).contains("./build ", "./farthing ");
    }

    /** Verbs that a table of commands names exist, and their options are known. */
    @Test
    void everyVerbThatTheReadmeNamesHasHelp() throws IOException {
        List<String> verbs = new ArrayList<>();
        for (String part : Files.readString(ROOT.resolve("README.md")).split("./farthing ")) {
            String verb = part.split("[^a-z]", 2)[0];
            if (!verb.isEmpty()) {
                verbs.add(verb);
            }
        }
        assertThat(verbs).contains("cost", "compare", "rate", "report", "replay", "prices");
        for (String verb : verbs) {
            assertThat(run(verb + " --help")).contains("Usage: farthing " + verb);
        }
    }

    /** The rows of the table of questions, pasted in their order into a folder that has the examples. */
    @Test
    void everyRowOfTheReadmeDoesWhatItSays(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("examples"));
        for (String example : List.of("examples/calls.jsonl", "examples/agent-session.jsonl")) {
            Files.copy(ROOT.resolve(example), folder.resolve(example));
        }
        List<String> refused = new ArrayList<>();
        List<String> commands = commands(Files.readString(ROOT.resolve("README.md")));
        for (String command : commands) {
            String said = run(command, folder);
            if (said.endsWith("exit 2\n")) {
                refused.add(command + ": " + said);
            }
        }
        assertThat(commands).contains("plan farthing.yml", "plan farthing.yml -o plan.html", "gpus");
        assertThat(refused).isEmpty();
    }

    /** All but what stands for any arguments, a file that the reader has, and a word of the verb before it. */
    private static List<String> commands(String readme) {
        List<String> commands = new ArrayList<>();
        String last = "";
        String table = readme.substring(readme.indexOf("| ask | with |"));
        Matcher span = Pattern.compile("`([^`]+)`").matcher(table.substring(0, table.indexOf("\n\n")));
        while (span.find()) {
            String said = span.group(1).replace("./farthing ", "");
            boolean open = said.endsWith("...") || said.contains("config.json") || PRICES.contains(said);
            if (!open) {
                commands.add(said.startsWith("-") ? last + " " + said : said);
                last = said.startsWith("-") ? last : said;
            }
        }
        return commands;
    }

    /** A corrected source note changes the hash of a book, not what its prices say. */
    private static String withoutHash(String text) {
        return text.replaceAll("days old, [0-9a-f]{12}", "days old, hash");
    }

    static String run(String arguments) {
        return run(arguments, ROOT);
    }

    private static String run(String arguments, Path folder) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Shell shell = new Shell(
                new ByteArrayInputStream(new byte[0]),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of("COLUMNS", "110", "LANG", "C.UTF-8"),
                () -> Run.NOW,
                folder,
                Books.INSTANCE);
        int exit = Main.run(shell, GoldenTest.words(arguments).toArray(new String[0]));
        String text = out.toString(StandardCharsets.UTF_8);
        return exit == 0 ? text : text + err.toString(StandardCharsets.UTF_8) + "exit " + exit + "\n";
    }
}
