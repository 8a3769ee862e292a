package farthing.page;

import farthing.page.html.Html;
import java.util.Map;

/** The body of a view with its regions in their places, as the shell puts them there in the browser. */
final class Filled {
    private static final String ID = " id=\"";

    private final Map<String, Html> regions;

    Filled(Map<String, Html> regions) {
        this.regions = regions;
    }

    Html html() {
        Html body = regions.get("body");
        return body == null ? new Html() : Html.ready(filled(body.toString()));
    }

    /** An empty element whose id is a region's gets that region's content. */
    private String filled(String html) {
        StringBuilder out = new StringBuilder(html.length() * 2);
        int from = 0;
        for (int at = html.indexOf(ID); at >= 0; at = html.indexOf(ID, at + 1)) {
            int end = html.indexOf('"', at + ID.length());
            Html region = regions.get(html.substring(at + ID.length(), end));
            int close = html.indexOf('>', end) + 1;
            if (region != null && html.startsWith("</", close)) {
                out.append(html, from, close).append(filled(region.toString()));
                from = close;
            }
        }
        return out.append(html, from, html.length()).toString();
    }
}
