package farthing.page;

import farthing.page.html.Html;

/** What the page can do, and its keys. */
final class Help {
    private static final String[][] KEYS = {
        {"1 to 6", "the views, from left to right"},
        {"/", "search, where a view has it"},
        {"e or Enter", "why the focused number is what it is"},
        {"c", "compare the focused row"},
        {"Ctrl+C on a reason", "copies it as text"},
        {"Up, Down", "step through the rows of a table"},
        {"Esc", "closes what is open"},
        {"?", "this help, with what the words mean"}
    };

    private Help() {}

    static Html html() {
        Html html = new Html()
                .open("div", "class", "why-head")
                .element("h2", "How this page works", "id", "help-title")
                .element("button", "Close", "type", "button", "data-close", "help")
                .close("div");
        html.open("div", "class", "prose");
        html.element(
                "p",
                "Change anything: every figure follows at once. Every number is a button that opens its reason, down to the"
                        + " price, its source and its date. The link in the address bar holds all you typed.");
        html.element(
                "p",
                "Drop a farthing.yml, a config.json of a model, or a file of calls anywhere on the page. Files are read here,"
                        + " in the browser, and sent nowhere.");
        html.element(
                "p",
                "Numbers are typed with a point: 1.5, 28,681, 10k, 2M. They may be ranges: 800 to 2000, or p50=900 p95=4000. A share is 30% or 0.3. Unknown prices stay unknown.");
        html.open("dl", "class", "keys");
        for (String[] key : KEYS) {
            html.open("dt").element("kbd", key[0]).close("dt").element("dd", key[1]);
        }
        html.close("dl").element("h3", "Words");
        html.open("div", "class", "control words-find")
                .element("label", "Search the words", "for", "words-find")
                .open("div", "class", "entry")
                .open("input", "type", "text", "id", "words-find", "autocomplete", "off")
                .close("div")
                .close("div");
        html.element("p", "", "id", "words-found", "class", "note", "role", "status");
        return html.open("div", "id", "words").close("div").close("div");
    }
}
