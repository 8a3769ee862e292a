package farthing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A reader at the page, with an empty profile. When it ends, nothing may have gone wrong on the console and nothing may
 * have been asked of any other host.
 */
final class Visit implements AutoCloseable {
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private final List<Request> finished = new CopyOnWriteArrayList<>();

    Visit() {
        this(new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    Visit(int width, int height, ColorScheme scheme) {
        this(new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(scheme));
    }

    Visit(Browser.NewContextOptions options) {
        this(options, "en-US");
    }

    Visit(Browser.NewContextOptions options, String locale) {
        context = Chromium.browser().newContext(options.setLocale(locale).setReducedMotion(ReducedMotion.REDUCE));
        page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
        page.onPageError(complaints::add);
        context.onRequest(request -> requests.add(request.url()));
        context.onRequestFinished(finished::add);
    }

    Page page() {
        return page;
    }

    /** Opens the page at a state, such as {@code tab=prices}, and waits until the engine has answered. */
    Visit open(String hash) {
        page.navigate(Served.address() + (hash.isEmpty() ? "" : "#" + hash));
        return live();
    }

    /** Waits until the engine has answered what was asked last. */
    Visit live() {
        page.waitForSelector("html[data-answer=answered], html[data-answer=settled]");
        return this;
    }

    /** Waits for what takes longer, too. */
    Visit settled() {
        page.waitForSelector("html[data-answer=settled]");
        return this;
    }

    /** Waits until an expression holds; the page's policy forbids the driver's own way. */
    void until(String expression, int seconds) {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (!Boolean.TRUE.equals(page.evaluate(expression))) {
            assertThat(System.nanoTime()).as(expression).isLessThan(end);
            page.waitForTimeout(20);
        }
    }

    /**
     * Bytes that came over the wire before an instant, the workers' included.
     *
     * @param end milliseconds since 1970
     */
    long bytesUntil(double end) {
        return finished.stream()
                .filter(request -> request.timing().startTime + Math.max(0, request.timing().responseEnd) <= end)
                .mapToLong(request -> request.sizes().responseBodySize + request.sizes().responseHeadersSize)
                .sum();
    }

    /** A visit on which something is made to go wrong: what the console says of it is no fault. */
    void forgive() {
        complaints.clear();
    }

    Locator at(String selector) {
        return page.locator(selector).first();
    }

    String text(String selector) {
        return at(selector).innerText();
    }

    /** The file that a button of the menu gives. */
    String taken(String format) {
        page.locator("#take > summary").click();
        return Texts.of(page.waitForDownload(
                        () -> page.locator("[data-take=" + format + "]").click())
                .path());
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).as("what the console complains of").isEmpty();
        assertThat(requests).as("requests to other hosts").allSatisfy(url -> assertThat(url)
                .matches(Visit::isOwn));
    }

    private static boolean isOwn(String url) {
        return url.startsWith("blob:") || url.startsWith("data:") || url.startsWith(Served.address());
    }
}
