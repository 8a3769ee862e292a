package farthing.page;

import farthing.answers.InputException;
import farthing.answers.screen.Answer;
import farthing.answers.screen.Block;
import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import farthing.page.html.Blocks;
import farthing.page.html.Html;
import farthing.page.html.Key;
import farthing.page.interaction.InteractionView;
import farthing.page.interaction.MachinesQuestion;
import farthing.page.prices.PricesView;
import farthing.page.scenario.Planning;
import farthing.page.view.Facts;
import farthing.page.view.Scenario;
import farthing.page.view.State;
import farthing.page.view.Tab;
import farthing.page.view.TakesFiles;
import farthing.page.view.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The page behind its shell: a state goes in, HTML comes out. The shell in the browser asks by documents
 * ({@link #call}); nothing else in the page knows a figure.
 */
public final class Engine {
    /** The region that tells of slips on other tabs. */
    static final String OTHERS = "problem-others";

    private final Facts facts;
    private final Function<Tab, View> views;
    private final LinkCheck link;
    private final List<String> names;
    private final @Nullable Cause cause;
    private final OtherTabs others;
    private final Sent sent = new Sent();

    public Engine(Facts facts) {
        this(facts, new Views(facts));
    }

    private Engine(Facts facts, Views all) {
        this(facts, all::of, all.keys(), new Cause(all::of));
    }

    private Engine(Facts facts, Function<Tab, View> views, List<Key> keys, @Nullable Cause cause) {
        this.facts = facts;
        this.views = views;
        this.link = new LinkCheck(keys, facts);
        this.names = keys.stream().map(Key::name).toList();
        this.cause = cause;
        this.others = new OtherTabs(views, this::slip);
    }

    /** An engine that is asked about {@link Tab#INTERACTION} alone, compiled without the rest for the first answer. */
    public static Engine ofFirstTab(Facts facts) {
        View first = new InteractionView(new Planning(facts), MachinesQuestion.UNASKED);
        return new Engine(facts, tab -> first, first.keys(), null);
    }

    /**
     * Answers the shell. {@code call} is one of
     *
     * <ul>
     *   <li>{@code view}: everything on the page but what takes longer, of lists the rows in {@code sight}, and not the
     *       regions that are as in the answer of that number, which the shell shows {@code since}
     *   <li>{@code slow}: what takes longer, and of folds those that are {@code open}
     *   <li>{@code explain}: why the number {@code ref} is what it is
     *   <li>{@code begin}: a file of calls is {@linkplain #feed fed} now, of that {@code name}, and priced under the state
     *   <li>{@code end}: the file is there; the answer is that of {@code view}
     *   <li>{@code take}: the figures in view as a file, {@code format} being csv, tsv, json, md, report or yml
     * </ul>
     *
     * each with the {@code state}. The answer holds {@code problem} if the state has none, with the {@code flaw} of
     * a field, and a {@code note} on the names in it that are {@code unknown}, with the values that go {@code instead} of those
     * that were wrong in part.
     */
    public Obj call(Obj request) {
        State state = State.of(request.get("state") instanceof Obj object ? object : new Obj(0));
        try {
            return switch (text(request, "call")) {
                case "view" -> shown(state, request);
                case "slow" -> later(state, request.get("open")).document();
                case "explain" ->
                    new Obj(0).put("html", explain(state, text(request, "ref")).toString());
                case "begin" -> begin(text(request, "name"), state);
                case "end" -> end(state);
                case "take" -> Takeaway.of(view(state.tab()), text(request, "format"), facts, state);
                default ->
                    throw new InputException("call: expected view, slow, explain, begin, end or take, found '"
                            + text(request, "call") + "'");
            };
        } catch (InputException | FormatException e) {
            return slip(e, state).told(new Obj(0));
        }
    }

    /**
     * Does a small part of what the first question about prices would wait for.
     *
     * @return whether there is more
     */
    public boolean ahead() {
        return view(Tab.PRICES) instanceof PricesView prices && prices.ahead();
    }

    private Obj shown(State state, Obj request) {
        String since = request.get("since") instanceof Doc.Num number ? number.text() : "";
        LinkCheck.Known known = link.names(state);
        Rendered rendered = view(known.state());
        if (!rendered.problem().isEmpty()) {
            LinkCheck.Known placed = link.places(known);
            rendered = placed.unknown().size() == known.unknown().size() ? rendered : view(placed.state());
            known = placed;
        }
        return known.told(sent.next(rendered, Sight.of(request.get("sight")), since));
    }

    private Obj begin(String name, State state) {
        files().begin(name, state);
        return new Obj(0);
    }

    /** Takes the next piece of the file that was begun; the answer is that of {@link TakesFiles#feed}. */
    public String feed(byte[] piece, int length) {
        return files().feed(piece, length);
    }

    private Obj end(State state) {
        files().end();
        return view(state).document();
    }

    private TakesFiles files() {
        if (view(Tab.REALITY) instanceof TakesFiles files) {
            return files;
        }
        throw new InputException("this part of the engine reads no files");
    }

    private static String text(Obj request, String key) {
        return request.get(key) instanceof Doc.Text text ? text.value() : "";
    }

    private View view(Tab tab) {
        return views.apply(tab);
    }

    /** Everything but what takes longer. */
    public Rendered view(State state) {
        View view = view(state.tab());
        Map<String, Html> regions = new LinkedHashMap<>();
        regions.put("top", Frame.top(facts, state));
        regions.put("problem-tab", new Html());
        try {
            regions.put("inputs", view.inputs(state));
            regions.put("body", view.body(state));
            regions.put("sentence", view.quickSentence(state));
            regions.putAll(view.regions(state));
            Slip beside = beside(state);
            regions.put("problem-tab", place(beside, state));
            return new Rendered(title(state), values(view, state), regions, beside);
        } catch (InputException | FormatException e) {
            Slip slip = slip(e, state);
            regions.put("problem-tab", place(slip, state));
            regions.put(OTHERS, new Html());
            return new Rendered(title(state), state.values(), regions, slip);
        }
    }

    private Slip slip(RuntimeException refusal, State state) {
        Slip slip = Slip.of(refusal, state, names);
        if (state.values().containsKey(slip.field()) || slip.isOfScenario()) {
            return slip;
        }
        String field = cause == null ? "" : cause.of(slip, state);
        return field.isEmpty() ? slip : slip.at(field);
    }

    /** A slip in the scenario where the view has an answer without it. */
    private Slip beside(State state) {
        RuntimeException refusal = state.tab() == Tab.HOSTING ? Scenario.refusal(facts, state) : null;
        return refusal == null ? Slip.NONE : slip(refusal, state);
    }

    /** The tab that has the field, where a slip shows on one that has not; null where the field is in sight, or nowhere. */
    private @Nullable Tab elsewhere(Slip slip, Tab open) {
        if (others.hasField(open, slip.field())) {
            return null;
        }
        if (slip.isOfScenario()) {
            return Tab.INTERACTION;
        }
        for (Tab tab : Tab.values()) {
            if (others.hasField(tab, slip.field())) {
                return tab;
            }
        }
        return null;
    }

    private Html place(Slip slip, State state) {
        Tab tab = elsewhere(slip, state.tab());
        return tab == null ? new Html() : OtherTabs.place(tab);
    }

    private static Map<String, String> values(View view, State state) {
        Map<String, String> values = new LinkedHashMap<>(view.values(state));
        values.putAll(state.values());
        return values;
    }

    private static String title(State state) {
        return state.tab().title() + " - Farthing";
    }

    /** What takes longer; where the state has no answer to that, why. */
    private Rendered later(State state, @Nullable Doc open) {
        try {
            Rendered shown = slow(state, open);
            shown.regions().put(OTHERS, others.told(state));
            return shown;
        } catch (InputException | FormatException e) {
            Slip slip = slip(e, state);
            Map<String, Html> regions = new LinkedHashMap<>();
            regions.put("problem-tab", place(slip, state));
            regions.put(OTHERS, new Html());
            return new Rendered(title(state), state.values(), regions, slip);
        }
    }

    /** @param open regions of the folds that are open, as a list; if it is none, all are wanted */
    private Rendered slow(State state, @Nullable Doc open) {
        View view = view(state.tab());
        Map<String, Html> regions = new LinkedHashMap<>(view.slowRegions(state));
        view.folds(state).forEach((id, content) -> {
            if (!(open instanceof Doc.Arr ids) || names(ids, id)) {
                regions.putAll(content.get());
            } else {
                regions.put(id, new Html());
            }
        });
        return new Rendered(title(state), values(view, state), regions, beside(state));
    }

    private static boolean names(Doc.Arr ids, String id) {
        return ids.items().stream()
                .anyMatch(each -> each instanceof Doc.Text text && text.value().equals(id));
    }

    /** The finished example: with what takes longer, since it is written ahead. */
    Rendered first() {
        Rendered quick = view(State.usual());
        Map<String, Html> regions = new LinkedHashMap<>(quick.regions());
        regions.putAll(slow(State.usual(), new Doc.Arr(List.of(), 0)).regions());
        return new Rendered(quick.title(), quick.values(), regions, quick.slip());
    }

    /** The reason of a number. */
    private Html explain(State state, String ref) {
        List<Block> blocks = view(state.tab()).explain(state, ref);
        return Blocks.html(blocks);
    }

    /** The figures in view. */
    public Answer answer(State state) {
        return view(state.tab()).answer(state);
    }
}
