package farthing.web;

import farthing.answers.InputException;
import farthing.answers.desk.Desk;
import farthing.answers.desk.Facts;
import farthing.catalogue.PriceBook;
import farthing.catalogue.Provider;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.terms.Terms;
import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.JsonText;
import farthing.formats.doc.Obj;
import farthing.quantity.Draws;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * What the desk answers to random requests on the page's first data; half of {@code cost} and a tenth of {@code compare} are
 * asked of the whole book.
 * Answers are long and many: of each its length and its SHA-256 are written, of one in nine all of it.
 */
final class ParityDesk {
    private static final int COSTS = 7_600;
    private static final int COMPARISONS = 2_000;
    private static final int FITS = 400;
    private static final int PLANS = 300;

    /** Comparisons of which one is over the whole book, and those of which one leaves no model of it out, as Prices does. */
    private static final int WHOLE_ONE_IN = 10;

    private static final int EVERY_ONE_IN = 40;

    /** Answers of which one is written in full: prime to the others, so that the whole book's are among them. */
    private static final int ONE_IN = 9;

    private final Desk desk;
    private final Desk wholeDesk;
    private final ParityRequests requests;
    private final ParityRequests wholeRequests;
    private final String whole;
    private final Consumer<String> out;

    /** @param whole name of the request that is asked and no other, such as {@code cost 17}; empty for all */
    ParityDesk(Known first, Known book, Draws random, String whole, Consumer<String> out) {
        this.desk = new Desk(first);
        this.wholeDesk = new Desk(book);
        Picks picks = new Picks(random);
        this.requests = new ParityRequests(names(first.book("")), first.hardware(), picks);
        this.wholeRequests = new ParityRequests(names(book.book("")), book.hardware(), picks);
        this.whole = whole;
        this.out = out;
    }

    /** What the page knows, of its first data or of all. */
    record Known(PriceBook market, Terms terms, Hardware hardware, Map<String, Doc> workloads) implements Facts {
        @Override
        public List<String> books() {
            return List.of(market.info().name());
        }

        @Override
        public PriceBook book(String name) {
            return market;
        }

        @Override
        public List<String> presets() {
            return List.copyOf(workloads.keySet());
        }

        @Override
        public Doc preset(String name) {
            return Objects.requireNonNull(workloads.get(name), name);
        }

        @Override
        public Doc example() {
            return workloads.values().iterator().next();
        }

        @Override
        public LocalDate today() {
            return market.info().date().plusDays(9);
        }
    }

    private static List<String> names(PriceBook book) {
        List<String> names = new ArrayList<>();
        for (Provider provider : book.providers()) {
            book.ids(provider.id()).forEach(id -> names.add(provider.id() + "/" + id));
        }
        return names;
    }

    void run() {
        for (int i = 0; i < COSTS; i++) {
            boolean all = i % 2 == 1;
            answer(all ? wholeDesk : desk, "cost", i, (all ? wholeRequests : requests).cost());
        }
        for (int i = 0; i < COMPARISONS; i++) {
            boolean all = i % WHOLE_ONE_IN == 0;
            answer(
                    all ? wholeDesk : desk,
                    "compare",
                    i,
                    all ? wholeRequests.compare(i % EVERY_ONE_IN == 0) : requests.compare(false));
        }
        for (int i = 0; i < FITS; i++) {
            answer(desk, "fit", i, requests.fit());
        }
        for (int i = 0; i < PLANS; i++) {
            answer(desk, "plan", i, requests.plan());
        }
    }

    private void answer(Desk asked, String verb, int number, Obj request) {
        String name = verb + " " + number;
        if (!whole.isEmpty() && !name.equals(whole)) {
            return;
        }
        String answered;
        String kind = "answer";
        try {
            answered = JsonText.compact(asked.answer(verb, request).document());
        } catch (InputException | FormatException e) {
            answered = String.valueOf(e.getMessage());
            kind = "refusal";
        }
        out.accept("desk " + name + " " + kind + " " + answered.length() + " " + Sha256.of(answered));
        if (!whole.isEmpty()) {
            out.accept("asked " + JsonText.compact(request));
        }
        if (!whole.isEmpty() || number % ONE_IN == 0) {
            out.accept("full " + name + " " + answered);
        }
    }
}
