package farthing.page.scenario;

import farthing.answers.InputException;
import farthing.answers.screen.Amounts;
import farthing.economics.plan.Bands;
import farthing.economics.plan.Judged;
import farthing.economics.plan.OptionBands;
import farthing.economics.plan.OptionSheet;
import farthing.economics.plan.Plan;
import farthing.economics.plan.Planner;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.formats.lever.Advice;
import farthing.formats.lever.Advisor;
import farthing.formats.plan.Decision;
import farthing.formats.plan.Ranking;
import farthing.formats.workload.WorkloadReader;
import farthing.page.html.Key;
import farthing.page.view.CommandLine;
import farthing.page.view.Facts;
import farthing.page.view.Scenario;
import farthing.page.view.State;
import farthing.quantity.range.Input;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plans the workload of a state; what was planned last is kept, since a page asks for it in parts. */
public final class Planning {
    private static final int MOST_DRAWS = 100_000;

    private final Facts facts;
    private final Planner planner;
    private volatile @Nullable Last last;

    private volatile @Nullable Drawn drawn;

    private record Drawn(Ranking ranking, long seed, int draws, Bands bands) {}

    private record Last(Map<String, String> state, Scenario scenario, Ranking ranking) {}

    public Planning(Facts facts) {
        this.facts = facts;
        this.planner = new Planner(
                facts.open().book(), facts.open().asOf(), facts.open().contract());
    }

    public Facts facts() {
        return facts;
    }

    public Planner planner() {
        return planner;
    }

    public Scenario scenario(State state) {
        return of(state).scenario();
    }

    /** @throws InputException if the book holds none of the models, or not the one that was chosen */
    public Ranking ranking(State state) {
        return of(state).ranking();
    }

    private Last of(State state) {
        Last before = last;
        Map<String, String> asked = relevant(state);
        if (before != null && before.state().equals(asked)) {
            return before;
        }
        Scenario scenario = Scenario.of(facts, state);
        Ranking ranking = Ranking.of(scenario.edited(), planner, facts.terms());
        if (ranking == null) {
            Plan plan = planner.plan(scenario.workload());
            throw new InputException("model: " + refused(plan.refused().get(0)));
        }
        String model = state.get(State.MODEL);
        for (Plan.Refusal refusal : ranking.plan().refused()) {
            if (refusal.model().text().equals(model)) {
                throw new InputException("model: " + refused(refusal));
            }
        }
        Last now = new Last(asked, scenario, ranking);
        last = now;
        return now;
    }

    private static String refused(Plan.Refusal refusal) {
        String name = refusal.model().text();
        return refusal.reason().contains("'" + name + "'") ? refusal.reason() : name + ": " + refusal.reason();
    }

    /** What of the state the workload depends on. */
    public static Obj scenarioOf(State state) {
        Obj scenario = new Obj(0);
        relevant(state).forEach(scenario::put);
        return scenario;
    }

    private static Map<String, String> relevant(State state) {
        Map<String, String> relevant = new LinkedHashMap<>();
        state.values().forEach((name, value) -> {
            if (name.startsWith(State.EDIT)
                    || name.equals(State.PRESET.name())
                    || name.equals(State.FILE.name())
                    || name.equals(State.MODEL.name())) {
                relevant.put(name, value);
            }
        });
        return relevant;
    }

    /** All of it, as {@code farthing plan} has it. */
    public Decision decision(State state) {
        return Decision.of(ranking(state), advice(state), seed(state), draws(state));
    }

    /** The command that prints it, of the file that the page saves. */
    public CommandLine command(State state) {
        return new CommandLine("plan", "farthing.yml")
                .at(facts)
                .option("seed", String.valueOf(seed(state)))
                .option("draws", String.valueOf(draws(state)));
    }

    /** How sure the chosen option's figures are, beside the others; null where nothing was drawn. */
    public @Nullable OptionBands sureOf(State state) {
        Ranking ranking = ranking(state);
        for (OptionBands bands : bands(state).options()) {
            if (bands.option().equals(ranking.estimate().option())) {
                return bands;
            }
        }
        return null;
    }

    /** The draws of all options that are compared. */
    Bands bands(State state) {
        Ranking ranking = ranking(state);
        long seed = seed(state);
        int draws = draws(state);
        Drawn before = drawn;
        if (before != null && before.ranking().equals(ranking) && before.seed() == seed && before.draws() == draws) {
            return before.bands();
        }
        Bands bands = ranking.bands(seed, draws);
        drawn = new Drawn(ranking, seed, draws, bands);
        return bands;
    }

    /** What would make it cheaper, or null where there is no cost to save on. */
    public @Nullable Advice advice(State state) {
        return new Advisor(planner, facts.terms(), facts::hardware)
                .advise(scenario(state).edited());
    }

    /** The option of that name, or the chosen one for the empty name. */
    public Judged option(State state, String name) {
        Ranking ranking = ranking(state);
        for (Judged option : ranking.options()) {
            if (option.estimate().name().equals(name)) {
                return option;
            }
        }
        if (name.isEmpty()) {
            return ranking.chosen();
        }
        throw new InputException(name + " is no option of this workload");
    }

    /** What the plan of a file rests on, at the model that is its first; none where the book holds none of its models. */
    List<Input> inputs(Doc file) {
        Workload workload = WorkloadReader.read(file);
        OptionSheet option = planner.first(workload);
        return option == null ? List.of() : inputs(option, workload);
    }

    /** What the plan of the state rests on. */
    List<Input> inputs(State state) {
        Ranking ranking = ranking(state);
        return inputs(ranking.estimate().option(), ranking.workload());
    }

    private static List<Input> inputs(OptionSheet option, Workload workload) {
        List<Input> inputs = new ArrayList<>(option.inputs());
        inputs.add(workload.traffic().peak());
        return inputs;
    }

    /** The names of models that presets name. */
    List<String> models() {
        Set<String> names = new LinkedHashSet<>();
        for (Doc preset : facts.presets().values()) {
            WorkloadReader.read(preset).models().forEach(model -> names.add(model.text()));
        }
        return List.copyOf(names);
    }

    public long seed(State state) {
        return whole(state, Draws.SEED, 0, Integer.MAX_VALUE);
    }

    public int draws(State state) {
        return (int) whole(state, Draws.COUNT, 1, MOST_DRAWS);
    }

    /** A share such as 60% or 0.6, from 0 to below 1. */
    public double share(State state, Key key) {
        String text = state.get(key).strip();
        boolean percent = text.endsWith("%");
        String number = percent ? text.substring(0, text.length() - 1).strip() : text;
        try {
            BigDecimal share = percent ? new BigDecimal(number).movePointLeft(2) : new BigDecimal(number);
            if (share.signum() >= 0 && share.compareTo(BigDecimal.ONE) < 0 && share.scale() < 20) {
                return share.doubleValue();
            }
        } catch (NumberFormatException e) {
            // The message below says what is wanted.
        }
        throw new InputException(key.name() + ": expected a share from 0% to 99%, found '" + text + "'");
    }

    private static long whole(State state, Key key, long least, long most) {
        String text = state.get(key).strip();
        long value = text.isEmpty() ? -1 : 0;
        for (int i = 0; i < text.length() && value >= 0; i++) {
            char c = text.charAt(i);
            value = c >= '0' && c <= '9' && value <= most ? value * 10 + (c - '0') : -1;
        }
        if (value < least || value > most) {
            throw new InputException(Draws.named(key, state) + ": expected a whole number from " + Amounts.count(least)
                    + " to " + Amounts.count(most) + ", found '" + text + "'");
        }
        return value;
    }
}
