package farthing.page.decide;

import farthing.answers.breakeven.ApiDemand;
import farthing.answers.breakeven.BreakevenAnswer;
import farthing.answers.breakeven.BreakevenSentence;
import farthing.answers.breakeven.Node;
import farthing.answers.screen.Amounts;
import farthing.answers.screen.Table;
import farthing.economics.breakeven.ApiPrice;
import farthing.economics.breakeven.BreakEven;
import farthing.economics.breakeven.Study;
import farthing.economics.plan.Finding;
import farthing.economics.plan.Numerals;
import farthing.page.chart.Magnitude;
import farthing.page.decide.DecideAnswers.Decided;
import farthing.page.html.Blocks;
import farthing.page.html.Doors;
import farthing.page.html.Figures;
import farthing.page.html.Html;
import farthing.page.html.OptionWords;
import farthing.page.html.Told;
import farthing.page.view.Facts;
import farthing.quantity.CommonYear;
import farthing.quantity.Currency;
import farthing.quantity.Decimals;
import farthing.quantity.range.Input;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What stands beside the drawing: which model, what the figures rest on, all sellers of the same weights. */
record DecideTables(Decided decided) {
    private BreakevenAnswer answer() {
        return decided.answer();
    }

    /** Where the scenario's weights are not to be had: that, and open models to try. */
    Html model(Facts facts) {
        String closed = decided.model().closed();
        if (closed.isEmpty()) {
            return new Html();
        }
        Html html = new Html()
                .open("section", "class", "card notice")
                .open("p")
                .element("strong", closed + " cannot be self-hosted: ")
                .text("its weights are closed. ");
        if (answer().isServed()) {
            html.text("Compared is ")
                    .element("strong", decided.model().name())
                    .text(" on own machines: another model, quality differs, so evaluate before you switch.");
        } else {
            html.element("strong", decided.model().name())
                    .text(", whose weights are open, does not take the calls either, so nothing is compared with it.");
        }
        Html others = new OtherModels(facts, decided.workload())
                .buttons(decided.model().name());
        if (!others.isEmpty()) {
            html.text(" Or try ").add(others);
        }
        return html.close("p").close("section");
    }

    /** Which node, which price, which throughput. */
    Html basis() {
        Study study = answer().study();
        BigDecimal full =
                study.dearer().sheet().exact().value(study.dearer().sheet().capacity());
        String tag = study.tag().name().toLowerCase(Locale.ROOT);
        Html html = new Html()
                .open("section", "class", "card", "aria-labelledby", "decide-basis")
                .element("h2", "What it rests on", "id", "decide-basis")
                .open("dl", "class", "facts");
        fact(html, "API", api());
        for (Finding limit : answer().passed()) {
            boolean own =
                    limit.server().equals(answer().study().question().against().seller());
            fact(
                    html,
                    own ? "Its limit" : "Limit at the recommended seller",
                    Told.of(limit.sentence() + ".", DecideReasons.NOTES));
        }
        stays(html);
        fact(
                html,
                "A machine",
                new Html()
                        .text(answer().node().label() + ", ")
                        .add(figure(answer().node().hourly().mean(), "hourly"))
                        .text(" an hour, " + source()));
        fact(
                html,
                "It serves",
                !answer().isServed()
                        ? new Html().text("none of the calls")
                        : new Html()
                                .add(Figures.figure(
                                        Magnitude.of(month(full)),
                                        Decimals.plain(Decimals.rounded(month(full), 12)),
                                        "capacity"))
                                .text(" a month at this peak utilisation and busiest hour ")
                                .element("span", tag, "class", "tag tag-" + tag));
        fact(html, "It pays from", pays());
        fact(
                html,
                "Known from",
                Told.of(OptionWords.onPage(answer().node().capacity().basis()), "capacity"));
        html.close("dl");
        List<String> notes = new ArrayList<>(answer().demand().notes());
        notes.addAll(answer().node().remarks());
        if (!notes.isEmpty()) {
            html.open("details").element("summary", "Notes");
            notes.forEach(note -> html.open("p", "class", "note")
                    .add(Told.of(OptionWords.onPage(note) + ".", DecideReasons.NOTES))
                    .close("p"));
            html.close("details");
        }
        return html.close("section");
    }

