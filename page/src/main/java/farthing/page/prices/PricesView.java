package farthing.page.prices;

import farthing.answers.CompareAnswer;
import farthing.answers.question.ModelFilter;
import farthing.answers.screen.Amounts;
import farthing.answers.screen.Answer;
import farthing.answers.screen.Block;
import farthing.economics.quote.TokenRatio;
import farthing.page.html.Controls;
import farthing.page.html.Figures;
import farthing.page.html.Html;
import farthing.page.html.Key;
import farthing.page.html.Told;
import farthing.page.scenario.Edits;
import farthing.page.scenario.MeanCall;
import farthing.page.view.Facts;
import farthing.page.view.State;
import farthing.page.view.View;
import farthing.quantity.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What every model costs at every seller, for one mix of tokens. */
public final class PricesView implements View {
    private static final int MORE = 100;
    private static final int APART_SHOWN = 8;

    private final Facts facts;
    private final MeanCall meanCall;
    private @Nullable Shelf shelf;
    private @Nullable Filters filters;
    private @Nullable Reckoned last;

    public PricesView(Facts facts) {
        this.facts = facts;
        this.meanCall = new MeanCall(facts);
    }

    private Shelf shelf() {
        if (shelf == null) {
            shelf = Shelf.of(facts);
        }
        return shelf;
    }

    /** {@linkplain Shelf#ahead Looks ahead} at some listings; whether there are more. */
    public boolean ahead() {
        return shelf().ahead();
    }

    /** The sentence and the regions of one state rest on the same figures: the last ones are kept. */
    private Reckoned reckoned(State state) {
        Question question = Question.of(state);
        Reckoned last = this.last;
        if (last == null || !last.question().equals(question)) {
            Reckoned told = last == null ? null : last.ofVolume(question);
            last = told == null ? new Reckoned(shelf(), facts.open(), question) : told;
            this.last = last;
        }
        return last;
    }

    private Filters filters() {
        if (filters == null) {
            filters = new Filters(facts, shelf());
        }
        return filters;
    }

    @Override
    public Html inputs(State state) {
        return filters().html();
    }

    @Override
    public Html body(State state) {
        List<Controls.Choice> units = new ArrayList<>();
        for (PriceUnit unit : PriceUnit.values()) {
            units.add(new Controls.Choice(unit.label(), unit.title()));
        }
        Html html = new Html().open("section", "class", "card prices", "aria-label", "Prices");
        html.open("div", "class", "prices-bar")
                .add(Controls.search(PriceKeys.FIND, "Search by name, id or seller", "sonnet 4.6, gpt mini, groq"))
                .add(Controls.segments(PriceKeys.PER, "Figures per", units))
                .add(Controls.segments(
                        PriceKeys.LIST,
                        "Models",
                        List.of(new Controls.Choice("main", "Main"), new Controls.Choice("all", "All"))))
                .close("div");
        region(html, "prices-compare");
        html.open("p", "id", "prices-count", "class", "note", "role", "status").close("p");
        html.open("table", "role", "table", "class", "prices-table");
        html.element("caption", "Prices of models, one row a model and seller", "class", "unseen");
        html.open("thead", "role", "rowgroup", "id", "prices-head").close("thead");
        html.open("tbody", "role", "rowgroup", "id", "prices-rows").close("tbody");
        html.close("table");
        region(html, "prices-more");
        region(html, "prices-apart");
        html.close("section");
        return html.open("div", "id", "prices-chart", "class", "slow").close("div");
    }

    private static void region(Html html, String id) {
        html.open("div", "id", id).close("div");
    }

    @Override
    public Map<String, String> values(State state) {
        return new LinkedHashMap<>();
    }

    @Override
    public Map<String, Html> regions(State state) {
        Reckoned reckoned = reckoned(state);
        Question question = reckoned.question();
        PriceTable table = new PriceTable(reckoned, facts.open());
        int[] rows = reckoned.rows();
        Map<String, Html> regions = new LinkedHashMap<>();
        regions.put("prices-tiers", Filters.tiers(question));
        regions.put("prices-sellers", filters().sellers(question));
        regions.put(Filters.LENGTHS, meanCall.button(state, PricesView::lengths));
        regions.put("prices-compare", Compared.of(reckoned).html());
        regions.put("prices-count", count(reckoned, rows.length));
        regions.put("prices-head", table.head());
        regions.put(
                "prices-rows",
                rows.length == 0 ? new Nothing(reckoned, state).row() : table.rows(rows, detail(reckoned)));
        regions.put("prices-more", more(question, rows.length));
        regions.put("prices-apart", apart(reckoned));
        return regions;
    }

