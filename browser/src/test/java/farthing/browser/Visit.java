package farthing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A reader at the page, with an empty profile. When it ends, nothing may have gone wrong on the console and nothing may
 * have been asked of any other host.
 */
final class Visit implements AutoCloseable {
    /** What a reader leaves open, but for what is in the link. */
    private static final String TIDY = "document.querySelectorAll('dialog[open]').forEach(dialog => dialog.close());"
            + "document.querySelectorAll('details[open]:not(#inputs-sheet)').forEach(fold => { fold.open = false });"
            + "document.activeElement.blur(); scrollTo(0, 0)";

    /** The visit that goes on, while nobody is on it. */
    private static @Nullable Visit idle;

    private final BrowserContext context;
    private final Page page;
    private final String home;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private final List<Request> finished = new CopyOnWriteArrayList<>();
    private boolean goesOn;
    private boolean isOpen;

    /**
     * A reader who has had the page open for a while, at a laptop: for all tests but those of a cold start, which takes
     * longer than most of them. Nothing stays of the test before but what the browser and the engine keep of books: a
     * test that drops a file of calls, which stays until it is put away, makes a visit of its own.
     */
    static synchronized Visit goingOn() {
        Visit visit = idle == null ? new Visit() : idle;
        idle = null;
        visit.goesOn = true;
        return visit;
    }

    Visit() {
        this(new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    Visit(int width, int height, ColorScheme scheme) {
        this(new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(scheme));
    }

    Visit(Browser.NewContextOptions options) {
        this(Served.address(), options, "en-US");
    }

    Visit(Browser.NewContextOptions options, String locale) {
        this(Served.address(), options, locale);
    }

    /** @param home where the page is, with a slash at its end */
    Visit(String home, Browser.NewContextOptions options, String locale) {
        this.home = home;
        context = Chromium.browser().newContext(options.setLocale(locale).setReducedMotion(ReducedMotion.REDUCE));
        page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.type() + ": " + message.text() + " " + message.location());
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
        if (goesOn && isOpen) {
            settled().page.evaluate(TIDY);
            return go(hash);
        }
        isOpen = true;
        page.navigate(home + (hash.isEmpty() ? "" : "#" + hash));
        return live();
    }

    /** Follows a link to another state of the page that is open, and waits for all of it. */
    Visit go(String hash) {
        page.evaluate("""
                hash => new Promise(gone => {
                  document.documentElement.dataset.answer = 'asked'
                  addEventListener('hashchange', gone, { once: true })
                  if (location.hash.slice(1) === hash) dispatchEvent(new HashChangeEvent('hashchange'))
                  else location.hash = hash
                })""", hash);
        return settled();
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

    /** Names of the files that the page and its workers asked for. */
    List<String> files() {
        return requests.stream()
                .map(url -> url.substring(url.lastIndexOf('/') + 1))
                .toList();
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

    /** The texts of all that are found, those out of sight left out. */
    List<String> texts(String selector) {
        return page.locator(selector + ":visible").allInnerTexts();
    }

    /** The words of a drawing. */
    String drawn(String selector) {
        return String.join(
                " ", contents(selector + " svg.wide-only text, " + selector + " svg:not(.narrow-only) text"));
    }

    /** The texts of all that are found, also of columns that have no room at this width. */
    List<String> contents(String selector) {
        return page.locator(selector).allTextContents();
    }

    /** Presses a key where the focus is, and waits for what follows. */
    Visit press(String key) {
        page.keyboard().press(key);
        return live();
    }

    Visit click(String selector) {
        at(selector).click();
        return live();
    }

    /** Writes into the field of that name in the link. */
    Visit type(String key, String text) {
        at("input[type=text][data-key='" + key + "']").fill(text);
        return live();
    }

    /** Takes an option of a list, or one of the buttons beside each other. */
    Visit choose(String key, String value) {
        Locator list = page.locator("select[data-key='" + key + "']");
        if (list.count() > 0) {
            list.first().selectOption(value);
        } else {
            at("input[type=radio][data-key='" + key + "'][value='" + value + "'] + label")
                    .click();
        }
        return live();
    }

    /** Moves the slider of that name to one of its values, by keys alone. */
    Visit slide(String key, String value) {
        Locator slider = at("[data-slides='" + key + "']");
        List<String> steps = List.of(slider.getAttribute("data-steps").split(" ", -1));
        slider.focus();
        page.keyboard().press("Home");
        for (int i = 0; i < steps.indexOf(value); i++) {
            page.keyboard().press("ArrowRight");
        }
        live();
        assertThat(slider.getAttribute("aria-valuetext")).isEqualTo(value);
        return this;
    }

    /** What stands in the link under that name, as typed; empty where it is usual. */
    String linked(String key) {
        return String.valueOf(page.evaluate("key => new URLSearchParams(location.hash.slice(1)).get(key) ?? ''", key));
    }

    /** The id of what has the focus. */
    String focused() {
        return String.valueOf(page.evaluate("document.activeElement.id"));
    }

    /** The reason of a number, opened by a click and again by Enter; Escape gives the focus back to the number. */
    String why(String selector) {
        Locator number = at(selector);
        number.click();
        String clicked = reason();
        number.focus();
        page.keyboard().press("Enter");
        assertThat(reason()).as("opened by Enter").isEqualTo(clicked);
        assertThat(number.evaluate("number => number === document.activeElement"))
                .as("the focus is back on the number")
                .isEqualTo(true);
        return clicked;
    }

    /** The open reason, in words with a blank between them; closes it. */
    private String reason() {
        page.waitForSelector("#why[open]");
        String text = words(text("#why-body"));
        page.keyboard().press("Escape");
        until("!document.querySelector('#why').open", 5);
        return text;
    }

    /** A text without its lines, and a tree without its branches: words with a blank between them. */
    static String words(String text) {
        return text.replaceAll("[\\s\\u2500-\\u257f]+", " ").strip();
    }

    /** The file that a button gives. */
    String saved(String selector) {
        return Texts.of(page.waitForDownload(() -> at(selector).click()).path());
    }

    /** Lets the page have a file, as the picker does. */
    Visit give(String name, String text) {
        page.locator("#picker")
                .setInputFiles(
                        new FilePayload(name, "application/octet-stream", text.getBytes(StandardCharsets.UTF_8)));
        return this;
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
        boolean stays = goesOn && complaints.isEmpty() && requests.stream().allMatch(this::isOwn);
        if (!stays) {
            context.close();
        }
        assertThat(complaints).as("what the console complains of").isEmpty();
        assertThat(requests).as("requests to other hosts").allSatisfy(url -> assertThat(url)
                .matches(this::isOwn));
        if (stays) {
            keep(this);
        }
    }

    private static synchronized void keep(Visit visit) {
        idle = visit;
    }

    private boolean isOwn(String url) {
        return url.startsWith("blob:") || url.startsWith("data:") || url.startsWith(home);
    }
}