    /** What does not take the calls has no price for them. */
    private Html api() {
        ApiPrice api = answer().study().question().against();
        if (!answer().isTaken()) {
            return new Html().text(api.seller() + ", ").add(Told.of("does not take the calls", "beyond"));
        }
        return new Html()
                .text(api.seller() + ", ")
                .add(figure(api.request(), "request"))
                .text(" a " + answer().demand().unit());
    }

    /** The break-even in tokens, as such claims are made; or what stands in its way. */
    private Html pays() {
        if (!answer().isServed()) {
            return new Html().text("never: no machine takes the calls");
        }
        if (!answer().isTaken()) {
            return new Html().text("not compared with that API");
        }
        BreakEven found = answer().study().told().answer();
        BigDecimal least = BreakevenSentence.least(found);
        BigDecimal earned = found.firstEarned();
        if (least != null) {
            boolean bound = answer().study().tag() == Input.Tag.BOUND;
            return new Html()
                    .text(bound ? "not before " : "")
                    .add(tokens(least))
                    .text(" tokens a year, against that API");
        }
        if (earned == null) {
            return new Html().text("never");
        }
        return new Html()
                .text("never: the API asks as much for ")
                .add(tokens(earned))
                .text(" tokens a year, and a machine serves ")
                .add(tokens(found.fleet().capacity()));
    }

    private Html tokens(BigDecimal requests) {
        BigDecimal tokens = requests.multiply(answer().demand().tokens());
        return Figures.figure(Magnitude.of(tokens), Decimals.plain(Decimals.rounded(tokens, 12)), DecideReasons.PAYS);
    }

    /** What is on neither side, so that the month here and the one of the view Interaction agree. */
    private void stays(Html html) {
        ApiDemand.Whole whole = answer().demand().whole();
        if (whole != null && whole.stays().signum() > 0) {
            fact(
                    html,
                    "Stays either way",
                    new Html()
                            .add(figure(whole.stays(), "stays"))
                            .text(" a month of the scenario: " + whole.staying()));
        }
    }

    private String source() {
        Node node = answer().node();
        return !node.offer().isEmpty()
                ? node.offer()
                : node.hourly().tag() == Input.Tag.ASSUMED ? "bought, by the hour of its life" : "your price";
    }

    private static void fact(Html html, String name, Html value) {
        html.element("dt", name).open("dd").add(value).close("dd");
    }

    private static Html figure(BigDecimal usd, String ref) {
        return Figures.figure(Numerals.money(usd, Currency.USD), Amounts.money(usd, Currency.USD), ref);
    }

    private static BigDecimal month(BigDecimal yearly) {
        return Decimals.divide(yearly, CommonYear.MONTHS);
    }

    /** Everyone who sells the same weights, and from where own machines would pay against each. */
    Html sellers() {
        Study study = answer().study();
        if (study.sellers().isEmpty()) {
            return new Html();
        }
        Table table = new Table()
                .text("seller of the same weights", 0)
                .number("a " + answer().demand().unit(), 0)
                .number("own machines pay from, a month", 0);
        for (Study.Seller seller : study.sellers()) {
            BreakEven last = seller.answers().get(seller.answers().size() - 1);
            BigDecimal least = BreakevenSentence.least(last);
            table.row(
                    seller.seller().seller(),
                    Numerals.money(seller.price(), Currency.USD),
                    least == null ? "never" : Magnitude.of(month(least)));
        }
        return new Html()
                .open("section", "class", "card", "aria-labelledby", "decide-sellers-title")
                .element(
                        "h2", decided.model().name() + " at sellers, beside own machines", "id", "decide-sellers-title")
                .add(Blocks.table(
                        table,
                        Doors.ofRows(row -> DecideReasons.SELLER
                                + study.sellers().get(row).seller().seller())))
                .close("section");
    }
}
