package farthing.page.interaction;

import farthing.answers.InputException;
import farthing.answers.screen.Amounts;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.Waterfall;
import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.JsonText;
import farthing.formats.doc.Obj;
import farthing.formats.plan.Ranking;
import farthing.page.html.Blocks;
import farthing.page.html.Html;
import farthing.page.html.Key;
import farthing.page.html.OptionWords;
import farthing.page.scenario.Edits;
import farthing.page.scenario.PlanReasons;
import farthing.page.scenario.Planning;
import farthing.page.scenario.Shown;
import farthing.page.scenario.Words;
import farthing.page.view.Scenario;
import farthing.page.view.State;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A scenario that the reader holds, beside the one on the page: what differs in them, and what that costs or saves.
 *
 * @param before plans what is held, apart from {@code planning}, which keeps what is on the page
 */
record Held(Planning before, Planning planning, State state) {
    /** What was set when it was held, as a JSON object of names and texts; empty where nothing is. */
    static final Key KEY = new Key("held", "");

    /** Before a figure, and behind a bar the side that it is of. */
    static final String REF = "held:";

    private static final String BAR = "bar:";
    private static final List<String> SIDES = List.of("", "held", "now", "difference", "difference");

    /** A figure of both; null where it is not known. */
    private record Line(
            String name,
            String ref,
            @Nullable BigDecimal held,
            @Nullable BigDecimal now,
            boolean share) {
        @Nullable
        BigDecimal difference() {
            return held == null || now == null ? null : now.subtract(held);
        }
    }

    Html html() {
        Html html = new Html();
        if (state.get(KEY).isEmpty()) {
            return html.element(
                            "button",
                            "Hold to compare",
                            "type",
                            "button",
                            "class",
                            "action",
                            "data-set",
                            Edits.change(KEY.name(), JsonText.compact(Planning.scenarioOf(state))))
                    .element("span", " then change something: the difference stands here.", "class", "dim");
        }
        html.open("div", "class", "card").element("h2", "Against the held scenario");
        try {
            differences(html);
        } catch (FormatException | InputException e) {
            html.element(
                    "p",
                    "What the link holds cannot be planned: " + OptionWords.onPage(String.valueOf(e.getMessage())),
                    "class",
                    "note");
        }
        return html.element("button", "Let go", "type", "button", "class", "action", "data-set", KEY.name() + "=")
                .close("div");
    }

    private void differences(Html html) {
        List<Line> lines = lines();
        changed(html);
        Table table = new Table()
                .text("", 0)
                .number("held", 0)
                .number("now", 0)
                .number("difference", 0)
                .number("in %", 0);
        for (Line line : lines) {
            table.row(
                    line.name(),
                    shown(line.held(), line.share()),
                    shown(line.now(), line.share()),
                    signed(line.difference(), line.share()),
                    line.share() ? "" : percent(line));
        }
        html.add(Blocks.table(
                table, (row, column) -> column == 0 ? "" : REF + lines.get(row).ref() + "|" + SIDES.get(column)));
    }

    /** Names that were set, with what they say on each side. */
    private void changed(Html html) {
        Map<String, String> held = State.of(Planning.scenarioOf(heldState())).values();
        Map<String, String> now = State.of(Planning.scenarioOf(state)).values();
        Set<String> names = new LinkedHashSet<>(held.keySet());
        names.addAll(now.keySet());
        html.open("ul");
        for (String name : names) {
            if (!Objects.equals(held.get(name), now.get(name))) {
                html.open("li").text(label(name) + ": ").element("code", said(held, name, heldState()));
                html.text(", now ").element("code", said(now, name, state)).close("li");
            }
        }
        html.close("ul");
    }

    private static String label(String name) {
        return name.startsWith(State.EDIT)
                ? Words.inFull(name.substring(State.EDIT.length()))
                : name.equals(State.FILE.name()) ? "File" : name.equals(State.PRESET.name()) ? "Example" : "Model";
    }

    /** What was set, else what the file or the example has there. */
    private String said(Map<String, String> set, String name, State of) {
        String value = set.get(name);
        if (value != null) {
            return name.equals(State.FILE.name()) ? "a file of yours" : value;
        }
        return name.startsWith(State.EDIT)
                ? usual(Scenario.source(planning.facts(), of), name.substring(State.EDIT.length()))
                : "the first";
    }

