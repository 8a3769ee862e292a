package farthing.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Programs of this machine in which the compiled ones are tried, where they are installed. */
public final class Programs {
    /** For a browser without a window that asks nothing of anyone by itself. */
    public static final List<String> CHROMIUM_ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private static final int PATIENCE_SECONDS = 20;

    private Programs() {}

    public static @Nullable Path chromium() {
        return firstOf("chromium", "chromium-browser", "google-chrome");
    }

    public static @Nullable Path node() {
        return firstOf("node");
    }

    /** The first on the path that starts and tells its version: some systems have one that only says how to install it. */
    private static @Nullable Path firstOf(String... names) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
            for (String name : names) {
                Path program = Path.of(folder, name);
                if (Files.isExecutable(program) && runs(program)) {
                    return program;
                }
            }
        }
        return null;
    }

    private static boolean runs(Path program) {
        try {
            Process process = new ProcessBuilder(program.toString(), "--version")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
