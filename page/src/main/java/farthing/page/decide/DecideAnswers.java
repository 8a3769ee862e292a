package farthing.page.decide;

import farthing.answers.InputException;
import farthing.answers.breakeven.BreakevenAnswer;
import farthing.answers.breakeven.NoSellerException;
import farthing.answers.breakeven.Sureness;
import farthing.catalogue.terms.UnknownTermException;
import farthing.economics.machine.Capacities;
import farthing.page.machine.OpenModel;
import farthing.page.view.Facts;
import farthing.page.view.Scenario;
import farthing.page.view.State;
import farthing.workload.plan.Workload;
import org.jspecify.annotations.Nullable;

/** Asks what a state asks, and keeps the last answer: sentence, regions and reasons stand on the same one. */
final class DecideAnswers {
    private final Facts facts;
    private @Nullable Capacities capacities;
    private @Nullable Kept kept;

    /** What was found, with the state that it is of. */
    private record Kept(State state, boolean drawn, Found found) {}

    /** What there is to say of a state. */
    sealed interface Found permits Decided, NothingCompared {}

    record Decided(OpenModel model, Workload workload, BreakevenAnswer answer) implements Found {}

    DecideAnswers(Facts facts) {
        this.facts = facts;
    }

    /** @param drawn whether with the draws that show how sure it is */
    Found found(State state, boolean drawn) {
        Kept known = kept;
        if (known != null && known.drawn == drawn && known.state.values().equals(state.values())) {
            return known.found;
        }
        try {
            Found found = ask(state, drawn);
            kept = new Kept(state, drawn, found);
            return found;
        } catch (UnknownTermException e) {
            throw new InputException(String.valueOf(e.getMessage()));
        }
    }

    /** @throws InputException if nothing can be compared */
    Decided of(State state, boolean drawn) {
        return switch (found(state, drawn)) {
            case Decided decided -> decided;
            case NothingCompared nothing -> throw new InputException(nothing.why());
        };
    }

    private Found ask(State state, boolean drawn) {
        OpenModel model = OpenModel.of(facts, state);
        Workload workload = Scenario.of(facts, state).workload();
        DecideQuestion question = new DecideQuestion(state, model, workload);
        Sureness sure = drawn ? question.unsure() : DecideQuestion.SURE;
        try {
            return new Decided(
                    model,
                    workload,
                    question.question(sure).ask(facts.open(), facts.hardware(), capacities(), facts.terms()));
        } catch (NoSellerException e) {
            return new NothingCompared(model, workload, e.why());
        }
    }

    private Capacities capacities() {
        Capacities known = capacities;
        if (known == null) {
            known = new Capacities(facts.hardware());
            capacities = known;
        }
        return known;
    }
}
