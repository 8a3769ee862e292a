package farthing.web;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Programs of the machine that tests use where they are installed. */
final class Programs {
    private Programs() {}

    /** The first of the names that starts and tells its version, or null. */
    static @Nullable String firstOf(String... names) throws InterruptedException {
        for (String name : names) {
            if (runs(name)) {
                return name;
            }
        }
        return null;
    }

    private static boolean runs(String name) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(name, "--version")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
