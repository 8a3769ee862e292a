package farthing.page;

import farthing.answers.BookLine;
import farthing.catalogue.BookInfo;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.formats.result.Header;
import farthing.page.html.Html;
import farthing.page.view.Facts;
import farthing.page.view.State;
import farthing.page.view.Tab;

/** What stands around every view: the bar at the top and the tabs. */
final class Frame {
    private Frame() {}

    /** The preset and how old the prices are. */
    static Html top(Facts facts, State state) {
        Html html = new Html().open("label", "class", "preset").element("span", "Example");
        html.open("select", "id", "k-preset", "data-key", State.PRESET.name());
        if (!state.get(State.FILE).isEmpty()) {
            html.element("option", "your file", "value", "");
        }
        facts.presets().forEach((name, workload) -> html.element("option", title(name, workload), "value", name));
        html.close("select").close("label");
        BookInfo book = facts.open().book().info();
        long days = Header.ageDays(book, facts.open().today());
        boolean stale = days > BookLine.STALE_DAYS;
        return html.element(
                "span",
                "Prices of " + book.date() + ", " + BookLine.days(days)
                        + (stale ? " (limit " + BookLine.STALE_DAYS + ")" : ""),
                "class",
                stale ? "date old" : "date",
                "title",
                BookLine.text(book, facts.open().today()));
    }

    /** Its own name, or that of the preset. */
    private static String title(String preset, Doc workload) {
        Obj object = Doc.asObject(workload);
        String title = object != null && object.get("name") instanceof Doc.Text name ? name.value() : words(preset);
        return preset.equals(State.PRESET.fallback()) ? title + " (start)" : title;
    }

    private static String words(String name) {
        String words = name.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    static Html tabs(Tab open) {
        Html html = new Html()
                .open("div", "role", "tablist", "aria-label", "Views", "class", "tabs", "data-usual", open.label());
        for (Tab tab : Tab.values()) {
            boolean chosen = tab == open;
            html.element(
                    "button",
                    tab.title(),
                    "type",
                    "button",
                    "role",
                    "tab",
                    "id",
                    "tab-" + tab.label(),
                    "aria-controls",
                    "body",
                    "aria-selected",
                    String.valueOf(chosen),
                    "tabindex",
                    chosen ? "0" : "-1",
                    "title",
                    tab.question(),
                    "data-set",
                    State.TAB.name() + "=" + tab.label());
        }
        return html.close("div");
    }
}