    private static String usual(Doc source, String path) {
        Doc at = source;
        for (String key : path.split("\\.")) {
            Doc next = at instanceof Obj object ? object.get(key) : null;
            if (next == null) {
                return "not said";
            }
            at = next;
        }
        return switch (at) {
            case Doc.Text text -> text.value();
            case Doc.Num number -> number.text();
            default -> JsonText.compact(at);
        };
    }

    private List<Line> lines() {
        Ranking held = before.ranking(heldState());
        Ranking now = planning.ranking(state);
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                "a completed interaction",
                "completed",
                amount(held.estimate().completed()),
                amount(now.estimate().completed()),
                false));
        lines.add(new Line(
                "a month",
                "month",
                amount(held.estimate().month()),
                amount(now.estimate().month()),
                false));
        if (margin(held) != null || margin(now) != null) {
            lines.add(new Line("gross margin", "margin", margin(held), margin(now), true));
        }
        bars(lines, held.waterfall(), now.waterfall());
        return lines;
    }

    /** Parts of the way from list price that differ. */
    private static void bars(List<Line> lines, @Nullable Waterfall held, @Nullable Waterfall now) {
        if (held == null || now == null) {
            return;
        }
        Set<String> names = new LinkedHashSet<>();
        held.bars().forEach(bar -> names.add(bar.name()));
        now.bars().forEach(bar -> names.add(bar.name()));
        for (String name : names) {
            BigDecimal one = part(held, name);
            BigDecimal other = part(now, name);
            if (one.compareTo(other) != 0) {
                lines.add(new Line(name, BAR + name, one, other, false));
            }
        }
    }

    private static BigDecimal part(Waterfall way, String name) {
        return way.bars().stream()
                .filter(bar -> bar.name().equals(name))
                .map(Waterfall.Bar::amount)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private State heldState() {
        Doc held = planning.facts().reader().apply(state.get(KEY));
        State state = State.of(held instanceof Obj object ? object : new Obj(0));
        if (!(held instanceof Obj object) || Planning.scenarioOf(state).size() != object.size()) {
            throw new InputException("it is no scenario; let go, and hold one anew");
        }
        return state;
    }

    private static @Nullable BigDecimal margin(Ranking ranking) {
        Estimate estimate = ranking.estimate();
        return estimate.isPriced() ? estimate.margin() : null;
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }

    private String shown(@Nullable BigDecimal value, boolean share) {
        return value == null ? "unknown" : share ? Amounts.percent(value) : Shown.cost(money(value));
    }

    private String signed(@Nullable BigDecimal value, boolean share) {
        if (value == null) {
            return "unknown";
        }
        String sign = value.signum() < 0 ? "\u2212" : value.signum() > 0 ? "+" : "";
        return sign + shown(value.abs(), share) + (share ? " points" : "");
    }

    private static String percent(Line line) {
        BigDecimal difference = line.difference();
        BigDecimal held = line.held();
        if (difference == null || held == null || held.signum() <= 0) {
            return "";
        }
        String sign = difference.signum() < 0 ? "\u2212" : "+";
        return sign + Amounts.percent(Decimals.divide(difference.abs(), held));
    }

    private Money money(BigDecimal amount) {
        return new Money(amount, planning.ranking(state).estimate().currency());
    }

    /** Why a figure is what it is, on the side that was asked about, or on both. */
    List<Block> explain(String ref) {
        int bar = ref.lastIndexOf('|');
        String figure = ref.substring(REF.length(), bar);
        String side = ref.substring(bar + 1);
        List<Block> blocks = new ArrayList<>();
        if (side.equals("difference")) {
            lines().stream()
                    .filter(line -> line.ref().equals(figure))
                    .forEach(line -> blocks.add(new Block.Headline(line.name() + ", now less held: "
                            + signed(line.difference(), line.share())
                            + (percent(line).isEmpty() ? "" : ", which is " + percent(line) + " of what is held"))));
        }
        if (!side.equals("now")) {
            blocks.add(new Block.Section("As it is held"));
            blocks.addAll(explain(before, heldState(), figure));
        }
        if (!side.equals("held")) {
            blocks.add(new Block.Section("As it is now"));
            blocks.addAll(explain(planning, state, figure));
        }
        return blocks;
    }

    private static List<Block> explain(Planning planning, State state, String figure) {
        return figure.startsWith(BAR)
                ? new WayChart(planning.ranking(state), CostUnit.INTERACTION)
                        .explain(
                                figure.substring(BAR.length()), planning.facts().open())
                : new PlanReasons(planning).of(state, figure);
    }
}
