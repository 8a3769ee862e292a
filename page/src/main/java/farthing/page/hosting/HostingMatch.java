package farthing.page.hosting;

import farthing.answers.GpusAnswer;
import farthing.answers.InputException;
import farthing.answers.SheetTrees;
import farthing.answers.question.GpusQuestion;
import farthing.answers.screen.Amounts;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Measure;
import farthing.catalogue.hardware.Offer.Payment;
import farthing.catalogue.hardware.OfferFilter;
import farthing.catalogue.hardware.OfferSearch;
import farthing.catalogue.hardware.PricedOffer;
import farthing.catalogue.terms.UnknownTermException;
import farthing.economics.hardware.OfferSheet;
import farthing.economics.machine.Asked;
import farthing.economics.machine.Capacities;
import farthing.formats.hardware.MachineText;
import farthing.page.chart.Magnitude;
import farthing.page.hosting.HostingAnswers.Hosted;
import farthing.page.html.Blocks;
import farthing.page.html.Controls;
import farthing.page.html.Controls.Choice;
import farthing.page.html.Figures;
import farthing.page.html.Fold;
import farthing.page.html.Html;
import farthing.page.html.OptionWords;
import farthing.page.html.Told;
import farthing.page.view.State;
import farthing.quantity.Decimals;
import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Derivation;
import farthing.serving.Roofline;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What this work leans on, memory bandwidth or arithmetic, and who rents that out for least; as {@code farthing gpus --for}. */
record HostingMatch(State state, Hosted hosted, Hardware hardware, Capacities capacities, String chosen) {
    static final String REGION = "hosting-match";

    /** Before a figure of the bound, or a measure and a row. */
    static final String WHY = "match:";

    private static final String LISTED = WHY + "listed";
    private static final int SHOWN = 12;

    private static final List<Measure> MEASURES =
            List.of(Measure.ACCELERATOR, Measure.BANDWIDTH, Measure.COMPUTE, Measure.LINK);

    static Html fold() {
        Html choice = new Html()
                .open("div", "class", "fields")
                .add(Controls.select(
                        HostingKeys.RANK,
                        "Cheapest by",
                        List.of(
                                new Choice("", "what this work leans on"),
                                new Choice(Measure.BANDWIDTH.label(), "memory bandwidth: writing"),
                                new Choice(Measure.COMPUTE.label(), "arithmetic: reading prompts"),
                                new Choice(Measure.LINK.label(), "links: a model over several"))))
                .close("div");
        return Fold.of(
                "hosting-leans",
                "What this work leans on",
                choice.open("div", "id", REGION, "class", "slow").close("div"));
    }

    /** What the accelerators of the chosen machine allow; null where nothing is written. */
    private @Nullable Roofline bound() {
        if (hosted.answer().demand().output().mean().signum() == 0) {
            return null;
        }
        MachineText machine = MachineText.parse(chosen, hardware);
        return capacities
                .of(new Asked(
                        hosted.model().anatomy(),
                        machine.accelerator(),
                        machine.count(),
                        hosted.weights(machine.accelerator()),
                        hosted.precisions().cache(),
                        hosted.answer().demand().mix(),
                        Asked.Target.NONE))
                .bound();
    }

    private Measure measure(@Nullable Roofline bound) {
        String rank = state.get(HostingKeys.RANK);
        for (Measure measure : MEASURES) {
            if (measure.label().equals(rank)) {
                return measure;
            }
        }
        return bound == null || bound.isBoundByOperations() ? Measure.COMPUTE : Measure.BANDWIDTH;
    }

    private List<PricedOffer> ranked(Measure measure) {
        Payment payment = HostingAnswers.payment(state);
        GpusAnswer answer = new GpusQuestion(
                        List.of(),
                        new GpusQuestion.Wanted(
                                new OfferFilter(state.get(HostingKeys.PROVIDER), state.get(HostingKeys.REGION)),
                                payment == null ? Payment.ON_DEMAND : payment,
                                0,
                                true,
                                false,
                                Integer.MAX_VALUE),
                        measure,
                        null,
                        null,
                        null)
                .ask(hardware);
        List<PricedOffer> each = OfferSearch.firstOfEach(answer.found());
        return each.subList(0, Math.min(SHOWN, each.size()));
    }

