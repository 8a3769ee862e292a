package farthing.browser;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import farthing.web.Programs;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The installed browser, started once for all tests; they skip without one, or fail where it is required. */
final class Chromium {
    private static @Nullable Browser browser;

    private Chromium() {}

    static synchronized Browser browser() {
        if (browser == null) {
            browser = launched(installed());
        }
        return browser;
    }

    private static Path installed() {
        Path program = Programs.chromium();
        if (program != null) {
            return program;
        }
        String message = "no Chromium is installed (apt-get install chromium)";
        if (System.getProperty("farthing.browser", "").equals("required")) {
            fail(message);
        }
        return abort("SKIPPED: " + message);
    }

    private static Browser launched(Path program) {
        Playwright playwright = Playwright.create();
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(Programs.CHROMIUM_ARGUMENTS));
    }
}
