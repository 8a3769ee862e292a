package farthing.page.decide;

import farthing.answers.breakeven.ApiDemand;
import farthing.answers.breakeven.BreakevenAnswer;
import farthing.answers.screen.Amounts;
import farthing.economics.breakeven.BreakEven;
import farthing.economics.breakeven.Chances;
import farthing.economics.breakeven.Reason;
import farthing.economics.breakeven.Recommendation;
import farthing.economics.breakeven.Study;
import farthing.economics.plan.Numerals;
import farthing.page.chart.Magnitude;
import farthing.page.html.Figures;
import farthing.page.html.Html;
import farthing.page.html.Told;
import farthing.quantity.CommonYear;
import farthing.quantity.Currency;
import farthing.quantity.Decimals;
import farthing.quantity.range.Input;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A break-even in words, each number with its reason. */
record DecideWords(BreakevenAnswer answer) {

    static @Nullable BigDecimal least(BreakEven answer) {
        BigDecimal least = answer.volumes().least();
        return least == null ? answer.volumes().alwaysFrom() : least;
    }

    static String sure(Chances chances) {
        Double here = chances.here();
        return (here == null
                        ? ""
                        : "At your volume own machines cost no more with a probability of "
                                + Amounts.percent(BigDecimal.valueOf(here)) + ". ")
                + Amounts.count(chances.draws()) + " draws, seed " + chances.seed() + ".";
    }

    private Study.Case told() {
        return answer.study().told();
    }

    private boolean bound() {
        return answer.study().tag() == Input.Tag.BOUND;
    }

    /** The one sentence above everything. */
    Html sentence() {
        Html html = new Html().element("strong", verdict());
        BreakEven found = told().answer();
        BigDecimal here = answer.study().question().volume();
        if (here != null) {
            BigDecimal nodes = found.fleet().nodes(here);
            html.text(": at ")
                    .add(count(Magnitude.of(month(here)), month(here), "volume"))
                    .text(" " + answer.demand().unit() + "s a month " + compared() + " costs ")
                    .add(usd(month(found.api().cost(here)), "api"))
                    .text(" at the API and ")
                    .add(count(Amounts.count(nodes), nodes, "fleet"))
                    .text(" × " + answer.node().label() + (bound() ? " at least " : " "))
                    .add(usd(month(found.fleet().at(here)), "fleet"))
                    .text(" a month");
        }
        return html.text(here == null ? ": " : "; ").add(from()).text(".");
    }

    private String compared() {
        ApiDemand.Whole whole = answer.demand().whole();
        return whole == null ? "inference" : whole.compared();
    }

    /** From which volume it pays, or why never. */
    Html from() {
        BigDecimal least = least(told().answer());
        if (least == null) {
            return new Html().text("own machines never pay: " + never(told().answer()));
        }
        Html html = new Html().text(bound() ? "own machines cannot pay before " : "own machines pay from ");
        html.add(count(Magnitude.of(month(least)), month(least), "breakeven"));
        html.text(" a month");
        return bound() ? html.text(", and perhaps never: their throughput is a bound that no engine reaches") : html;
    }

    private String never(BreakEven found) {
        return found.never() == BreakEven.Never.BELOW_FULL_NODE
                ? "even a node that is always full serves a " + answer.demand().unit() + " for more than the API asks"
                : "a node is full before it has earned itself";
    }

    String verdict() {
        Recommendation.Verdict verdict = answer.study().advice().verdict();
        return switch (verdict) {
            case STAY -> "Stay with the API";
            case CONSIDER -> "Consider machines of your own";
            case HYBRID -> "Own the base load, send peaks to the API";
        };
    }

    /** The verdict with all that speaks for and against it. */
    Html recommendation() {
        Html html = new Html()
                .open("section", "class", "card decide-advice", "aria-labelledby", "decide-verdict")
                .element("h2", verdict(), "id", "decide-verdict")
                .open("ul", "class", "reasons");
        List<Reason> reasons = answer.study().advice().reasons();
        for (int i = 0; i < reasons.size(); i++) {
            Reason reason = reasons.get(i);
            html.open("li")
                    .element(
                            "span",
                            side(reason.side()),
                            "class",
                            "tag side-" + reason.side().label().toLowerCase(java.util.Locale.ROOT))
                    .open("span")
                    .add(Told.of(sentenceCase(reason.text()) + ". ", DecideReasons.REASON + i));
            if (reason.decides()) {
                html.element("strong", "This decides. ");
            }
            html.element("span", "Change: " + control(reason.key()) + ".", "class", "dim")
                    .close("span")
                    .close("li");
        }
        return html.close("ul").close("section");
    }

    private static String side(Reason.Side side) {
        return switch (side) {
            case API -> "for the API";
            case OWN -> "for own machines";
            case BOTH -> "either way";
        };
    }

    /** What on this page is meant by an option of the command line. */
    private static String control(String key) {
        return switch (key) {
            case "--host" -> "the model with open weights, or the length of the calls";
            case "--volume" -> "volume";
            case "--per-hour, --utilisation" -> "machine, payment or utilisation";
            case "--prefill-rate", "--decode-rate" -> "a measurement of your own";
            case "--closed-model" -> "the tick 'a closed model is needed'";
            case "--privacy" -> "the tick 'prompts may not leave'";
            case "--team none" -> "who runs the fleet";
            case "--against" -> "what it is held against";
            case "--ops" -> "people";
            case "--payment" -> "paid";
            case "--spares" -> "spare machines";
            case "--bursty", "traffic.daily" -> "the scenario's traffic by the hour";
            default -> key;
        };
    }

    private static String sentenceCase(String text) {
        boolean named = text.substring(0, Math.max(0, text.indexOf(' '))).indexOf('/') >= 0;
        return text.isEmpty() || named ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static Html count(String shown, BigDecimal exact, String ref) {
        return Figures.figure(shown, Decimals.plain(Decimals.snapped(exact)), ref);
    }

    private static Html usd(BigDecimal amount, String ref) {
        return Figures.figure(Numerals.money(amount, Currency.USD), Amounts.money(amount, Currency.USD), ref);
    }

    private static BigDecimal month(BigDecimal yearly) {
        return Decimals.divide(yearly, CommonYear.MONTHS);
    }
}
