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
 * What the desk answers to random requests on the page's first data. Answers are long and many: of each its length and a
 * hash are written, and the whole of it for the one that is asked for by name.
 */
final class ParityDesk {
    private static final int COSTS = 7_600;
    private static final int COMPARISONS = 2_000;
    private static final int FITS = 400;
    private static final int PLANS = 300;

    private final Desk desk;
    private final ParityRequests requests;
    private final String whole;
    private final Consumer<String> out;

    /** @param whole name of the request whose answer is written in full and no other, such as {@code cost 17}; empty for all */
    ParityDesk(Known known, Draws random, String whole, Consumer<String> out) {
        this.desk = new Desk(known);
        this.requests = new ParityRequests(names(known.book("")), known.hardware(), new Picks(random));
        this.whole = whole;
        this.out = out;
    }

    /** The page's first data and its hardware. */
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
            answer("cost", i, requests.cost());
        }
        for (int i = 0; i < COMPARISONS; i++) {
            answer("compare", i, requests.compare());
        }
        for (int i = 0; i < FITS; i++) {
            answer("fit", i, requests.fit());
        }
        for (int i = 0; i < PLANS; i++) {
            answer("plan", i, requests.plan());
        }
    }

    private void answer(String verb, int number, Obj request) {
        String name = verb + " " + number;
        if (!whole.isEmpty() && !name.equals(whole)) {
            return;
        }
        String answered;
        String kind = "answer";
        try {
            answered = JsonText.compact(desk.answer(verb, request).document());
        } catch (InputException | FormatException e) {
            answered = String.valueOf(e.getMessage());
            kind = "refusal";
        }
        out.accept("desk " + name + " " + kind + " " + answered.length() + " " + Long.toHexString(hash(answered)));
        if (name.equals(whole)) {
            out.accept("asked " + JsonText.compact(request));
            out.accept("whole " + answered);
        }
    }

    /** FNV-1a over the characters. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
