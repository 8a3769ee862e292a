package farthing.page.risk;

import farthing.economics.plan.BreakPoint;
import farthing.economics.plan.BreakPoints;
import farthing.economics.plan.Tornado;
import farthing.formats.plan.Ranking;
import farthing.page.html.Blocks;
import farthing.page.html.Figures;
import farthing.page.html.Html;
import farthing.page.html.Told;
import farthing.page.scenario.Edits;
import farthing.page.scenario.PlanReasons;
import farthing.page.scenario.Shown;
import farthing.page.scenario.Words;
import farthing.page.view.State;
import farthing.quantity.Decimals;
import farthing.quantity.range.Input;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What must be true: the value of each input, all others standing still, at which the margin is gone or meets the target, and
 * where another model becomes the cheapest.
 *
 * @param target gross margin, as a share
 */
record BreakTable(Ranking ranking, double target) {
    /** The margin to reach. */
    static final String TARGET = "target";

    Html html() {
        Html html = new Html().element("h2", "What must be true");
        if (ranking.estimate().margin() == null) {
            html.element("p", "Without a price there is no margin to keep.", "class", "note");
        } else {
            margins(html);
        }
        List<BreakPoint> points = others();
        html.element("h3", "Where another model becomes the cheapest");
        if (points.isEmpty()) {
            return html.element(
                    "p", "Nowhere: whatever single input moves, the cheapest stays the cheapest.", "class", "note");
        }
        head(html, List.of("Input", "stands at", "beyond", "then"));
        points.forEach(point -> best(html, point));
        return html.close("tbody").close("table").close("div");
    }

    private List<BreakPoint> others() {
        List<BreakPoint> points = new ArrayList<>();
        for (BreakPoint point : ranking.breakPoints()) {
            if (point.change() instanceof BreakPoint.Change.Best) {
                points.add(point);
            }
        }
        return points;
    }

    private List<BreakPoint> bounds() {
        return ranking.marginPoints(target == 0 ? List.of(0.0) : List.of(target, 0.0));
    }

    /** All that the tables show. */
    List<BreakPoint> points() {
        List<BreakPoint> points = new ArrayList<>(bounds());
        points.addAll(others());
        return points;
    }

    /** For each input one row: where the margin is 0 and where it is the target. */
    private void margins(Html html) {
        Map<String, List<BreakPoint>> byInput = new LinkedHashMap<>();
        for (BreakPoint point : bounds()) {
            byInput.computeIfAbsent(point.input().path(), any -> new ArrayList<>())
                    .add(point);
        }
        String wanted = Shown.number(target, "share");
        BigDecimal margin = ranking.estimate().margin();
        boolean met = margin != null && margin.doubleValue() >= target;
        note(
                html,
                met
                        ? "The margin stays at or above " + wanted + " while each of these, alone, keeps to its bound."
                        : "The margin is below " + wanted
                                + "; it gets there if one of these, alone, reaches its bound.");
        greatest(html, byInput, wanted);
        if (byInput.isEmpty()) {
            note(html, "No single input takes the margin across 0 % or " + wanted + ".");
            return;
        }
        head(html, List.of("Input", "stands at", "margin " + wanted + " at", "margin 0 % at", ""));
        byInput.values().forEach(points -> row(html, points));
        html.close("tbody").close("table").close("div");
    }

    /** Of what moves the cost most it is said that no bound of it was found: a row left out would look forgotten. */
    private void greatest(Html html, Map<String, List<BreakPoint>> byInput, String wanted) {
        List<Tornado.Bar> bars = ranking.tornado().bars();
        if (bars.isEmpty() || byInput.containsKey(bars.get(0).input().path())) {
            return;
        }
        Input input = bars.get(0).input();
        note(
                html,
                Words.inFull(input.path()) + ", which moves the cost most, takes the margin across neither 0 % nor "
                        + wanted + tried(input) + ".");
    }

