package farthing.page.chart;

import farthing.page.html.Html;

/**
 * A drawing in its own units; the page scales it to the room there is. Positions are written to a tenth, so that the same
 * figures give the same bytes everywhere.
 */
public final class Svg {
    private final Html out = new Html();
    private final int width;
    private final int height;
    private boolean hasButtons;

    public Svg(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** @param look the class, as the style sheet knows it */
    public Svg rect(String look, double x, double y, double wide, double high) {
        out.open(
                        "rect",
                        "class",
                        look,
                        "x",
                        tenths(x),
                        "y",
                        tenths(y),
                        "width",
                        tenths(Math.max(0, wide)),
                        "height",
                        tenths(Math.max(0, high)))
                .close("rect");
        return this;
    }

    public Svg line(String look, double x1, double y1, double x2, double y2) {
        out.open("line", "class", look, "x1", tenths(x1), "y1", tenths(y1), "x2", tenths(x2), "y2", tenths(y2))
                .close("line");
        return this;
    }

    /** @param points x and y in turn */
    public Svg path(String look, double[] points, boolean closed) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i + 1 < points.length; i += 2) {
            path.append(i == 0 ? "M" : "L")
                    .append(tenths(points[i]))
                    .append(' ')
                    .append(tenths(points[i + 1]));
        }
        out.open("path", "class", look, "d", closed ? path + "Z" : path.toString())
                .close("path");
        return this;
    }

    public Svg circle(String look, double x, double y, double radius) {
        out.open("circle", "class", look, "cx", tenths(x), "cy", tenths(y), "r", tenths(radius))
                .close("circle");
        return this;
    }

    /** @param anchor start, middle or end */
    public Svg text(String look, double x, double y, String anchor, String text) {
        out.element("text", text, "class", look, "x", tenths(x), "y", tenths(y), "text-anchor", anchor);
        return this;
    }

    /**
     * Opens a part that explains itself, called by the text in it; {@link #close} ends it.
     *
     * @param ref what explains it, as {@code View.explain} takes it
     */
    public Svg button(String ref) {
        out.open("g", "class", "why-bar", "role", "button", "tabindex", "0", "data-explain", ref);
        hasButtons = true;
        return this;
    }

    public Svg close() {
        out.close("g");
        return this;
    }

    /** @param label what it shows, for those who cannot see it */
    public Html html(String label) {
        return html(label, "");
    }

    /** @param look a class of the whole drawing, such as {@code narrow}; or empty */
    Html html(String label, String look) {
        return new Html()
                .open(
                        "svg",
                        "xmlns",
                        "http://www.w3.org/2000/svg",
                        "viewBox",
                        "0 0 " + width + " " + height,
                        "role",
                        hasButtons ? "group" : "img",
                        "aria-label",
                        label,
                        "class",
                        look)
                .add(out)
                .close("svg");
    }

    private static String tenths(double value) {
        long tenths = Math.round(value * 10);
        String sign = tenths < 0 ? "-" : "";
        long positive = Math.abs(tenths);
        return sign + positive / 10 + (positive % 10 == 0 ? "" : "." + positive % 10);
    }
}
