package farthing.page.decide;

import farthing.answers.InputException;
import farthing.answers.breakeven.BreakevenAnswer;
import farthing.answers.breakeven.Sureness;
import farthing.catalogue.terms.UnknownTermException;
import farthing.economics.machine.Capacities;
import farthing.page.machine.OpenModel;
import farthing.page.view.Facts;
import farthing.page.view.Scenario;
import farthing.page.view.State;
import org.jspecify.annotations.Nullable;

/** Asks what a state asks, and keeps the last answer: sentence, regions and reasons stand on the same one. */
final class DecideAnswers {
    private final Facts facts;
    private @Nullable Capacities capacities;
    private @Nullable Kept kept;

    /** An answer with the state that it is of. */
    private record Kept(State state, boolean drawn, Decided decided) {}

    record Decided(OpenModel model, BreakevenAnswer answer) {}

    DecideAnswers(Facts facts) {
        this.facts = facts;
    }

    /** @param drawn whether with the draws that show how sure it is */
    Decided of(State state, boolean drawn) {
        Kept known = kept;
        if (known != null && known.drawn == drawn && known.state.values().equals(state.values())) {
            return known.decided;
        }
        try {
            Decided decided = ask(state, drawn);
            kept = new Kept(state, drawn, decided);
            return decided;
        } catch (UnknownTermException e) {
            throw new InputException(String.valueOf(e.getMessage()));
        }
    }

    private Decided ask(State state, boolean drawn) {
        OpenModel model = OpenModel.of(facts, state);
        DecideQuestion question =
                new DecideQuestion(state, model, Scenario.of(facts, state).workload());
        Sureness sure = drawn ? question.unsure() : DecideQuestion.SURE;
        BreakevenAnswer answer =
                question.question(sure).ask(facts.open(), facts.hardware(), capacities(), facts.terms());
        return new Decided(model, answer);
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