    Html html() {
        Roofline bound = bound();
        Html html = new Html().open("p");
        if (bound == null) {
            html.text("Nothing is written: prompts are read, and reading leans on arithmetic.");
        } else if (!bound.isFitting()) {
            html.text("The model does not fit on the chosen machine.");
        } else {
            sentence(html, bound);
        }
        html.close("p");
        Measure measure = measure(bound);
        List<PricedOffer> ranked;
        try {
            ranked = ranked(measure);
        } catch (UnknownTermException e) {
            return html.open("p", "class", "note")
                    .add(Told.of(OptionWords.onPage(e.getMessage() + "."), LISTED))
                    .close("p");
        }
        Table table = new Table()
                .text("cheapest by " + (measure == Measure.COMPUTE ? "arithmetic" : measure.label()), 0)
                .text("at", 0)
                .number("GPU-hour", 0)
                .number("per TB/s", 0)
                .number("per PFLOPS", 0)
                .number("per TB/s of links", 0)
                .text("strong in", 1);
        for (PricedOffer offer : ranked) {
            Measure strong = Measure.strongest(offer.accelerator(), hardware.accelerator(GpusAnswer.YARDSTICK));
            table.row(
                    offer.accelerator().id(),
                    offer.offer().provider(),
                    usd(offer.each()),
                    usd(offer.per(Measure.BANDWIDTH)),
                    usd(offer.per(Measure.COMPUTE)),
                    usd(offer.per(Measure.LINK)),
                    strong == null ? "" : strong.label());
        }
        return html.add(Blocks.table(
                table,
                (row, column) -> column < 2 || column > 5
                        ? ""
                        : WHY + MEASURES.get(column - 2).label() + ":" + row));
    }

    private void sentence(Html html, Roofline bound) {
        boolean operations = bound.isBoundByOperations();
        html.text(MachineText.parse(chosen, hardware).label() + " is bound by ")
                .element("strong", operations ? "arithmetic" : "memory bandwidth")
                .text(" in this work: bandwidth allows at most ")
                .add(requests(bound, bound.byBytes(), "bytes"))
                .text(" requests a second and arithmetic ")
                .add(requests(bound, bound.byOperations(), "operations"))
                .text(operations ? ". Long prompts lean on it." : ". Writing reads the weights for every token.");
    }

    private static Html requests(Roofline bound, Cell cell, String figure) {
        BigDecimal most = bound.orNull(cell);
        return most == null
                ? new Html().text("any number of")
                : Figures.figure(Magnitude.of(most), Decimals.plain(Decimals.rounded(most, 12)), WHY + figure);
    }

    private static String usd(@Nullable BigDecimal amount) {
        return amount == null ? "" : SheetTrees.value(amount, "USD");
    }

    List<Block> why(String ref) {
        String figure = ref.substring(WHY.length());
        Roofline bound = bound();
        int colon = figure.indexOf(':');
        if (ref.equals(LISTED)) {
            return List.of(new Block.Note("Offers are left out by provider, region and the way to pay, "
                    + Amounts.count(hardware.offers().size()) + " in all."));
        }
        if (colon < 0) {
            return bound == null
                    ? List.of(new Block.Note("Nothing is written."))
                    : tree(bound.why(figure.equals("bytes") ? bound.byBytes() : bound.byOperations()));
        }
        Measure of = GpusQuestion.measure(figure.substring(0, colon), null);
        List<PricedOffer> ranked = ranked(measure(bound));
        int row = Integer.parseInt(figure.substring(colon + 1));
        if (row >= ranked.size()) {
            throw new InputException("explain: there is no such offer in view");
        }
        List<Derivation> all = OfferSheet.of(ranked.get(row), of);
        return tree(all.get(all.size() - 1));
    }

    private static List<Block> tree(Derivation why) {
        return List.of(new Block.Tree(SheetTrees.node(why)));
    }
}
