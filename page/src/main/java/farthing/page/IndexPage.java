package farthing.page;

import farthing.page.html.Html;
import farthing.page.view.State;

/**
 * The one HTML file: the shell with the finished example already in it, so that the first answer is there before any
 * program has run.
 */
public final class IndexPage {
    private static final String POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self';"
            + " connect-src 'self'; style-src 'self'; img-src 'self' data: blob:; manifest-src 'self';"
            + " base-uri 'none'; form-action 'none'";

    private IndexPage() {}

    /** Every file may load only what lies beside it; scripts stand in files of their own. */
    public static String policy() {
        return POLICY;
    }

    public static String html(Engine engine) {
        Rendered first = engine.first();
        Html html = new Html();
        html.open("html", "lang", "en");
        head(html, first.title());
        html.open("body").element("a", "Skip to the answer", "href", "#sentence", "class", "skip", "data-skip", "");
        header(html, first);
        html.open("main", "class", "work");
        html.open("h1", "id", "sentence", "class", "sentence", "aria-live", "polite", "tabindex", "-1")
                .add(region(first, "sentence"))
                .close("h1");
        html.open("div", "class", "problem")
                .element("p", "", "id", "problem", "role", "alert", "hidden", "")
                .element(
                        "button", "Go to the field", "type", "button", "id", "to-flaw", "class", "linked", "hidden", "")
                .close("div");
        for (String id : new String[] {"problem-tab", Engine.OTHERS}) {
            html.element("p", "", "id", id, "class", "problem-tab", "role", "status");
        }
        html.element("div", "", "id", "told", "class", "told", "role", "status");
        reading(html);
        html.add(Frame.tabs(State.usual().tab()));
        html.open("div", "class", "columns");
        html.open("details", "class", "inputs", "id", "inputs-sheet", "open", "")
                .element("summary", "What you put in")
                .open("form", "id", "inputs", "aria-label", "What you put in")
                .add(region(first, "inputs"))
                .close("form")
                .close("details");
        html.open("section", "id", "body", "role", "tabpanel", "aria-labelledby", "tab-interaction", "tabindex", "0")
                .add(filled(first))
                .close("section");
        html.close("div").close("main");
        footer(html);
        html.open("dialog", "id", "why", "class", "why", "aria-labelledby", "why-title")
                .open("div", "class", "why-head")
                .element("h2", "Why this number", "id", "why-title")
                .element("button", "Close", "type", "button", "data-close", "why")
                .close("div")
                .open("div", "id", "why-body", "tabindex", "0")
                .close("div")
                .close("dialog");
        html.open("dialog", "id", "help", "class", "why", "aria-labelledby", "help-title")
                .add(Help.html());
        html.close("dialog");
        html.open("dialog", "id", "report", "class", "report-sheet", "aria-labelledby", "report-title")
                .open("div", "class", "why-head")
                .element("button", "Print", "type", "button", "data-report", "print")
                .element("button", "Keep as HTML", "type", "button", "data-report", "keep")
                .element("button", "Close", "type", "button", "data-close", "report")
                .close("div")
                .open("div", "id", "report-body", "tabindex", "0")
                .close("div")
                .close("dialog");
        html.element("div", "", "id", "status", "role", "status", "class", "toast");
        html.close("body").close("html");
        return "<!doctype html>\n" + html + "\n";
    }

    private static void head(Html html, String title) {
        html.open("head")
                .open("meta", "charset", "utf-8")
                .open("meta", "http-equiv", "Content-Security-Policy", "content", POLICY)
                .open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .open("meta", "name", "color-scheme", "content", "light dark")
                .open("meta", "name", "description", "content", "What AI costs, and why: the open calculator.")
                .element("title", title)
                .open("link", "rel", "icon", "href", "icon.svg", "type", "image/svg+xml")
                .open("link", "rel", "stylesheet", "href", "page.css")
                .open("link", "rel", "stylesheet", "href", "views.css")
                .open("script", "src", "early.js")
                .close("script")
                .open("script", "type", "module", "src", "page.js")
                .close("script")
                .close("head");
    }

    private static void header(Html html, Rendered first) {
        html.open("header", "class", "bar")
                .open("a", "class", "brand", "href", "#", "data-reset", "")
                .open("img", "src", "icon.svg", "alt", "", "width", "28", "height", "28")
                .element("span", "Farthing")
                .close("a");
        html.open("div", "id", "top", "class", "top").add(region(first, "top")).close("div");
        html.open("div", "class", "actions")
                .element("button", "Copy link", "type", "button", "data-copy", "link")
                .open("details", "class", "menu", "id", "take")
                .element("summary", "Take away")
                .open("div", "class", "menu-items");
        String[][] takes = {
            {"csv", "Figures as CSV"},
            {"json", "Figures as JSON"},
            {"md", "Figures as Markdown"},
            {"report", "Report to print"},
            {"yml", "farthing.yml"}
        };
        for (String[] take : takes) {
            html.element("button", take[1], "type", "button", "data-take", take[0]);
        }
        html.element("button", "Copy the table", "type", "button", "data-copy", "tsv", "title", "for a spreadsheet")
                .element("button", "Copy as CSV", "type", "button", "data-copy", "csv")
                .element("button", "Copy as Markdown", "type", "button", "data-copy", "md");
        html.element("button", "Open a file ...", "type", "button", "data-open", "")
                .close("div")
                .close("details");
        html.element("button", "Theme", "type", "button", "data-theme-switch", "", "title", "Light or dark")
                .element("button", "?", "type", "button", "data-help", "", "title", "Help and keys")
                .close("div")
                .close("header");
    }

    /** How far a file is while it is read, and the way to stop it. */
    private static void reading(Html html) {
        html.open("div", "id", "reading", "class", "reading", "role", "status", "hidden", "")
                .element("span", "", "id", "reading-words")
                .open("progress", "id", "reading-bar", "max", "1", "value", "0", "aria-label", "Read so far")
                .close("progress")
                .element("button", "Stop", "type", "button", "id", "reading-stop", "class", "action")
                .close("div");
    }

    private static void footer(Html html) {
        html.open("footer", "class", "foot")
                .element("span", "Nothing that you type or drop leaves this page.")
                .element("span", "", "id", "engine", "class", "dim")
                .close("footer");
    }

    private static Html region(Rendered rendered, String id) {
        Html html = rendered.regions().get(id);
        return html == null ? new Html() : html;
    }

    /** The body with its regions in their places. */
    private static Html filled(Rendered first) {
        return new Filled(first.regions()).html();
    }
}
