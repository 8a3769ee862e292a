package farthing.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The program as a user starts it: once as a server for all tests, and once for each answer of the command line. */
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

    /** What the command line writes to standard output. */
    static String commandLine(String... arguments) {
        try {
            Process process = new ProcessBuilder(command(arguments))
                    .directory(ROOT.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            return out;
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