    @Override
    public Map<String, Html> slowRegions(State state) {
        Map<String, Html> regions = new LinkedHashMap<>();
        regions.put("prices-chart", new Speeds(reckoned(state)).html());
        return regions;
    }

    private static String lengths(long input, long output) {
        return Edits.change(
                        PriceKeys.RATIO.name(), TokenRatio.near(input, output).text())
                + "&" + Edits.change(PriceKeys.SIZE.name(), String.valueOf(input + output));
    }

    private @Nullable Detail detail(Reckoned reckoned) {
        return reckoned.question().row().isEmpty()
                ? null
                : new Detail(reckoned, new Reasons(shelf(), facts.open(), reckoned.question()));
    }

    private Html count(Reckoned reckoned, int rows) {
        Question question = reckoned.question();
        int shown = Math.min(rows, question.rows());
        Html html = new Html().add(Figures.plain(Amounts.count(shown)));
        if (rows > 0) {
            html.text(" of ").add(Figures.plain(Amounts.count(rows)));
        }
        html.text(rows == 1 ? " priced offer" : " priced offers");
        List<String> nobody = shelf().nobody(question.sellers());
        if (!nobody.isEmpty()) {
            List<String> known = new ArrayList<>(question.sellers());
            known.removeAll(nobody);
            return html.text(". No seller is called '" + String.join("', '", nobody) + "'. ")
                    .element(
                            "button",
                            known.isEmpty() ? "Ask all sellers" : "Leave out what nobody is called",
                            "type",
                            "button",
                            "class",
                            "linked",
                            "data-set",
                            PriceKeys.SELLERS.name() + "=" + Link.encoded(String.join(",", known)));
        }
        if (question.isOfAll() || rows == 0) {
            return html.text(
                            question.all() || rows == 0
                                    ? "."
                                    : ", of all sellers and models, since something was looked for.")
                    .text(reckoned.hasCheaperVariant() ? " Cheaper variants, such as batch, stand last." : "");
        }
        return html.text(": models that their makers sell, at a price on which two sources agree. "
                        + (question.sort() == Column.USUAL
                                ? "First the cheapest, and of each seller one budget, mid and flagship model, whose speed is known and on whose"
                                        + " price most sources agree; then the others, both by cost. "
                                : ""))
                .element(
                        "button",
                        "Show all",
                        "type",
                        "button",
                        "class",
                        "linked",
                        "id",
                        "prices-all",
                        "data-set",
                        PriceKeys.LIST.name() + "=all");
    }

    private static Html more(Question question, int rows) {
        Html html = new Html();
        if (rows > question.rows()) {
            int next = Math.min(MORE, rows - question.rows());
            html.element(
                    "button",
                    "Show " + next + " more",
                    "type",
                    "button",
                    "class",
                    "action",
                    "id",
                    "prices-show-more",
                    "data-set",
                    PriceKeys.ROWS.name() + "=" + (question.rows() + next));
        }
        return html;
    }

    /** What does not rank, and why. */
    private static Html apart(Reckoned reckoned) {
        Html html = new Html();
        int folded = reckoned.folded();
        int apart = reckoned.free().size()
                + reckoned.partial().size()
                + reckoned.unpriced().size()
                + reckoned.refused().size();
        if (apart + folded == 0) {
            return html;
        }
        String does = apart == 1 ? " more does" : " more do";
        html.open("details", "class", "apart")
                .element("summary", apart == 0 ? "Further names" : Amounts.count(apart) + does + " not rank, and why");
        apart(html, "Free, which is no price to plan by", reckoned.free());
        apart(html, "A part of the mix has no known price", reckoned.partial());
        apart(html, "No price is known", reckoned.unpriced());
        apart(html, "Cannot take such a call", reckoned.refused());
        if (folded > 0) {
            html.open("p", "class", "note")
                    .add(Figures.plain(Amounts.count(folded)))
                    .text((folded == 1 ? " further name" : " further names")
                            + " of these offers (dated, regional or short) at the same price: a search finds them.")
                    .close("p");
        }
        return html.close("details");
    }

    private static void apart(Html html, String title, List<Item> items) {
        if (items.isEmpty()) {
            return;
        }
        html.open("p", "class", "note")
                .element("strong", title + ": ")
                .add(Figures.plain(Amounts.count(items.size())))
                .text(" (");
        for (int i = 0; i < Math.min(APART_SHOWN, items.size()); i++) {
            html.text(i == 0 ? "" : ", ")
                    .add(Figures.figure(
                            items.get(i).name(),
                            items.get(i).name(),
                            "mix " + items.get(i).name()));
        }
        html.text(items.size() > APART_SHOWN ? ", ...)" : ")").close("p");
    }

