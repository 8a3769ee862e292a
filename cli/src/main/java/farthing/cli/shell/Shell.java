package farthing.cli.shell;

import farthing.catalogue.PriceBook;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;

/**
 * The world as the verbs see it: streams, environment, clock and folder. A test hands in its own.
 *
 * @param out results only
 * @param err all else: notes, progress, errors
 * @param directory that relative file names start from
 * @param library the books at hand
 */
public record Shell(
        InputStream in,
        OutputStream out,
        PrintStream err,
        Map<String, String> env,
        InstantSource clock,
        Path directory,
        Library library) {

    /** The world of this process. */
    public static Shell ofProcess(Library library) {
        PrintStream err = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, UTF_8);
        return new Shell(
                System.in,
                new java.io.FileOutputStream(java.io.FileDescriptor.out),
                err,
                System.getenv(),
                InstantSource.system(),
                Path.of(""),
                library);
    }

    private static final java.nio.charset.Charset UTF_8 = StandardCharsets.UTF_8;

    /** Which of the standard streams a terminal may stand behind; the launcher says so in FARTHING_TTY. */
    public enum Channel {
        IN('0'),
        OUT('1'),
        ERR('2');

        private final char digit;

        Channel(char digit) {
            this.digit = digit;
        }
    }

    public boolean isTerminal(Channel channel) {
        return variable("FARTHING_TTY").indexOf(channel.digit) >= 0;
    }

    /** Columns that a table may take: COLUMNS, else 80 on a terminal and no limit in a file or pipe. */
    public int width() {
        String columns = variable("COLUMNS");
        if (!columns.isEmpty() && columns.length() <= 4 && columns.chars().allMatch(Character::isDigit)) {
            return Math.max(20, Integer.parseInt(columns));
        }
        return isTerminal(Channel.OUT) ? 80 : Integer.MAX_VALUE;
    }

    /** Colour only where a terminal shows it; NO_COLOR forbids, FORCE_COLOR demands it. */
    public boolean hasColour() {
        if (!variable("NO_COLOR").isEmpty()) {
            return false;
        }
        if (!variable("FORCE_COLOR").isEmpty()) {
            return true;
        }
        return isTerminal(Channel.OUT) && !variable("TERM").equals("dumb");
    }

    /** Whether the locale can show more than ASCII. */
    public boolean hasUnicode() {
        for (String name : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
            String locale = variable(name);
            if (!locale.isEmpty()) {
                String lower = locale.toLowerCase(Locale.ROOT);
                return lower.contains("utf-8") || lower.contains("utf8");
            }
        }
        return false;
    }

    /** Today by the clock, in UTC; only rules about age may ask. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** The value, or empty if it is not set. */
    public String variable(String name) {
        String value = env.get(name);
        return value == null ? "" : value;
    }

    /** A line for the person, never part of the result. */
    public void note(String text) {
        err.println(text);
    }

    /** A shipped book, or one in a file or folder. */
    public PriceBook book(String nameOrFile) {
        return library.book(nameOrFile, directory);
    }

    public Path file(String name) {
        return directory.resolve(name);
    }
}