    private static String tried(Input input) {
        double[] tried = BreakPoints.tried(input);
        return " from " + Shown.number(tried[0], input.unit()) + " to " + Shown.number(tried[1], input.unit());
    }

    /** Over which values a bound is looked for of what moves the cost most. */
    String looked() {
        List<Tornado.Bar> bars = ranking.tornado().bars();
        return bars.isEmpty()
                ? "No input moves the cost."
                : "A bound of " + Words.inFull(bars.get(0).input().path())
                        + ", which moves the cost most, is looked for"
                        + tried(bars.get(0).input()) + ".";
    }

    private static void note(Html html, String text) {
        html.open("p", "class", "note").add(Told.of(text, TARGET)).close("p");
    }

    private static void head(Html html, List<String> titles) {
        html.open("div", "class", "wide stack", "tabindex", "0")
                .open("table")
                .open("thead")
                .open("tr");
        for (int i = 0; i < titles.size(); i++) {
            boolean number = i > 0 && i < titles.size() - 1;
            Blocks.column(html, titles.get(i), number ? "number" : "");
        }
        html.close("tr").close("thead").open("tbody");
    }

    private void row(Html html, List<BreakPoint> points) {
        Input input = points.get(0).input();
        html.open("tr").element("th", Words.inFull(input.path()), "scope", "row", "title", input.path());
        cell(html, "stands at", stands(points.get(0)));
        cell(html, "margin " + Shown.number(target, "share") + " at", at(points, target));
        cell(html, "margin 0 % at", at(points, 0));
        BreakPoint tried = Objects.requireNonNullElse(point(points, target), points.get(0));
        String value = Decimals.plain(Decimals.rounded(BigDecimal.valueOf(tried.at()), 4));
        html.open("td")
                .element(
                        "button",
                        "Try " + Shown.number(tried.at(), input.unit()),
                        "type",
                        "button",
                        "class",
                        "action",
                        "data-set",
                        Edits.change(State.EDIT + input.path(), value))
                .close("td")
                .close("tr");
    }

    private static void cell(Html html, String label, Html value) {
        html.open("td", "class", "number", "data-label", label).add(value).close("td");
    }

    private static Html stands(BreakPoint point) {
        Input input = point.input();
        return Figures.figure(
                Shown.number(point.stands(), input.unit()),
                Decimals.plain(input.mean()),
                PlanReasons.GIVEN + input.path());
    }

    /** The bound and how far away it is. */
    private static Html at(List<BreakPoint> points, double bound) {
        BreakPoint point = point(points, bound);
        return point == null
                ? new Html().text("-")
                : new Html()
                        .text(point.at() < point.stands() ? "\u2193 " : "\u2191 ")
                        .add(at(point));
    }

    private static @Nullable BreakPoint point(List<BreakPoint> points, double bound) {
        for (BreakPoint point : points) {
            if (point.change() instanceof BreakPoint.Change.Margin margin && margin.bound() == bound) {
                return point;
            }
        }
        return null;
    }

    private static Html at(BreakPoint point) {
        return Figures.figure(
                Shown.number(point.at(), point.input().unit()) + distance(point),
                Shown.exact(point.at()),
                PlanReasons.ref(point));
    }

    private static String distance(BreakPoint point) {
        if (point.stands() == 0) {
            return "";
        }
        String share = Shown.number(point.distance(), "share");
        return " (" + (point.distance() > 0 ? "+" : "") + share + ")";
    }

    private static void best(Html html, BreakPoint point) {
        Input input = point.input();
        String name = point.change() instanceof BreakPoint.Change.Best best
                ? best.option().server().name()
                : "";
        html.open("tr").element("th", Words.inFull(input.path()), "scope", "row", "title", input.path());
        cell(html, "stands at", stands(point));
        cell(html, "beyond", at(point));
        html.element("td", name + " is the cheapest").close("tr");
    }
}