    @Override
    public List<Key> keys() {
        return PriceKeys.EVERY;
    }

    @Override
    public Html sentence(State state) {
        Reckoned reckoned = reckoned(state);
        Question question = reckoned.question();
        int[] ranked = reckoned.ranked();
        if (ranked.length == 0) {
            return new Nothing(reckoned, state).sentence();
        }
        if (question.isOfCalls()) {
            return ofCalls(reckoned);
        }
        String tokens = Amounts.count(question.tokens());
        String mix = " tokens a month at " + question.ratio().input() + ":"
                + question.ratio().output();
        Item item = shelf().item(ranked[0]);
        Html html = among(reckoned)
                .add(Figures.figure(tokens, tokens, "tokens " + item.name()))
                .text(mix
                        + (reckoned.hasCheaperVariant()
                                ? " cost, variants apart, the least with "
                                : " cost the least with ")
                        + item.title() + " at " + item.seller.name() + ": ");
        Money amount = reckoned.ofMix(item);
        if (amount != null) {
            html.add(Figures.money(PriceUnit.MONTH.amount(amount, question.parts(), question), "mix " + item.name()));
            html.text(", or ")
                    .add(Figures.money(
                            PriceUnit.MILLION.amount(amount, question.parts(), question), "mix " + item.name()));
        }
        return spread(html.text(" per million tokens."), reckoned);
    }

    /** The same of one call of the size. */
    private Html ofCalls(Reckoned reckoned) {
        Question question = reckoned.question();
        int[] ranked = reckoned.ranked();
        String input = Amounts.count(reckoned.call().input());
        String output = Amounts.count(reckoned.call().output());
        Html html = among(reckoned);
        html.text(html.isEmpty() ? "One call of " : "one call of ");
        Item item = shelf().item(ranked[0]);
        html.add(Figures.figure(input, input, "tokens " + item.name()))
                .text(" input and ")
                .add(Figures.figure(output, output, "tokens " + item.name()))
                .text(" output tokens costs" + (reckoned.hasCheaperVariant() ? ", variants apart," : "")
                        + " the least with " + item.title() + " at " + item.seller.name() + ": ");
        Money amount = reckoned.ofMix(item);
        if (amount != null) {
            Money told = question.unit().amount(amount, question.parts(), question);
            html.add(Figures.figure(question.unit().shown(told), question.unit().exact(told), "mix " + item.name()))
                    .text(" " + question.unit().words() + ", or ")
                    .add(Figures.money(
                            PriceUnit.MILLION.amount(amount, question.parts(), question), "mix " + item.name()));
        }
        return spread(html.text(" per million tokens."), reckoned);
    }

    /** Of which offers the least is told: the list may be of the main ones alone. */
    private Html among(Reckoned reckoned) {
        Question question = reckoned.question();
        int offers = reckoned.ranked().length;
        return offers < 2
                ? new Html()
                : Told.of(
                        "Of " + Amounts.count(offers)
                                + (question.isOfAll() ? " offers" : " main offers")
                                + (question.isFiltered() ? " that match, " : ", "),
                        "spread " + dearest(reckoned).name());
    }

    private Item dearest(Reckoned reckoned) {
        int[] ranked = reckoned.ranked();
        return shelf().item(ranked[ranked.length - 1]);
    }

    private Html spread(Html html, Reckoned reckoned) {
        BigDecimal spread = reckoned.spread();
        if (spread != null) {
            String ref = "spread " + dearest(reckoned).name();
            html.text(" The dearest of them costs ")
                    .add(Figures.figure(Reasons.times(spread), Amounts.count(spread), ref))
                    .text(" that.");
        }
        return html;
    }

    @Override
    public List<Block> explain(State state, String ref) {
        return new Reasons(shelf(), facts.open(), Question.of(state)).of(ref);
    }

    /** The document of {@code compare} over the same models: {@code --ratio --tokens}, or {@code --in --out} of calls. */
    @Override
    public Answer answer(State state) {
        return compared(state, entries(state)).asTable();
    }

    private CompareAnswer compared(State state, List<ModelFilter.Entry> entries) {
        return Reasons.asked(reckoned(state).question(), entries)
                .ask(facts.open(), entries)
                .answer();
    }

    private List<ModelFilter.Entry> entries(State state) {
        List<ModelFilter.Entry> entries = new ArrayList<>();
        for (int place : reckoned(state).matching()) {
            entries.add(shelf().item(place).entry());
        }
        return entries;
    }

    @Override
    public List<String> commands(State state) {
        List<ModelFilter.Entry> entries = entries(state);
        boolean folded = compared(state, entries).folded() > 0;
        return new PricesCommand(Question.of(state), entries, folded).lines(state, facts);
    }
}
