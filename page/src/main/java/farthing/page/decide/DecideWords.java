package farthing.page.decide;

import farthing.answers.breakeven.BreakevenAnswer;
import farthing.answers.breakeven.BreakevenSentence;
import farthing.answers.breakeven.BreakevenSentence.Piece;
import farthing.answers.screen.Amounts;
import farthing.economics.breakeven.Chances;
import farthing.economics.breakeven.Reason;
import farthing.page.html.Figures;
import farthing.page.html.Html;
import farthing.page.html.Told;
import java.math.BigDecimal;
import java.util.List;

/** A break-even in words, each number with its reason. */
record DecideWords(BreakevenAnswer answer) {

    String sure(Chances chances) {
        Double here = chances.here();
        return (here == null
                        ? ""
                        : "At your volume own machines cost no more than "
                                + answer.study().question().against().seller() + " with a probability of "
                                + Amounts.percent(BigDecimal.valueOf(here)) + ". ")
                + Amounts.count(chances.draws()) + " draws, seed " + chances.seed() + ".";
    }

    /** The one sentence above everything. */
    Html sentence() {
        BreakevenSentence sentence = answer.sentence();
        Html html = new Html().element("strong", sentence.verdict());
        for (Piece piece : sentence.pieces()) {
            if (piece.name().isEmpty()) {
                html.text(piece.text());
            } else {
                html.add(
                        piece.exact().isEmpty()
                                ? Told.of(piece.text(), piece.name())
                                : Figures.figure(piece.text(), piece.exact(), piece.name()));
            }
        }
        return html;
    }

    /** The verdict with all that speaks for and against it. */
    Html recommendation() {
        Html html = new Html()
                .open("section", "class", "card decide-advice", "aria-labelledby", "decide-verdict")
                .element("h2", answer.sentence().verdict(), "id", "decide-verdict")
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
                    .add(Told.of(sentenceCase(reason.text()) + ". ", BreakevenSentence.REASON + i));
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
            case "--host" -> "the model with open weights, or what the calls hold";
            case "--volume" -> "volume";
            case "--per-hour, --peak-utilisation" -> "machine, payment or peak utilisation";
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
}
