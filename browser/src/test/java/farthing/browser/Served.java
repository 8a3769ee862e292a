package farthing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.cli.Books;
import farthing.cli.Main;
import farthing.cli.shell.Shell;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The program as a user starts it, once as a server for all tests; and its command line, in this process. */
final class Served {
    private static final int PATIENCE_SECONDS = 60;
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static @Nullable String address;

    private Served() {}

    /** Where the page is served, such as {@code http://localhost:40123/}. */
    static synchronized String address() {
        if (address == null) {
            address = started();
        }
        return address;
    }

    private static String started() {
        try {
            Process server = new ProcessBuilder(command("serve", "--port", "0"))
                    .directory(ROOT.toFile())
                    .redirectErrorStream(true)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(server::destroy));
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
            StringBuilder said = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
                int at = line.indexOf("http://");
                if (at >= 0) {
                    drain(lines);
                    return line.substring(at).split("[\\s;,]", 2)[0];
                }
            }
            throw new IllegalStateException("the server told no address: " + said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A pipe that nobody reads would stop the server one day. */
    private static void drain(BufferedReader lines) {
        Thread reader = new Thread(() -> {
            try {
                while (lines.readLine() != null) {
                    Thread.onSpinWait();
                }
            } catch (IOException e) {
                // the server has ended
            }
        });
        reader.setDaemon(true);
        reader.start();
    }

    /** What the command line writes to standard output, from the root of the project. */
    static String commandLine(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Shell shell = new Shell(
                InputStream.nullInputStream(),
                out,
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                System.getenv(),
                InstantSource.system(),
                ROOT,
                Books.INSTANCE);
        assertThat(Main.run(shell, arguments)).as(String.join(" ", arguments)).isZero();
        // a process there names files as they were typed
        return out.toString(StandardCharsets.UTF_8).replace(ROOT + "/", "");
    }

    /** Runs the program to its end. */
    static void process(String... arguments) {
        try {
            Process process = new ProcessBuilder(command(arguments))
                    .directory(ROOT.toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            assertThat(ended && process.exitValue() == 0)
                    .as(String.join(" ", arguments))
                    .isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dslf4j.internal.verbosity=ERROR",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "farthing.cli.Main"));
        command.addAll(List.of(arguments));
        return command;
    }
}
